//! A station of a newer list, put in place of its older record.
//!
//! The newer list has the address, phone and hours of its day. A position of the older record is taken over
//! only when the address is the same; a station that moved is approximate, at its commune, unless the newer
//! list has a position that can be true.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use securite_places::Point;
use securite_stations::{Force, Origin, PositionKind, PublishedHours, Source, Station, WheelchairAccess};

use super::place::Gazetteer;
use super::words::service_key;
use super::{Draft, address};
use crate::communes::Commune;
use crate::note::NoteKind;
use crate::report::Report;

/// A row of a newer list, read.
pub(super) struct Fresh<'a> {
    pub(super) force: Force,
    pub(super) name: String,
    /// The ministry's id; empty when the list has none.
    pub(super) unit: String,
    /// The id to give when no older record is found.
    pub(super) new_id: String,
    pub(super) department: &'a str,
    pub(super) street: Vec<String>,
    pub(super) postcode: String,
    pub(super) town: String,
    /// `None`: that of the older record, if there is one.
    pub(super) commune: Option<&'a Commune>,
    /// The list's own position, believed.
    pub(super) point: Option<Point>,
    pub(super) phones: Vec<String>,
    pub(super) hours: PublishedHours,
    pub(super) web: String,
    pub(super) publication: &'static str,
    pub(super) updated: NaiveDate,
}

/// Puts the station over its older record if there is one; its id. A record that is newer than the list stays.
/// `placed` are the stations that this list has put already.
pub(super) fn put(
    fresh: Fresh<'_>,
    placed: &mut BTreeSet<String>,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> String {
    let older = older_record(&fresh, placed, drafts, gazetteer);
    if let Some(draft) =
        older.and_then(|at| drafts.get(at)).filter(|it| it.station.origin.updated > fresh.updated)
    {
        placed.insert(draft.station.id.clone());
        return draft.station.id.clone();
    }
    let older = older.map(|at| drafts.remove(at));
    let older_commune = older.as_ref().and_then(|draft| gazetteer.commune(&draft.station.insee));
    let commune = fresh.commune.or(older_commune);
    let insee = commune.map(|commune| commune.insee.clone()).unwrap_or_default();
    let (id, unit, same) = match older {
        Some(Draft { station, unit }) => {
            let same = station.insee == insee
                && station.street.iter().any(|old| fresh.street.iter().any(|new| address::same(old, new)));
            if !same && fresh.point.is_none() {
                let text = format!("{} → {}", station.street.join(", "), fresh.street.join(", "));
                report.note(&station.id, NoteKind::Moved, text);
            }
            let unit = if fresh.unit.is_empty() { unit } else { fresh.unit };
            (station.id.clone(), unit, same.then_some(station))
        }
        None => {
            let id = unused(fresh.new_id, drafts);
            let text =
                format!("{}, {} {} {}", fresh.name, fresh.street.join(", "), fresh.postcode, fresh.town);
            report.note(&id, NoteKind::New, text);
            (id, fresh.unit, None)
        }
    };
    let kept = same.as_ref().map(|station| (station.point, station.position));
    let at_commune = (commune.and_then(Commune::point), PositionKind::Approximate);
    let (point, position) = match fresh.point {
        Some(point) => (Some(point), PositionKind::Published),
        None => kept.unwrap_or(at_commune),
    };
    // What only the older record knows stays with its address: a new building has another way in.
    let (wheelchair, wheelchair_note) = match &same {
        Some(station) => (station.wheelchair, station.wheelchair_note.clone()),
        None => (WheelchairAccess::Unknown, String::new()),
    };
    let email = same.map(|station| station.email).unwrap_or_default();
    let station = Station {
        id: id.clone(),
        force: fresh.force,
        name: fresh.name,
        street: fresh.street,
        postcode: fresh.postcode,
        town: fresh.town,
        insee,
        point,
        position,
        phones: fresh.phones,
        hours: fresh.hours,
        note: String::new(),
        origin: Origin {
            source: Source::Ministry,
            publication: fresh.publication.to_owned(),
            edition: None,
            updated: fresh.updated,
        },
        wheelchair,
        wheelchair_note,
        email,
        web: fresh.web,
    };
    drafts.push(Draft { station, unit });
    placed.insert(id.clone());
    id
}

/// The older record of the same force and department: by the id of the unit (an id on several records is
/// decided by the name), else by phone, else by name.
fn older_record(
    fresh: &Fresh<'_>,
    placed: &BTreeSet<String>,
    drafts: &[Draft],
    gazetteer: &Gazetteer<'_>,
) -> Option<usize> {
    let name = service_key(&fresh.name);
    let named = |draft: &Draft| service_key(&draft.station.name) == name;
    let of_department = |station: &Station| {
        gazetteer.commune(&station.insee).is_some_and(|commune| commune.department == fresh.department)
    };
    let near: Vec<(usize, &Draft)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.station.force == fresh.force && of_department(&draft.station))
        .filter(|(_, draft)| !placed.contains(&draft.station.id))
        .collect();
    let only = |fits: &dyn Fn(&Draft) -> bool| {
        let mut found = near.iter().filter(|(_, draft)| fits(draft));
        let first = found.next()?;
        found.next().is_none().then_some(first.0)
    };
    let with_unit = |draft: &Draft| !fresh.unit.is_empty() && draft.unit == fresh.unit;
    // Short numbers are switchboards of a whole city.
    let with_phone = |draft: &Draft| {
        let shared = |phone: &&String| phone.starts_with('+') && fresh.phones.contains(phone);
        draft.station.phones.iter().any(|phone| shared(&phone))
    };
    only(&with_unit)
        .or_else(|| only(&|draft| with_unit(draft) && named(draft)))
        .or_else(|| only(&with_phone))
        .or_else(|| only(&|draft| with_phone(draft) && named(draft)))
        .or_else(|| only(&named))
}

/// The id, with a number after it where another station has it.
fn unused(id: String, drafts: &[Draft]) -> String {
    let taken = |id: &str| drafts.iter().any(|draft| draft.station.id == id);
    if !taken(&id) {
        return id;
    }
    (2..).map(|number| format!("{id}-{number}")).find(|id| !taken(id)).unwrap_or(id)
}
