//! Emergency numbers: whom to call, what to say, what to do where the call fails.
//!
//! One idea: 17, 112 and 114 stand by constants and the catalogue alone (E2), so that this page says all of it without a
//! pack; other numbers are of the guide. Nothing here promises that help comes (E9).

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::project;
