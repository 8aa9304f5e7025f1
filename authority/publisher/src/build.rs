//! A pack from its sources, the shipped ones or an authority's.

use std::path::{Path, PathBuf};

use securite_places::build::{AddressInput, build};
use securite_places::outline::{COMMUNE_OUTLINES, DEPARTMENT_OUTLINES, Outlines, write};
use securite_places::{Pack, Places, Tag};

use crate::addresses;
use crate::communes::Communes;
use crate::found_again::find_again;
use crate::outlines::{read_collection, read_lines};
use crate::report::{Report, Step};
use crate::source::SourceError;
use crate::stations::{self, StationFiles};

/// Names the ODbL sources of a pack, one a line. A pack without this section has none.
pub const ODBL: Tag = Tag(*b"ODBL");

type Sections = Vec<(Tag, Vec<u8>)>;

/// What a pack is made of.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    /// Day of issue, 20260824: the date of the newest source. A build date would make two builds differ.
    pub issued: u32,
    /// INSEE's communes, parts of communes and arrondissements.
    pub communes: PathBuf,
    /// Departments.
    pub departments: PathBuf,
    /// Base Adresse Nationale, one file a department.
    pub ban: Vec<PathBuf>,
    /// House numbers of cities.
    pub cities: Vec<PathBuf>,
    /// BANO, under the ODbL: for tests, never for the shipped pack.
    pub bano: Vec<PathBuf>,
    /// Outlines of communes, one GeoJSON Feature a line.
    pub commune_outlines: Option<PathBuf>,
    /// Outlines of departments, a GeoJSON FeatureCollection.
    pub department_outlines: Option<PathBuf>,
    /// Stations and competence.
    pub stations: StationFiles,
}

impl Inputs {
    /// The shipped files, in the folder `core/data`.
    pub fn shipped(data: &Path) -> Self {
        let cities = ["grand-lyon-2013.csv.xz", "montpellier-2013.csv.xz", "arles-crau-2013.csv.xz"];
        Inputs {
            issued: 20_260_824,
            communes: data.join("communes/communes.csv.xz"),
            departments: data.join("communes/departements.csv"),
            ban: vec![data.join("addresses/ban-75-2024-06.csv.xz")],
            cities: cities.map(|city| data.join("addresses").join(city)).to_vec(),
            bano: Vec::new(),
            commune_outlines: Some(data.join("outlines/communes.geojsonl.xz")),
            department_outlines: Some(data.join("outlines/departements.geojson.xz")),
            stations: StationFiles::shipped(&data.join("stations")),
        }
    }

    /// All files, for a build script to watch and a progress bar to sum up.
    pub fn paths(&self) -> Vec<&Path> {
        let one = [&self.communes, &self.departments].into_iter();
        let many = self.ban.iter().chain(&self.cities).chain(&self.bano);
        let outlines = [&self.commune_outlines, &self.department_outlines].into_iter().flatten();
        let paths = one.chain(many).chain(outlines).map(PathBuf::as_path);
        paths.chain(self.stations.paths()).collect()
    }

    /// The bytes of the pack. Same sources, same bytes.
    pub fn build(&self, report: &mut Report) -> Result<Vec<u8>, SourceError> {
        let communes = Communes::read(&self.communes, &self.departments, report)?;
        let addresses = self.addresses(&communes, report)?;
        report.step(Step::Doing("building the index of places"));
        let mut sections: Sections = build(&communes.areas(), &addresses)?;
        let places = Places::open(&Pack::open(Pack::write(self.issued, &sections).into())?)?;
        let (outline_sections, outlines) = self.outlines(report)?;
        let mut data = stations::read(&self.stations, &communes, outlines.as_ref(), report)?;
        report.step(Step::Doing("looking for the addresses of stations"));
        find_again(&places, &addresses, &mut data.stations, report);
        sections.extend(securite_stations::write(&data.stations, &data.competence)?);
        sections.extend(outline_sections);
        if !self.bano.is_empty() {
            let names = self.bano.iter().filter_map(|path| path.file_name());
            let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
            sections.push((ODBL, names.join("\n").into_bytes()));
        }
        Ok(Pack::write(self.issued, &sections))
    }

    fn addresses(&self, communes: &Communes, report: &mut Report) -> Result<Vec<AddressInput>, SourceError> {
        let mut rows = Vec::new();
        for path in &self.ban {
            addresses::read_ban(path, communes, report, &mut rows)?;
        }
        for path in &self.cities {
            addresses::read_city(path, communes, report, &mut rows)?;
        }
        for path in &self.bano {
            addresses::read_bano(path, communes, report, &mut rows)?;
        }
        Ok(rows)
    }

    /// The sections, and the outlines of communes opened.
    fn outlines(&self, report: &mut Report) -> Result<(Sections, Option<Outlines>), SourceError> {
        let mut sections = Vec::new();
        if let Some(path) = &self.commune_outlines {
            sections.push((COMMUNE_OUTLINES, write(&read_lines(path, report)?)));
        }
        let opened = match sections.is_empty() {
            true => None,
            false => {
                let pack = Pack::open(Pack::write(self.issued, &sections).into())?;
                Some(Outlines::open(&pack, COMMUNE_OUTLINES)?)
            }
        };
        if let Some(path) = &self.department_outlines {
            sections.push((DEPARTMENT_OUTLINES, write(&read_collection(path, report)?)));
        }
        Ok((sections, opened))
    }
}
