//! Waiting for something to become so, by looking; and a pause for those who play a slow line.

use std::fmt::Debug;
use std::future::pending;
use std::time::Duration;

use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

const STEP: Duration = Duration::from_millis(40);
/// Longer than anything takes on a busy machine; who fails waits this long.
const PATIENCE: Duration = Duration::from_secs(120);

/// Synapse looks once a minute for what it has to purge, and takes its time over it on a slow machine.
const PURGE: Duration = Duration::from_secs(300);

/// Looks until there is something, and gives it. Fails with what was waited for.
#[track_caller]
pub fn eventually<T: Debug>(what: &str, look: impl AsyncFnMut() -> Option<T>) -> impl Future<Output = T> {
    within(PATIENCE, what, look)
}

/// Looks until a homeserver has purged something.
#[track_caller]
pub fn purged(look: impl AsyncFnMut() -> Option<()>) -> impl Future<Output = ()> {
    within(PURGE, "a purge", look)
}

#[track_caller]
fn within<T: Debug>(
    patience: Duration,
    what: &str,
    look: impl AsyncFnMut() -> Option<T>,
) -> impl Future<Output = T> {
    let what = what.to_owned();
    let caller = std::panic::Location::caller();
    async move {
        let mut look = look;
        let start = Instant::now();
        let mut steps = interval(STEP);
        steps.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            steps.tick().await;
            if let Some(found) = look().await {
                return found;
            }
            assert!(start.elapsed() < patience, "{caller}: waited for {what} in vain");
        }
    }
}

/// A line that is slow for so long.
pub async fn pause(length: Duration) {
    // Nothing ever comes.
    let _ = timeout(length, pending::<()>()).await;
}
