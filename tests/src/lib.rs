//! Tests that look at the project as a whole: our own rules in `house/`, whole journeys
//! in `journeys/`, what the shells see in
//! `boundary/`. How they are run is in `docs/testing.md`.
//!
//! Here is what tests and benches both ask of the search: [`cases`] and [`sweeps`].

pub mod cases;
pub mod sweeps;
