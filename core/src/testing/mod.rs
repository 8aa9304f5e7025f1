//! A small world to search in, the engine without its thread, and services and sources as they are published.

#[cfg(test)]
mod services;
mod signing;
mod step;
mod world;

#[cfg(test)]
pub(crate) use services::{service, source};
pub use signing::announcement;
pub(crate) use step::stumble;
pub use step::{FAULTY_PAGE, FAULTY_STATION, Outcome, step};
pub use world::{atlas_opened, small_atlas, small_guide, small_pack, small_pack_of, wall};
