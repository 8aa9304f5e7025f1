//! The chat by itself, against servers in a box.

mod desk;
mod official;
mod pages;
mod talk;
