//! Controls: what is touched, and how it is drawn and said.

mod state;

pub use state::{Destination, OutsideLink, Symbol, Tap, Tone};
