//! The directory of public services (DILA, "Annuaire de l'administration"), in the three forms it was
//! published in: one table of units, one XML file a unit (until 2022), JSON (since 2023).
//!
//! Each form is read into the same [`Record`]s; everything after is written once, in `draft`.

mod csv;
pub(super) mod draft;
#[cfg(feature = "import")]
mod json;
#[cfg(feature = "import")]
#[cfg(test)]
mod tests;
#[cfg(feature = "import")]
mod xml;

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::codes::Said;
use super::hours::blocks::Block;
use super::place::Gazetteer;
use crate::error::SourceError;
use crate::note::NoteKind;
use crate::report::{Fate, Report};

/// One file or folder of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DirectoryFile {
    /// A table of units in the columns of `unites.csv`.
    Csv(PathBuf),
    /// An XML file, or a folder of them at any depth.
    #[cfg(feature = "import")]
    Xml(PathBuf),
    /// The JSON form, of the file or of the API: one record, a list, or an object with the list `service` or
    /// `results`.
    #[cfg(feature = "import")]
    Json(PathBuf),
}

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Police,
    Gendarmerie,
    Motorised,
}

/// A record of the directory, as published, whatever its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) id: String,
    pub(super) kind: Kind,
    /// The ministry's id of a gendarmerie unit; empty for the police.
    pub(super) unit: String,
    pub(super) insee: String,
    pub(super) name: String,
    pub(super) street: Vec<String>,
    pub(super) postcode: String,
    pub(super) town: String,
    pub(super) latitude: String,
    pub(super) longitude: String,
    /// The source's own scale: 4 town, 5 postcode, 6 street, 8 address, 9 building; empty unknown.
    pub(super) precision: String,
    pub(super) phones: Vec<String>,
    pub(super) phone_note: String,
    pub(super) email: String,
    pub(super) web: String,
    /// What is wrong with them when they are not as they should be.
    pub(super) hours: Result<Vec<Block>, String>,
    pub(super) comment: String,
    /// ACC, NAC, DEM or empty.
    pub(super) wheelchair: String,
    pub(super) wheelchair_note: String,
    pub(super) updated: NaiveDate,
}

/// The records of all files, each id once.
pub(super) fn read(
    files: &[DirectoryFile],
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> Result<Vec<Record>, SourceError> {
    let mut taken = Taken { gazetteer, ids: BTreeSet::new(), records: Vec::new() };
    for file in files {
        match file {
            DirectoryFile::Csv(path) => csv::read(path, &mut taken, report)?,
            #[cfg(feature = "import")]
            DirectoryFile::Xml(path) => xml::read(path, &mut taken, report)?,
            #[cfg(feature = "import")]
            DirectoryFile::Json(path) => json::read(path, &mut taken, report)?,
        }
    }
    Ok(taken.records)
}

/// The records so far.
struct Taken<'a> {
    gazetteer: &'a Gazetteer<'a>,
    ids: BTreeSet<String>,
    records: Vec<Record>,
}

impl Taken<'_> {
    /// Takes a record that is whole. `None`: a service that is neither police nor gendarmerie.
    fn take(&mut self, record: Result<Option<Record>, String>, report: &mut Report) -> Fate {
        let mut record = match record {
            Ok(Some(record)) => record,
            Ok(None) => return Fate::LeftOut,
            Err(why) => return Fate::Unreadable(why),
        };
        if record.id.is_empty() || record.name.trim().is_empty() {
            return Fate::Unreadable(format!("no id or no name: “{}”, “{}”", record.id, record.name));
        }
        if record.kind != Kind::Motorised
            && let Err(why) = self.in_a_commune(&mut record, report)
        {
            return Fate::Unreadable(format!("{}: {why}", record.id));
        }
        if !self.ids.insert(record.id.clone()) {
            report.note(&record.id, NoteKind::Repeated, "the first record with this id counts");
            return Fate::LeftOut;
        }
        self.records.push(record);
        Fate::Used
    }

    /// Gives the codes their zeros back where they are proven. What is wrong when the commune is not known.
    fn in_a_commune(&self, record: &mut Record, report: &mut Report) -> Result<(), String> {
        let said =
            Said { insee: &record.insee, postcode: &record.postcode, town: &record.town, department: "" };
        let commune = match said.has_lost_its_zero() {
            true => said.proven(self.gazetteer)?,
            false => self
                .gazetteer
                .commune(&record.insee)
                .ok_or_else(|| format!("unknown commune “{}”", record.insee))?,
        };
        let given_back = said.postcode_given_back(commune);
        if said.has_lost_its_zero() {
            let text = format!("{} → {}", record.insee, commune.insee);
            report.note(&record.id, NoteKind::ZeroGivenBack, text);
            record.insee.clone_from(&commune.insee);
        }
        if let Some(whole) = given_back {
            report.note(&record.id, NoteKind::ZeroGivenBack, format!("{} → {whole}", record.postcode));
            record.postcode = whole;
        }
        Ok(())
    }
}

/// The kind of a record by its type of service. Other services are none of ours; one whose id says
/// otherwise than its type is damaged.
fn kind(service: &str, id: &str) -> Result<Option<Kind>, String> {
    match service {
        "commissariat_police" => Ok(Some(Kind::Police)),
        "gendarmerie" => Ok(Some(Kind::Gendarmerie)),
        "gendarmerie_moto" => Ok(Some(Kind::Motorised)),
        other if id.starts_with("commissariat_police") || id.starts_with("gendarmerie") => {
            Err(format!("{id}: kind “{other}”"))
        }
        _ => Ok(None),
    }
}

fn day(text: &str, id: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("{id}: date “{text}”"))
}
