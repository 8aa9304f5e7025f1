//! Tests that look at the project as a whole: our own rules in `house/`, what the shells see in
//! `boundary/`. How they are run is in `docs/testing.md`.
