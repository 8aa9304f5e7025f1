//! The catalogue of open data sets: `sources.toml`, or another one in the same form.
//!
//! A mistake is refused with its line, before anything is asked.

pub(super) mod address;
mod error;
mod written;

use chrono::NaiveDate;
use serde::Deserialize;

pub use address::Reach;
pub use error::{CatalogueError, CatalogueFault};

/// The catalogue that comes with the program.
const EMBEDDED: &str = include_str!("../../../sources.toml");

/// Stands for the code of a department in an address.
pub const DEPARTMENT: &str = "{department}";

/// Data sets, in the order they are fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The data sets.
    pub sources: Vec<Source>,
}

/// A data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name here: small letters, digits and hyphens.
    pub id: String,
    /// What reads it.
    pub importer: Importer,
    /// Where it is, with [`DEPARTMENT`] where there is one file a department.
    pub address: String,
    /// The departments that have a file; empty where there is one for all.
    pub departments: Vec<String>,
    /// Other hosts that the address may lead on to.
    pub hosts: Vec<String>,
    /// How its file name ends, which says how it is read: `csv.gz`.
    pub ending: String,
    /// Columns of a table, or names in the first record, that have to be there.
    pub columns: Vec<String>,
    /// Least and most bytes of a file.
    pub bytes: (u64, u64),
    /// What to expect of one file, in bytes.
    pub about: u64,
    /// Whether a pack made of it may be passed on under other terms than its own: ODbL may not.
    pub may_be_shipped: bool,
    /// Its licence.
    pub licence: String,
    /// What the licence asks to be said; the date of the data comes behind it.
    pub mention: String,
    /// Who publishes it.
    pub publisher: String,
    /// The page that tells of it.
    pub page: String,
    /// Who saw the file at this address, and when; or that nobody did.
    pub address_seen: String,
    /// How the sizes are known.
    pub size_seen: String,
    /// The day this entry was checked.
    pub checked: NaiveDate,
}

/// What reads a data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Importer {
    /// Communes, their parts, arrondissements.
    Communes,
    /// Departments.
    Departments,
    /// Base Adresse Nationale.
    Ban,
    /// House numbers of a city.
    Cities,
    /// BANO, under the ODbL.
    Bano,
    /// Outlines of communes, one GeoJSON Feature a line.
    CommuneOutlines,
    /// Outlines of departments, a GeoJSON FeatureCollection.
    DepartmentOutlines,
    /// The directory as JSON.
    DirectoryJson,
    /// The directory as XML.
    DirectoryXml,
    /// The directory as a table.
    DirectoryCsv,
    /// The ministry's export of gendarmerie units.
    Gendarmerie,
    /// The ministry's export of police services.
    Police,
    /// The national jurisdiction table.
    Competence,
    /// The one with addresses and hours.
    CompetenceDetailed,
}

impl Importer {
    /// Whether it reads more than one file.
    fn takes_many(self) -> bool {
        use Importer::{Ban, Bano, Cities, DirectoryCsv, DirectoryJson, DirectoryXml};
        matches!(self, Ban | Bano | Cities | DirectoryCsv | DirectoryJson | DirectoryXml)
    }

    /// The forms of file that it reads.
    fn forms(self) -> &'static [&'static str] {
        match self {
            Importer::CommuneOutlines => &["geojsonl"],
            Importer::DepartmentOutlines => &["geojson"],
            Importer::DirectoryJson | Importer::CompetenceDetailed => &["json"],
            Importer::DirectoryXml => &["xml"],
            Importer::Gendarmerie | Importer::Police => &["csv", "json"],
            _ => &["csv"],
        }
    }
}

impl Catalogue {
    /// The one that comes with the program.
    pub fn embedded() -> Result<Self, CatalogueError> {
        Self::parse(EMBEDDED, Reach::Https)
    }

    /// Reads one.
    pub fn parse(text: &str, reach: Reach) -> Result<Self, CatalogueError> {
        written::read(text, reach)
    }
}

impl Source {
    /// The form of the file, without what packs it.
    pub(super) fn form(&self) -> &str {
        self.ending.split('.').next().unwrap_or_default()
    }
}
