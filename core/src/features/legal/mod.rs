//! About the app, and what the law asks: who publishes, terms in our own words, rights, accessibility, licences.
//!
//! One idea: what we have not read we say that we have not read; a page is a message of the catalogue, a line a
//! paragraph. Penalties stand here and nowhere else (R2).

mod project;
#[cfg(test)]
mod tests;

pub(crate) use project::{Imprint, door, page, project};
