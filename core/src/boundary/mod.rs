//! What shells hold: one object with one verb in and one verb out, and the trait they implement.
//!
//! The types that cross are [`AppAction`](crate::AppAction), [`ScreenState`](crate::ScreenState)
//! and what they are made of; they live in files named `action.rs` and `state.rs`.

#[cfg(feature = "runtime")]
mod core_object;
mod display;
#[cfg(feature = "runtime")]
#[cfg(test)]
mod tests;

#[cfg(feature = "runtime")]
pub use core_object::{AppCore, AppPaths};
pub use display::{ShellDisplay, ShellFailure};
