//! The tables of our own, in a folder laid out as `core/data`: what the pack needs of each source, and no more.
//!
//! All mending, comparing and searching is done when they are made; reading them only checks that they are
//! whole. `text` is the form of all of them, the others say what is in their rows.

mod areas;
pub(crate) mod houses;
pub(crate) mod outlines;
mod stations;
#[cfg(feature = "import")]
#[cfg(test)]
mod tests;
mod text;
#[cfg(feature = "import")]
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use securite_places::outline::Ring;
use securite_stations::{Assigned, JurisdictionTable, Origin};

use crate::communes::{Communes, Department, OtherName};
use crate::error::SourceError;
use crate::facts::{Facts, Houses, StationsData};
use crate::guide;
use crate::source::files_in;
use areas::Area;
use houses::Street;
use outlines::Outline;
pub use outlines::Outlines;
pub(crate) use stations::edition_of;
use stations::{JurisdictionRow, Named, SOURCES, StationRow};
use text::{Fields, Row, each};
#[cfg(feature = "import")]
pub use write::{Written, write};

pub(crate) const ISSUED: &str = "issued.tsv";
pub(crate) const DEPARTMENTS: &str = "communes/departements.csv";
/// Written by hand; a folder need not have it.
const OTHER_NAMES: &str = "communes/other-names.csv";
const AREAS: &str = "communes/communes.tsv.xz";
/// The folder with one table for each source of house numbers.
pub const ADDRESSES: &str = "addresses";
const COMMUNE_OUTLINES: &str = "outlines/communes.tsv.xz";
const DEPARTMENT_OUTLINES: &str = "outlines/departements.tsv.xz";
const JURISDICTION: &str = "stations/competence.tsv.xz";
/// How the names of tables end.
const END: &str = ".tsv.xz";

/// The day of issue of the whole, a table of one row.
struct Issued(NaiveDate);

impl Row for Issued {
    const COLUMNS: &'static [&'static str] = &["issued"];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        stations::day(fields).map(Issued)
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut text::Line) {
        line.field(self.0);
    }

    fn follows(&self, _: &Self) -> bool {
        false
    }
}

fn stations_of(source: &str) -> String {
    format!("stations/{source}{END}")
}

/// The tables of house numbers of a folder, by name.
fn houses_in(folder: &Path) -> Result<Vec<PathBuf>, SourceError> {
    files_in(&folder.join(ADDRESSES), END)
}

/// The files that [`read`] reads, and the folder where a new one would count: for a build script to watch.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, SourceError> {
    let named =
        [ISSUED, AREAS, OTHER_NAMES, DEPARTMENTS, COMMUNE_OUTLINES, DEPARTMENT_OUTLINES, JURISDICTION];
    let mut paths: Vec<PathBuf> = named.iter().map(|name| folder.join(name)).collect();
    paths.extend(SOURCES.iter().map(|(source, _)| folder.join(stations_of(source))));
    paths.extend(houses_in(folder)?);
    paths.push(folder.join(ADDRESSES));
    paths.extend(guide::files(folder)?);
    Ok(paths)
}

/// The day of issue of a folder's tables, 20260824.
pub fn issued(folder: &Path) -> Result<u32, SourceError> {
    let mut tables = Tables { folder, told: &mut |_, _| () };
    tables.issued()
}

/// Reads the tables of a folder; `told` hears of each with its number of rows.
///
/// The first thing that is not as a table has it is the error, with its file and line: damage, a row out of order,
/// a number out of range, a code that no commune has.
pub fn read(folder: &Path, told: &mut dyn FnMut(&Path, u64)) -> Result<Facts, SourceError> {
    let mut tables = Tables { folder, told };
    let issued = tables.issued()?;
    let communes = tables.communes()?;
    let houses = tables.houses(&communes)?;
    let commune_outlines = tables.outlines(COMMUNE_OUTLINES, None)?;
    let department_outlines = tables.outlines(DEPARTMENT_OUTLINES, Some(&commune_outlines))?;
    let stations = tables.stations(&communes)?;
    let guide = guide::read(folder, tables.told)?.guide;
    Ok(Facts {
        issued,
        communes,
        houses,
        commune_outlines,
        department_outlines,
        stations,
        guide,
        odbl: Vec::new(),
    })
}

/// Communes and stations of the tables of a folder, without what a pack has besides.
#[cfg(feature = "feed")]
pub(crate) fn places(folder: &Path) -> Result<(Communes, StationsData), SourceError> {
    let mut tables = Tables { folder, told: &mut |_, _| () };
    let communes = tables.communes()?;
    let stations = tables.stations(&communes)?;
    Ok((communes, stations))
}

/// A folder that is read.
struct Tables<'a> {
    folder: &'a Path,
    told: &'a mut dyn FnMut(&Path, u64),
}

impl Tables<'_> {
    fn issued(&mut self) -> Result<u32, SourceError> {
        let mut issued = 0;
        self.each(ISSUED, |Issued(day): &Issued| {
            issued = day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day();
            Ok(())
        })?;
        Ok(issued)
    }

    fn each<R: Row>(
        &mut self,
        name: &str,
        mut take: impl FnMut(&R) -> Result<(), String>,
    ) -> Result<(), SourceError> {
        let path = self.folder.join(name);
        let rows = each(&path, |_, row| take(row))?;
        (self.told)(&path, rows);
        Ok(())
    }

    fn communes(&mut self) -> Result<Communes, SourceError> {
        let mut communes = Communes::default();
        self.each(DEPARTMENTS, |row: &Department| {
            if communes.departments.iter().any(|known| known.code == row.code) {
                return Err(format!("code: {} is there twice", row.code));
            }
            communes.departments.push(row.clone());
            Ok(())
        })?;
        self.each(AREAS, |row: &Area| row.add(&mut communes))?;
        if self.folder.join(OTHER_NAMES).exists() {
            self.each(OTHER_NAMES, |row: &OtherName| {
                known(&row.code, &communes)?;
                communes.other_names.push(row.clone());
                Ok(())
            })?;
        }
        match communes.whole() {
            Ok(()) => Ok(communes),
            Err(what) => Err(SourceError::file(&self.folder.join(AREAS), what)),
        }
    }

    fn houses(&mut self, communes: &Communes) -> Result<Houses, SourceError> {
        let mut houses = Houses::default();
        for path in houses_in(self.folder)? {
            let rows = each(&path, |_, street: &Street| {
                known(street.commune(), communes)?;
                houses.addresses.extend(street.addresses());
                Ok(())
            })?;
            (self.told)(&path, rows);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = name.strip_suffix(END).unwrap_or(&name).to_owned();
            houses.sources.push((name, houses.addresses.len()));
        }
        Ok(houses)
    }

    /// `along`: outlines that these may go along besides those above them.
    fn outlines(&mut self, name: &str, along: Option<&Outlines>) -> Result<Outlines, SourceError> {
        let mut outlines = Outlines::new();
        self.each(name, |row: &Outline| {
            let rings: Vec<Ring> = row.rings(along.unwrap_or(&outlines))?;
            outlines.insert(row.code().to_owned(), rings);
            Ok(())
        })?;
        Ok(outlines)
    }

    fn stations(&mut self, communes: &Communes) -> Result<StationsData, SourceError> {
        let mut data = StationsData::default();
        let mut last = PathBuf::new();
        for (name, source) in SOURCES {
            last = self.folder.join(stations_of(name));
            self.each(&stations_of(name), |row: &StationRow| {
                known(&row.station.insee, communes)?;
                let mut station = row.station.clone();
                station.origin.source = source;
                station.origin.edition = edition_of(source, &station.origin.publication);
                if !row.unit.is_empty() {
                    data.units.insert(station.id.clone(), row.unit.clone());
                }
                data.stations.push(station);
                Ok(())
            })?;
        }
        data.stations.sort_by(|one, next| one.id.cmp(&next.id));
        if let Some([one, _]) = data.stations.array_windows().find(|[one, next]| one.id == next.id) {
            return Err(SourceError::file(&last, format!("{} is in two tables", one.id)));
        }
        data.jurisdiction = self.jurisdiction(communes, &data)?;
        Ok(data)
    }

    fn jurisdiction(
        &mut self,
        communes: &Communes,
        data: &StationsData,
    ) -> Result<JurisdictionTable, SourceError> {
        let mut origin: Option<Origin> = None;
        let mut rows = BTreeMap::new();
        self.each(JURISDICTION, |row: &JurisdictionRow| {
            known(&row.commune, communes)?;
            let own = Origin { source: row.source, updated: row.updated, ..Origin::default() };
            if *origin.get_or_insert_with(|| own.clone()) != own {
                return Err("source and updated: not those of the row above".to_owned());
            }
            let assigned = match &row.who {
                Named::Service(force, name) => Assigned::Named { force: *force, name: name.clone() },
                Named::Station(id) => {
                    let place = data.stations.binary_search_by(|station| station.id.cmp(id));
                    Assigned::Station(place.map_err(|_| format!("station: {id} is in no table of stations"))?)
                }
            };
            rows.insert(row.commune.clone(), assigned);
            Ok(())
        })?;
        Ok(JurisdictionTable { origin: origin.unwrap_or_else(|| data.jurisdiction.origin.clone()), rows })
    }
}

fn known(code: &str, communes: &Communes) -> Result<(), String> {
    match communes.by_code.contains_key(code) {
        true => Ok(()),
        false => Err(format!("commune: {code} is not in the table of communes")),
    }
}
