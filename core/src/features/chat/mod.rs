//! The chat of police and gendarmerie: what the official service is, and the door to it.
//!
//! One idea: before the door stands what a person must know (C1): not for emergencies, who reads,
//! what they see, how long it is kept, that no delay is promised. The service is not ours, and the
//! page says so.

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::project;
