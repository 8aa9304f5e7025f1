//! A timer that is turned by hand.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot::{Sender, channel};

use super::GIVE_UP;
use crate::runtime::ports::{Later, Timer};

/// Nothing that waits goes on by itself. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct ManualTimer(Arc<Inside>);

#[derive(Debug, Default)]
struct Inside {
    waiting: Mutex<Vec<(Duration, Sender<()>)>>,
    changed: Condvar,
}

impl ManualTimer {
    /// Lets go on what waits for this time; where nothing does yet, once it does. False when nothing ever came.
    pub fn pass(&self, length: Duration) -> bool {
        let mut waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            // Who was called off waits no more.
            waiting.retain(|(_, sender)| !sender.is_closed());
            if let Some(at) = waiting.iter().position(|(wanted, _)| *wanted == length) {
                // Who was called off in between waits no more.
                if waiting.swap_remove(at).1.send(()).is_ok() {
                    return true;
                }
                continue;
            }
            let (next, gave_up) =
                self.0.changed.wait_timeout(waiting, GIVE_UP).unwrap_or_else(PoisonError::into_inner);
            waiting = next;
            if gave_up.timed_out() {
                return false;
            }
        }
    }

    /// How long each waits that waits now.
    pub fn waiting(&self) -> Vec<Duration> {
        let waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.iter().filter(|(_, sender)| !sender.is_closed()).map(|(length, _)| *length).collect()
    }
}

impl Timer for ManualTimer {
    fn wait(&self, length: Duration) -> Later<()> {
        let (sender, receiver) = channel();
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner).push((length, sender));
        self.0.changed.notify_all();
        // A timer that is gone lets everybody go on.
        Box::pin(async move { receiver.await.unwrap_or(()) })
    }
}
