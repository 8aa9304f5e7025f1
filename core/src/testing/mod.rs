//! A small world to search in, and the services as they are published.

#[cfg(test)]
mod services;
mod world;

#[cfg(test)]
pub(crate) use services::service;
pub use world::{small_atlas, small_pack, wall};
