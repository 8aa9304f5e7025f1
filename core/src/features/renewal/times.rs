//! When to ask: a while after the start, once a day, an hour after a line failed.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::model::RenewalModel;

/// Somebody opens the app because they need it now: the line is theirs first.
pub(super) const FIRST: Duration = Duration::from_secs(20);
/// At most once a day.
const DAY: TimeDelta = TimeDelta::days(1);
/// Where no answer came.
pub(super) const AGAIN: Duration = Duration::from_secs(3_600);

/// How long until it may ask by itself; `None`: now. A last time that lies ahead is that of a clock which was set.
pub(super) fn due_in(model: &RenewalModel, now: DateTime<Utc>) -> Option<Duration> {
    let asked = model.kept.asked.filter(|asked| *asked <= now)?;
    let left = (DAY.to_std().ok()? + model.spread).checked_sub((now - asked).to_std().ok()?)?;
    (!left.is_zero()).then_some(left)
}
