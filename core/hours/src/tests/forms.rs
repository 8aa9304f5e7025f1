//! The forms of hours found in the directory of 2022, in the jurisdiction table of 2026 and in the
//! exports of the gendarmerie, on ordinary days. 24 August 2026 is a Monday.

use super::told;
use crate::HoursText::{self, None, Osm, Words};

fn check(hours: HoursText<'_>, now: &str, expected: &str) {
    assert_eq!(told(hours, &format!("2026-08-{now}"), "95"), expected, "{hours:?} at {now}");
}

#[test]
fn the_ten_forms_of_the_directory() {
    let two_halves = Osm("Mo-Fr 08:00-12:00,14:00-18:00");
    check(two_halves, "24 07:59", "opens Mon 24 08:00");
    check(two_halves, "24 08:00", "open until Mon 24 12:00");
    check(two_halves, "24 12:00", "opens Mon 24 14:00");
    check(two_halves, "24 17:59", "open until Mon 24 18:00");
    check(two_halves, "28 18:00", "opens Mon 31 08:00");
    check(Osm("Mo-Fr 08:00-18:00"), "24 13:00", "open until Mon 24 18:00");
    check(Osm("Mo-Sa 08:00-12:00,14:00-18:00"), "29 14:30", "open until Sat 29 18:00");
    check(Osm("Mo-Su 08:00-12:00"), "30 11:00", "open until Sun 30 12:00");
    check(Osm("Mo-Su 08:00-12:00 \"hors cas dépôt de plainte\""), "30 11:00", "unreadable");
    let out_of_order = Osm("We 09:00-12:00; Mo 14:00-18:00; Sa 09:00-11:00; Th 10:00-12:00");
    check(out_of_order, "24 09:30", "opens Mon 24 14:00");
    check(out_of_order, "25 09:30", "opens Wed 26 09:00");
    check(out_of_order, "29 10:00", "open until Sat 29 11:00");
    check(Osm("Mo 14:00-16:00"), "24 16:00", "opens Mon 31 14:00");
    let wednesday_last = Osm("Mo-Tu,Th-Fr 08:00-12:00,14:00-18:00; We 14:00-18:00");
    check(wednesday_last, "26 09:00", "opens Wed 26 14:00");
    check(wednesday_last, "27 09:00", "open until Thu 27 12:00");
    check(Osm("Mo-Fr 08:35-12:00,14:00-17:25"), "24 17:24", "open until Mon 24 17:25");
    check(Osm("Mo-Fr 08:35-12:00 \"Accueil ouvert exactement à 8h35.\""), "24 09:00", "unreadable");
    check(Words("Dimanches et jours fériés de 9h à 12 h et de 15h à 18h"), "30 10:00", "unreadable");
    check(Words("Le commissariat est ouvert 24h/24h et 7j/7."), "24 10:00", "unreadable");
    check(Words("n'accueille plus le public à son unité."), "24 10:00", "unreadable");
    check(None, "24 10:00", "not published");
}

#[test]
fn the_seven_raw_texts_of_the_exports() {
    let raw = [
        " Lundi : 8h00-12h00 14h00-18h00 Mardi : 8h00-12h00 14h00-18h00 Mercredi : 14h00-18h00",
        "$Vendredi : 14h00-18h00",
        "$Lundi : 8h00-12h00 14h00-18h00$Dimanche : 9h00-12h00 15h00-18h00$Jours Fériés : 9h00-12h00",
        "$Lundi : 14h00-17h00$Mardi : 14h00-17h00$Mercredi : 14h00-17h00",
        "$Lundi : 8h00-12h00$Dimanche : 9h00-12h00$Jours Fériés : 9h00-12h00",
        "24h/24 - 7j/7",
    ];
    for raw in raw {
        check(Words(raw), "28 15:00", "unreadable");
        check(Osm(raw), "28 15:00", "unreadable");
    }
    for empty in [Words(""), Osm(""), Words(" \n"), None] {
        check(empty, "28 15:00", "not published");
    }
}

#[test]
fn the_forms_of_the_jurisdiction_table() {
    let brigade =
        Osm("Mo-Sa 08:00-12:00,14:00-19:00; Su 09:00-12:00,15:00-18:00; PH 09:00-12:00,15:00-18:00");
    check(brigade, "24 12:30", "opens Mon 24 14:00");
    check(brigade, "30 08:30", "opens Sun 30 09:00");
    check(brigade, "30 17:59", "open until Sun 30 18:00");
    let no_sunday = Osm("Mo-Sa 08:00-12:00,15:00-19:00; PH 09:00-12:00,15:00-18:00");
    check(no_sunday, "29 19:00", "opens Mon 31 08:00");
    check(no_sunday, "30 10:00", "opens Mon 31 08:00");
    let no_weekend = Osm("Mo 08:00-12:00,14:00-19:00; Tu 14:00-19:00; We 08:00-12:00,14:00-19:00; \
                          Th 14:00-19:00; Fr 08:00-12:00,14:00-19:00");
    check(no_weekend, "25 09:00", "opens Tue 25 14:00");
    check(no_weekend, "28 20:00", "opens Mon 31 08:00");
    let late = Osm("Mo-Sa 08:00-12:00,14:00-21:00; Su 09:00-12:00,15:00-21:00; PH 09:00-12:00,15:00-21:00");
    check(late, "29 20:59", "open until Sat 29 21:00");
    check(Osm("24/7"), "30 03:00", "open all day");
}

#[test]
fn midnight() {
    for until_midnight in ["Mo-Fr 18:00-24:00", "Mo-Fr 18:00-00:00"] {
        check(Osm(until_midnight), "24 23:59", "open until Tue 25 00:00");
        check(Osm(until_midnight), "25 00:00", "opens Tue 25 18:00");
    }
    let night = Osm("Mo-Fr 22:00-06:00");
    check(night, "24 23:00", "open until Tue 25 06:00");
    check(night, "25 05:59", "open until Tue 25 06:00");
    check(night, "29 03:00", "open until Sat 29 06:00");
    check(night, "29 23:00", "opens Mon 31 22:00");
    check(Osm("Mo-Fr 22:00-30:00"), "25 05:59", "open until Tue 25 06:00");
    check(Osm("Mo-Fr 00:00-24:00"), "24 10:00", "open until Sat 29 00:00");
    check(Osm("Mo-Su 00:00-24:00"), "24 10:00", "open all day");
    check(Osm("00:00-24:00"), "24 10:00", "open all day");
    // The library forgets Friday's night when Saturday has a rule of its own.
    check(Osm("Mo-Fr 22:00-06:00; Sa 10:00-12:00"), "29 01:00", "unreadable");
}

#[test]
fn a_day_that_lacks_its_last_minute() {
    for whole in [
        "Mo-Su 00:00-23:59; PH 00:00-23:59",
        "Mo-Su,PH 00:00-23:59",
        "00:00-23:59",
        "Mo-Sa 00:00-23:59; Su 00:00-24:00",
        "Mo-Su 00:01-23:59",
        "Mo-Su 00:00-00:00",
        "Mo-Su,PH 00:00-00:00",
        "Mo-Fr 00:00-00:00; Sa-Su 00:00-23:59; PH 00:00-00:00",
    ] {
        for now in ["24 00:00", "24 10:00", "24 23:59", "30 23:59"] {
            check(Osm(whole), now, "open all day");
        }
    }
    // Not all seven days: each runs into the next, and the last one ends at midnight.
    let weekdays = Osm("Mo-Fr 00:00-23:59");
    check(weekdays, "24 23:59", "open until Sat 29 00:00");
    check(weekdays, "28 23:59", "open until Sat 29 00:00");
    check(weekdays, "29 00:00", "opens Mon 31 00:00");
    check(Osm("Mo-Sa 00:00-23:59; Su 09:00-12:00"), "29 23:59", "open until Sun 30 00:00");
    check(Osm("Mo-Su 18:00-23:59"), "24 23:59", "open until Tue 25 00:00");
    check(Osm("Mo 18:00-23:59; Tu 00:00-06:00"), "24 23:59", "open until Tue 25 06:00");
    check(Osm("Mo-Fr 08:00-12:00,14:00-23:59"), "24 23:58", "open until Tue 25 00:00");
    // From midnight to itself is an empty field, unless all of the week has it.
    for empty in [
        "Mo-Sa 00:00-00:00",
        "Mo-Sa 08:00-18:00; Su 00:00-00:00",
        "Mo-Su 00:00-00:00; PH off",
        "PH 00:00-00:00",
    ] {
        check(Osm(empty), "24 10:00", "unreadable");
    }
}

#[test]
fn closed_days_and_seasons() {
    check(Osm("Mo-Sa 08:00-12:00; Su off"), "29 12:00", "opens Mon 31 08:00");
    check(Osm("24/7; Su off"), "29 12:00", "open until Sun 30 00:00");
    check(Osm("08:00-18:00; Tu 12:00-14:00 off"), "25 11:00", "open until Tue 25 12:00");
    check(Osm("off"), "24 10:00", "closed for long");
    check(Osm("closed"), "24 10:00", "closed for long");
    check(Osm("Jul-Aug Mo-Fr 10:00-12:00"), "24 11:00", "open until Mon 24 12:00");
    check(Osm("Dec Mo-Fr 10:00-12:00"), "24 11:00", "closed for long");
    check(Osm("2025 Mo-Fr 10:00-12:00"), "24 11:00", "closed for long");
    check(Osm("  mo-fr 8:00-12:00 "), "24 11:00", "open until Mon 24 12:00");
}

#[test]
fn texts_that_say_something_else_than_they_seem_to() {
    let mut refused = vec![
        // A day without hours is "all day" in the syntax.
        "Mo-Fr",
        "Mo-Fr; Sa 09:00-12:00",
        "Mo, Tu 08:00-12:00",
        "Mo, Tu 08:00-24:00",
        "Mo-Fr, PH 08:00-12:00",
        "Mo, Tu off",
        "open",
        // A semicolon for a comma undoes all other days.
        "Mo-Fr 08:00-12:00; 14:00-18:00",
        // A blank means "and" where the library reads "or".
        "PH Mo-Fr 08:00-12:00",
        "Mo-Fr PH 08:00-12:00",
        // Nothing is said of ordinary days.
        "PH off",
        "PH 09:00-12:00",
        "Su off",
    ];
    // What "open" or "closed" cannot tell.
    refused.extend([
        "Mo-Fr 08:00-12:00 || \"sur rendez-vous\"",
        "Mo-Fr 08:00-12:00; Sa 08:00-12:00 unknown",
        "\"demander\"",
    ]);
    refused.extend(["Mo-Fr 18:00+", "Mo-Fr 08:00-12:00+", "Mo-Fr 08:00", "Mo-Fr 08:00-18:00/02:00"]);
    refused.extend(["sunrise-sunset", "Mo-Fr (sunrise+01:00)-18:00", "Mo[1] 08:00-12:00"]);
    refused.extend([
        "SH off; Mo-Fr 08:00-12:00",
        "Mo-Fr 08:00-12:00; PH -1 day off",
        "week 1-53/2 08:00-12:00",
    ]);
    refused.extend(["Mo-Fr 00:00-00:00", "Mo-Fr 08:00-08:00", "Mo-Fr 10:00-36:00"]);
    refused.extend([
        "Mo-Fr 08:00-12:00 14:00-18:00",
        "Mo-Fr 08h00-12h00",
        "Mo-Fr 25:00-26:00",
        "Mo-Fr 08:00-12:00;",
    ]);
    for text in refused {
        check(Osm(text), "24 10:00", "unreadable");
    }
}
