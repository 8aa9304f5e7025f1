//! The servers of the chat on this machine: Synapse and what stands around it, each started, waited for and ended.
//!
//! One idea: whoever starts a service holds it, and a service that nobody holds any more is ended. `cargo xtask backend`
//! holds them until somebody is done looking, the part `chat` of the check until its last test.
//! Whether one is up is asked, never guessed by waiting.

mod files;
mod folders;
mod front;
mod guichet;
mod health;
mod mail;
mod postgres;
mod process;
mod python;
mod redis;
mod synapse;

pub use files::{chance, write_secret};
pub use folders::{cache, state};
pub use front::Front;
pub use guichet::{Door, Guichet, TERMS};
pub use health::{ask, free_port, wait_for};
pub use mail::Mail;
pub use postgres::Postgres;
pub use process::{Service, last_lines};
pub use python::Python;
pub use redis::Redis;
pub use synapse::{Database, Homeserver, Site};
