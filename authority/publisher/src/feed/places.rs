//! The places that news may be for.

use std::collections::BTreeSet;
use std::path::Path;

use securite_feed::Area;
use securite_places::PlaceKind;

use super::place_names::PlaceNames;
use crate::communes::{Commune, Communes};
use crate::error::SourceError;
use crate::stations::key;
use crate::tables;

/// Communes, departments and stations of today.
pub struct Places {
    communes: Communes,
    names: PlaceNames,
    stations: BTreeSet<String>,
}

impl Places {
    /// Reads the tables of a folder laid out as `core/data`.
    pub fn read(folder: &Path) -> Result<Self, SourceError> {
        let (communes, stations) = tables::places(folder)?;
        let stations = stations.stations.into_iter().map(|station| station.id).collect();
        Ok(Places { names: PlaceNames::of(&communes), communes, stations })
    }

    /// The area of what is written: a code, a name, a name with its department, `France`, `station:…`. Else why not.
    pub fn area(&self, text: &str) -> Result<Area, String> {
        if let Some(id) = text.strip_prefix("station:").map(str::trim) {
            let known = self.stations.contains(id).then(|| Area::of_tag(&format!("station:{id}"))).flatten();
            return known.ok_or_else(|| {
                format!("no station has the id “{id}”: `securite-publish pack inspect` shows ids as packs have them")
            });
        }
        if key(text) == "france" {
            return Ok(Area::Nation);
        }
        let code = text.to_ascii_uppercase();
        let like_code = code.len() <= 5
            && code.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && code.bytes().any(|byte| byte.is_ascii_digit());
        if like_code { self.coded(&code) } else { self.names.area(text, &self.communes) }
    }

    /// What may have been meant otherwise by a code of a commune, if anything: it is a postcode of other communes.
    pub(super) fn doubt(&self, text: &str) -> Option<String> {
        let commune = self.communes.by_code.get(text)?;
        let others = self.with_postcode(text);
        if others.is_empty() || others.iter().any(|other| other.insee == commune.insee) {
            return None;
        }
        Some(format!(
            "{} is {} ({}) by its code of INSEE; as a postcode it would be {}",
            commune.insee,
            commune.name,
            commune.department,
            told(&others)
        ))
    }

    fn coded(&self, code: &str) -> Result<Area, String> {
        let departments = &self.communes.departments;
        if let Some(department) = departments.iter().find(|known| known.code == code) {
            return Area::department(&department.code).ok_or_else(|| unknown(code));
        }
        if self.communes.by_code.contains_key(code) {
            return Area::commune(code).ok_or_else(|| unknown(code));
        }
        let part = self.communes.parts.iter().find(|part| part.code == code);
        let now = part.map(|part| part.commune.as_str()).or_else(|| self.communes.current(code));
        if let Some(now) = now.and_then(|now| self.communes.by_code.get(now)) {
            let Commune { insee, name, .. } = now;
            return Err(format!("{code} is no commune any more, it belongs to {name}: write {insee}"));
        }
        match self.with_postcode(code) {
            others if others.is_empty() => Err(unknown(code)),
            others => Err(format!("{code} is a postcode: write {}", told(&others))),
        }
    }

    fn with_postcode(&self, code: &str) -> Vec<&Commune> {
        let has = |commune: &&Commune| commune.postcodes.iter().any(|postcode| postcode == code);
        let communes = self.communes.by_code.values().filter(|commune| commune.kind == PlaceKind::Commune);
        communes.filter(has).collect()
    }
}

fn unknown(code: &str) -> String {
    format!(
        "no department and no commune has the code {code}: write the code of INSEE, or the name and (department)"
    )
}

/// Some communes, each with its code and department.
fn told(communes: &[&Commune]) -> String {
    let some = communes.iter().take(5);
    let some: Vec<String> =
        some.map(|it| format!("{} for {} ({})", it.insee, it.name, it.department)).collect();
    some.join(", ")
}
