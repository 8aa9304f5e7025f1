//! The guichet: the door that an authority puts before its Matrix homeservers, so that people can write to police and
//! gendarmerie, and officers answer from any Matrix client. `docs/chat-protocol.md` is its contract.
//!
//! It is an application service. [`config`] are its settings; [`door`] is what phones and homeservers ask of it;
//! [`server`] is one homeserver with its conversations, and all that happens to them; [`matrix`] asks a homeserver;
//! [`conversation`] is what rooms remember, since there is no database; [`limits`] let the flood pay; [`mail`] sends
//! answers; [`rights`] seals addresses and records acts; [`serve`] puts it to work.
//!
//! Nothing that a person wrote, no token, no key and no address goes into a log or an error.

pub mod clock;
pub mod config;
pub mod conversation;
pub mod door;
pub mod guichet;
pub mod limits;
pub mod mail;
pub mod matrix;
pub mod rights;
mod serve;
pub mod server;
mod words;

pub use guichet::Guichet;
pub use serve::serve;

use sha2::{Digest, Sha256};

/// Small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
