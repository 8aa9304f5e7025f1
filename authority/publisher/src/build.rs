//! Facts from published files, the shipped ones or an authority's, over a folder of tables or without.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use securite_places::outline::{COMMUNE_OUTLINES, Outlines, write};
use securite_places::{Pack, Places};

use crate::addresses;
use crate::communes::{Communes, departments};
use crate::error::SourceError;
pub use crate::facts::ODBL;
use crate::facts::{Facts, Houses, Sections};
use crate::found_again::find_again;
use crate::guide;
use crate::outlines::{read_collection, read_lines};
use crate::report::{Report, Step};
use crate::source::files_in;
use crate::stations::{self, StationFiles};
use crate::tables;

/// What facts are made of.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    /// A folder of tables: it gives what no file is named for.
    pub from: Option<PathBuf>,
    /// Day of issue, 20260824: the date of the newest source. `None`: that of the folder.
    pub issued: Option<u32>,
    /// INSEE's communes, parts of communes and arrondissements.
    pub communes: Option<PathBuf>,
    /// Departments.
    pub departments: Option<PathBuf>,
    /// Base Adresse Nationale, one file a department. These and `cities` take the place of all house numbers
    /// of the folder.
    pub ban: Vec<PathBuf>,
    /// House numbers of cities.
    pub cities: Vec<PathBuf>,
    /// BANO, under the ODbL: for tests, never for the shipped pack.
    pub bano: Vec<PathBuf>,
    /// Outlines of communes, one GeoJSON Feature a line.
    pub commune_outlines: Option<PathBuf>,
    /// Outlines of departments, a GeoJSON FeatureCollection.
    pub department_outlines: Option<PathBuf>,
    /// Stations and jurisdiction. A directory takes the place of all stations and all jurisdiction of the folder;
    /// other lists are put over its stations, and jurisdiction tables in place of its jurisdiction.
    pub stations: StationFiles,
}

/// Tables of a folder that people write.
const NAMES: &str = "stations/noms.csv";
const BY_HAND: &str = "stations/par-main.csv";
const PHONES: &str = "stations/telephones.csv";

impl Inputs {
    /// All files, for a progress bar to sum up.
    pub fn paths(&self) -> Result<Vec<PathBuf>, SourceError> {
        let mut paths = match &self.from {
            Some(folder) => tables::files(folder)?,
            None => Vec::new(),
        };
        paths.extend(self.named().map(Path::to_owned));
        Ok(paths)
    }

    /// The files that are named.
    pub fn named(&self) -> impl Iterator<Item = &Path> {
        let one = [&self.communes, &self.departments].into_iter().flatten();
        let many = self.ban.iter().chain(&self.cities).chain(&self.bano);
        let outlines = [&self.commune_outlines, &self.department_outlines].into_iter().flatten();
        one.chain(many).chain(outlines).map(PathBuf::as_path).chain(self.stations.paths())
    }

    /// The tables that people write, by name in a folder laid out as `core/data`, and where each is now.
    pub fn hand_written(&self) -> Result<BTreeMap<String, PathBuf>, SourceError> {
        let mut found = BTreeMap::new();
        if let Some(folder) = &self.from {
            let mut paths = guide::files(folder)?;
            for part in ["communes", "stations"] {
                paths.extend(files_in(&folder.join(part), ".csv")?);
            }
            let named = |path: PathBuf| {
                Some((path.strip_prefix(folder).ok()?.to_string_lossy().into_owned(), path.clone()))
            };
            found.extend(paths.into_iter().filter_map(named));
        }
        let named = [
            (tables::DEPARTMENTS, &self.departments),
            (NAMES, &self.stations.names),
            (BY_HAND, &self.stations.by_hand),
            (PHONES, &self.stations.phones),
        ];
        found.extend(named.into_iter().filter_map(|(name, path)| Some((name.to_owned(), path.clone()?))));
        Ok(found)
    }

    /// A file of the folder, if there is one.
    fn own(&self, name: &str) -> Option<PathBuf> {
        self.from.as_ref().map(|folder| folder.join(name)).filter(|path| path.exists())
    }

    /// The bytes of the pack. Same sources, same bytes.
    pub fn build(&self, report: &mut Report) -> Result<Vec<u8>, SourceError> {
        let (facts, index) = self.import(report)?;
        facts.pack_with(index)
    }

    /// The facts. Same sources, same facts.
    pub fn facts(&self, report: &mut Report) -> Result<Facts, SourceError> {
        Ok(self.import(report)?.0)
    }

    /// The facts, and the index of their places.
    fn import(&self, report: &mut Report) -> Result<(Facts, Sections), SourceError> {
        let mut facts = match &self.from {
            Some(folder) => tables::read(folder, &mut |path, rows| report.table(path, rows))?,
            None => Facts::default(),
        };
        facts.issued = self.issued.unwrap_or(facts.issued);
        self.read_communes(&mut facts, report)?;
        let new_houses = self.read_houses(&mut facts, report)?;
        report.step(Step::Doing("building the index of places"));
        let index = facts.index()?;
        if let Some(path) = &self.commune_outlines {
            facts.commune_outlines = read_lines(path, report)?;
        }
        if let Some(path) = &self.department_outlines {
            facts.department_outlines = read_collection(path, report)?;
        }
        let new_stations = self.read_stations(&mut facts, report)?;
        if new_houses || new_stations {
            report.step(Step::Doing("looking for the addresses of stations"));
            let places = Places::open(&Pack::open(Pack::write(facts.issued, &index).into())?)?;
            find_again(&places, &facts.houses.addresses, &mut facts.stations.stations, report);
        }
        Ok((facts, index))
    }

    fn read_communes(&self, facts: &mut Facts, report: &mut Report) -> Result<(), SourceError> {
        match (&self.communes, self.departments.clone().or_else(|| self.own(tables::DEPARTMENTS))) {
            (Some(path), Some(departments)) => facts.communes = Communes::read(path, &departments, report)?,
            (Some(path), None) => {
                return Err(SourceError::file(path, "no list of departments is named beside it"));
            }
            (None, Some(path)) if self.departments.is_some() => {
                facts.communes.departments = departments(&path, report)?;
            }
            (None, _) => (),
        }
        Ok(())
    }

    /// Whether there are others than those of the folder.
    fn read_houses(&self, facts: &mut Facts, report: &mut Report) -> Result<bool, SourceError> {
        let Facts { communes, houses, odbl, .. } = facts;
        if !self.ban.is_empty() || !self.cities.is_empty() {
            *houses = Houses::default();
        }
        let Houses { addresses, sources } = houses;
        let name = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.split('.').next().unwrap_or(&name).to_owned()
        };
        for path in &self.ban {
            addresses::read_ban(path, communes, report, addresses)?;
            sources.push((name(path), addresses.len()));
        }
        for path in &self.cities {
            addresses::read_city(path, communes, report, addresses)?;
            sources.push((name(path), addresses.len()));
        }
        for path in &self.bano {
            addresses::read_bano(path, communes, report, addresses)?;
            sources.push((name(path), addresses.len()));
            odbl.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
        Ok(!(self.ban.is_empty() && self.cities.is_empty() && self.bano.is_empty()))
    }

    /// Whether there are others than those of the folder.
    fn read_stations(&self, facts: &mut Facts, report: &mut Report) -> Result<bool, SourceError> {
        if self.stations.paths().is_empty() {
            return Ok(false);
        }
        let mut files = self.stations.clone();
        files.names = files.names.or_else(|| self.own(NAMES));
        if !files.directory.is_empty() {
            files.by_hand = files.by_hand.or_else(|| self.own(BY_HAND));
            files.phones = files.phones.or_else(|| self.own(PHONES));
        }
        files.older = self.from.is_some().then(|| std::mem::take(&mut facts.stations));
        let outlines = opened(facts)?;
        facts.stations = stations::read(&files, &facts.communes, outlines.as_ref(), report)?;
        Ok(true)
    }
}

/// The outlines of communes, to compare positions with; `None` when there are none.
fn opened(facts: &Facts) -> Result<Option<Outlines>, SourceError> {
    if facts.commune_outlines.is_empty() {
        return Ok(None);
    }
    let section = (COMMUNE_OUTLINES, write(&facts.commune_outlines));
    let pack = Pack::open(Pack::write(facts.issued, &[section]).into())?;
    Ok(Some(Outlines::open(&pack, COMMUNE_OUTLINES)?))
}
