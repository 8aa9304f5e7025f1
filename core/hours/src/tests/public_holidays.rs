//! The public holidays of the departments.

use std::fmt::Write as _;

use chrono::Datelike;
use opening_hours::localization::Country;

use super::day;
use crate::{holiday, time_zone};

/// The holidays of a year that the rest of France does not have.
fn check(department: &str, year: i32, expected: &str) {
    let mut found = String::new();
    for day in day(&format!("{year}-01-01")).iter_days().take_while(|day| day.year() == year) {
        let here = holiday(day, department);
        if here != holiday(day, "95") {
            write!(found, "{} {:?} ", day.format("%d/%m"), here.unwrap()).unwrap();
        }
    }
    assert_eq!(found.trim(), expected, "{department} in {year}");
}

#[test]
fn days_of_their_own() {
    for department in ["57", "67", "68"] {
        check(department, 2026, "03/04 GoodFriday 26/12 SecondChristmasDay");
        check(department, 2027, "26/03 GoodFriday 26/12 SecondChristmasDay");
        check(department, 2028, "14/04 GoodFriday 26/12 SecondChristmasDay");
    }
    check("971", 2026, "03/04 GoodFriday 27/05 AbolitionOfSlavery 21/07 SchoelcherDay");
    check("972", 2027, "26/03 GoodFriday 22/05 AbolitionOfSlavery 21/07 SchoelcherDay");
    check("973", 2028, "10/06 AbolitionOfSlavery");
    check("974", 2026, "20/12 AbolitionOfSlavery");
    check("976", 2026, "27/04 AbolitionOfSlavery");
    check("977", 2026, "09/10 AbolitionOfSlavery");
    check("978", 2026, "27/05 AbolitionOfSlavery 28/05 AbolitionOfSlavery");
    for year in [2026, 2027] {
        check("986", year, "28/04 SaintPeterChanel 29/06 SaintsPeterAndPaul 29/07 TerritoryDay");
    }
    check("987", 2028, "05/03 GospelDay 14/04 GoodFriday 29/06 AutonomyDay 20/11 Matarii");
    check("988", 2026, "24/09 CitizenshipDay");
    for department in ["01", "2A", "54", "75", "88", "90", "975", "", "Paris"] {
        check(department, 2026, "");
    }
}

#[test]
fn moving_days_by_name() {
    let check = |text: &str, name: &str| {
        assert_eq!(format!("{:?}", holiday(day(text), "95")), format!("Some({name})"))
    };
    for (year, monday, ascension, whit) in [
        (2026, "04-06", "05-14", "05-25"),
        (2027, "03-29", "05-06", "05-17"),
        (2028, "04-17", "05-25", "06-05"),
    ] {
        check(&format!("{year}-{monday}"), "EasterMonday");
        check(&format!("{year}-{ascension}"), "Ascension");
        check(&format!("{year}-{whit}"), "WhitMonday");
    }
    // Both fall on 8 May 2059 and on 1 May 2008.
    assert!(holiday(day("2008-05-01"), "95").is_some());
}

/// The library has a calendar of France of its own: two sources agree on every day it knows.
#[test]
fn the_national_days_are_those_of_the_library() {
    let library = Country::FR.holidays();
    let known: Vec<_> = library.get_public().iter().collect();
    let (first, last) = (known[0].year(), known[known.len() - 1].year());
    assert!(first <= 2020 && last >= 2030, "{first} to {last}");
    let days = day(&format!("{first}-01-01")).iter_days().take_while(|day| day.year() <= last);
    let ours: Vec<_> = days.filter(|day| holiday(*day, "95").is_some()).collect();
    assert_eq!(ours, known);
}

#[test]
fn time_zones() {
    let check = |code, name| assert_eq!(time_zone(code).name(), name);
    for department in ["01", "2A", "2B", "75", "95", "95127", "97", "", "999"] {
        check(department, "Europe/Paris");
    }
    check("971", "America/Guadeloupe");
    check("972", "America/Martinique");
    check("973", "America/Cayenne");
    check("974", "Indian/Reunion");
    check("975", "America/Miquelon");
    check("976", "Indian/Mayotte");
    check("977", "America/St_Barthelemy");
    check("978", "America/Marigot");
    check("986", "Pacific/Wallis");
    check("97411", "Indian/Reunion");
    check("987", "Pacific/Tahiti");
    check("98735", "Pacific/Tahiti");
    for marquesas in ["98718", "98723", "98731", "98746", "98756", "98757"] {
        check(marquesas, "Pacific/Marquesas");
    }
    check("98719", "Pacific/Gambier");
    check("988", "Pacific/Noumea");
}
