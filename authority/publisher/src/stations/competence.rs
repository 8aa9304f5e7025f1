//! The competence table in its two published forms.

use std::collections::BTreeMap;
use std::path::Path;

use securite_stations::Force;
use serde::Deserialize;

use crate::source::{SourceError, csv_rows, open};

/// A row of the form with address, phone and hours.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Detailed {
    institution: Institution,
    pub(super) service: String,
    pub(super) adresse: String,
    pub(super) telephone: String,
    /// OSM `opening_hours`.
    pub(super) horaires: Option<String>,
}

/// A row of the national form: a name, and for the gendarmerie an id.
#[derive(Debug, Deserialize)]
pub(super) struct National {
    pub(super) code_commune: String,
    institution: Institution,
    pub(super) id_service: String,
    pub(super) service: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Institution {
    #[serde(rename = "GN")]
    Gendarmerie,
    #[serde(rename = "PN")]
    Police,
}

impl From<Institution> for Force {
    fn from(institution: Institution) -> Force {
        match institution {
            Institution::Gendarmerie => Force::Gendarmerie,
            Institution::Police => Force::Police,
        }
    }
}

impl Detailed {
    pub(super) fn force(&self) -> Force {
        self.institution.into()
    }
}

impl National {
    pub(super) fn force(&self) -> Force {
        self.institution.into()
    }
}

/// The detailed form: JSON, an object by INSEE code.
pub(super) fn detailed(path: &Path) -> Result<BTreeMap<String, Detailed>, SourceError> {
    let mut text = String::new();
    let failed = |source| SourceError::Io { path: path.to_owned(), source };
    open(path)?.read_to_string(&mut text).map_err(failed)?;
    serde_json::from_str(&text).map_err(|error| SourceError::line(path, error.line() as u64, error))
}

/// The national form: CSV.
pub(super) fn national(path: &Path) -> Result<Vec<National>, SourceError> {
    Ok(csv_rows(path, b';')?.into_iter().map(|(_, row)| row).collect())
}
