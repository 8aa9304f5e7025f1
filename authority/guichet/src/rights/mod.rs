//! C6: what the guichet keeps for the law, and how it is opened: by a recorded act, or not at all.
//!
//! One idea: an act is written down before anything is shown. Whoever holds the settings can ask for an act; whoever
//! holds the private key, which is kept elsewhere, can read an address.

mod acts;
mod error;
pub mod seal;

use std::net::IpAddr;

use serde_json::json;

pub use acts::{Opened, export, open_address};
pub use error::RightsError;

/// Where a conversation was opened from. It is sealed and never looked at.
#[derive(Clone, Copy)]
pub struct Origin {
    /// The address.
    pub address: IpAddr,
    /// The port, where no proxy hides it: carriers share one address between many people.
    pub port: Option<u16>,
}

impl Origin {
    /// What is put into the box.
    pub(crate) fn text(&self, now: u64) -> String {
        json!({ "address": self.address, "port": self.port, "at_ts": now }).to_string()
    }
}

impl std::fmt::Debug for Origin {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("…")
    }
}
