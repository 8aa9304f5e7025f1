//! The national table → stations: by the id of the unit, else by name.
//!
//! An id alone is not enough: some are on two records, and a unit keeps its id when it moves to another
//! town. So the name must be that of the record, of its town or commune of today, or be in its address.

use std::collections::{BTreeMap, BTreeSet};

use securite_stations::Force;

use super::by_hand::ByHand;
use super::jurisdiction::National;
use super::place::Gazetteer;
use super::words::{key, service_key, tidy, town_key};
use super::{Draft, Who};
use crate::note::NoteKind;
use crate::report::Report;

/// Who is in charge for each commune of the table. Records of units that went to another town are withheld.
pub(super) fn national(
    table: &[National],
    by_hand: &ByHand,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> BTreeMap<String, Who> {
    let mut named = BTreeMap::new();
    let mut moved_away: BTreeSet<String> = BTreeSet::new();
    let mut by_department: BTreeMap<(&str, Force), Vec<&Draft>> = BTreeMap::new();
    for draft in drafts.iter() {
        if let Some(commune) = gazetteer.commune(&draft.station.insee) {
            let key = (commune.department.as_str(), draft.station.force);
            by_department.entry(key).or_default().push(draft);
        }
    }
    for row in table {
        let Some(commune) = gazetteer.commune(&row.code_commune) else { continue };
        let department = commune.department.as_str();
        let near = by_department.get(&(department, row.force())).map_or(&[][..], Vec::as_slice);
        let station = match row.force() {
            Force::Gendarmerie => brigade(row, near, gazetteer, &mut moved_away, report),
            Force::Police => match by_hand.station_named(department, &row.service) {
                Some(id) => only(near, |draft| draft.station.id == id),
                None => only(near, |draft| named_as(draft, &service_key(&row.service))),
            },
        };
        if station.is_none() {
            report.note(&row.code_commune, NoteKind::NotJoined, &row.service);
        }
        let who = Who { force: row.force(), name: tidy(&row.service), station };
        named.insert(commune.insee.clone(), who);
    }
    drafts.retain(|draft| !moved_away.contains(&draft.station.id));
    named
}

/// The record of a gendarmerie unit.
fn brigade(
    row: &National,
    near: &[&Draft],
    gazetteer: &Gazetteer<'_>,
    moved_away: &mut BTreeSet<String>,
    report: &mut Report,
) -> Option<String> {
    let name = service_key(&row.service);
    let with_id: Vec<&Draft> = near.iter().copied().filter(|draft| draft.unit == row.id_service).collect();
    let named = only(&with_id, |draft| named_as(draft, &name));
    if let Some(id) = named.or_else(|| only(&with_id, |draft| is_at(draft, &name, gazetteer))) {
        return Some(id);
    }
    match with_id.as_slice() {
        [] => {
            let id = only(near, |draft| named_as(draft, &name))?;
            report.note(&row.code_commune, NoteKind::JoinedByName, format!("{} is {id}", row.service));
            Some(id)
        }
        [one] => {
            if moved_away.insert(one.station.id.clone()) {
                let text = format!("{} is now {}", one.station.name, tidy(&row.service));
                report.note(&one.station.id, NoteKind::MovedAway, text);
            }
            None
        }
        _ => None,
    }
}

/// The id of the only record that fits.
fn only(drafts: &[&Draft], fits: impl Fn(&Draft) -> bool) -> Option<String> {
    let mut found = drafts.iter().filter(|draft| fits(draft));
    let first = found.next()?;
    found.next().is_none().then(|| first.station.id.clone())
}

fn named_as(draft: &Draft, name: &str) -> bool {
    service_key(&draft.station.name) == name
}

/// Whether a place of this name can be where the record is.
fn is_at(draft: &Draft, name: &str, gazetteer: &Gazetteer<'_>) -> bool {
    let station = &draft.station;
    let commune = gazetteer.commune(&station.insee).map(|commune| town_key(&commune.name));
    let in_line = |line: &String| format!(" {} ", key(line)).contains(&format!(" {name} "));
    town_key(&station.town) == name || commune.as_deref() == Some(name) || station.street.iter().any(in_line)
}
