//! The page of one station: everything known, with its source and date; and keeping it.
//!
//! One idea: nothing is kept but by a clear act, and one touch lets it go (M2). The page says the
//! same as the row that led to it, and more.
//!
//! States: unknown, known.

mod action;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod update;

pub use action::StationAction;
pub use model::StationModel;
pub(crate) use project::{kept, project};
pub(crate) use update::update;
