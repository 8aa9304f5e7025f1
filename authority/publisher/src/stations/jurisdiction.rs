//! The jurisdiction table in its two published forms.

use std::collections::BTreeMap;
use std::path::Path;

use securite_stations::Force;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::codes::Said;
use super::place::Gazetteer;
use super::words::tidy;
use crate::error::SourceError;
use crate::note::NoteKind;
use crate::report::{Fate, Report};
use crate::source::{each_row, place, text};

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
    #[serde(default)]
    libelle_commune: String,
    #[serde(default)]
    code_postal: String,
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
pub(super) fn detailed(
    path: &Path,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> Result<BTreeMap<String, Detailed>, SourceError> {
    report.open(path);
    let text = text(path)?;
    let rows: BTreeMap<String, &RawValue> =
        serde_json::from_str(&text).map_err(|error| SourceError::line(path, error.line() as u64, error))?;
    let mut table = BTreeMap::new();
    for (code, row) in rows {
        let place: Place = serde_json::from_str(row.get()).unwrap_or_default();
        let fate = match (place.code(&code, gazetteer, report), serde_json::from_str(row.get())) {
            (Err(why), _) => Fate::Unreadable(why),
            (_, Err(error)) => Fate::Unreadable(error.to_string()),
            (Ok(code), Ok(row)) => {
                table.entry(code).or_insert(row);
                Fate::Used
            }
        };
        report.row(|| place_in(path, &text, row, &code), 1, fate)?;
    }
    report.close()?;
    Ok(table)
}

/// What a row says of its commune beside the code.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Place {
    nom: String,
    code_postal: String,
}

impl Place {
    /// The code, with its zero where it was eaten. What is wrong when no commune has it.
    fn code(&self, code: &str, gazetteer: &Gazetteer<'_>, report: &mut Report) -> Result<String, String> {
        let said = Said { insee: code, postcode: &self.code_postal, town: &self.nom, department: "" };
        if said.has_lost_its_zero() {
            let commune = said.proven(gazetteer)?;
            report.note(code, NoteKind::ZeroGivenBack, format!("{code} → {}", commune.insee));
            return Ok(commune.insee.clone());
        }
        let known = gazetteer.commune(code).map(|_| code.to_owned());
        known.ok_or_else(|| format!("unknown commune “{code}”"))
    }
}

/// Line and commune of a row.
fn place_in(path: &Path, text: &str, row: &RawValue, code: &str) -> String {
    let at = row.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
    format!("{} (commune {code})", place(path, line))
}

/// The national form: CSV. Of two rows for one commune the first counts.
pub(super) fn national(
    path: &Path,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> Result<Vec<National>, SourceError> {
    let mut table: Vec<National> = Vec::new();
    let mut seen = BTreeMap::new();
    each_row(path, b';', report, |_, mut row: National, report| {
        let place = Place { nom: row.libelle_commune.clone(), code_postal: row.code_postal.clone() };
        match place.code(&row.code_commune, gazetteer, report) {
            Ok(code) => row.code_commune = code,
            Err(why) => return Fate::Unreadable(why),
        }
        let service = tidy(&row.service);
        if let Some(first) = seen.get(&row.code_commune) {
            if *first != service {
                report.note(&row.code_commune, NoteKind::Contradiction, format!("{first} / {service}"));
            }
            return Fate::LeftOut;
        }
        seen.insert(row.code_commune.clone(), service);
        table.push(row);
        Fate::Used
    })?;
    Ok(table)
}
