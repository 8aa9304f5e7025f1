//! Makes packs from published data. Runs where packs are made (the built-in pack's build script, an
//! authority's machine), never on a phone.
//!
//! [`facts`] are what a pack is made of. [`tables`] hold them in a form of our own, and [`guide`] what people write of services and advice; [`builtin`] makes the shipped
//! pack of the shipped tables, and that is all a build script needs. The feature `import` adds how facts are made:
//! `communes` and `addresses` read areas and house numbers as published, `outlines` the shapes, `stations` police
//! stations and gendarmerie brigades, `build` puts them together, `report` is the account of what was read, mended
//! and refused. The feature `national` adds `national`, which fetches the open data sets for all of France. The
//! feature `sign` adds `signing`: keys, and folders of signed packs. The feature `feed` adds `feed`: news. The feature
//! `serve` hands such folders out, for demos and tests.

#[cfg(feature = "import")]
pub mod addresses;
#[cfg(feature = "import")]
pub mod build;
pub mod builtin;
pub mod communes;
pub mod error;
pub mod facts;
#[cfg(feature = "feed")]
pub mod feed;
#[cfg(any(feature = "national", feature = "sign"))]
pub mod files;
#[cfg(feature = "import")]
pub mod found_again;
pub mod guide;
#[cfg(feature = "import")]
pub mod inspect;
#[cfg(feature = "national")]
pub mod national;
#[cfg(feature = "import")]
pub mod note;
#[cfg(feature = "import")]
pub mod outlines;
#[cfg(feature = "import")]
pub mod report;
#[cfg(feature = "serve")]
pub mod serve;
#[cfg(feature = "sign")]
pub mod signing;
pub mod source;
#[cfg(feature = "import")]
pub mod stations;
#[cfg(feature = "import")]
mod street_names;
pub mod tables;
