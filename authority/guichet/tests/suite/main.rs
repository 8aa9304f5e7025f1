//! The guichet from outside, against a homeserver in a box.

// Said although it is always so: clippy then knows that a panic here is a test failing.
#[cfg(test)]
mod claim;
#[cfg(test)]
mod close;
#[cfg(test)]
mod command;
#[cfg(test)]
mod door;
#[cfg(test)]
mod fake;
#[cfg(test)]
mod mail_server;
#[cfg(test)]
mod open;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod queue;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod several;
#[cfg(test)]
mod world;
