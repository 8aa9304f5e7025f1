//! All tests of this package.

// Said although it is always so: clippy then knows that a panic here is a test failing.
#[cfg(test)]
mod house;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod quality;
