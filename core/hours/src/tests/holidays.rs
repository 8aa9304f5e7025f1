//! Hours on public holidays: said only where the rules name holidays, or the day does not matter.

use super::told;
use crate::HoursText::Osm;

const BRIGADE: &str = "Mo-Sa 08:00-12:00,14:00-19:00; Su 09:00-12:00,15:00-18:00; PH 09:00-12:00,15:00-18:00";

fn check(hours: &str, department: &str, now: &str, expected: &str) {
    assert_eq!(told(Osm(hours), now, department), expected, "{hours} in {department} at {now}");
}

#[test]
fn hours_that_do_not_name_holidays_are_unknown_on_them() {
    let forms = [
        "Mo-Fr 08:00-12:00,14:00-18:00",
        "Mo-Fr 08:00-18:00",
        "Mo-Sa 08:00-12:00,14:00-18:00",
        "Mo-Su 08:00-12:00",
        "We 09:00-12:00; Mo 14:00-18:00; Sa 09:00-11:00; Th 10:00-12:00",
        "Mo 14:00-16:00",
        "Mo-Tu,Th-Fr 08:00-12:00,14:00-18:00; We 14:00-18:00",
        "Mo-Fr 08:35-12:00,14:00-17:25",
        "Mo 08:00-12:00,14:00-19:00; Tu 14:00-19:00; We 08:00-12:00,14:00-19:00",
        "Mo-Su 00:00-24:00",
        "08:00-18:00",
        "24/7; Su off",
    ];
    let holidays =
        ["2026-12-25", "2027-01-01", "2027-03-29", "2027-05-06", "2027-05-17", "2027-08-15", "2026-11-01"];
    for form in forms {
        for holiday in holidays {
            for hour in ["00:00", "10:00", "23:59"] {
                check(form, "95", &format!("{holiday} {hour}"), "holiday unknown");
            }
        }
    }
}

#[test]
fn day_and_night_stands() {
    for holiday in ["2026-12-25", "2027-01-01", "2027-05-06"] {
        check("24/7", "95", &format!("{holiday} 10:00"), "open all day");
        check("24/7", "67", &format!("{holiday} 10:00"), "open all day");
        check("off", "95", &format!("{holiday} 10:00"), "closed for long");
    }
    check("24/7; PH off", "95", "2026-12-25 10:00", "opens Sat 26 00:00");
    check("24/7; PH off", "95", "2026-12-24 10:00", "open until Fri 25 00:00");
    for whole in ["Mo-Su,PH 00:00-24:00", "Mo-Su 00:00-23:59; PH 00:00-23:59", "Mo-Su,PH 00:00-00:00"] {
        check(whole, "95", "2026-12-25 10:00", "open all day");
        check(whole, "95", "2026-12-25 23:59", "open all day");
        check(whole, "67", "2027-03-26 23:59", "open all day");
    }
    for of_holidays_nothing in ["Mo-Su 00:00-23:59", "Mo-Su 00:00-00:00"] {
        check(of_holidays_nothing, "95", "2026-12-25 23:59", "holiday unknown");
        check(of_holidays_nothing, "95", "2026-12-24 23:59", "open until Fri 25 00:00");
    }
    check("Mo-Su 00:00-23:59; PH off", "95", "2026-12-24 23:59", "open until Fri 25 00:00");
}

#[test]
fn holidays_with_hours_of_their_own() {
    check(BRIGADE, "95", "2026-12-25 08:30", "opens Fri 25 09:00");
    check(BRIGADE, "95", "2026-12-25 13:00", "opens Fri 25 15:00");
    check(BRIGADE, "95", "2026-12-25 17:00", "open until Fri 25 18:00");
    check(BRIGADE, "95", "2026-12-24 19:00", "opens Fri 25 09:00");
    check(
        "Mo-Sa 08:00-12:00,15:00-19:00; PH 09:00-12:00",
        "95",
        "2026-11-01 10:00",
        "open until Sun 01 12:00",
    );
    check("Mo-Sa 08:00-12:00; PH off", "95", "2026-12-25 10:00", "opens Sat 26 08:00");
    check("Mo-Fr,PH 08:00-12:00", "95", "2026-12-25 10:00", "open until Fri 25 12:00");
    check("PH,Mo-Fr 08:00-12:00", "95", "2026-12-25 10:00", "open until Fri 25 12:00");
}

#[test]
fn the_next_opening_skips_a_holiday_that_cannot_be_promised() {
    // Thursday evening, Friday is Christmas, Monday is the next ordinary day.
    check("Mo-Fr 08:00-18:00", "95", "2026-12-24 19:00", "opens Mon 28 08:00");
    check("Mo-Fr 08:00-18:00", "95", "2026-12-24 17:00", "open until Thu 24 18:00");
    check("Fr 08:00-18:00", "95", "2026-12-19 10:00", "closed for long");
    check("Mo-Su 00:00-24:00", "95", "2026-12-24 10:00", "open until Fri 25 00:00");
}

#[test]
fn rules_that_contradict_each_other_about_holidays() {
    // Read strictly the later rule for Fridays wins; no one means that.
    check("PH off; Mo-Fr 08:00-12:00", "95", "2026-12-25 10:00", "holiday unknown");
    check("PH off; Mo-Fr 08:00-12:00", "95", "2026-11-01 10:00", "opens Mon 02 08:00");
    check("Mo-Fr 08:00-12:00, PH 09:00-10:00", "95", "2026-12-25 09:30", "holiday unknown");
    check("Mo-Fr 08:00-12:00; Dec PH off", "95", "2026-12-25 10:00", "opens Mon 28 08:00");
    check("Mo-Fr 08:00-12:00; Dec PH off", "95", "2026-05-14 10:00", "holiday unknown");
}

#[test]
fn nights_into_and_out_of_a_holiday() {
    let night = "Mo-Su 22:00-06:00";
    check(night, "95", "2026-12-24 23:00", "open until Fri 25 00:00");
    check(night, "95", "2026-12-25 03:00", "holiday unknown");
    check(night, "95", "2026-12-26 03:00", "holiday unknown");
    check(night, "95", "2026-12-27 03:00", "open until Sun 27 06:00");
    check("Mo-Su,PH 22:00-06:00", "95", "2026-12-24 23:00", "open until Fri 25 06:00");
    check("Mo-Fr,PH 22:00-06:00", "95", "2026-12-26 03:00", "open until Sat 26 06:00");
    check("Mo-Fr,PH 22:00-06:00", "974", "2026-12-21 03:00", "open until Mon 21 06:00");
}

#[test]
fn each_department_has_its_own_days() {
    check(BRIGADE, "57", "2026-12-26 08:30", "opens Sat 26 09:00");
    check(BRIGADE, "95", "2026-12-26 08:30", "open until Sat 26 12:00");
    check(BRIGADE, "974", "2027-12-20 08:30", "opens Mon 20 09:00");
    check(BRIGADE, "973", "2027-12-20 08:30", "open until Mon 20 12:00");
    check("Mo-Fr 08:00-18:00", "974", "2027-12-20 10:00", "holiday unknown");
    check("Mo-Fr 08:00-18:00", "95", "2027-12-20 10:00", "open until Mon 20 18:00");
}

#[test]
fn the_three_days_of_wallis_and_futuna() {
    for day in ["2027-04-28", "2027-06-29", "2027-07-29"] {
        check("Mo-Su 08:00-12:00", "986", &format!("{day} 10:00"), "holiday unknown");
        check(
            "Mo-Su 08:00-12:00",
            "988",
            &format!("{day} 10:00"),
            &format!("open until {}", until_noon(day)),
        );
        check(
            "Mo-Su 08:00-12:00; PH off",
            "986",
            &format!("{day} 10:00"),
            &format!("opens {}", next_morning(day)),
        );
    }
    check(BRIGADE, "986", "2027-06-29 08:30", "opens Tue 29 09:00");
    check("24/7", "986", "2027-06-29 10:00", "open all day");
}

fn until_noon(day: &str) -> String {
    super::day(day).format("%a %d 12:00").to_string()
}

fn next_morning(day: &str) -> String {
    super::day(day).succ_opt().unwrap().format("%a %d 08:00").to_string()
}

#[test]
fn a_day_that_is_only_perhaps_a_holiday() {
    // Good Friday in Strasbourg.
    check(BRIGADE, "67", "2027-03-26 08:30", "holiday unknown");
    check("Mo-Fr 08:00-18:00", "67", "2027-03-26 10:00", "holiday unknown");
    check("Mo-Fr 08:00-18:00; PH off", "67", "2027-03-26 10:00", "holiday unknown");
    check("Mo-Su,PH 08:00-18:00", "67", "2027-03-26 10:00", "open until Fri 26 18:00");
    check("24/7", "67", "2027-03-26 10:00", "open all day");
    check(BRIGADE, "67", "2027-03-25 19:00", "opens Sat 27 08:00");
    check(BRIGADE, "95", "2027-03-26 08:30", "open until Fri 26 12:00");
    check("Mo-Fr,PH 22:00-06:00", "67", "2027-03-27 03:00", "open until Sat 27 06:00");
}

#[test]
fn what_the_hours_say_of_a_holiday_is_known_as_such() {
    let check = |hours: &str, department: &str, day: &str, expected: bool| {
        let found = crate::names_holiday(Osm(hours), super::day(day), department);
        assert_eq!(found, expected, "{hours} in {department} on {day}");
    };
    check(BRIGADE, "95", "2026-12-25", true);
    check("Mo-Fr 08:00-12:00; PH off", "95", "2026-12-25", true);
    check("24/7; PH off", "95", "2026-12-25", true);
    check("Mo-Fr,PH 08:00-12:00", "986", "2027-06-29", true);
    check(BRIGADE, "95", "2026-12-24", false);
    check(BRIGADE, "95", "2026-12-26", false);
    check(BRIGADE, "57", "2026-12-26", true);
    // Only perhaps a holiday, hours that do not name any, and such as nobody can read.
    check(BRIGADE, "67", "2027-03-26", false);
    check("Mo-Fr 08:00-12:00", "95", "2026-12-25", false);
    check("24/7", "95", "2026-12-25", false);
    check("PH", "95", "2026-12-25", false);
    assert!(!crate::names_holiday(crate::HoursText::Words(BRIGADE), super::day("2026-12-25"), "95"));
}
