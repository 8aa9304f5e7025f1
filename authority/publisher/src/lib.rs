//! Makes packs from published data. Runs where packs are made (the built-in pack's build script, an
//! authority's machine), never on a phone.
//!
//! [`communes`] and [`addresses`] read areas and house numbers, [`outlines`] the shapes, [`stations`] police
//! stations and gendarmerie brigades; [`build`] puts them together into one pack, [`builtin`] from the shipped
//! sources; [`report`] is the account of what was read, mended and refused. The feature `import` (on but for
//! the build script) adds the forms that only an authority reads: XML, newer JSON, the ministry's exports, gzip.

pub mod addresses;
pub mod build;
pub mod builtin;
pub mod communes;
pub mod found_again;
#[cfg(feature = "import")]
pub mod inspect;
pub mod note;
pub mod outlines;
pub mod report;
pub mod source;
pub mod stations;
mod street_names;
