//! When to ask: every few hours, where somebody reads news at all; an hour after a line failed.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// After the start the line is for who opened the app, and for the data packs.
pub(super) const FIRST: Duration = Duration::from_secs(45);
/// Where no answer came; and as long as a timer is trusted, which stands still while the device sleeps.
pub(super) const AGAIN: Duration = Duration::from_secs(3_600);
const BY_ITSELF: TimeDelta = TimeDelta::hours(4);
/// Somebody opens the page.
const OPENED: TimeDelta = TimeDelta::hours(1);

/// How long until the app may ask by itself; `None`: now. A last time that lies ahead is that of a clock which was set.
pub(super) fn due_in(asked: Option<DateTime<Utc>>, spread: Duration, now: DateTime<Utc>) -> Option<Duration> {
    let asked = asked.filter(|asked| *asked <= now)?;
    let left = (BY_ITSELF.to_std().ok()? + spread).checked_sub((now - asked).to_std().ok()?)?;
    (!left.is_zero()).then_some(left)
}

/// Whether the news are old enough to be asked for when their page is opened.
pub(super) fn is_old(asked: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    asked.filter(|asked| *asked <= now).is_none_or(|asked| now - asked >= OPENED)
}
