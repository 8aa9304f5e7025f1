//! What may be said now of the hours of a station.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};
use opening_hours::RuleKind;

use crate::holiday::{self, Certainty};
use crate::rules::{Holidays, Rules, joined};

/// How many days are looked at, today included: enough to pass the end-of-year holidays, and a
/// bound on the work whatever the text says.
const DAYS_AHEAD: usize = 15;

/// Data this old are no longer a ground for "open" or "closed".
const FRESH: Months = Months::new(12);

/// Hours as a station publishes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursText<'a> {
    /// Not at all.
    None,
    /// In OSM `opening_hours` syntax.
    Osm(&'a str),
    /// In words that no rule reads.
    Words(&'a str),
}

/// What may be said now. Times are wall time at the station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// No hours are published. Never to be shown as "closed".
    NotPublished,
    /// Open day and night, as far as can be seen.
    OpenAllDay,
    /// Open now, for sure until then. Where a holiday of unknown hours follows, until it begins.
    OpenUntil {
        /// When it closes; midnight at the end of a day is 00:00 of the next.
        closes: NaiveDateTime,
    },
    /// Closed now. The next time it is open for sure: a holiday of unknown hours is skipped, since
    /// it cannot be promised; [`crate::holiday`] tells whether there is one in between.
    OpensAt {
        /// When it opens.
        opens: NaiveDateTime,
    },
    /// Closed now, and not open within two weeks.
    ClosedForLong,
    /// Today is a public holiday, sure or possible, of which the hours say nothing certain. Also
    /// the day after one, when hours go on after midnight.
    HolidayUnknown,
    /// The data are too old to say open or closed, or the clock is wrong: to be shown with their
    /// year, and "phone first".
    Old {
        /// Year of the data.
        year: i32,
    },
    /// The hours can't be read for sure: to be shown as published.
    Unreadable,
}

/// What may be said at `now`, local time at the station, of hours published on the day `updated`
/// by a station in that department ("95", "2A", "974").
pub fn judge(hours: HoursText<'_>, updated: NaiveDate, now: NaiveDateTime, department: &str) -> Judgement {
    let (text, is_osm) = match hours {
        HoursText::None => return Judgement::NotPublished,
        HoursText::Osm(text) => (text, true),
        HoursText::Words(text) => (text, false),
    };
    if text.trim().is_empty() {
        return Judgement::NotPublished;
    }
    if !is_fresh(updated, now.date()) {
        return Judgement::Old { year: updated.year() };
    }
    let rules = if is_osm { Rules::read(text) } else { None };
    rules.map_or(Judgement::Unreadable, |rules| judge_rules(&rules, now, department))
}

/// Whether that day is a public holiday for sure, and the hours say what holds on one: then what [`judge`] says
/// of the day is said of a holiday, and should be shown so.
pub fn names_holiday(hours: HoursText<'_>, day: NaiveDate, department: &str) -> bool {
    let HoursText::Osm(text) = hours else { return false };
    holiday::on(day, department).is_some_and(|(_, certainty)| certainty == Certainty::Sure)
        && Rules::read(text).is_some_and(|rules| rules.name_holidays())
}

/// Data dated after now mean that the clock is wrong, and with a wrong clock no hour of the day can
/// be trusted. One day is granted: the station may be a day behind Paris, where data are dated.
fn is_fresh(updated: NaiveDate, today: NaiveDate) -> bool {
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    updated <= tomorrow && updated.checked_add_months(FRESH).is_some_and(|last| today <= last)
}

fn judge_rules(rules: &Rules, now: NaiveDateTime, department: &str) -> Judgement {
    match rules.always() {
        Some(RuleKind::Open) => return Judgement::OpenAllDay,
        Some(_) => return Judgement::ClosedForLong,
        None => {}
    }
    let today = now.date();
    let holidays = Holidays::of(department, today, DAYS_AHEAD);
    if rules.on(today, &holidays).is_none() {
        return Judgement::HolidayUnknown;
    }
    let days = today.iter_days().take(DAYS_AHEAD);
    let end = today.checked_add_days(Days::new(DAYS_AHEAD as u64)).map(|day| day.and_time(NaiveTime::MIN));
    let spans = joined(days.filter_map(|day| rules.on(day, &holidays)).flatten());
    match spans.into_iter().find(|span| span.end > now) {
        None => Judgement::ClosedForLong,
        Some(span) if span.start > now => Judgement::OpensAt { opens: span.start },
        Some(span) if Some(span.end) == end => Judgement::OpenAllDay,
        Some(span) => Judgement::OpenUntil { closes: span.end },
    }
}
