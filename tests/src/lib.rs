//! Tests that look at the project as a whole: our own rules in `house/`, whole journeys
//! in `journeys/`, what the shells see in
//! `boundary/`. How they are run is in `docs/testing.md`.
