//! What an update or a projection may know besides its model: the time and the words.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::text::Words;

/// The present moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// An instant, the same everywhere.
    Instant(DateTime<Utc>),
    /// What the clock on the wall says where one asks, whatever the time zone: to try out a moment.
    Wall(NaiveDateTime),
}

impl Now {
    /// As an instant. A moment to try out counts as that of Greenwich.
    pub fn instant(self) -> DateTime<Utc> {
        match self {
            Now::Instant(instant) => instant,
            Now::Wall(time) => time.and_utc(),
        }
    }

    /// What the clock says in a time zone.
    pub fn local(self, zone: Tz) -> NaiveDateTime {
        match self {
            Now::Instant(instant) => instant.with_timezone(&zone).naive_local(),
            Now::Wall(time) => time,
        }
    }
}

/// The time and the words.
#[derive(Debug, Clone, Copy)]
pub struct Ctx {
    /// The only clock.
    pub now: Now,
    /// Words in the language and reading level of the person.
    pub words: &'static Words,
}
