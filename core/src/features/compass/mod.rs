//! The compass: three questions at most to the right door.
//!
//! One idea: what is asked and where it leads is data (`core/data/guide/compass.toml`), checked where it is written; a
//! page is a question or a door, and nothing remembers the way: back is the stack's. Danger stands above all else.

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::project;
