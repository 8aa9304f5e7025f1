//! What may be said of hours, as tables of cases. One `check` a file.

mod forms;
mod freshness;
mod holidays;
mod hostile;
mod public_holidays;
mod random_weeks;
mod tables;

use chrono::{NaiveDate, NaiveDateTime};

use crate::{HoursText, Judgement, judge};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// "2026-08-24 10:00"
fn time(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// Of data from the same day, in a short form that tells the days apart.
fn told(hours: HoursText<'_>, now: &str, department: &str) -> String {
    let now = time(now);
    short(judge(hours, now.date(), now, department))
}

fn short(judgement: Judgement) -> String {
    match judgement {
        Judgement::OpenUntil { closes } => format!("open until {}", closes.format("%a %d %H:%M")),
        Judgement::OpensAt { opens } => format!("opens {}", opens.format("%a %d %H:%M")),
        Judgement::OpenAllDay => "open all day".into(),
        Judgement::ClosedForLong => "closed for long".into(),
        Judgement::HolidayUnknown => "holiday unknown".into(),
        Judgement::NotPublished => "not published".into(),
        Judgement::Old { year } => format!("old {year}"),
        Judgement::Unreadable => "unreadable".into(),
    }
}
