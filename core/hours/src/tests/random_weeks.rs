//! Random weeks, judged at random times, against a model that looks at every minute.

use std::ops::Range;

use chrono::{Datelike, NaiveDateTime, TimeDelta, Timelike};
use proptest::prelude::*;

use super::time;
use crate::{HoursText, Judgement, holiday, judge};

/// Opening times of Monday to Sunday, then of holidays where they are named, in minutes.
type Model = Vec<Vec<Range<u32>>>;

const DEPARTMENTS: [&str; 4] = ["95", "974", "977", "988"];

fn spans() -> impl Strategy<Value = Vec<Range<u32>>> {
    prop::collection::btree_set(0..=96u32, 0..=6).prop_map(|quarters| {
        let quarters: Vec<u32> = quarters.into_iter().map(|quarter| quarter * 15).collect();
        quarters.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect()
    })
}

fn text(model: &Model) -> String {
    let rule = |(day, spans): (&str, &Vec<Range<u32>>)| {
        let clock = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let spans: Vec<_> = spans.iter().map(|s| format!("{}-{}", clock(s.start), clock(s.end))).collect();
        format!("{day} {}", if spans.is_empty() { "off".into() } else { spans.join(",") })
    };
    let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"];
    days.into_iter().zip(model).map(rule).collect::<Vec<_>>().join("; ")
}

/// Whether the model is open; `None` where it does not say.
fn is_open(model: &Model, at: NaiveDateTime, department: &str) -> Option<bool> {
    let day = match holiday(at.date(), department) {
        None => at.weekday().num_days_from_monday() as usize,
        Some(_) => 7,
    };
    let minute = at.hour() * 60 + at.minute();
    Some(model.get(day)?.iter().any(|span| span.contains(&minute)))
}

fn check(model: &Model, now: NaiveDateTime, department: &str) {
    let told = judge(HoursText::Osm(&text(model)), now.date(), now, department);
    let state = |at| is_open(model, at, department);
    let end = (now.date() + TimeDelta::days(15)).and_hms_opt(0, 0, 0).unwrap();
    let minutes = |until: NaiveDateTime| {
        (0..).map(move |m| now + TimeDelta::minutes(m)).take_while(move |at| *at < until)
    };
    let fine = match told {
        Judgement::HolidayUnknown => state(now).is_none(),
        Judgement::OpenUntil { closes } => {
            minutes(closes).all(|at| state(at) == Some(true)) && state(closes) != Some(true)
        }
        Judgement::OpensAt { opens } => {
            state(now) == Some(false)
                && minutes(opens).all(|at| state(at) != Some(true))
                && state(opens) == Some(true)
        }
        Judgement::OpenAllDay => minutes(end).all(|at| state(at) == Some(true)),
        Judgement::ClosedForLong => {
            state(now) == Some(false) && minutes(end).all(|at| state(at) != Some(true))
        }
        _ => false,
    };
    assert!(fine, "{} at {now} in {department}: {told:?}", text(model));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn agree_with_the_model(
        mut model in prop::collection::vec(spans(), 7..=8),
        minute in 0..(3 * 365 * 24 * 60i64),
        holidays_only: bool,
        department in 0..DEPARTMENTS.len(),
    ) {
        // Without any open day nothing is said of ordinary days, and the text is refused.
        if model.iter().take(7).all(Vec::is_empty) {
            model[2].push(540..720);
        }
        let mut now = time("2026-01-01 00:00") + TimeDelta::minutes(minute);
        let department = DEPARTMENTS[department];
        while holidays_only && holiday(now.date(), department).is_none() {
            now += TimeDelta::days(1);
        }
        check(&model, now, department);
    }
}
