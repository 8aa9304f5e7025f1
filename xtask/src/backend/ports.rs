//! Where the demonstration's servers answer on this machine.

use std::net::TcpListener;

pub(super) const PACKS: u16 = 8461;
pub(super) const GUICHET: u16 = 8462;
pub(super) const HOMESERVER: u16 = 8463;
pub(super) const MAIL: u16 = 8465;

/// Says which of them somebody else has.
pub(super) fn must_be_free() -> Result<(), String> {
    for port in [PACKS, GUICHET, HOMESERVER, MAIL] {
        TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
            format!("127.0.0.1:{port}: {error}; another program listens there: end it, then try again")
        })?;
    }
    Ok(())
}
