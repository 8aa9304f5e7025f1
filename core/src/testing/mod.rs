//! The whole core in a test: a clock that is set by hand, a network that writes down what is asked,
//! screens that are received, a small world to search in.

#[cfg(feature = "runtime")]
mod app;
#[cfg(feature = "runtime")]
mod ports;
#[cfg(test)]
mod services;
mod world;

#[cfg(feature = "runtime")]
pub use app::TestApp;
#[cfg(feature = "runtime")]
pub use ports::{ManualClock, RecordedNetwork};
#[cfg(test)]
pub(crate) use services::service;
pub use world::{small_atlas, small_pack, wall};
