//! Hours as published, and what is made of them.

use securite_stations::PublishedHours;

use super::blocks::{from_json, read};
use crate::note::NoteKind;
use crate::report::Report;

/// Days ("lundi-vendredi"), spans ("08:00", "12:00"), a note.
type Said<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

fn json(blocks: &[Said<'_>]) -> String {
    let block = |(days, spans, note): &Said<'_>| {
        let (from, to) = days.split_once('-').unwrap_or((days, days));
        let spans: Vec<_> = spans.iter().map(|(a, b)| vec![format!("{a}:00"), format!("{b}:00")]).collect();
        serde_json::json!({ "debut": from, "fin": to, "heures": spans, "note": note })
    };
    serde_json::json!({ "plages": blocks.iter().map(block).collect::<Vec<_>>() }).to_string()
}

fn check(json: &str, comment: &str, expected: PublishedHours, words_beside: &str) {
    let mut report = Report::default();
    let (hours, beside) = read(&from_json(json), comment, "id", &mut report);
    assert_eq!((&hours, beside.as_str()), (&expected, words_beside), "{json}");
    let noted = report.notes.iter().any(|note| note.kind == NoteKind::HoursInWords);
    let in_words =
        matches!(hours, PublishedHours::Words(_)) || (hours == PublishedHours::None && !json.is_empty());
    assert_eq!(noted, in_words, "what is not read is noted: {json}");
}

fn osm(text: &str) -> PublishedHours {
    PublishedHours::Osm(text.into())
}

fn said(text: &str) -> PublishedHours {
    PublishedHours::Words(text.into())
}

const MORNING: (&str, &str) = ("08:00", "12:00");
const AFTERNOON: (&str, &str) = ("14:00", "18:00");

#[test]
fn the_ten_real_forms() {
    let week = json(&[("lundi-vendredi", &[MORNING, AFTERNOON], "")]);
    check(&week, "", osm("Mo-Fr 08:00-12:00,14:00-18:00"), "");
    check(&json(&[("lundi-vendredi", &[("08:00", "18:00")], "")]), "", osm("Mo-Fr 08:00-18:00"), "");
    check(&json(&[("lundi-samedi", &[MORNING], "")]), "", osm("Mo-Sa 08:00-12:00"), "");
    let comment = "hors cas dépôt de plainte. Jours fériés de 9h à 12h";
    let daily = json(&[("lundi-dimanche", &[MORNING], "")]);
    check(&daily, comment, osm("Mo-Su 08:00-12:00; PH 09:00-12:00"), comment);
    let unordered = [
        ("mercredi", [AFTERNOON], ""),
        ("lundi", [MORNING], ""),
        ("samedi", [MORNING], ""),
        ("jeudi", [MORNING], ""),
    ];
    let unordered = unordered.each_ref().map(|(day, spans, note)| (*day, &spans[..], *note));
    let expected = osm("Mo 08:00-12:00; We 14:00-18:00; Th 08:00-12:00; Sa 08:00-12:00");
    check(&json(&unordered), "", expected, "");
    check(&json(&[("lundi", &[("14:00", "16:00")], "")]), "", osm("Mo 14:00-16:00"), "");
    let split = json(&[
        ("lundi-mardi", &[MORNING, AFTERNOON], ""),
        ("jeudi-vendredi", &[MORNING, AFTERNOON], ""),
        ("mercredi", &[MORNING], ""),
    ]);
    let expected = osm("Mo-Tu 08:00-12:00,14:00-18:00; We 08:00-12:00; Th-Fr 08:00-12:00,14:00-18:00");
    check(&split, "", expected, "");
    let exact = json(&[("mercredi", &[("08:30", "12:00")], "Accueil ouvert exactement à 8h35.")]);
    check(&exact, "", osm("We 08:35-12:00"), "Accueil ouvert exactement à 8h35.");
    let exact = json(&[("vendredi", &[("14:00", "17:15")], "Fermeture à 17h25 précisément.")]);
    check(&exact, "", osm("Fr 14:00-17:25"), "Fermeture à 17h25 précisément.");
    let note = "Dimanches et jours fériés de 9h à 12 h et de 15h à 18h";
    let sundays = json(&[("lundi-samedi", &[MORNING, AFTERNOON], note)]);
    let expected = "Mo-Sa 08:00-12:00,14:00-18:00; Su 09:00-12:00,15:00-18:00; PH 09:00-12:00,15:00-18:00";
    check(&sundays, "", osm(expected), note);
    check("", "Le commissariat est ouvert 24h/24h et 7j/7.", osm("24/7"), "");
}

#[test]
fn sentences_beside_the_hours() {
    let week = json(&[("lundi-samedi", &[MORNING], "")]);
    let comment = "Fermée le dimanche et jours fériés";
    check(&week, comment, osm("Mo-Sa 08:00-12:00; PH off"), comment);
    let comment = "hors cas de dépôt de plainte";
    check(&week, comment, osm("Mo-Sa 08:00-12:00"), comment);
    check(
        "",
        "En cas de nécessité s'adresser à Xertigny.",
        PublishedHours::None,
        "En cas de nécessité s'adresser à Xertigny.",
    );
    check("", "", PublishedHours::None, "");
}

#[test]
fn what_is_not_read_or_contradicts_itself_stays_in_words() {
    let reserved =
        json(&[("lundi-vendredi", &[MORNING], "L'accueil l'après-midi est réservé aux convocations.")]);
    let expected = "lundi-vendredi 08:00-12:00. L'accueil l'après-midi est réservé aux convocations.";
    check(&reserved, "", said(expected), "");
    let overlap = json(&[("vendredi", &[MORNING, ("10:00", "17:15")], "")]);
    check(&overlap, "", said("vendredi 08:00-12:00, 10:00-17:15."), "");
    let twice = json(&[("lundi-vendredi", &[MORNING], ""), ("mardi", &[MORNING], "")]);
    check(&twice, "", said("lundi-vendredi 08:00-12:00 ; mardi 08:00-12:00."), "");
    let backwards = json(&[("lundi", &[("18:00", "08:00")], "")]);
    check(&backwards, "", said("lundi 18:00-08:00."), "");
    let far = json(&[("lundi", &[MORNING], "Fermeture à 17h25.")]);
    check(&far, "", said("lundi 08:00-12:00. Fermeture à 17h25."), "");
    let sunday = json(&[("dimanche", &[MORNING], "")]);
    check(
        &sunday,
        "Fermée le dimanche et jours fériés",
        said("dimanche 08:00-12:00. Fermée le dimanche et jours fériés."),
        "",
    );
    let always = json(&[("lundi", &[MORNING], "Horaires 24h/24h")]);
    check(&always, "", said("lundi 08:00-12:00. Horaires 24h/24h."), "");
    check(&json(&[("vendredi-lundi", &[MORNING], "")]), "", said("vendredi-lundi 08:00-12:00."), "");
    check(&json(&[("férié", &[MORNING], "")]), "", said("férié 08:00-12:00."), "");
    check(&json(&[("lundi", &[("8h", "12h")], "")]), "", said("lundi 8h:00-12h:00."), "");
    check(&json(&[("lundi", &[], "sur rendez-vous")]), "", said("lundi. sur rendez-vous."), "");
    check("{\"plages\": 3}", "voir la porte", PublishedHours::None, "voir la porte");
    check("not json", "", PublishedHours::None, "");
}

#[test]
fn whole_days() {
    const NEARLY: (&str, &str) = ("00:00", "23:59");
    let daily = |span| json(&[("lundi-dimanche", &[span], "")]);
    // Of public holidays nothing is said, so it is not day and night yet.
    check(&daily(NEARLY), "", osm("Mo-Su 00:00-24:00"), "");
    check(&daily(("00:00", "24:00")), "", osm("Mo-Su 00:00-24:00"), "");
    check(&daily(("00:00", "00:00")), "", osm("Mo-Su 00:00-24:00"), "");
    check(&daily(("00:01", "23:59")), "", osm("Mo-Su 00:00-24:00"), "");
    let always = "Ouvert 24h/24 et 7j/7";
    check(&daily(NEARLY), always, osm("24/7"), always);
    let holidays = "Jours fériés de 00h00 à 23h59";
    check(&daily(NEARLY), holidays, osm("24/7"), holidays);
    let weekdays = json(&[("lundi-vendredi", &[NEARLY], "")]);
    check(&weekdays, "", osm("Mo-Fr 00:00-24:00"), "");
    check(&weekdays, always, said("lundi-vendredi 00:00-23:59. Ouvert 24h/24 et 7j/7."), "");
    check(&json(&[("lundi", &[("18:00", "00:00")], "")]), "", osm("Mo 18:00-24:00"), "");
    check(&json(&[("lundi", &[("18:00", "23:59")], "")]), "", osm("Mo 18:00-24:00"), "");
    // An empty field rather than a day.
    let sunday = json(&[("lundi-samedi", &[MORNING], ""), ("dimanche", &[("00:00", "00:00")], "")]);
    check(&sunday, "", said("lundi-samedi 08:00-12:00 ; dimanche 00:00-00:00."), "");
    check(&json(&[("lundi", &[("00:00", "00:00")], "")]), "", said("lundi 00:00-00:00."), "");
}
