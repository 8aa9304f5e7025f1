//! Domestic violence: whom to call, whom to write to, and a fast way out.
//!
//! One idea: this feature has no model. Nothing that is read here is remembered, written or asked
//! of a network (D1), so leaving forgets it. What a call leaves on the phone is said beside the call,
//! never before it (D10).

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::{project, way_out};
