//! The ministry's exports of gendarmerie units and police services that receive the public.
//!
//! They are the newest word on a station: each row takes the place of its older record. Their known defects:
//! latitude and longitude swapped, ids 0 or empty, hours empty on most rows. The police export has neither id
//! nor hours, and parts its address lines by `$`. Neither has a date of its own: whoever downloads it says
//! the day.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use securite_stations::{Force, Source};

use super::codes::Said;
use super::columns::Columns;
use super::fresh::{Fresh, put};
use super::json_rows::rows;
use super::newer::split_address;
use super::place::{Gazetteer, postcode_of, without_cedex};
use super::position::{Published, believed};
use super::words::{key, service_key, tidy};
use super::{Draft, hours, ministry_id, phone};
use crate::error::SourceError;
use crate::note::NoteKind;
use crate::report::{Fate, Report};
use crate::source::{each_row, place, text};

/// An export as downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// CSV with `;`, or JSON.
    pub file: PathBuf,
    /// The day it was published.
    pub day: NaiveDate,
    /// It lists every unit that receives the public: older records that it does not name are withheld.
    pub complete: bool,
}

/// Puts the stations of an export in place of their older records.
pub(super) fn put_in_place(
    export: &Export,
    force: Force,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> Result<(), SourceError> {
    let mut placed = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let path = &export.file;
    each(path, report, |at, row, report| {
        let fresh = match fresh(row, force, at, export.day, gazetteer, report) {
            Ok(fresh) => fresh,
            Err(why) => return Fate::Unreadable(why),
        };
        if !seen.insert((fresh.unit.clone(), key(&fresh.name), key(&fresh.town))) {
            report.note(at, NoteKind::Repeated, &fresh.name);
            return Fate::LeftOut;
        }
        put(fresh, &mut placed, drafts, gazetteer, report);
        Fate::Used
    })?;
    if export.complete {
        drafts.retain(|Draft { station, .. }| {
            let older = station.force == force && station.origin.source == Source::Directory;
            let keep = !older || placed.contains(&station.id);
            if !keep {
                let text = format!("{}, of {}", station.name, station.origin.updated);
                report.note(&station.id, NoteKind::Unconfirmed, text);
            }
            keep
        });
    }
    Ok(())
}

/// Gives each row to `take` with the place to name it by.
fn each(
    path: &Path,
    report: &mut Report,
    mut take: impl FnMut(&str, &Columns, &mut Report) -> Fate,
) -> Result<(), SourceError> {
    let json = path.file_name().is_some_and(|name| name.to_string_lossy().contains(".json"));
    if !json {
        return each_row(path, b';', report, |line, row: Columns, report| {
            take(&place(path, line), &row, report)
        });
    }
    report.open(path);
    let text = text(path)?;
    for (line, row) in rows(path, &text)? {
        let at = place(path, line);
        let fate = match Columns::from_json(row.get()) {
            Ok(row) => take(&at, &row, report),
            Err(error) => Fate::Unreadable(error.to_string()),
        };
        report.row(|| at, 1, fate)?;
    }
    report.close()
}

fn fresh<'a>(
    row: &Columns,
    force: Force,
    at: &str,
    day: NaiveDate,
    gazetteer: &Gazetteer<'a>,
    report: &mut Report,
) -> Result<Fresh<'a>, String> {
    let name = tidy(row.get("service"));
    if name.is_empty() {
        return Err("no value in “service”".to_owned());
    }
    let (street, postcode, town) = address(row);
    let said = Said {
        insee: row.get("code_commune_insee"),
        postcode: &postcode,
        town: &town,
        department: row.get("departement"),
    };
    let commune = said.commune(gazetteer).map_err(|why| format!("{name}: {why}"))?;
    if said.has_lost_its_zero() {
        report.note(at, NoteKind::ZeroGivenBack, format!("{} → {}", said.insee, commune.insee));
    }
    let postcode = match said.postcode_given_back(commune) {
        Some(whole) => {
            report.note(at, NoteKind::ZeroGivenBack, format!("{postcode} → {whole}"));
            whole
        }
        None => postcode,
    };
    let (kind, publication) = match force {
        Force::Gendarmerie => {
            ("gendarmerie", "Ministère de l’Intérieur, unités de gendarmerie accueillant du public")
        }
        Force::Police => ("police", "Ministère de l’Intérieur, services de police accueillant du public"),
    };
    let unit = ministry_id(row.get("identifiant_public_unite")).to_owned();
    if unit.is_empty() && force == Force::Gendarmerie {
        report.note(at, NoteKind::UnitIdMissing, &name);
    }
    let web = row.get("url").to_owned();
    let own = web.rsplit('/').next().filter(|id| id.starts_with("gendarmerie-") && id.is_ascii());
    let new_id = match own {
        Some(id) => id.to_owned(),
        None if unit.is_empty() => {
            format!("{kind}-{}-{}", commune.insee, service_key(&name).replace(' ', "-"))
        }
        None => format!("{kind}-unite-{unit}"),
    };
    let published = Published {
        latitude: row.get("geocodage_y_GPS"),
        longitude: row.get("geocodage_x_GPS"),
        precision: "",
    };
    let point = match believed(&published, commune, gazetteer, at, report) {
        Ok(point) => Some(point),
        Err((kind, text)) => {
            report.note(at, kind, text);
            None
        }
    };
    let hours = match hours::columns::are_in(row) {
        true => hours::columns::read(row, at, report),
        false => hours::text::read(row.get("horaires_accueil"), at, report),
    };
    Ok(Fresh {
        force,
        new_id,
        unit,
        department: &commune.department,
        street,
        postcode: postcode_of(&postcode, commune, at, report),
        town: if key(&town) == key(&commune.name) { commune.name.clone() } else { town },
        commune: Some(commune),
        point,
        phones: phone::read(&phone::split(row.get("telephone")), at, &commune.department, report),
        hours,
        web: if web.starts_with("https://lannuaire.service-public.") { web } else { String::new() },
        publication,
        updated: day,
        name,
    })
}

/// Street lines, postcode and town: from their own columns, else from the address in one line.
fn address(row: &Columns) -> (Vec<String>, String, String) {
    let whole = row.get("adresse_geographique");
    let lines: Vec<&str> = whole.split('$').map(str::trim).filter(|line| !line.is_empty()).collect();
    let (last, before) = match lines.split_last() {
        Some((last, before)) => (*last, before),
        None => ("", [].as_slice()),
    };
    let (of_last, postcode, town) = split_address(last);
    let own = |name: &str, other: String| {
        let value = tidy(row.get(name));
        if value.is_empty() { other } else { value }
    };
    let street = match tidy(row.get("voie")) {
        voie if !voie.is_empty() && before.is_empty() => vec![voie],
        _ => before.iter().map(|line| tidy(line)).chain([of_last]).filter(|line| !line.is_empty()).collect(),
    };
    (street, own("code_postal", postcode), without_cedex(&own("commune", town)))
}
