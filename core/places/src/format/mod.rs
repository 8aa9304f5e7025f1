//! The layout of the index sections, written and read with the same few pieces.
//!
//! Every section is either an FST (crate `fst`) or a [`Blob`]: many small records behind a table of
//! offsets. Records are sequences of variable-length numbers ([`varint`]). All reads are checked:
//! a damaged record reads as absent or ends early, and never panics.

mod area;
mod blob;
mod street;
pub(crate) mod varint;

pub(crate) use area::{AreaHead, AreaKind, AreaRecord, NO_AREA};
pub(crate) use blob::{Blob, BlobWriter};
pub(crate) use street::{HouseNumber, StreetRecord, read_houses, read_streets, write_houses, write_streets};

use crate::Tag;

/// FST: folded word → its number, in alphabetical order. Prefixes are therefore ranges of numbers.
pub(crate) const WORDS: Tag = Tag(*b"WORD");
/// Blob by word number: the street names that hold the word, most important first.
pub(crate) const WORD_STREETS: Tag = Tag(*b"WSTR");
/// Blob by word number: the areas that hold the word, most important first.
pub(crate) const WORD_AREAS: Tag = Tag(*b"WARE");
/// Blob by area number: communes, arrondissements, postcodes, departments; number 0 is the most important.
pub(crate) const AREAS: Tag = Tag(*b"AREA");
/// FST: folded area name → number of a list in [`AREA_LISTS`]; smaller is more important.
pub(crate) const AREA_KEYS: Tag = Tag(*b"AKEY");
/// Blob of one record: the numbers of communes and arrondissements in the order of their INSEE codes. Optional.
pub(crate) const AREA_CODES: Tag = Tag(*b"ACOD");
/// Blob: list of areas for a key.
pub(crate) const AREA_LISTS: Tag = Tag(*b"ALST");
/// FST: folded street name → street name number; smaller is more important.
pub(crate) const STREET_KEYS: Tag = Tag(*b"SKEY");
/// Blob by street name number: its word numbers, then the name as written.
pub(crate) const STREET_NAMES: Tag = Tag(*b"SNAM");
/// Blob by street name number: the areas that have such a street, most important first.
pub(crate) const STREET_AREAS: Tag = Tag(*b"SARE");
/// Blob by area number: its streets.
pub(crate) const STREETS: Tag = Tag(*b"STRT");
/// Blob by street number (counted through [`STREETS`]): its house numbers. Optional.
pub(crate) const HOUSES: Tag = Tag(*b"HNUM");
