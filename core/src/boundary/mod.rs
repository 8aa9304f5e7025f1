//! What shells hold: one object with one verb in and one verb out, and the traits they implement.
//!
//! The types that cross are [`AppAction`](crate::AppAction), [`ScreenState`](crate::ScreenState)
//! and what they are made of; they live in files named `action.rs` and `state.rs`.

mod core_object;
mod display;
mod log;
mod notices;
mod profile;
mod stack;
#[cfg(test)]
mod tests;
mod vault;

pub use core_object::{AppCore, AppPaths, AppPorts, latest_news, my_data, renew};
pub use display::{ShellDisplay, ShellFailure};
pub use log::{LogEntry, LogLevel, ShellLog};
pub use notices::ShellNotices;
pub use profile::AppProfile;
pub use stack::{home_stack, step_of, step_stack};
pub use vault::ShellVault;
