//! Whether an announced file is worth a download.

use chrono::NaiveDate;

use crate::Comment;

/// What somebody has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// What the program carries. It has no serial, so its day decides.
    BuiltIn {
        /// The day of its data.
        issued: NaiveDate,
    },
    /// What was downloaded and verified before.
    Published {
        /// Its serial.
        serial: u64,
    },
}

/// What an announcement means to somebody who holds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It announces something newer.
    Newer,
    /// It announces what is held.
    Same,
    /// It announces something older: a stale copy, or somebody who wants old data back.
    Older,
    /// Its last day has passed, so it says nothing about what is new; or the clock is ahead.
    Expired,
}

/// A clock that is behind the day of issue refuses nothing: after a flat battery, phones begin in 1970.
pub(crate) fn verdict(comment: &Comment, held: &Held, today: NaiveDate) -> Verdict {
    if comment.has_expired(today) {
        return Verdict::Expired;
    }
    let order = match held {
        Held::BuiltIn { issued } => comment.issued.cmp(issued),
        Held::Published { serial } => comment.serial.cmp(serial),
    };
    match order {
        std::cmp::Ordering::Greater => Verdict::Newer,
        std::cmp::Ordering::Equal => Verdict::Same,
        std::cmp::Ordering::Less => Verdict::Older,
    }
}
