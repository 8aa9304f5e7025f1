//! From the form of the official interface, a list in JSON, to a folder of items. Nothing is guessed: what cannot be told
//! stands in the item behind `???`, which is refused until an editor decides.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::{Error, ErrorKind, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::moment::{Hour, day_of};
use super::sheet::text;
use super::{Fault, Moments, Places};
use crate::stations::key;

/// The longest part of a name that is made of a title.
const LONGEST_NAME: usize = 60;

/// What the interface does not say.
#[derive(Debug, Clone, Default)]
pub struct Unsaid {
    /// Who says it.
    pub source: Option<String>,
    /// For how many days from its date an item counts.
    pub days: Option<u64>,
}

/// What became of a list.
#[derive(Debug, Default)]
pub struct Imported {
    /// Files that were written.
    pub written: usize,
    /// Files that were there before, which are left alone.
    pub there: Vec<String>,
    /// What an editor has to decide, and what was left out.
    pub open: Vec<Fault>,
}

/// Why a list cannot be imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no list of items.
    #[error("this is no list of items in JSON: {0}")]
    NoList(String),
    /// A file cannot be written.
    #[error("{file}: {source}")]
    Write {
        /// The file.
        file: String,
        /// What the system says.
        source: Error,
    },
}

/// Imports lists.
pub struct Importing<'a> {
    /// The places that there are.
    pub places: &'a Places,
    /// How days are read.
    pub moments: Moments,
    /// What the interface does not say.
    pub unsaid: Unsaid,
}

impl Importing<'_> {
    /// Writes an item for each of the list into the folder. Files that are there are left alone.
    pub fn import(&self, json: &[u8], out: &Path) -> Result<Imported, ImportError> {
        let list: Vec<Map<String, Value>> =
            serde_json::from_slice(json).map_err(|error| ImportError::NoList(error.to_string()))?;
        let mut imported = Imported::default();
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for item in &list {
            let name = self.name(item);
            let count = names.entry(name.clone()).or_default();
            *count += 1;
            let file = if *count == 1 { format!("{name}.md") } else { format!("{name}-{count}.md") };
            let sheet = self.sheet(item);
            match written(&out.join(&file), &sheet.text) {
                Ok(()) => imported.written += 1,
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    imported.there.push(file);
                    continue;
                }
                Err(source) => return Err(ImportError::Write { file, source }),
            }
            let open = sheet.open.into_iter().map(|(line, what)| Fault { file: file.clone(), line, what });
            imported.open.extend(open);
        }
        Ok(imported)
    }

    /// The name of its file, without ending: the day, and what is left of the title.
    fn name(&self, item: &Map<String, Value>) -> String {
        let day =
            self.moment(item).map_or_else(|| "sans-date".to_owned(), |moment| day_of(moment).to_string());
        let words = key(&text(item, "title").unwrap_or_default()).replace(' ', "-");
        let words: String = words.chars().filter(char::is_ascii).take(LONGEST_NAME).collect();
        format!("{day}-{words}").trim_end_matches('-').to_owned()
    }

    /// The moment of an item, if it can be read.
    pub(super) fn moment(&self, item: &Map<String, Value>) -> Option<DateTime<Utc>> {
        self.moments.read(&text(item, "date")?, Hour::First).ok()
    }
}

/// Writes a new file; one that is there is an error.
fn written(path: &Path, text: &str) -> Result<(), Error> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}
