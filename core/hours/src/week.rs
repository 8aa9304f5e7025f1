//! Hours as a table: each day of the week, and public holidays.

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use opening_hours::RuleKind;

use crate::rules::{Holidays, Rules, joined};

/// From one time of the day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it opens.
    pub opens: NaiveTime,
    /// When it closes; not later than `opens`: on the next day (00:00 is the midnight that ends it).
    pub closes: NaiveTime,
}

/// The hours of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayHours {
    /// Not open.
    Closed,
    /// From midnight to midnight.
    AllDay,
    /// In the order of the day, never empty.
    Spans(Vec<Span>),
}

/// Hours that are the same each week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Monday to Sunday.
    pub days: [DayHours; 7],
    /// Public holidays; `None` when the hours say nothing of them.
    pub holidays: Option<DayHours>,
}

/// The table of hours in OSM syntax, whatever their age. `None` when they can't be read for sure,
/// or are not the same each week: show the text.
pub fn week(osm: &str) -> Option<Week> {
    let rules = Rules::read(osm).filter(|rules| rules.same_each_week)?;
    let days = days(&rules, &Holidays::exactly(std::iter::empty()))?;
    let holidays = match rules.always() {
        Some(RuleKind::Open) => Some(DayHours::AllDay),
        Some(_) => Some(DayHours::Closed),
        None if rules.name_holidays() => {
            // A rule that names holidays holds for all of them, so one day tells; but all must be sure.
            let [monday, ..] = self::days(&rules, &Holidays::exactly(sample()))?;
            Some(monday)
        }
        None => None,
    };
    Some(Week { days, holidays })
}

/// The Sunday before a week, the week, and the Monday after it, so that no night is cut.
fn sample() -> impl Iterator<Item = NaiveDate> {
    const SUNDAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2000, 12, 31);
    SUNDAY.into_iter().flat_map(|sunday| sunday.iter_days().take(9))
}

fn days(rules: &Rules, holidays: &Holidays) -> Option<[DayHours; 7]> {
    let spans: Option<Vec<_>> = sample().map(|day| rules.on(day, holidays)).collect();
    let mut spans: Vec<_> = spans?.into_iter().flatten().collect();
    if rules.past_midnight {
        spans = joined(spans.into_iter());
        // Nights that follow each other without a gap have no hours to put on a day.
        spans.iter().all(|span| span.end - span.start <= TimeDelta::days(1)).then_some(())?;
    }
    let days: Vec<DayHours> = sample().skip(1).take(7).map(|day| day_hours(&spans, day)).collect();
    days.try_into().ok()
}

fn day_hours(spans: &[Range<NaiveDateTime>], day: NaiveDate) -> DayHours {
    let mut own = spans.iter().filter(|span| span.start.date() == day).peekable();
    match own.peek() {
        None => DayHours::Closed,
        Some(span) if span.end - span.start == TimeDelta::days(1) && span.start.time() == NaiveTime::MIN => {
            DayHours::AllDay
        }
        Some(_) => DayHours::Spans(
            own.map(|span| Span { opens: span.start.time(), closes: span.end.time() }).collect(),
        ),
    }
}
