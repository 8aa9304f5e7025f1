//! How old data may be before "open" and "closed" are no longer said.

use super::{day, short, time};
use crate::{HoursText, judge};

fn check(updated: &str, now: &str, expected: &str) {
    let told = judge(HoursText::Osm("Mo-Su 08:00-18:00"), day(updated), time(now), "95");
    assert_eq!(short(told), expected, "{updated} {now}");
}

#[test]
fn twelve_months_to_the_day() {
    check("2026-08-19", "2026-08-19 10:00", "open until Wed 19 18:00");
    check("2026-08-19", "2027-08-19 10:00", "open until Thu 19 18:00");
    check("2026-08-19", "2027-08-20 10:00", "old 2026");
    check("2026-08-19", "2027-08-20 00:00", "old 2026");
    check("2019-01-22", "2026-08-24 10:00", "old 2019");
    check("2024-02-29", "2025-02-28 10:00", "open until Fri 28 18:00");
    check("2024-02-29", "2025-03-01 10:00", "old 2024");
    check("2025-02-28", "2026-02-28 10:00", "open until Sat 28 18:00");
    check("2025-12-31", "2026-12-31 10:00", "open until Thu 31 18:00");
    check("2025-12-31", "2027-01-02 10:00", "old 2025");
}

#[test]
fn a_clock_before_the_data_is_wrong() {
    check("2026-08-19", "2026-08-18 23:00", "opens Wed 19 08:00");
    check("2026-08-19", "2026-08-17 10:00", "old 2026");
    check("2026-08-19", "1970-01-01 10:00", "old 2026");
}

#[test]
fn age_comes_before_all_else_but_nothing() {
    let old = |hours| short(judge(hours, day("2019-01-22"), time("2026-08-24 10:00"), "95"));
    assert_eq!(old(HoursText::Osm("24/7")), "old 2019");
    assert_eq!(old(HoursText::Osm("what?")), "old 2019");
    assert_eq!(old(HoursText::Words("Horaires 24h/24h")), "old 2019");
    assert_eq!(old(HoursText::None), "not published");
    assert_eq!(old(HoursText::Words("")), "not published");
}

#[test]
fn the_ends_of_time() {
    let (first, last) = (chrono::NaiveDate::MIN, chrono::NaiveDate::MAX);
    for (updated, today) in [(first, first), (first, last), (last, first), (last, last)] {
        for hours in ["24/7", "Mo-Su 08:00-18:00", "Mo-Su 22:00-06:00", "Mo-Su,PH 00:00-24:00"] {
            let now = today.and_hms_opt(23, 59, 59).unwrap();
            judge(HoursText::Osm(hours), updated, now, "95");
        }
    }
}
