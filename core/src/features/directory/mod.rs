//! My station: typing an address, the station in charge first, then the nearest of each force.
//!
//! One idea: nothing is said that the data do not say. Jurisdiction unknown is said as such, hours
//! that are old or unreadable are never an "open" or a "closed", and a vague position gives no
//! distance.
//!
//! The place is picked by the place picker; what stands here is its stations.

mod find;
mod jurisdiction;
mod model;
mod project;
mod standing;
#[cfg(test)]
mod tests;

pub use model::DirectoryModel;
pub(crate) use model::{forget, update};
pub(crate) use project::{project, title};
pub(crate) use standing::{shown, standing};

/// The name of the address field.
pub const FIELD: &str = "directory-address";
