//! What is wanted of a catalogue, file by file.

use super::catalogue::{Catalogue, DEPARTMENT, Source};
use super::error::PlanError;

/// What somebody wants.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Departments whose files are wanted, of sources with one file a department; empty for all.
    pub departments: Vec<String>,
    /// Sources (`ban`) and files (`ban-75`) that are left out.
    pub without: Vec<String>,
    /// The pack will only be passed on under the ODbL: sources under it are wanted too.
    pub odbl: bool,
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'a> {
    /// The source, or source and department: `ban-75`.
    pub id: String,
    /// What it is a file of.
    pub source: &'a Source,
    /// Where it is.
    pub address: String,
}

impl Item<'_> {
    /// Its name in the cache.
    pub fn name(&self) -> String {
        format!("{}.{}", self.id, self.source.ending)
    }
}

/// The files, in the order of the catalogue. What is not in it is refused by name.
pub fn plan<'a>(catalogue: &'a Catalogue, wanted: &Wanted) -> Result<Vec<Item<'a>>, PlanError> {
    let all: Vec<Item<'_>> = catalogue.sources.iter().flat_map(items).collect();
    let known = |id: &String| all.iter().any(|item| item.id == *id || item.source.id == *id);
    if let Some(id) = wanted.without.iter().find(|id| !known(id)) {
        return Err(PlanError::NoSource(id.clone()));
    }
    let has = |code: &String| all.iter().any(|item| item.source.departments.contains(code));
    if let Some(code) = wanted.departments.iter().find(|code| !has(code)) {
        return Err(PlanError::NoDepartment(code.clone()));
    }
    let is_wanted = |item: &Item<'_>| {
        let out = wanted.without.iter().any(|id| item.id == *id || item.source.id == *id);
        !out && (item.source.may_be_shipped || wanted.odbl)
    };
    let of_a_department = |item: &Item<'_>| {
        let Source { id, departments, .. } = item.source;
        wanted.departments.is_empty()
            || departments.is_empty()
            || wanted.departments.iter().any(|code| item.id == file_id(id, code))
    };
    let items: Vec<Item<'_>> =
        all.into_iter().filter(|item| is_wanted(item) && of_a_department(item)).collect();
    if items.is_empty() { Err(PlanError::Nothing) } else { Ok(items) }
}

fn items(source: &Source) -> Vec<Item<'_>> {
    if source.departments.is_empty() {
        return vec![Item { id: source.id.clone(), source, address: source.address.clone() }];
    }
    let of = |code: &String| Item {
        id: file_id(&source.id, code),
        source,
        address: source.address.replace(DEPARTMENT, code),
    };
    source.departments.iter().map(of).collect()
}

fn file_id(source: &str, code: &str) -> String {
    format!("{source}-{code}")
}
