//! Builds the index sections of a pack from plain records. Used where packs are made, never on a phone.
//!
//! Same records, same bytes: everything is sorted, nothing depends on hashing or time.

mod areas;
mod streets;

use std::collections::BTreeMap;

use crate::format::{
    AREA_CODES, AREA_KEYS, AREA_LISTS, AREAS, BlobWriter, HOUSES, STREET_AREAS, STREET_KEYS, STREET_NAMES,
    STREETS, WORD_AREAS, WORD_STREETS, WORDS, varint,
};
use crate::{PlaceKind, Point, Tag};

/// A commune, part of one, arrondissement, postcode or department.
#[derive(Debug, Clone)]
pub struct AreaInput {
    /// Any kind but house and street.
    pub kind: PlaceKind,
    /// INSEE code, postcode or department code. Key together with `kind`.
    pub code: String,
    /// As written by its source.
    pub name: String,
    /// INSEE code of its commune of today; empty for a department.
    pub commune: String,
    /// Department code.
    pub department: String,
    /// Inhabitants, 0 when not known. Decides which of several homonyms comes first.
    pub population: u32,
    /// A point inside or its town hall.
    pub point: Option<Point>,
    /// Its postcodes.
    pub postcodes: Vec<String>,
    /// For a postcode: INSEE codes of the communes and arrondissements it covers.
    pub covers: Vec<String>,
    /// Names under which people look for it besides its own.
    pub other_names: Vec<String>,
}

/// One house number, or a street without numbers.
#[derive(Debug, Clone)]
pub struct AddressInput {
    /// INSEE code of its commune of today or arrondissement.
    pub insee: String,
    /// Street name as written by its source.
    pub street: String,
    /// Postcode; empty when the source gives none.
    pub postcode: String,
    /// House number; 0 for the street itself.
    pub number: u32,
    /// Suffix, "bis" or "B"; empty for none.
    pub suffix: String,
    /// Where it is.
    pub point: Point,
}

/// Why records cannot become an index.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// An address names a commune that no area has.
    #[error("the address “{street}” is in commune {insee}, which is not among the areas")]
    UnknownCommune {
        /// Its street.
        street: String,
        /// The code.
        insee: String,
    },
    /// The FST library refused a key.
    #[error("the index cannot be written: {0}")]
    Fst(#[from] fst::Error),
}

/// Whether a word says what kind of way a name is: "Rue", "bd", "Allée".
pub fn is_street_type(word: &str) -> bool {
    crate::fold::is_street_type(&crate::fold::key(word))
}

/// Folded words, each with its number.
type WordNumbers = BTreeMap<String, u32>;

/// The index sections for these areas and addresses.
pub fn build(areas: &[AreaInput], addresses: &[AddressInput]) -> Result<Vec<(Tag, Vec<u8>)>, BuildError> {
    let areas = areas::Areas::sorted(areas);
    let streets = streets::Streets::grouped(&areas, addresses)?;
    let mut words = WordNumbers::new();
    let keys = areas.keys.keys().chain(streets.names.iter().map(|name| &name.key));
    for word in keys.flat_map(|key| key.split(' ')) {
        words.insert(word.to_owned(), 0);
    }
    for (number, value) in words.values_mut().enumerate() {
        *value = number as u32;
    }
    let mut sections = vec![(WORDS, fst_of(words.iter().map(|(word, number)| (word.as_str(), *number)))?)];
    sections.extend([(WORD_AREAS, areas.by_word(&words)), (WORD_STREETS, streets.by_word(&words))]);
    let (area_keys, area_lists) = areas.key_sections()?;
    sections.push((AREA_CODES, areas.codes()));
    sections.extend([(AREAS, areas.records()), (AREA_KEYS, area_keys), (AREA_LISTS, area_lists)]);
    sections.extend([
        (STREET_KEYS, streets.keys()?),
        (STREET_NAMES, streets.names(&words)),
        (STREET_AREAS, streets.areas()),
    ]);
    let (by_area, houses) = streets.by_area(&areas);
    sections.extend([(STREETS, by_area), (HOUSES, houses)]);
    Ok(sections)
}

/// An FST of keys in alphabetical order.
fn fst_of<'a>(entries: impl Iterator<Item = (&'a str, u32)>) -> Result<Vec<u8>, fst::Error> {
    let mut builder = fst::MapBuilder::memory();
    for (key, value) in entries {
        builder.insert(key, u64::from(value))?;
    }
    builder.into_inner()
}

/// A blob of sorted lists, one for each word.
fn lists_by_word(words: &WordNumbers, holders: impl Iterator<Item = (u32, String)>) -> Vec<u8> {
    let mut lists: Vec<Vec<u32>> = vec![Vec::new(); words.len()];
    for (holder, key) in holders {
        for word in key.split(' ') {
            let number = words.get(word).copied().unwrap_or_default() as usize;
            if let Some(list) = lists.get_mut(number) {
                list.push(holder);
            }
        }
    }
    let mut blob = BlobWriter::default();
    for mut list in lists {
        list.sort_unstable();
        list.dedup();
        blob.add(|out| varint::push_sorted(out, &list));
    }
    blob.finish()
}
