//! What becomes of what one does here: what is kept, what leaves the device, what never does.
//!
//! One idea: it says what the program does (D1, M2, P9), and what it cannot keep others from.

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::{door, project};
