//! The ports as the system has them; its files are `files.rs`.

use std::sync::Arc;
use std::time::Duration;

use super::ports::{Clock, Later, Network, Ports, Randomness, Response, Timer};
use super::{HttpNetwork, HttpOptions, SystemFiles};
use crate::context::Now;
use crate::profile::Profile;
use crate::work::{Request, SendError};

impl Ports {
    /// The system's clock, randomness, files and timer, the network that a profile allows, and neither vault nor
    /// notices: those are a shell's.
    pub fn system(profile: &Profile) -> Self {
        let network: Box<dyn Network> = match profile.allowed() {
            allowed if allowed.is_empty() => Box::new(NoNetwork),
            allowed => Box::new(HttpNetwork::new(HttpOptions { allowed, roots: None })),
        };
        Ports {
            clock: Box::new(SystemClock),
            randomness: Box::new(SystemRandomness),
            vault: None,
            notices: None,
            files: Arc::new(SystemFiles),
            network,
            timer: Box::new(SystemTimer),
        }
    }
}

/// The clock of the device.
#[derive(Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Now {
        Now::Instant(chrono::Utc::now())
    }
}

/// The system's source of randomness.
#[derive(Debug)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn number(&mut self) -> u64 {
        // Without a source nothing secret may be made; a name of a file may.
        getrandom::u64().unwrap_or_default()
    }

    fn fill(&mut self, bytes: &mut [u8]) -> bool {
        getrandom::fill(bytes).is_ok()
    }
}

/// No network at all, where a profile names no server: every request ends as where no server can be reached.
#[derive(Debug)]
pub struct NoNetwork;

impl Network for NoNetwork {
    fn reconnect(&self) {}

    fn send(&self, _request: Request) -> Later<Result<Response, SendError>> {
        Box::pin(std::future::ready(Err(SendError::Unreachable)))
    }
}

/// The timer of the runtime that turns on the thread.
#[derive(Debug)]
pub struct SystemTimer;

impl Timer for SystemTimer {
    fn wait(&self, length: Duration) -> Later<()> {
        Box::pin(async move { tokio::time::sleep(length).await })
    }
}
