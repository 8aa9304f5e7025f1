//! A station in words: what several features need, below them all.
//!
//! One idea: a station is told in one way everywhere. A list tells what decides where to go
//! ([`row`]), its page all that is known ([`lines`]); both judge its hours by the same rule.

mod any;
mod ground;
mod hours;
#[cfg(test)]
mod hours_tests;
mod lines;
mod near;
mod row;
mod sources;
pub(crate) mod state;

pub(crate) use any::any_station;
pub(crate) use ground::{joined, joined_lines};
pub(crate) use lines::{calls, force_name, lines, publication, way};
pub(crate) use near::{MAX_DISTANCE_M, Near, near};
pub(crate) use row::{ShortRow, Standing, row, short};
pub(crate) use sources::sources;
pub use state::{HoursRow, Remark, StationLine, StationRow};
