//! Language and reading level; and all that the device keeps, said in one sentence.

mod action;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod update;

pub use action::SettingsAction;
pub use model::SettingsModel;
pub(crate) use project::{Kept, KeptToo, choices, project};
pub(crate) use update::update;
