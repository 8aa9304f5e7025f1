//! The importers and the command, from outside.

// Said although it is always so: clippy then knows that a panic here is a test failing.
#[cfg(test)]
mod common;
#[cfg(test)]
mod feed;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod national;
#[cfg(test)]
mod pack;
#[cfg(test)]
mod page;
#[cfg(test)]
mod serve;
#[cfg(test)]
mod signing;
#[cfg(test)]
mod tables;
