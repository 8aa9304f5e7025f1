//! Finds an address or a place in a pack of places, from what a person typed.
//!
//! One idea: the pack is bytes, never parsed when it is opened. [`Pack`] knows its sections,
//! [`Places`] reads the index inside and answers queries. Nothing here knows of police, screens,
//! files or time.
//!
//! Start reading at [`search`]; the layout of the bytes is in `format/` and `docs/pack-format.md`.

mod bounds;
pub mod build;
mod commune_names;
mod container;
mod fold;
mod format;
mod houses_in;
mod index;
pub mod outline;
mod place;
pub mod search;

pub use bounds::Bounds;
pub use container::{Pack, PackError, Tag};
pub use fold::{Run, runs, starts_with_way};
pub use place::{Place, PlaceKind, Point, PointSource};
pub use search::{Answers, Mode, Places, Sureness, Work};
