//! The whole core in a test: a clock and a timer that are set by hand, a server in a box, screens that are received.

mod app;
mod files;
mod notices;
mod ports;
mod server;
#[cfg(test)]
mod signer;
mod timer;
mod vault;

pub use app::{RecordedLog, TestApp};
pub use files::FaultyFiles;
pub use notices::RecordedNotices;
pub use ports::ManualClock;
pub use server::{Reply, ServerInABox};
#[cfg(test)]
pub(crate) use signer::Signer;
pub use timer::ManualTimer;
pub use vault::{Fault, ManualVault, When};

/// Not a time that anything takes: how long a test that waits in vain hangs before it fails.
const GIVE_UP: std::time::Duration = std::time::Duration::from_secs(60);
