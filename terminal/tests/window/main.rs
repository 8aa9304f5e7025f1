//! The program driven through a terminal of its own.

// Said although it is always so: clippy then knows that a panic here is a test failing.
#[cfg(test)]
mod driven;
