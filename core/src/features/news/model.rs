//! What is remembered of news.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use securite_feed::Entry;

use super::SourceFailure;
use super::held::HeldNews;
use super::kept::NewsKept;
use super::select::{Chosen, Why, counts, fits, select, words_of};
use crate::page::Prefill;
use crate::place_picker::PickerModel;
use crate::work::WorkId;

/// How many rows are added at a time.
pub(super) const ROWS: usize = 20;

/// What is held, what was chosen, what is under way.
#[derive(Debug, Default)]
pub struct NewsModel {
    /// Whether there are news at all here.
    pub(super) is_there: bool,
    pub(super) kept: NewsKept,
    pub(super) held: HeldNews,
    /// Newer ones are wanted as soon as the files of the device are open.
    pub(super) wanted: bool,
    /// For what the time was asked.
    pub(super) asks_time: Vec<TimeFor>,
    /// Those of `held` that are for who chose `kept`.
    pub(super) chosen: Vec<Chosen>,
    /// Between nothing and an hour, by chance: not everybody asks at the same time.
    pub(super) spread: Duration,
    pub(super) doing: Doing,
    pub(super) ended: Option<NewsEnded>,
    /// Rows that are shown.
    pub(super) rows: usize,
    pub(super) search: String,
    /// Those of `chosen` that the search has found; all where nothing is searched.
    pub(super) found: Vec<Chosen>,
    /// What the core wrote into the field of the search last.
    pub(super) prefill: Prefill,
    pub(super) picker: PickerModel,
    /// Whether this device has notices of the system at all.
    pub(super) has_notices: bool,
    /// They are wanted, and whether they are allowed is being asked; or they were not allowed.
    pub(super) permission: Permission,
    /// What the last place that was chosen came to.
    pub(super) place_note: Option<PlaceNote>,
}

/// What is under way. What comes back under another id is late.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Doing {
    #[default]
    Nothing,
    Opening(WorkId),
    Resting(WorkId),
    Fetching(WorkId),
}

/// How the last try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NewsEnded {
    /// All came.
    Well,
    /// Some did not, or nothing did.
    Failed(Vec<SourceFailure>),
    /// The person called it off.
    Stopped,
}

/// For what the time is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeFor {
    /// The page was opened: old news are asked for.
    Page,
    /// The system gives a while out of sight: what is due is asked for.
    Due,
    /// Notices are on from now on.
    Notices,
}

/// Whether the system allows notices, as far as it was asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Permission {
    #[default]
    Unknown,
    Asking,
    Refused,
}

/// What is said of a place that was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceNote {
    /// It is followed already.
    Twice,
    /// It covers several communes.
    TooWide,
    /// No more places are taken.
    TooMany,
}

impl NewsModel {
    /// Where there are news, or none.
    pub(crate) fn of(is_there: bool) -> Self {
        NewsModel { is_there, rows: ROWS, ..NewsModel::default() }
    }

    /// Whether there are news at all here.
    pub fn is_there(&self) -> bool {
        self.is_there
    }

    /// What was chosen.
    pub fn kept(&self) -> &NewsKept {
        &self.kept
    }

    /// The news that are held.
    pub fn held(&self) -> &HeldNews {
        &self.held
    }

    /// Whether something is fetched, or the files of the device are being opened.
    pub fn is_busy(&self) -> bool {
        matches!(self.doing, Doing::Fetching(_) | Doing::Opening(_))
    }

    /// What did not come at the last try.
    pub fn failures(&self) -> &[SourceFailure] {
        match &self.ended {
            Some(NewsEnded::Failed(failures)) => failures,
            _ => &[],
        }
    }

    /// After a change of what is held or chosen.
    pub(super) fn choose(&mut self) {
        self.chosen = select(&self.held, &self.kept);
        self.look_up();
    }

    /// Those of the places that are followed: they are the first of all that is chosen.
    pub(super) fn local(&self) -> &[Chosen] {
        let end = self.chosen.partition_point(|chosen| matches!(chosen.why, Why::Place(_)));
        self.chosen.get(..end).unwrap_or_default()
    }

    /// Those of `chosen` that count at this moment, in their order.
    pub(super) fn counting<'a>(
        &'a self,
        chosen: &'a [Chosen],
        now: DateTime<Utc>,
    ) -> impl Iterator<Item = (Chosen, &'a Entry)> {
        let entries = chosen.iter().filter_map(|chosen| Some((*chosen, self.held.entry(chosen.at)?)));
        entries.filter(move |(_, entry)| counts(entry, now))
    }

    /// After a change of the search, and not at each look at the page: every text is read.
    pub(super) fn look_up(&mut self) {
        let words = words_of(&self.search);
        let has = |chosen: &Chosen| self.held.item(chosen.at).is_some_and(|(item, _)| fits(&item, &words));
        self.found = match words.is_empty() {
            true => self.chosen.clone(),
            false => self.chosen.iter().copied().filter(has).collect(),
        };
    }

    /// The moment by which an item is judged: that of a clock which is behind is the day on which the news were issued.
    pub(super) fn judged(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.behind(now).map_or(now, |issued| issued + TimeDelta::days(1))
    }

    /// When the news were issued, where that is ahead of this clock. A day may differ by its zone.
    pub(super) fn behind(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.issued().filter(|issued| now + TimeDelta::days(1) < *issued)
    }

    /// When the news that are signed were issued.
    fn issued(&self) -> Option<DateTime<Utc>> {
        let day = self.held.announced.as_ref()?.issued;
        Some(day.and_time(chrono::NaiveTime::MIN).and_utc())
    }
}
