//! Servers of the chat for tests: the real ones, on free ports, in a folder that goes with them; helpers that speak as a
//! person's phone and as an officer, by the requests of `docs/chat-protocol.md` alone; and a line that fails on demand.
//!
//! A crate of its own, since it is for several: its own test target is the part `chat` of the check; the phone's tests send
//! their messages through [`fault`]. What breaks here fails a test, so this says it by panicking.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this is a test, though clippy sees a library"
)]

pub mod fault;
mod http;
mod officer;
mod person;
mod phone;
mod wait;
mod world;

pub use http::{Answer, Http};
pub use officer::Officer;
pub use person::{Person, Session};
pub use phone::{Phone, Shown};
pub use wait::{eventually, pause, purged};
pub use world::{Layout, MadeOf, World};
