//! What no rule can know: names that only people connect, and records known to be false since.
//!
//! Small tables written by hand, each row with its source and date: `noms.csv` (a service of the jurisdiction
//! table → a station), `par-main.csv` (a station and the records it replaces) and `telephones.csv` (a number of
//! the directory → the right one).

use std::path::Path;

use chrono::NaiveDate;
use securite_stations::{Force, Origin, PositionKind, PublishedHours, Source, Station, WheelchairAccess};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::directory::Record;
use super::place::Gazetteer;
use super::words::key;
use super::{Draft, StationFiles, phone};
use crate::error::SourceError;
use crate::note::NoteKind;
use crate::report::Report;
use crate::source::csv_rows;

/// The tables.
pub(super) struct ByHand {
    names: Vec<Name>,
    stations: Vec<ByHandStation>,
    phones: Vec<Phone>,
}

#[derive(Deserialize)]
struct Name {
    departement: String,
    service: String,
    station: String,
}

#[derive(Deserialize)]
struct Phone {
    id: String,
    /// The wrong number: a record that has another one was put right by its publisher.
    publie: String,
    telephone: String,
    source: String,
    date: NaiveDate,
}

/// How a row names a force.
#[derive(Deserialize)]
#[serde(remote = "Force")]
enum ForceName {
    Police,
    Gendarmerie,
}

#[derive(Deserialize)]
struct ByHandStation {
    id: String,
    #[serde(with = "ForceName")]
    force: Force,
    nom: String,
    adresse: String,
    code_postal: String,
    commune: String,
    code_insee: String,
    telephone: String,
    remplace: String,
    remarque: String,
    date: NaiveDate,
}

impl ByHand {
    /// Each may be absent.
    pub(super) fn read(files: &StationFiles, report: &mut Report) -> Result<Self, SourceError> {
        Ok(ByHand {
            names: rows(files.names.as_deref(), report)?,
            stations: rows(files.by_hand.as_deref(), report)?,
            phones: rows(files.phones.as_deref(), report)?,
        })
    }

    /// Puts right the numbers that are known to be wrong.
    pub(super) fn correct_phones(&self, records: &mut [Record], report: &mut Report) {
        for Phone { id, publie, telephone, source, date } in &self.phones {
            let of_record = records.iter_mut().filter(|record| record.id == *id);
            let wrong = |phone: &&mut String| phone::digits(phone) == phone::digits(publie);
            for phone in of_record.flat_map(|record| &mut record.phones).filter(wrong) {
                report.note(id, NoteKind::PhoneMended, format!("{phone} → {telephone} ({source}, {date})"));
                phone.clone_from(telephone);
            }
        }
    }

    /// The station that people mean by this name in this department.
    pub(super) fn station_named(&self, department: &str, service: &str) -> Option<&str> {
        let service = key(service);
        let row = self.names.iter().find(|row| row.departement == department && key(&row.service) == service);
        row.map(|row| row.station.as_str())
    }

    /// Puts the stations written by hand in place of the records they replace.
    pub(super) fn replace(&self, drafts: &mut Vec<Draft>, gazetteer: &Gazetteer<'_>, report: &mut Report) {
        for row in &self.stations {
            let replaced: Vec<&str> = row.remplace.split('|').collect();
            drafts.retain(|draft| {
                let keep = !replaced.contains(&draft.station.id.as_str());
                if !keep {
                    report.note(&draft.station.id, NoteKind::Replaced, format!("by {}", row.id));
                }
                keep
            });
            drafts.push(Draft { station: row.station(gazetteer, report), unit: String::new() });
        }
    }
}

fn rows<T: DeserializeOwned>(path: Option<&Path>, report: &mut Report) -> Result<Vec<T>, SourceError> {
    let Some(path) = path else { return Ok(Vec::new()) };
    Ok(csv_rows(path, b';', report)?.into_iter().map(|(_, row)| row).collect())
}

impl ByHandStation {
    /// Its position is that of the commune: an address written by hand brings none.
    fn station(&self, gazetteer: &Gazetteer<'_>, report: &mut Report) -> Station {
        let commune = gazetteer.commune(&self.code_insee);
        let department = commune.map_or("", |commune| commune.department.as_str());
        Station {
            id: self.id.clone(),
            force: self.force,
            name: self.nom.clone(),
            street: vec![self.adresse.clone()],
            postcode: self.code_postal.clone(),
            town: self.commune.clone(),
            insee: self.code_insee.clone(),
            point: commune.and_then(|commune| commune.point()),
            position: PositionKind::Approximate,
            phones: phone::read(&phone::split(&self.telephone), &self.id, department, report),
            hours: PublishedHours::None,
            note: self.remarque.clone(),
            origin: Origin { source: Source::ByHand, updated: self.date, ..Origin::default() },
            wheelchair: WheelchairAccess::Unknown,
            wheelchair_note: String::new(),
            email: String::new(),
            web: String::new(),
        }
    }
}
