//! Where the app begins: the doors there are, the kept station, the numbers.
//!
//! One idea: a frightened person finds the next touch without reading. It is also the neutral page
//! that "leave quickly" leads to (D2), so nothing here tells what was read before.

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::{corner, project};
