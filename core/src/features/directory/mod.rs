//! My station: typing an address, the competent station first, then the nearest of each force.
//!
//! One idea: nothing is said that the data do not say. Competence unknown is said as such, hours
//! that are old or unreadable are never an "open" or a "closed", and a vague position gives no
//! distance.
//!
//! States: nothing typed, places while typing, no place, several places, stations found.

mod action;
mod competence;
mod find;
mod model;
mod project;
mod standing;
pub mod state;
#[cfg(test)]
mod tests;
mod update;

pub use action::DirectoryAction;
pub use model::DirectoryModel;
pub(crate) use project::project;
pub(crate) use standing::{shown, standing};
pub use state::{DirectoryContent, DirectoryState};
pub(crate) use update::update;
