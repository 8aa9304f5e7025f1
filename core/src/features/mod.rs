//! One folder a feature: what a person can do (`action.rs`), what the screen shows (`state.rs`),
//! what is remembered (`model.rs`), how it changes (`update.rs`), how it is told (`project.rs`).
//!
//! A feature never uses another one; two of them meet in `engine/`.

pub mod chart;
pub mod chat;
pub mod communes;
pub mod compass;
pub mod directory;
pub mod discreet;
pub mod first_run;
pub mod guidance;
pub mod home;
pub mod legal;
pub mod letter;
pub mod my_data;
pub mod news;
pub mod privacy;
pub mod renewal;
pub mod settings;
pub mod station;
pub mod urgent;
