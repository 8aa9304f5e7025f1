//! Doors that a test holds open and shut.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use crate::context::Now;
use crate::runtime::SystemFiles;
use crate::runtime::ports::{Clock, Network, Ports, Randomness};

/// A clock that moves when told to. Clones share the time.
#[derive(Debug, Clone)]
pub struct ManualClock(Arc<Mutex<Now>>);

impl ManualClock {
    /// A clock that stands at this moment.
    pub fn at(now: Now) -> Self {
        ManualClock(Arc::new(Mutex::new(now)))
    }

    /// Moves it.
    pub fn set(&self, now: Now) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Now {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A network that answers nothing and remembers every address asked. Clones share the list.
#[derive(Debug, Clone, Default)]
pub struct RecordedNetwork(Arc<Mutex<Vec<String>>>);

impl RecordedNetwork {
    /// All that was asked, in order.
    pub fn asked(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Network for RecordedNetwork {
    fn fetch(&self, address: &str) -> Option<Bytes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(address.to_owned());
        None
    }
}

/// Counts up, so that names made from it are known.
struct Counting(u64);

impl Randomness for Counting {
    fn number(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

/// Ports for a test: real files, the rest by hand.
pub(super) fn ports(clock: &ManualClock, network: &RecordedNetwork) -> Ports {
    Ports {
        clock: Box::new(clock.clone()),
        randomness: Box::new(Counting(0)),
        files: Box::new(SystemFiles),
        network: Box::new(network.clone()),
    }
}
