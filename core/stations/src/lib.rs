//! Police stations and gendarmerie brigades of a pack: who they are, who is in charge where.
//!
//! One idea: the sections are bytes, never parsed when a pack is opened. [`Stations`] reads one
//! record at a time; the nearest are found on fixed-size rows, without decoding any record.
//! A crate of its own because the publisher writes these records and the core reads them,
//! and neither may depend on the other.
//!
//! Start reading at [`record`](Station), then [`Stations`]; the layout is in `layout.rs`.

mod layout;
mod reader;
mod record;
#[cfg(test)]
mod tests;
mod wire;
mod writer;

pub use reader::{Jurisdiction, Stations};
pub use record::{Force, Origin, PositionKind, PublishedHours, Source, Station, WheelchairAccess};
pub use writer::{Assigned, JurisdictionTable, WriteError, write};
