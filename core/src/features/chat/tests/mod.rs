//! The chat by itself, against servers in a box.

mod aloud;
mod desk;
mod ending;
mod keep;
mod line;
mod official;
mod pages;
mod questions;
mod refusals;
mod talk;
