//! One lock a conversation: what happens to it happens one after the other.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OwnedMutexGuard;

#[derive(Default)]
pub(super) struct Locks {
    all: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl Locks {
    /// Waits until nobody else has it.
    pub(super) async fn lock(&self, id: &str) -> OwnedMutexGuard<()> {
        let lock = {
            let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
            // One that only this table holds is nobody's.
            all.retain(|_, lock| Arc::strong_count(lock) > 1);
            Arc::clone(all.entry(id.to_owned()).or_default())
        };
        lock.lock_owned().await
    }
}
