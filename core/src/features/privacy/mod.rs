//! What becomes of what one does here: what is kept, what leaves the device, what never does.
//!
//! One idea: it says what the program does, and each sentence has a test that holds it elsewhere (D1, M2, P9).

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::{door, project};
