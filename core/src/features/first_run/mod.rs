//! The first run: four short pages at most, which stand in the place of home until they are read or skipped.
//!
//! One idea: nothing waits for them (E1). The bar is there, and each page can be left.

mod action;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod update;

pub use action::FirstRunAction;
pub use model::FirstRunModel;
pub(crate) use project::{Shown, project};
pub(crate) use update::{set_aside, update};
