//! What a row says of a station.

use super::*;
use crate::buttons::PageControl;
use crate::links;
use crate::station_card::{StationLine, StationRow};

/// All that is said of one station, found from one place.
fn check_station(at: &'static str, language: Language, place: &str, name: &str, expected: Expect) {
    let mut asked = Asked::new(at, language);
    asked.answer(place);
    let ctx = Ctx { now: wall(at), words: asked.words };
    let found = asked.model.found.as_deref().unwrap();
    let row = standing::cards(found, ctx).into_iter().find(|row| row.name == name).unwrap();
    let mut text = format!("{} [{:?}]\n", row.accessibility_label, row.tone);
    for line in &row.lines {
        text += &match line {
            StationLine::Note { text, tone } => format!("{text} [{tone:?}]\n"),
            StationLine::Address { lines, .. } => format!("@ {}\n", lines.join(" / ")),
            StationLine::Phone { link } | StationLine::Contact { link } => {
                format!("{} <{}> {}\n", link.label, links::told(link), link.accessibility_label)
            }
            StationLine::Urgent { link } => format!("URGENT {} <{}>\n", link.label, links::told(link)),
            StationLine::Hours { .. } => panic!("the table is for the page"),
        };
    }
    for (at, button) in row.buttons.iter().enumerate() {
        let PageControl::Open { link } = &button.control else { panic!("it leaves the app") };
        assert_eq!(button.main, at == 0 && links::told(link).starts_with("tel:"));
        text += &format!("{} <{}> {}\n", link.label, links::told(link), link.accessibility_label);
    }
    expected.assert_eq(&plain(&text));
}

#[test]
fn an_open_station_says_until_when() {
    check_station(
        MORNING,
        Language::French,
        CERGY,
        "Commissariat de Cergy",
        expect![[r#"
            Commissariat de Cergy. Police nationale. Unité compétente pour Cergy. À 130 m à vol d’oiseau. Ouvert jusqu’à 12 h, selon les horaires publiés. [Chosen]
            À 130 m à vol d’oiseau [Plain]
            Ouvert jusqu’à 12 h, selon les horaires publiés. [Open]
            01 34 43 00 00 [Plain]
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
            Appeler <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
            Y aller <geo:49.03800,2.06500> Y aller : ouvrir Commissariat de Cergy dans une carte
        "#]],
    );
    check_station(
        MORNING,
        Language::English,
        "12 rue de rivoli paris",
        "Commissariat du 4e",
        expect![[r#"
            Commissariat du 4e. National police. In charge of Paris 4e Arrondissement. 130 m away in a straight line. Open day and night, according to the published hours. [Chosen]
            130 m away in a straight line [Plain]
            Open day and night, according to the published hours. [Open]
            01 40 29 70 00 [Plain]
            Source: French Ministry of the Interior, territories of the gendarmerie and the police, updated: August 2026. [Quiet]
            Call <tel:+33140297000> Call Commissariat du 4e, 01 40 29 70 00
            Get there <geo:48.85500,2.35700> Get there: open Commissariat du 4e in a map
        "#]],
    );
}

#[test]
fn a_closed_station_says_when_it_opens_and_names_17() {
    check_station(
        "2026-08-24T13:00",
        Language::French,
        CERGY,
        "Commissariat de Cergy",
        expect![[r#"
            Commissariat de Cergy. Police nationale. Unité compétente pour Cergy. À 130 m à vol d’oiseau. Fermé. Ouvre aujourd’hui à 14 h, selon les horaires publiés. [Chosen]
            À 130 m à vol d’oiseau [Plain]
            Fermé. Ouvre aujourd’hui à 14 h, selon les horaires publiés. [Plain]
            URGENT En danger, appelez le 17. <tel:17>
            01 34 43 00 00 [Plain]
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
            Appeler <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
            Y aller <geo:49.03800,2.06500> Y aller : ouvrir Commissariat de Cergy dans une carte
        "#]],
    );
    check_station(
        "2026-08-29T20:00",
        Language::English,
        CERGY,
        "Commissariat de Cergy",
        expect![[r#"
            Commissariat de Cergy. National police. In charge of Cergy. 130 m away in a straight line. Closed. Opens on Monday 31 August at 8:00, according to the published hours. [Chosen]
            130 m away in a straight line [Plain]
            Closed. Opens on Monday 31 August at 8:00, according to the published hours. [Plain]
            URGENT In danger, call 17. <tel:17>
            01 34 43 00 00 [Plain]
            Source: French Ministry of the Interior, territories of the gendarmerie and the police, updated: August 2026. [Quiet]
            Call <tel:+33134430000> Call Commissariat de Cergy, 01 34 43 00 00
            Get there <geo:49.03800,2.06500> Get there: open Commissariat de Cergy in a map
        "#]],
    );
}

#[test]
fn a_public_holiday_that_the_hours_do_not_mention_is_not_guessed() {
    check_station(
        "2026-12-25T10:00",
        Language::French,
        CERGY,
        "Commissariat de Cergy",
        expect![[r#"
            Commissariat de Cergy. Police nationale. Unité compétente pour Cergy. À 130 m à vol d’oiseau. Jour férié : horaires inconnus. [Chosen]
            À 130 m à vol d’oiseau [Plain]
            Jour férié : horaires inconnus.
            Téléphonez avant de vous déplacer. [Careful]
            01 34 43 00 00 [Plain]
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
            Appeler <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
            Y aller <geo:49.03800,2.06500> Y aller : ouvrir Commissariat de Cergy dans une carte
        "#]],
    );
}

#[test]
fn old_hours_never_say_open_or_closed_and_the_phone_comes_first() {
    check_station(
        MORNING,
        Language::French,
        CERGY,
        "Brigade d’Osny",
        expect![[r#"
            Brigade d’Osny. Gendarmerie nationale. La gendarmerie la plus proche. À 3,7 km à vol d’oiseau. Horaires de 2020, peut-être changés. [Plain]
            À 3,7 km à vol d’oiseau [Plain]
            Horaires de 2020, peut-être changés.
            Téléphonez avant de vous déplacer. [Careful]
            01 30 32 00 00 [Plain]
            Source : DILA, Annuaire de l’administration, janvier 2022, mise à jour : 1er août 2020. [Quiet]
            Appeler <tel:+33130320000> Appeler Brigade d’Osny, 01 30 32 00 00
            Y aller <geo:49.07000,2.06000> Y aller : ouvrir Brigade d’Osny dans une carte
        "#]],
    );
}

#[test]
fn hours_that_are_not_published_or_not_readable_are_shown_as_such() {
    check_station(
        MORNING,
        Language::French,
        CERGY,
        "Commissariat de Pontoise",
        expect![[r#"
            Commissariat de Pontoise. Police nationale. Aussi dans les environs. Horaires non publiés. [Plain]
            Horaires non publiés.
            Téléphonez avant de vous déplacer. [Careful]
            Appeler le 01 34 35 00 00 <tel:+33134350000> Appeler Commissariat de Pontoise, 01 34 35 00 00
            @ 1 rue du Poste / 95000 Cergy
            L’adresse est celle qui est publiée ; son point sur la carte n’est pas connu. [Careful]
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
        "#]],
    );
    check_station(
        MORNING,
        Language::French,
        CERGY,
        "Commissariat de Vauréal",
        expect![[r#"
            Commissariat de Vauréal. Police nationale. Aussi dans les environs. À 3,3 km à vol d’oiseau. Horaires publiés, tels quels : [Plain]
            À 3,3 km à vol d’oiseau [Plain]
            Horaires publiés, tels quels : [Careful]
            Accueil sur rendez-vous [Plain]
            Téléphonez avant de vous déplacer. [Careful]
            01 34 30 00 00 [Plain]
            Source : Export de la police nationale, mise à jour : août 2026. [Quiet]
            Appeler <tel:+33134300000> Appeler Commissariat de Vauréal, 01 34 30 00 00
            Y aller <geo:49.03000,2.02000> Y aller : ouvrir Commissariat de Vauréal dans une carte
        "#]],
    );
}

#[test]
fn a_vague_place_gives_no_distance() {
    check_station(
        MORNING,
        Language::French,
        "cergy",
        "Commissariat de Cergy",
        expect![[r#"
            Commissariat de Cergy. Police nationale. Unité compétente pour Cergy. Dans la même commune. Ouvert jusqu’à 12 h, selon les horaires publiés. [Chosen]
            Dans la même commune [Plain]
            Ouvert jusqu’à 12 h, selon les horaires publiés. [Open]
            01 34 43 00 00 [Plain]
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
            Appeler <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
            Y aller <geo:49.03800,2.06500> Y aller : ouvrir Commissariat de Cergy dans une carte
        "#]],
    );
    for place in ["cergy", "95000", "val d'oise"] {
        let rows = super::stations(&Asked::new(MORNING, Language::French).answer(place));
        assert!(!format!("{:?}", lines_of(&rows)).contains("vol d’oiseau"), "{place}");
    }
}

fn lines_of(rows: &[StationRow]) -> Vec<String> {
    let note = |line: &StationLine| match line {
        StationLine::Note { text, .. } => Some(text.clone()),
        _ => None,
    };
    rows.iter().flat_map(|row| &row.lines).filter_map(note).collect()
}
