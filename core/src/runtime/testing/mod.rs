//! The whole core in a test: a clock that is set by hand, a network that writes down what is asked,
//! screens that are received.

mod app;
mod ports;

pub use app::{RecordedLog, TestApp};
pub use ports::{ManualClock, RecordedNetwork};
