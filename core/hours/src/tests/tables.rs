//! Hours as a table.

use crate::{DayHours, week};

/// "Mo=… Tu=… … PH=…"; days without hours are left out, "PH=?" says that nothing is said of it.
fn check(osm: &str, expected: &str) {
    let found = week(osm).map_or("no table".to_owned(), |week| {
        let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].into_iter().zip(week.days.iter().map(Some));
        let all = days.chain([("PH", week.holidays.as_ref())]);
        all.filter_map(|(day, hours)| Some(format!("{day}={}", in_words(hours)?)))
            .collect::<Vec<_>>()
            .join(" ")
    });
    assert_eq!(found, expected, "{osm}");
}

fn in_words(hours: Option<&DayHours>) -> Option<String> {
    Some(match hours {
        None => "?".into(),
        Some(DayHours::Closed) => return None,
        Some(DayHours::AllDay) => "all".into(),
        Some(DayHours::Spans(spans)) => {
            let span = |s: &crate::Span| format!("{}-{}", s.opens.format("%H:%M"), s.closes.format("%H:%M"));
            spans.iter().map(span).collect::<Vec<_>>().join(",")
        }
    })
}

#[test]
fn plain_weeks() {
    check("Mo,We 08:00-12:00,14:00-18:00", "Mo=08:00-12:00,14:00-18:00 We=08:00-12:00,14:00-18:00 PH=?");
    check("Fr 08:00-12:00; Mo 14:00-16:00", "Mo=14:00-16:00 Fr=08:00-12:00 PH=?");
    check("Mo-Tu 08:00-12:00; Tu off", "Mo=08:00-12:00 PH=?");
    check("Sa-Mo 08:00-12:00; PH 09:00-11:00", "Mo=08:00-12:00 Sa=08:00-12:00 Su=08:00-12:00 PH=09:00-11:00");
    check("Su 08:00-12:00; PH off", "Su=08:00-12:00");
    check("Su,PH 10:00-12:00", "Su=10:00-12:00 PH=10:00-12:00");
    check("24/7", "Mo=all Tu=all We=all Th=all Fr=all Sa=all Su=all PH=all");
    check("off", "");
}

#[test]
fn midnight() {
    check("Mo 18:00-24:00; Tu 18:00-00:00", "Mo=18:00-00:00 Tu=18:00-00:00 PH=?");
    check("Su-Mo,PH 22:00-06:00", "Mo=22:00-06:00 Su=22:00-06:00 PH=22:00-06:00");
    check("Fr 00:00-24:00", "Fr=all PH=?");
    check("Mo-Su 08:00-04:00,04:00-08:00", "no table");
    check("Mo-Su,PH 00:00-23:59", "Mo=all Tu=all We=all Th=all Fr=all Sa=all Su=all PH=all");
    check(
        "Mo-Sa 00:00-23:59; Su 18:00-23:59",
        "Mo=all Tu=all We=all Th=all Fr=all Sa=all Su=18:00-00:00 PH=?",
    );
}

#[test]
fn no_plain_week() {
    for osm in ["", "on request", "Jul-Aug Mo 08:00-12:00", "2026 Mo 08:00-12:00", "week 1-10 Mo 08:00-12:00"]
    {
        check(osm, "no table");
    }
    // What holidays mean depends on the day they fall on.
    check("PH off; Mo-Fr 08:00-12:00", "no table");
}
