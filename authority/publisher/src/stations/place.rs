//! Where a station is: its commune of today, its town and its postcode.

use std::collections::BTreeMap;

use securite_places::outline::Outlines;

use super::words::{key, tidy};
use crate::communes::{Commune, Communes};
use crate::note::NoteKind;
use crate::report::Report;

/// Communes by code and by name, and their outlines.
pub(super) struct Gazetteer<'a> {
    communes: &'a Communes,
    by_name: BTreeMap<(&'a str, String), Vec<&'a Commune>>,
    /// `None`: only the corners of communes are known.
    pub(super) outlines: Option<&'a Outlines>,
}

impl<'a> Gazetteer<'a> {
    pub(super) fn new(communes: &'a Communes, outlines: Option<&'a Outlines>) -> Self {
        let mut by_name: BTreeMap<_, Vec<&Commune>> = BTreeMap::new();
        for commune in communes.by_code.values() {
            by_name.entry((commune.department.as_str(), key(&commune.name))).or_default().push(commune);
        }
        Gazetteer { communes, by_name, outlines }
    }

    /// The commune of today of a code of any year.
    pub(super) fn commune(&self, code: &str) -> Option<&'a Commune> {
        self.communes.by_code.get(self.communes.current(code)?)
    }

    /// The only commune of the department with this name and postcode.
    pub(super) fn named(&self, department: &str, name: &str, postcode: &str) -> Option<&'a Commune> {
        let found = self.by_name.get(&(department, key(name)))?;
        let mut found = found.iter().filter(|commune| commune.postcodes.iter().any(|code| code == postcode));
        let only = found.next()?;
        found.next().is_none().then_some(only)
    }

    /// The only commune of the department with this name.
    #[cfg(feature = "import")]
    pub(super) fn only_named(&self, department: &str, name: &str) -> Option<&'a Commune> {
        match self.by_name.get(&(department, key(name)))?.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Codes of the communes of a department, arrondissements apart.
    pub(super) fn communes_of(&self, department: &str) -> impl Iterator<Item = &'a str> {
        let of_department = move |commune: &&Commune| commune.department == department;
        let whole = |commune: &&Commune| commune.kind == securite_places::PlaceKind::Commune;
        self.communes
            .by_code
            .values()
            .filter(of_department)
            .filter(whole)
            .map(|commune| commune.insee.as_str())
    }
}

/// The commune of an address. Town and postcode together outweigh a code that fits neither.
pub(super) fn commune_of<'a>(
    gazetteer: &Gazetteer<'a>,
    id: &str,
    code: &str,
    postcode: &str,
    town: &str,
    report: &mut Report,
) -> Option<&'a Commune> {
    let commune = gazetteer.commune(code)?;
    if commune.insee != code {
        report.note(id, NoteKind::FormerCommune, format!("{code} → {}", commune.insee));
    }
    if commune.postcodes.iter().any(|known| known == postcode) || key(town) == key(&commune.name) {
        return Some(commune);
    }
    let Some(other) = gazetteer.named(&commune.department, town, postcode) else { return Some(commune) };
    let text = format!("{code} → {}: the address is {postcode} {town}", other.insee);
    report.note(id, NoteKind::OtherCommune, text);
    Some(other)
}

/// Town without "Cedex"; the commune's name in place of what is no name.
pub(super) fn town_of(published: &str, commune: &Commune, id: &str, report: &mut Report) -> String {
    let mut town = without_cedex(published);
    if !town.contains(char::is_alphabetic) {
        town = commune.name.clone();
    }
    if town != tidy(published) {
        report.note(id, NoteKind::TownMended, format!("{published} → {town}"));
    }
    town
}

/// "Caen Cedex 1" → "Caen".
pub(super) fn without_cedex(town: &str) -> String {
    let kept = town.split_whitespace().take_while(|word| !word.eq_ignore_ascii_case("cedex"));
    kept.collect::<Vec<_>>().join(" ")
}

/// A postcode of the commune, or the only one it has, or the published one.
pub(super) fn postcode_of(published: &str, commune: &Commune, id: &str, report: &mut Report) -> String {
    if commune.postcodes.iter().any(|known| known == published) {
        return published.to_owned();
    }
    if let [only] = commune.postcodes.as_slice() {
        report.note(id, NoteKind::PostcodeMended, format!("{published} → {only}"));
        return only.clone();
    }
    let text = format!("{published} is not one of {}: {}", commune.name, commune.postcodes.join(", "));
    report.note(id, NoteKind::PostcodeKept, text);
    published.to_owned()
}
