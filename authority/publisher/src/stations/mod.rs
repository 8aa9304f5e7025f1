//! Police stations and gendarmerie brigades from published files, mended where they can be.
//!
//! One idea: every record becomes a [`Station`] that keeps its promise, or is withheld, and whatever
//! was changed or left out is said in a [`Note`]. A shut door is worse than a missing one: what a newer
//! source contradicts is not offered.
//!
//! The order: `dila` reads the directory of 2022 (`place`, `phone` and `hours` clean its fields);
//! `by_hand` replaces what we know to be false; `newer` puts the stations of the competence table of
//! 2026 in their place; `duplicates` offers each desk once; `join` says who is competent where.

mod address;
mod by_hand;
mod competence;
mod dila;
mod duplicates;
mod hours;
mod join;
mod newer;
mod note;
mod phone;
mod place;
mod sentences;
#[cfg(test)]
mod tests;
mod words;

use std::path::Path;

use chrono::NaiveDate;
use securite_stations::{Assigned, CompetenceTable, Force, Origin, Source, Station};

use crate::communes::Communes;
use crate::source::SourceError;
pub use note::{Note, NoteKind, counts};
use place::Gazetteer;

/// What the shipped sources say of stations.
#[derive(Debug)]
pub struct StationsData {
    /// The stations to offer, by id.
    pub stations: Vec<Station>,
    /// Who is competent where.
    pub competence: CompetenceTable,
    /// What was mended, withheld or not found, in the order it happened.
    pub report: Vec<Note>,
}

/// A station on its way, with what only the import needs.
struct Draft {
    station: Station,
    /// The ministry's id of a gendarmerie unit, empty for the police. Some ids are on two units.
    unit: String,
}

/// The files that are read, relative to the folder of station sources.
pub const SOURCES: [&str; 5] = [
    "unites.csv.xz",
    "competence-95-2026-08.json.xz",
    "echantillon-national-2026-08.csv.xz",
    "noms.csv",
    "par-main.csv",
];

/// Reads the folder of the shipped station sources.
pub fn read(folder: &Path, communes: &Communes) -> Result<StationsData, SourceError> {
    let gazetteer = Gazetteer::new(communes);
    let mut report = Vec::new();
    let [units, detailed, sample, names, stations] = SOURCES.map(|source| folder.join(source));
    let rows = dila::rows(&units)?;
    let mut drafts: Vec<Draft> =
        rows.iter().filter_map(|row| dila::draft(row, &gazetteer, &mut report)).collect();
    let by_hand = by_hand::ByHand::read(&names, &stations)?;
    by_hand.replace(&mut drafts, &gazetteer, &mut report);
    let detailed = competence::detailed(&detailed)?;
    let sample = competence::national(&sample)?;
    let mut named = newer::put_in_place(&detailed, TABLE_DAY, &mut drafts, &gazetteer, &mut report);
    duplicates::withhold(&mut drafts, &mut report);
    named.extend(join::national(&sample, &by_hand, &mut drafts, &gazetteer, &mut report));
    drafts.sort_by(|a, b| a.station.id.cmp(&b.station.id));
    let rows = named.into_iter().map(|(code, who)| (code, who.assigned(&drafts))).collect();
    let stations = drafts.into_iter().map(|draft| draft.station).collect();
    let origin = Origin { source: Source::Competence2026, updated: TABLE_DAY };
    Ok(StationsData { stations, competence: CompetenceTable { origin, rows }, report })
}

/// Last change of the detailed table; of the national sample only the month is known, the same.
const TABLE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 8, 19) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Who a table names for a commune.
struct Who {
    force: Force,
    /// The service, as published.
    name: String,
    /// Id of its station; `None` when no source gives its address.
    station: Option<String>,
}

impl Who {
    /// With the number of the station among the sorted ones, if it is offered.
    fn assigned(self, drafts: &[Draft]) -> Assigned {
        let number = |id| drafts.binary_search_by(|draft| draft.station.id.cmp(&id)).ok();
        match self.station.and_then(number) {
            Some(index) => Assigned::Station(index),
            None => Assigned::Named { force: self.force, name: self.name },
        }
    }
}
