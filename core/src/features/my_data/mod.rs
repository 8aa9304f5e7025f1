//! My data: all that the device holds, in words, and each erased by a touch that asks once more (M2).
//!
//! One idea: nothing is claimed erased that a second look still finds. What is held is asked of the device, never
//! remembered; what a person is told after erasing is what that second look came to.

mod action;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod update;
mod wording;

pub use action::{HeldThing, MyDataAction};
pub use model::{Held, HeldFile, Holding, Left, MyDataModel};
pub(crate) use project::{door, project};
pub(crate) use update::{act, closed, discreet_opened, erased, opened, told};
pub(crate) use wording::Contents;
