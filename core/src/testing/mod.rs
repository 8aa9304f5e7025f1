//! A small world to search in, the engine without its thread, and the services as they are published.

#[cfg(test)]
mod services;
mod step;
mod world;

#[cfg(test)]
pub(crate) use services::service;
pub(crate) use step::stumble;
pub use step::{FAULTY_PAGE, FAULTY_STATION, Outcome, step};
pub use world::{small_atlas, small_pack, wall};
