//! Makes packs from published data. Runs where packs are made (the built-in pack's build script, an
//! authority's machine), never on a phone.
//!
//! [`communes`] and [`addresses`] read areas and house numbers, [`outlines`] the shapes, [`stations`] police
//! stations and gendarmerie brigades; [`builtin`] puts the shipped sources together into one pack.

pub mod addresses;
pub mod builtin;
pub mod communes;
pub mod found_again;
pub mod outlines;
pub mod source;
pub mod stations;
