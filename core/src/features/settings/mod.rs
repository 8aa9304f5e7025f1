//! Language and reading level; and where to see all that the device keeps.

mod action;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod update;

pub use action::SettingsAction;
pub use model::SettingsModel;
pub(crate) use project::{choices, project};
pub(crate) use update::update;
