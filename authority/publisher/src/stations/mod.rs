//! Police stations and gendarmerie brigades from published files, mended where they can be.
//!
//! One idea: every record becomes a [`Station`] that keeps its promise, or is withheld, and whatever
//! was changed or left out is said in a [`Note`](crate::note::Note). A shut door is worse than a missing
//! one: what a newer source contradicts is not offered.
//!
//! The order: `directory` reads the directory in any of its forms (`place`, `position`, `phone` and `hours`
//! clean its fields, `shared` looks at what records share); `by_hand` replaces what we know to be false;
//! `ministry` and `newer` put newer lists in its place (`fresh`); `duplicates` offers each desk once; `join`
//! says who is in charge where.

mod address;
mod by_hand;
mod codes;
#[cfg(feature = "import")]
#[cfg(test)]
mod codes_tests;
#[cfg(test)]
mod defects;
mod directory;
mod duplicates;
mod fresh;
mod hours;
mod join;
mod jurisdiction;
mod newer;
mod phone;
#[cfg(test)]
mod phone_tests;
mod place;
mod position;
mod shared;
#[cfg(test)]
pub(crate) mod tests;
mod words;
mod zone;

#[cfg(feature = "import")]
mod columns;
#[cfg(feature = "import")]
mod json_forms;
#[cfg(feature = "import")]
mod json_rows;
#[cfg(feature = "import")]
mod ministry;
#[cfg(feature = "import")]
#[cfg(test)]
mod ministry_tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use securite_places::outline::Outlines;
use securite_stations::{Assigned, Force, JurisdictionTable, Origin, PositionKind, Source, Station};

use crate::communes::Communes;
use crate::error::SourceError;
pub use crate::facts::StationsData;
use crate::report::Report;
pub use directory::DirectoryFile;
#[cfg(feature = "national")]
pub(crate) use json_rows::rows;
#[cfg(feature = "import")]
pub use ministry::Export;
use place::Gazetteer;
#[cfg(feature = "feed")]
pub(crate) use words::key;

/// The files that tell of stations.
#[derive(Debug, Clone, Default)]
pub struct StationFiles {
    /// The directory of public services. Of two records with one id the first counts.
    pub directory: Vec<DirectoryFile>,
    /// The ministry's export of gendarmerie units.
    #[cfg(feature = "import")]
    pub gendarmerie: Option<Export>,
    /// The ministry's export of police services.
    #[cfg(feature = "import")]
    pub police: Option<Export>,
    /// The jurisdiction table with addresses and hours, JSON.
    pub detailed: Option<PathBuf>,
    /// The national jurisdiction table, CSV.
    pub national: Option<PathBuf>,
    /// Day of both jurisdiction tables.
    pub table_day: NaiveDate,
    /// Names that only people connect.
    pub names: Option<PathBuf>,
    /// Stations written by hand.
    pub by_hand: Option<PathBuf>,
    /// Phone numbers put right by hand.
    pub phones: Option<PathBuf>,
    /// What is known already, where no directory is named: newer lists are put over these stations.
    pub older: Option<StationsData>,
}

/// A station on its way, with what only the import needs.
struct Draft {
    station: Station,
    /// The ministry's id of a gendarmerie unit, empty for the police. Some ids are on two units.
    unit: String,
}

/// Last change of the shipped detailed table; of the national sample only the month is known, the same.
const TABLE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 8, 19) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

impl StationFiles {
    /// The files that the shipped tables are made of: the published ones in one folder, those written by hand in
    /// another.
    pub fn shipped(published: &Path, by_hand: &Path) -> Self {
        StationFiles {
            directory: vec![DirectoryFile::Csv(published.join("unites.csv.xz"))],
            detailed: Some(published.join("competence-95-2026-08.json.xz")),
            national: Some(published.join("echantillon-national-2026-08.csv.xz")),
            table_day: TABLE_DAY,
            names: Some(by_hand.join("noms.csv")),
            by_hand: Some(by_hand.join("par-main.csv")),
            phones: Some(by_hand.join("telephones.csv")),
            older: None,
            #[cfg(feature = "import")]
            gendarmerie: None,
            #[cfg(feature = "import")]
            police: None,
        }
    }

    /// All of them.
    pub fn paths(&self) -> Vec<&Path> {
        let directory = self.directory.iter().map(|file| match file {
            DirectoryFile::Csv(path) => path,
            #[cfg(feature = "import")]
            DirectoryFile::Xml(path) | DirectoryFile::Json(path) => path,
        });
        let tables = [&self.detailed, &self.national, &self.names, &self.by_hand, &self.phones];
        let others = tables.into_iter().flatten();
        #[cfg(feature = "import")]
        let others = others.chain([&self.gendarmerie, &self.police].into_iter().flatten().map(|it| &it.file));
        directory.chain(others).map(PathBuf::as_path).collect()
    }
}

/// Reads the files. With the outlines of communes, positions are compared with them.
pub fn read(
    files: &StationFiles,
    communes: &Communes,
    outlines: Option<&Outlines>,
    report: &mut Report,
) -> Result<StationsData, SourceError> {
    let gazetteer = &Gazetteer::new(communes, outlines);
    let by_hand = by_hand::ByHand::read(files, report)?;
    let older = files.older.as_ref().filter(|_| files.directory.is_empty());
    let mut drafts = match older {
        Some(older) => older_drafts(older, files.by_hand.is_some()),
        None => {
            let mut records = directory::read(&files.directory, gazetteer, report)?;
            by_hand.correct_phones(&mut records, report);
            let doubtful = shared::look(&records, report);
            let draft = |record| directory::draft::draft(record, gazetteer, report);
            let mut drafts: Vec<Draft> = records.into_iter().filter_map(draft).collect();
            doubt(&mut drafts, &doubtful, gazetteer);
            drafts
        }
    };
    by_hand.replace(&mut drafts, gazetteer, report);
    #[cfg(feature = "import")]
    for (export, force) in [(&files.gendarmerie, Force::Gendarmerie), (&files.police, Force::Police)] {
        if let Some(export) = export {
            ministry::put_in_place(export, force, &mut drafts, gazetteer, report)?;
        }
    }
    let detailed = match &files.detailed {
        Some(path) => jurisdiction::detailed(path, gazetteer, report)?,
        None => BTreeMap::new(),
    };
    let mut named = newer::put_in_place(&detailed, files.table_day, &mut drafts, gazetteer, report);
    duplicates::withhold(&mut drafts, report);
    if let Some(path) = &files.national {
        let sample = jurisdiction::national(path, gazetteer, report)?;
        for (code, who) in join::national(&sample, &by_hand, &mut drafts, gazetteer, report) {
            named.entry(code).or_insert(who);
        }
    }
    let mut origin = Origin { source: Source::Ministry, updated: files.table_day, ..Origin::default() };
    if let Some(older) = older.filter(|_| files.detailed.is_none() && files.national.is_none()) {
        named = older_jurisdiction(older);
        origin = older.jurisdiction.origin.clone();
    }
    drafts.sort_by(|a, b| a.station.id.cmp(&b.station.id));
    let rows = named.into_iter().map(|(code, who)| (code, who.assigned(&drafts))).collect();
    let with_unit = drafts.iter().filter(|draft| !draft.unit.is_empty());
    let units = with_unit.map(|draft| (draft.station.id.clone(), draft.unit.clone())).collect();
    let stations = drafts.into_iter().map(|draft| draft.station).collect();
    Ok(StationsData { stations, units, jurisdiction: JurisdictionTable { origin, rows } })
}

/// The stations that are known already. Those written by hand are left out when they are to be `written_again`.
fn older_drafts(older: &StationsData, written_again: bool) -> Vec<Draft> {
    let kept = older.stations.iter().filter(|it| !written_again || it.origin.source != Source::ByHand);
    let unit = |id: &str| older.units.get(id).cloned().unwrap_or_default();
    kept.map(|station| Draft { station: station.clone(), unit: unit(&station.id) }).collect()
}

/// Who was in charge. A station that is no longer offered is still named.
fn older_jurisdiction(older: &StationsData) -> BTreeMap<String, Who> {
    let who = |assigned: &Assigned| match assigned {
        Assigned::Named { force, name } => Some(Who { force: *force, name: name.clone(), station: None }),
        Assigned::Station(place) => older.stations.get(*place).map(|station| Who {
            force: station.force,
            name: station.name.clone(),
            station: Some(station.id.clone()),
        }),
    };
    let rows = older.jurisdiction.rows.iter();
    rows.filter_map(|(code, assigned)| Some((code.clone(), who(assigned)?))).collect()
}

/// Stations whose position is that of another address as well are shown at their commune.
fn doubt(drafts: &mut [Draft], doubtful: &BTreeSet<String>, gazetteer: &Gazetteer<'_>) {
    for Draft { station, .. } in drafts.iter_mut().filter(|draft| doubtful.contains(&draft.station.id)) {
        station.point = gazetteer.commune(&station.insee).and_then(|commune| commune.point());
        station.position = PositionKind::Approximate;
    }
}

/// An id of the ministry; empty for what stands in its place on some rows.
fn ministry_id(published: &str) -> &str {
    let id = published.trim();
    if id.bytes().all(|byte| byte == b'0') { "" } else { id }
}

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
