//! The program from outside.

// Said although it is always so: clippy then knows that a panic here is a test failing.
#[cfg(test)]
mod terminal;
