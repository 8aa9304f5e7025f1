//! The page of one station over a small world.

use expect_test::{Expect, expect};

use super::*;
use crate::action::{AppAction, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::page::{PageState, acts};
use crate::station_card::Standing;
use crate::testing::{small_atlas, wall};
use crate::text::{Language, ReadingLevel, Words};

fn page(id: &str, model: &StationModel, standing: Option<Standing>) -> (String, PageState) {
    let words = Words::of(Language::French, ReadingLevel::Standard);
    let ctx = Ctx { now: wall("2026-08-24T10:00"), words };
    project(model, id, standing, small_atlas().as_ref(), ctx)
}

fn told((title, page): &(String, PageState)) -> String {
    format!("{title}\n{}", crate::page::told(page))
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
            Quiet: Police nationale
            [!Appeler le 01 34 30 00 00] tel:+33134300000
            [Y aller] geo:49.03000,2.02000
            Horaires publiés, tels quels : [Careful]
            Accueil sur rendez-vous [Plain]
            Téléphonez avant de vous déplacer. [Careful]
            @ 1 rue du Poste / 95000 Cergy
            Accessible en fauteuil roulant sur demande : téléphonez avant. [Plain]
            Sonnez à la porte de gauche. [Plain]
            [Écrire à vaureal@example.org] mailto:vaureal@example.org
            [Page : https://example.org/vaureal] https://example.org/vaureal
            [Copier l’adresse et le numéro] copy:Commissariat de Vauréal / 1 rue du Poste / 95000 Cergy / 01 34 30 00 00 / Téléphonez avant de vous déplacer. / Source : Export de la police nationale, mise à jour : août 2026.
            [Partager] share:Commissariat de Vauréal / 1 rue du Poste / 95000 Cergy / 01 34 30 00 00 / Téléphonez avant de vous déplacer. / Source : Export de la police nationale, mise à jour : août 2026.
            Source : Export de la police nationale, mise à jour : août 2026. [Quiet]
            [Garder comme mon unité]
            Plain: Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Quiet: Source : Service-Public, fiche F1435, 15 avril 2020.
            [Lire la source : service-public.gouv.fr] https://www.service-public.gouv.fr/particuliers/vosdroits/F1435
            ## Autres unités autour
            > Commissariat de Cergy | À 3,4 km d’ici à vol d’oiseau · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Brigade d’Osny | À 5,3 km d’ici à vol d’oiseau · Horaires de 2020, peut-être changés.
            > Brigade de Vigny | À 8,6 km d’ici à vol d’oiseau · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Commissariat du 4e | À 31 km d’ici à vol d’oiseau · Ouvert jour et nuit, selon les horaires publiés.
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
        "#]],
    );
}

#[test]
fn a_position_that_is_not_sure_has_no_way_and_nothing_near() {
    check(
        "oise",
        expect![[r#"
            Commissariat de Pontoise
            Quiet: Police nationale
            [!Appeler le 01 34 35 00 00] tel:+33134350000
            Horaires non publiés.
            Téléphonez avant de vous déplacer. [Careful]
            @ 1 rue du Poste / 95000 Cergy
            L’adresse est celle qui est publiée ; son point sur la carte n’est pas connu. [Careful]
            [Copier l’adresse et le numéro] copy:Commissariat de Pontoise / 1 rue du Poste / 95000 Cergy / 01 34 35 00 00 / Téléphonez avant de vous déplacer. / Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026.
            [Partager] share:Commissariat de Pontoise / 1 rue du Poste / 95000 Cergy / 01 34 35 00 00 / Téléphonez avant de vous déplacer. / Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026.
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
            [Garder comme mon unité]
            Plain: Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Quiet: Source : Service-Public, fiche F1435, 15 avril 2020.
            [Lire la source : data.gouv.fr] https://www.data.gouv.fr/datasets/competence-territoriale-gendarmerie-et-police-nationales
            [Lire la source : service-public.gouv.fr] https://www.service-public.gouv.fr/particuliers/vosdroits/F1435
        "#]],
    );
}

#[test]
fn what_the_data_lack_is_said() {
    check(
        "nowhere",
        expect![[r#"
            Unité
            Careful: Cette unité n’est pas dans nos données. Cherchez-la par une adresse.
        "#]],
    );
}

#[test]
fn why_it_was_offered_and_how_far_it_is_are_said_again() {
    let standing = Standing {
        reason: "Compétente".into(),
        tone: Tone::Chosen,
        distance: Some("À 350 m".into()),
        stands_out: true,
    };
    let state = page("cergy", &StationModel::default(), Some(standing));
    let told = told(&state);
    assert!(told.contains("Chosen: Compétente") && told.contains("À 350 m"), "{told}");
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
    let control = |id, model: &StationModel| acts(&page(id, model, None).1).into_iter().next().unwrap();
    assert_eq!(control("cergy", &kept), AppAction::from(StationAction::Forgotten));
    assert_eq!(control("vigny", &kept), AppAction::from(StationAction::Kept { id: "vigny".into() }));
}

#[test]
fn without_data_nothing_can_be_kept() {
    let none: Option<&Atlas> = None;
    let mut model = StationModel::default();
    assert!(!update(&mut model, StationAction::Kept { id: "cergy".into() }, none));
}
