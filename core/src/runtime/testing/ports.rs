//! Doors that a test holds open and shut.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::context::Now;
use crate::runtime::SystemFiles;
use crate::runtime::ports::{Clock, Ports, Randomness};

use super::{ManualTimer, ServerInABox};

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

static FILLED: AtomicU64 = AtomicU64::new(1);

/// Counts up, so that names made from it are known.
struct Counting(u64);

impl Randomness for Counting {
    fn number(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }

    /// Never the same twice, in no two programs of one test.
    fn fill(&mut self, bytes: &mut [u8]) -> bool {
        let filled = FILLED.fetch_add(1, Ordering::SeqCst);
        bytes.iter_mut().zip(filled.to_le_bytes().iter().cycle()).for_each(|(byte, made)| *byte = *made);
        true
    }
}

/// Ports for a test: real files, the rest by hand.
pub(super) fn ports(clock: &ManualClock, network: &ServerInABox, timer: &ManualTimer) -> Ports {
    Ports {
        clock: Box::new(clock.clone()),
        randomness: Box::new(Counting(0)),
        vault: None,
        notices: None,
        files: Arc::new(SystemFiles),
        network: Box::new(network.clone()),
        timer: Box::new(timer.clone()),
    }
}
