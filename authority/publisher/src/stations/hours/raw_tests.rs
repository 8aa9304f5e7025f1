//! Hours of the ministry's exports: the seven real texts, the columns, and what stays in words.

use std::path::Path;

use expect_test::{Expect, expect};
use securite_stations::PublishedHours;

use super::{columns, text};
use crate::report::Report;
use crate::stations::columns::Columns;

fn shown(hours: &PublishedHours, report: &Report) -> String {
    match hours {
        PublishedHours::None => "none".to_owned(),
        PublishedHours::Osm(osm) => {
            assert!(osm.parse::<opening_hours::OpeningHours>().is_ok(), "{osm}");
            osm.clone()
        }
        PublishedHours::Words(words) => {
            assert_eq!(report.notes.len(), 1, "what is not read is noted: {words}");
            format!("in words: {words}")
        }
    }
}

fn check(raw: &str, expected: Expect) {
    let mut report = Report::default();
    expected.assert_eq(&shown(&text::read(raw, "id", &mut report), &report));
}

#[test]
fn the_seven_real_texts() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/exports/horaires-bruts-exemples.json");
    let texts: Vec<serde_json::Value> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let mut lines = String::new();
    for example in &texts {
        let mut report = Report::default();
        let hours = text::read(example["brut"].as_str().unwrap(), "id", &mut report);
        lines += &format!("{}: {}\n", example["unite"].as_str().unwrap(), shown(&hours, &report));
    }
    expect![[r#"
        Gendarmerie - Brigade d'Ornex (1008620): Mo-Tu 08:00-12:00,14:00-18:00; We 14:00-18:00; Th-Fr 08:00-12:00,14:00-18:00; Sa 14:00-18:00; Su 09:00-12:00,15:00-18:00
        Gendarmerie - Brigade d'Oyonnax (1008614): none
        Brigade de proximité de Voiron (1008952): Fr 14:00-18:00
        Brigade de proximité de Renage (1008950): Mo-Sa 08:00-12:00,14:00-18:00; Su 09:00-12:00,15:00-18:00; PH 09:00-12:00,15:00-18:00
        Brigade territoriale autonome de Villegouge (1004099): Mo-Sa 14:00-17:00
        Brigade territoriale autonome de Biganos (1004031): Mo-Sa 08:00-12:00; Su 09:00-12:00; PH 09:00-12:00
        Commissariat de police d'Arcachon: 24/7
    "#]].assert_eq(&lines);
}

#[test]
fn what_is_not_read_stays_in_words() {
    check("Samedi : Fermé", expect!["in words: Samedi : Fermé"]);
    check("Lundi : 8h00-12h00 Dimanche : Fermé", expect!["Mo 08:00-12:00"]);
    check("Lundi : 8h-12h Jours fériés : fermé", expect!["Mo 08:00-12:00; PH off"]);
    check("Lundi 8h00-12h00", expect!["Mo 08:00-12:00"]);
    check("Lundi : 8h00-12h00 Mardi :", expect!["in words: Lundi : 8h00-12h00 Mardi :"]);
    check(
        "Lundi : 8h00-12h00 Lundi : 14h00-18h00",
        expect!["in words: Lundi : 8h00-12h00 Lundi : 14h00-18h00"],
    );
    check("Lundi : 8h00-12h00 10h00-14h00", expect!["in words: Lundi : 8h00-12h00 10h00-14h00"]);
    check("Lundi : 18h00-8h00", expect!["in words: Lundi : 18h00-8h00"]);
    check("Lundi : 8h00-25h00", expect!["in words: Lundi : 8h00-25h00"]);
    check("Lundi : 8h00-12h00 sur rendez-vous", expect!["in words: Lundi : 8h00-12h00 sur rendez-vous"]);
    check("Du lundi au vendredi 8h-18h", expect!["in words: Du lundi au vendredi 8h-18h"]);
    check("$Lundi : 8h-$Mardi", expect!["in words: Lundi : 8h- ; Mardi"]);
    check("Jours ouvrés : 8h00-12h00", expect!["in words: Jours ouvrés : 8h00-12h00"]);
    check("$$ ", expect!["none"]);
    check("fermé", expect!["in words: fermé"]);
}

#[test]
fn whole_days_in_a_text() {
    let week = |hours: &str, holidays: &str| {
        let days = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"];
        let days: Vec<String> = days.iter().map(|day| format!("{day} : {hours}")).collect();
        format!("${}{holidays}", days.join("$"))
    };
    for whole in ["00h00-23h59", "0h-24h", "00:00-23:59", "24h/24", "0h00-0h00", "00h01-23h59"] {
        check(&week(whole, &format!("$Jours fériés : {whole}")), expect!["24/7"]);
        check(&week(whole, ""), expect!["Mo-Su 00:00-24:00"]);
    }
    for whole in ["00h00-23h59", "0h-24h", "24h/24"] {
        check(&week(whole, "$Jours fériés : fermé"), expect!["Mo-Su 00:00-24:00; PH off"]);
        check(&week(whole, "$Jours fériés : 9h00-12h00"), expect!["Mo-Su 00:00-24:00; PH 09:00-12:00"]);
    }
    check("Lundi : 00h00-23h59 Mardi : 00h00-12h00", expect!["Mo 00:00-24:00; Tu 00:00-12:00"]);
    check("Lundi : 24h/24 Mardi : 24h/24", expect!["Mo-Tu 00:00-24:00"]);
    check("Lundi : 18h00-00h00", expect!["Mo 18:00-24:00"]);
    check("Lundi : 00h00-00h00", expect!["in words: Lundi : 00h00-00h00"]);
    check("Lundi : 8h00-12h00 00h00-00h00", expect!["in words: Lundi : 8h00-12h00 00h00-00h00"]);
    check("Ouvert 7j/7 et 24h/24", expect!["24/7"]);
}

#[test]
fn columns_of_eight_days() {
    let check = |filled: &[(&str, &str)], expected: Expect| {
        let mut row: serde_json::Map<String, serde_json::Value> =
            filled.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        row.entry("lundi_plage1_debut").or_insert("".into());
        let row: Columns = serde_json::from_value(row.into()).unwrap();
        assert!(columns::are_in(&row));
        let mut report = Report::default();
        expected.assert_eq(&shown(&columns::read(&row, "id", &mut report), &report));
    };
    let morning = [("mardi_plage1_debut", "8h00"), ("mardi_plage1_fin", "12h00")];
    check(&[], expect!["none"]);
    check(&morning, expect!["Tu 08:00-12:00"]);
    let evening = [("mardi_plage3_debut", "14h00"), ("mardi_plage3_fin", "18h30")];
    check(&[morning, evening].concat(), expect!["Tu 08:00-12:00,14:00-18:30"]);
    let holidays = [("jours_feries_plage1_debut", "9h00"), ("jours_feries_plage1_fin", "12h00")];
    check(&[morning, holidays].concat(), expect!["Tu 08:00-12:00; PH 09:00-12:00"]);
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "jours_feries"];
    for (from, to) in [("00h00", "23h59"), ("0h", "24h"), ("00h00", "00h00"), ("00:00", "23:59")] {
        let names = days.map(|day| [format!("{day}_plage1_debut"), format!("{day}_plage1_fin")]);
        let filled: Vec<(&str, &str)> =
            names.iter().flat_map(|[start, end]| [(start.as_str(), from), (end.as_str(), to)]).collect();
        check(&filled, expect!["24/7"]);
        check(&filled[..14], expect!["Mo-Su 00:00-24:00"]);
    }
    check(&[("mardi_plage1_debut", "00h00"), ("mardi_plage1_fin", "23h59")], expect!["Tu 00:00-24:00"]);
    check(
        &[("mardi_plage1_debut", "00h00"), ("mardi_plage1_fin", "00h00")],
        expect!["in words: mardi 00h00-00h00"],
    );
    check(&[("mardi_plage1_debut", "8h00")], expect!["in words: mardi 8h00-?"]);
    check(
        &[("mardi_plage1_debut", "8h00"), ("mardi_plage1_fin", "midi")],
        expect!["in words: mardi 8h00-midi"],
    );
    check(
        &[("mardi_plage1_debut", "12h00"), ("mardi_plage1_fin", "8h00")],
        expect!["in words: mardi 12h00-8h00"],
    );
}
