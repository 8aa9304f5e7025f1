//! Stations of the detailed jurisdiction table, in place of their older records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use securite_stations::{Force, PublishedHours};

use super::fresh::{Fresh, put};
use super::jurisdiction::Detailed;
use super::place::Gazetteer;
use super::words::{service_key, tidy};
use super::{Draft, Who, phone};
use crate::note::NoteKind;
use crate::report::Report;

/// Puts each service of the table in place of its older record and withholds, where the table covers
/// every commune of a department, the older records that it no longer names.
/// Answers who is in charge for each commune of the table.
pub(super) fn put_in_place(
    table: &BTreeMap<String, Detailed>,
    updated: NaiveDate,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> BTreeMap<String, Who> {
    let mut rows: BTreeMap<(Force, &str), (&Detailed, String)> = BTreeMap::new();
    let mut placed = BTreeSet::new();
    let mut named = BTreeMap::new();
    for (code, row) in table {
        let Some(commune) = gazetteer.commune(code) else { continue };
        let id = match rows.get(&(row.force(), row.service.as_str())) {
            Some((first, id)) => {
                if *first != row {
                    report.note(code, NoteKind::Contradiction, format!("{first:?} / {row:?}"));
                }
                id.clone()
            }
            None => {
                let fresh = fresh(row, &commune.department, updated, gazetteer, report);
                let id = put(fresh, &mut placed, drafts, gazetteer, report);
                rows.insert((row.force(), &row.service), (row, id.clone()));
                id
            }
        };
        let who = Who { force: row.force(), name: tidy(&row.service), station: Some(id) };
        named.insert(commune.insee.clone(), who);
    }
    withhold_unconfirmed(table, &placed, drafts, gazetteer, report);
    named
}

fn fresh<'a>(
    row: &Detailed,
    department: &'a str,
    updated: NaiveDate,
    gazetteer: &Gazetteer<'a>,
    report: &mut Report,
) -> Fresh<'a> {
    let (street, postcode, town) = split_address(&row.adresse);
    let force = if row.force() == Force::Police { "police" } else { "gendarmerie" };
    Fresh {
        force: row.force(),
        name: tidy(&row.service),
        unit: String::new(),
        new_id: format!("competence-{force}-{}", service_key(&row.service).replace(' ', "-")),
        department,
        commune: gazetteer.named(department, &town, &postcode),
        street: vec![street],
        postcode,
        town,
        point: None,
        phones: phone::read(&phone::split(&row.telephone), &row.service, department, report),
        hours: row.horaires.as_deref().map_or(PublishedHours::None, |osm| PublishedHours::Osm(tidy(osm))),
        web: String::new(),
        publication: "",
        updated,
    }
}

/// A silent table contradicts: in a department that it covers whole, it names every unit that still
/// receives people for a commune, so an old record it leaves out may be a shut door.
fn withhold_unconfirmed(
    table: &BTreeMap<String, Detailed>,
    confirmed: &BTreeSet<String>,
    drafts: &mut Vec<Draft>,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
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
        let keep = !covered || confirmed.contains(&station.id);
        if !keep {
            let text = format!("{}, of {}", station.name, station.origin.updated);
            report.note(&station.id, NoteKind::Unconfirmed, text);
        }
        keep
    });
}

/// "50 Rue Beaudoin 95450 Vigny" → street, postcode, town. The last five digits are the postcode.
pub(super) fn split_address(text: &str) -> (String, String, String) {
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
