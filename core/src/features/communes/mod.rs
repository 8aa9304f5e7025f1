//! A place without typing: department, letter, commune.
//!
//! One idea: a list nobody need spell. What is chosen goes into the field of the page that led here, and is
//! answered there; nothing is remembered.

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::project;
