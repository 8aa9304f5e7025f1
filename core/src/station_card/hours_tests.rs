//! Whether a station is open, in words: on public holidays and at midnight.

use securite_stations::{Force, Origin, PositionKind, PublishedHours, Source, Station, WheelchairAccess};

use super::hours::opening;
use crate::context::Ctx;
use crate::testing::wall;
use crate::text::{Language, ReadingLevel, Words};

const BRIGADE: &str = "Mo-Sa 08:00-12:00,14:00-19:00; Su 09:00-12:00; PH 09:00-12:00,15:00-18:00";

fn station(hours: &str, insee: &str) -> Station {
    Station {
        id: "id".into(),
        force: Force::Gendarmerie,
        name: "Brigade".into(),
        street: Vec::new(),
        postcode: String::new(),
        town: String::new(),
        insee: insee.into(),
        point: None,
        position: PositionKind::Approximate,
        phones: Vec::new(),
        hours: PublishedHours::Osm(hours.into()),
        note: String::new(),
        origin: Origin {
            source: Source::Ministry,
            updated: "2026-08-19".parse().unwrap(),
            ..Origin::default()
        },
        wheelchair: WheelchairAccess::Unknown,
        wheelchair_note: String::new(),
        email: String::new(),
        web: String::new(),
    }
}

/// In Cergy (95) at that time of the wall there.
fn check(hours: &str, now: &str, expected: &str) {
    told(hours, now, (Language::French, ReadingLevel::Standard), expected);
}

fn told(hours: &str, now: &str, (language, reading): (Language, ReadingLevel), expected: &str) {
    let ctx = Ctx { now: wall(now), words: Words::of(language, reading) };
    let sentence = opening(&station(hours, "95127"), ctx).sentence.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(sentence, expected, "{hours} at {now}");
}

#[test]
fn hours_of_a_public_holiday_are_told_as_such() {
    check(BRIGADE, "2026-12-25T10:00", "Jour férié. Ouvert jusqu’à 12 h, selon les horaires publiés.");
    check(
        BRIGADE,
        "2026-12-25T13:00",
        "Jour férié. Fermé. Ouvre aujourd’hui à 15 h, selon les horaires publiés.",
    );
    check(BRIGADE, "2026-12-25T18:00", "Jour férié. Fermé. Ouvre demain à 8 h, selon les horaires publiés.");
    let closed = "Mo-Fr 08:00-12:00; PH off";
    check(
        closed,
        "2026-12-25T10:00",
        "Jour férié. Fermé. Ouvre le lundi 28 décembre à 8 h, selon les horaires publiés.",
    );
    check(
        BRIGADE,
        "2026-12-24T20:00",
        "Fermé. Ouvre demain à 9 h, selon les horaires publiés. Ce sera un jour férié.",
    );
    check(
        "Mo-Su,PH 22:00-06:00",
        "2026-12-25T23:00",
        "Jour férié. Ouvert jusqu’à 6 h demain, selon les horaires publiés.",
    );
    let whole = "Mo-Su 00:00-23:59; PH 00:00-23:59";
    check(whole, "2026-12-25T23:59", "Jour férié. Ouvert jour et nuit, selon les horaires publiés.");
}

#[test]
fn other_days_and_other_hours_speak_of_no_holiday() {
    check(BRIGADE, "2026-12-24T10:00", "Ouvert jusqu’à 12 h, selon les horaires publiés.");
    check(BRIGADE, "2026-12-26T10:00", "Ouvert jusqu’à 12 h, selon les horaires publiés.");
    check("24/7", "2026-12-25T10:00", "Ouvert jour et nuit, selon les horaires publiés.");
    check("Mo-Su 00:00-23:59", "2026-12-25T10:00", "Jour férié : horaires inconnus.");
    check("Mo-Sa 08:00-12:00", "2026-12-25T10:00", "Jour férié : horaires inconnus.");
    check(
        "Mo-Sa 08:00-12:00",
        "2026-12-24T20:00",
        "Fermé. Ouvre le samedi 26 décembre à 8 h, selon les horaires publiés.",
    );
    check("PH 09:00-12:00", "2026-12-25T10:00", "Horaires publiés, tels quels :");
}

#[test]
fn each_language_and_reading_has_its_words() {
    let simple = (Language::French, ReadingLevel::Plain);
    told(BRIGADE, "2026-12-25T10:00", simple, "C’est un jour férié. Normalement, c’est ouvert jusqu’à 12 h.");
    told(
        BRIGADE,
        "2026-12-24T20:00",
        simple,
        "C’est fermé. Normalement, ça ouvre demain à 9 h. Ce sera un jour férié.",
    );
    let english = (Language::English, ReadingLevel::Standard);
    told(
        BRIGADE,
        "2026-12-25T10:00",
        english,
        "Public holiday. Open until 12:00, according to the published hours.",
    );
    told(
        BRIGADE,
        "2026-12-24T20:00",
        english,
        "Closed. Opens tomorrow at 9:00, according to the published hours. It will be a public holiday.",
    );
}

#[test]
fn a_door_that_never_shuts() {
    let whole = "Mo-Su 00:00-23:59; PH 00:00-23:59";
    for now in ["2026-08-24T00:00", "2026-08-24T10:00", "2026-08-24T23:59"] {
        check(whole, now, "Ouvert jour et nuit, selon les horaires publiés.");
    }
    check("Mo-Fr 00:00-23:59", "2026-08-28T23:59", "Ouvert jusqu’à minuit, selon les horaires publiés.");
}
