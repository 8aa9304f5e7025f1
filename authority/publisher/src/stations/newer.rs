//! Stations of the competence table of 2026, in place of their records of 2022.
//!
//! The table has the address, phone and hours of today but no position. The position of 2022 is taken
//! over only when the address is the same; a station that moved is approximate, at its commune.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use securite_stations::{Force, PositionKind, PublishedHours, Source, Station};

use super::competence::Detailed;
use super::note::{Note, NoteKind, note};
use super::place::Gazetteer;
use super::words::{service_key, tidy};
use super::{Draft, Who, address, phone};

/// Puts each service of the table in place of its older record and withholds, where the table covers
/// every commune of a department, the older records that it no longer names.
/// Answers who is competent for each commune of the table.
pub(super) fn put_in_place(
    table: &BTreeMap<String, Detailed>,
    updated: NaiveDate,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Vec<Note>,
) -> BTreeMap<String, Who> {
    let mut placed: BTreeMap<(Force, &str), (&Detailed, String)> = BTreeMap::new();
    let mut named = BTreeMap::new();
    for (code, row) in table {
        let Some(commune) = gazetteer.commune(code) else {
            note(report, code, NoteKind::Unreadable, "the table names an unknown commune");
            continue;
        };
        let id = match placed.get(&(row.force(), row.service.as_str())) {
            Some((first, id)) => {
                if *first != row {
                    note(report, code, NoteKind::Contradiction, format!("{first:?} / {row:?}"));
                }
                id.clone()
            }
            None => {
                let id = put_one(row, &commune.department, updated, drafts, gazetteer, report);
                placed.insert((row.force(), &row.service), (row, id.clone()));
                id
            }
        };
        named.insert(code.clone(), Who { force: row.force(), name: tidy(&row.service), station: Some(id) });
    }
    let confirmed: BTreeSet<&str> = placed.values().map(|(_, id)| id.as_str()).collect();
    withhold_unconfirmed(table, &confirmed, drafts, gazetteer, report);
    named
}

/// The station of a row, over its older record if there is one; its id.
fn put_one(
    row: &Detailed,
    department: &str,
    updated: NaiveDate,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Vec<Note>,
) -> String {
    let (street, postcode, town) = split_address(&row.adresse);
    let phones = phone::read(&row.telephone, &row.service, department, report);
    let older = older_record(row, department, &phones, drafts, gazetteer).map(|at| drafts.remove(at));
    let commune = gazetteer.named(department, &town, &postcode);
    let older_commune = older.as_ref().and_then(|draft| gazetteer.commune(&draft.station.insee));
    let commune = commune.or(older_commune);
    let insee = commune.map(|commune| commune.insee.clone()).unwrap_or_default();
    let force = if row.force() == Force::Police { "police" } else { "gendarmerie" };
    let (id, unit, kept) = match older {
        Some(Draft { station, unit }) => {
            let same =
                station.insee == insee && station.street.iter().any(|line| address::same(line, &street));
            if !same {
                let text = format!("{} → {street}", station.street.join(", "));
                note(report, &station.id, NoteKind::Moved, text);
            }
            (station.id, unit, same.then_some((station.point, station.position)))
        }
        None => {
            let id = format!("competence-{force}-{}", service_key(&row.service).replace(' ', "-"));
            note(report, &id, NoteKind::New, format!("{}, {}", row.service, row.adresse));
            (id, String::new(), None)
        }
    };
    let at_commune = (commune.and_then(|commune| commune.point()), PositionKind::Approximate);
    let (point, position) = kept.unwrap_or(at_commune);
    let hours = row.horaires.as_deref().map_or(PublishedHours::None, |osm| PublishedHours::Osm(tidy(osm)));
    let station = Station {
        id: id.clone(),
        force: row.force(),
        name: tidy(&row.service),
        street: vec![street],
        postcode,
        town,
        insee,
        point,
        position,
        phones,
        hours,
        note: String::new(),
        updated,
        source: Source::Competence2026,
    };
    drafts.push(Draft { station, unit });
    id
}

/// The record of 2022 of the same force and department, by phone, else by name.
fn older_record(
    row: &Detailed,
    department: &str,
    phones: &[String],
    drafts: &[Draft],
    gazetteer: &Gazetteer<'_>,
) -> Option<usize> {
    let find = |fits: &dyn Fn(&Station) -> bool| {
        drafts.iter().position(|Draft { station, .. }| {
            station.source == Source::Dila2022
                && station.force == row.force()
                && gazetteer.commune(&station.insee).is_some_and(|commune| commune.department == department)
                && fits(station)
        })
    };
    let by_phone = find(&|station| station.phones.iter().any(|phone| phones.contains(phone)));
    by_phone.or_else(|| find(&|station| service_key(&station.name) == service_key(&row.service)))
}

/// A silent table contradicts: in a department that it covers whole, it names every unit that still
/// receives people for a commune, so an old record it leaves out may be a shut door.
fn withhold_unconfirmed(
    table: &BTreeMap<String, Detailed>,
    confirmed: &BTreeSet<&str>,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Vec<Note>,
) {
    let departments: BTreeSet<&str> = table
        .keys()
        .filter_map(|code| gazetteer.commune(code))
        .map(|commune| commune.department.as_str())
        .collect();
    let whole = |department: &&&str| gazetteer.communes_of(department).all(|code| table.contains_key(code));
    let whole: BTreeSet<&str> = departments.iter().filter(whole).copied().collect();
    drafts.retain(|Draft { station, .. }| {
        let covered = gazetteer
            .commune(&station.insee)
            .is_some_and(|commune| whole.contains(commune.department.as_str()));
        let keep = !covered || confirmed.contains(station.id.as_str());
        if !keep {
            let text = format!("{}, of {}", station.name, station.updated);
            note(report, &station.id, NoteKind::Unconfirmed, text);
        }
        keep
    });
}

/// "50 Rue Beaudoin 95450 Vigny" → street, postcode, town. The last five digits are the postcode.
fn split_address(text: &str) -> (String, String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_postcode = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.iter().rposition(is_postcode) {
        Some(at) => {
            let (street, rest) = words.split_at(at);
            let (postcode, town) = rest.split_at(1);
            (street.join(" "), postcode.concat(), town.join(" "))
        }
        None => (tidy(text), String::new(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_one_line_is_split_at_its_postcode() {
        let check = |text: &str, street: &str, postcode: &str, town: &str| {
            assert_eq!(split_address(text), (street.into(), postcode.into(), town.into()));
        };
        check("50 Rue Beaudoin 95450 Vigny", "50 Rue Beaudoin", "95450", "Vigny");
        check("35 Avenue du 8 Mai 1945 95200 Sarcelles", "35 Avenue du 8 Mai 1945", "95200", "Sarcelles");
        check("30bis Grande Rue 95290 L'Isle-Adam", "30bis Grande Rue", "95290", "L'Isle-Adam");
        check("Grande  Rue", "Grande Rue", "", "");
        check("95290", "", "95290", "");
        check("", "", "", "");
    }
}
