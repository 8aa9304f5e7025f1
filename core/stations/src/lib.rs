//! Police stations and gendarmerie brigades of a pack: who they are, who is competent where.
//!
//! A crate of its own because the publisher writes these records and the core reads them,
//! and neither may depend on the other.

mod reader;
mod record;

pub use reader::{Competence, Stations};
pub use record::{Force, PositionKind, PublishedHours, Source, Station};
