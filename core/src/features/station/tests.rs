//! The page of one station over a small world.

use expect_test::{Expect, expect};

use super::*;
use crate::action::{AppAction, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::station_card::{Standing, StationLine};
use crate::testing::{small_atlas, wall};
use crate::text::{Language, Reading, Words};

fn page(id: &str, model: &StationModel, standing: Option<Standing>) -> StationState {
    let words = Words::of(Language::French, Reading::Standard);
    let ctx = Ctx { now: wall("2026-08-24T10:00"), words };
    project(model, id, standing, small_atlas().as_ref(), ctx)
}

fn told(state: &StationState) -> String {
    let mut lines = vec![state.title.clone()];
    match &state.content {
        StationContent::Unknown { text } => lines.push(text.clone()),
        StationContent::Known {
            force, reason, calls, way, keep, lines: known, near, any_station, ..
        } => {
            lines.push(force.clone());
            lines.extend(reason.iter().map(|remark| format!("why: {}", remark.text)));
            lines.extend(calls.iter().chain(way).map(|link| format!("[{}] {}", link.label, link.address)));
            lines.push(format!("[{}]", keep.label));
            lines.extend(known.iter().flat_map(line));
            lines.extend(near.iter().map(|row| format!("near: {}", row.accessibility_label)));
            lines.extend(any_station.iter().map(|remark| remark.text.clone()));
        }
    }
    (lines.join("\n") + "\n").replace(['\u{a0}', '\u{202f}'], " ")
}

fn line(line: &StationLine) -> Vec<String> {
    match line {
        StationLine::Note { text, .. } => vec![text.clone()],
        StationLine::Address { lines, .. } => lines.clone(),
        StationLine::Phone { link } | StationLine::Contact { link } | StationLine::Urgent { link } => {
            vec![format!("[{}] {}", link.label, link.address)]
        }
        StationLine::Hours { heading, rows } => {
            let days = rows.iter().map(|row| row.accessibility_label.clone());
            std::iter::once(heading.clone()).chain(days).collect()
        }
    }
}

fn check(id: &str, expected: Expect) {
    expected.assert_eq(&told(&page(id, &StationModel::default(), None)));
}

#[test]
fn all_that_is_known_is_told_with_its_source() {
    check(
        "mots",
        expect![[r#"
            Commissariat de Vauréal
            Police nationale
            [Appeler le 01 34 30 00 00] tel:+33134300000
            [Y aller] geo:49.03000,2.02000?q=49.03000,2.02000
            [Garder comme mon unité]
            Horaires publiés, tels quels :
            Accueil sur rendez-vous
            Téléphonez avant de vous déplacer.
            1 rue du Poste
            95000 Cergy
            Accessible en fauteuil roulant sur demande : téléphonez avant.
            Sonnez à la porte de gauche.
            [Écrire à vaureal@example.org] mailto:vaureal@example.org
            [Page : https://example.org/vaureal] https://example.org/vaureal
            Source : Export de la police nationale, mise à jour : août 2026.
            near: Commissariat de Cergy. Police nationale. Aussi dans les environs. À 3,4 km d’ici à vol d’oiseau. Ouvert jusqu’à 12 h, selon les horaires publiés.
            near: Brigade d’Osny. Gendarmerie nationale. Aussi dans les environs. À 5,3 km d’ici à vol d’oiseau. Horaires de 2020, peut-être changés.
            near: Brigade de Vigny. Gendarmerie nationale. Aussi dans les environs. À 8,6 km d’ici à vol d’oiseau. Ouvert jusqu’à 12 h, selon les horaires publiés.
            near: Commissariat du 4e. Police nationale. Aussi dans les environs. À 31 km d’ici à vol d’oiseau. Ouvert jour et nuit, selon les horaires publiés.
            near: Commissariat de Pontoise. Police nationale. Aussi dans les environs. Horaires non publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
        "#]],
    );
}

#[test]
fn a_position_that_is_not_sure_has_no_way_and_nothing_near() {
    check(
        "oise",
        expect![[r#"
            Commissariat de Pontoise
            Police nationale
            [Appeler le 01 34 35 00 00] tel:+33134350000
            [Garder comme mon unité]
            Horaires non publiés.
            Téléphonez avant de vous déplacer.
            1 rue du Poste
            95000 Cergy
            L’adresse est celle qui est publiée ; son point sur la carte n’est pas connu.
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
        "#]],
    );
}

#[test]
fn what_the_data_lack_is_said() {
    check(
        "nowhere",
        expect![[r#"
        Unité
        Cette unité n’est pas dans nos données. Cherchez-la par une adresse.
    "#]],
    );
}

#[test]
fn why_it_was_offered_and_how_far_it_is_are_said_again() {
    let standing =
        Standing { reason: "Compétente".into(), tone: Tone::Chosen, distance: Some("À 350 m".into()) };
    let state = page("cergy", &StationModel::default(), Some(standing));
    let told = told(&state);
    assert!(told.contains("why: Compétente") && told.contains("À 350 m"), "{told}");
}

#[test]
fn keeping_is_one_act_and_letting_go_another() {
    let atlas = small_atlas().unwrap();
    let mut model = StationModel::default();
    let mut act = |action, changes: bool, kept: Option<&str>| {
        assert_eq!(update(&mut model, action, Some(&atlas)), changes);
        assert_eq!(model.kept.as_deref(), kept);
    };
    let keep = |id: &str| StationAction::Kept { id: id.into() };
    act(keep("nowhere"), false, None);
    act(keep("cergy"), true, Some("cergy"));
    act(keep("cergy"), false, Some("cergy"));
    act(keep("vigny"), true, Some("vigny"));
    act(StationAction::Forgotten, true, None);
    act(StationAction::Forgotten, false, None);
}

#[test]
fn the_control_undoes_what_was_done() {
    let kept = StationModel { kept: Some("cergy".into()) };
    let control = |id, model: &StationModel| match page(id, model, None).content {
        StationContent::Known { keep, kept, .. } => (keep.action, kept),
        StationContent::Unknown { .. } => panic!("{id} is known"),
    };
    assert_eq!(control("cergy", &kept), (AppAction::from(StationAction::Forgotten), true));
    let keep = AppAction::from(StationAction::Kept { id: "vigny".into() });
    assert_eq!(control("vigny", &kept), (keep, false));
}

#[test]
fn without_data_nothing_can_be_kept() {
    let none: Option<&Atlas> = None;
    let mut model = StationModel::default();
    assert!(!update(&mut model, StationAction::Kept { id: "cergy".into() }, none));
}
