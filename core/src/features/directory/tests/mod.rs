//! The rules of the directory over a small world, in words.

mod answers;
mod bad_input;
mod stations;

use expect_test::{Expect, expect};

use super::*;
use crate::action::{AppAction, Tap, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::drawing::ChartPreview;
use crate::page::{HeadingLevel, LeadRow, PageAnswer, PagePart, PageState};
use crate::place_picker::PickerAction;
use crate::station_card::StationRow;
use crate::testing::{small_atlas, wall};
use crate::text::{Language, ReadingLevel, Words};

/// A Monday morning.
const MORNING: &str = "2026-08-24T10:00";

const CERGY: &str = "5 rue nationale cergy";

struct Asked {
    atlas: Atlas,
    model: DirectoryModel,
    words: &'static Words,
    at: &'static str,
}

impl Asked {
    fn new(at: &'static str, language: Language) -> Self {
        let words = Words::of(language, ReadingLevel::Standard);
        Asked { atlas: small_atlas().unwrap(), model: DirectoryModel::default(), words, at }
    }

    fn act(&mut self, action: PickerAction) -> PageState {
        update(&mut self.model, action, Some(&self.atlas));
        self.page()
    }

    fn typing(&mut self, text: &str) -> PageState {
        self.act(PickerAction::Typed(text.into()))
    }

    fn answer(&mut self, text: &str) -> PageState {
        self.typing(text);
        self.act(PickerAction::Entered)
    }

    fn page(&self) -> PageState {
        project(&self.model, true, ChartPreview::empty, Ctx { now: wall(self.at), words: self.words })
    }
}

/// What is said below the field, line by line; unbreakable spaces are made plain to be read here.
fn told(page: &PageState) -> String {
    let lines: Vec<String> = page.parts.iter().flat_map(part).collect();
    plain(&(lines.join("\n") + "\n"))
}

fn part(part: &PagePart) -> Vec<String> {
    match part {
        PagePart::Heading { heading } if heading.level == HeadingLevel::Page => {
            vec![format!("# {}", heading.text)]
        }
        PagePart::Remarks { remarks } => remarks.iter().map(|remark| remark.text.clone()).collect(),
        PagePart::Leads { leads } => {
            leads.rows.iter().map(|row| format!("> {} | {}", row.open.label, row.detail)).collect()
        }
        PagePart::Station { station } => vec![format!("- {} ({})", station.name, station.reason)],
        _ => Vec::new(),
    }
}

fn stations(page: &PageState) -> Vec<StationRow> {
    let row = |part: &PagePart| match part {
        PagePart::Station { station } => Some(station.clone()),
        _ => None,
    };
    page.parts.iter().filter_map(row).collect()
}

fn leads(page: &PageState) -> Vec<LeadRow> {
    let rows = |part: &PagePart| match part {
        PagePart::Leads { leads } => leads.rows.clone(),
        _ => Vec::new(),
    };
    page.parts.iter().flat_map(rows).collect()
}

/// The control that empties the field.
fn clear(page: &PageState) -> Option<Tap> {
    page.parts.iter().find_map(|part| match part {
        PagePart::Field { field } => field.clear.clone(),
        _ => None,
    })
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn check(text: &str, expected: Expect) {
    let mut asked = Asked::new(MORNING, Language::French);
    let page = asked.answer(text);
    let title = plain(&title(&asked.model, asked.words));
    expected.assert_eq(&format!("# {title}\n{}", told(&page)));
}

fn check_typing(text: &str, expected: Expect) {
    expected.assert_eq(&told(&Asked::new(MORNING, Language::French).typing(text)));
}

#[test]
fn the_station_in_charge_comes_first_with_its_reason() {
    check(
        "12 bis rue de rivoli 75004 paris",
        expect![[r#"
            # 12 bis rue de Rivoli
            12 bis rue de Rivoli, 75004 Paris 4e Arrondissement
            - Commissariat du 4e (Unité compétente pour Paris 4e Arrondissement)
            > Brigade d’Osny | La gendarmerie la plus proche · À 32 km à vol d’oiseau · Horaires de 2020, peut-être changés.
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
            > Commissariat de Cergy | À 29 km à vol d’oiseau · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Commissariat de Vauréal | À 31 km à vol d’oiseau · Horaires publiés en toutes lettres.
            > Brigade de Vigny | À 40 km à vol d’oiseau · Ouvert jusqu’à 12 h, selon les horaires publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        "#]],
    );
    check(
        "rue du lavoir ableiges",
        expect![[r#"
            # Rue du Lavoir
            Rue du Lavoir, 95450 Ableiges
            - Brigade de Vigny (Unité compétente pour Ableiges)
            > Commissariat de Vauréal | Le commissariat le plus proche · À 7,3 km à vol d’oiseau · Horaires publiés en toutes lettres.
            > Brigade d’Osny | À 6,2 km à vol d’oiseau · Horaires de 2020, peut-être changés.
            > Commissariat de Cergy | À 8,5 km à vol d’oiseau · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        "#]],
    );
}

#[test]
fn where_jurisdiction_is_not_known_it_is_said() {
    check(
        "saint denis 93200",
        expect![[r#"
            # Saint-Denis
            Saint-Denis · 93200 · Seine-Saint-Denis (93)
            Les données ne disent pas quelle unité est compétente pour Saint-Denis.
            - Commissariat du 4e (Le commissariat le plus proche du centre (Saint-Denis))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (Saint-Denis))
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
            > Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Brigade de Vigny | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
        "#]],
    );
    check(
        "l'oudon",
        expect![[r#"
            # L’Oudon
            L’Oudon · partie de Saint-Pierre-en-Auge · 14170 · Calvados (14)
            Unité compétente pour Saint-Pierre-en-Auge : Brigade de L’Ailleurs. Son adresse n’est pas connue ici.
            - Brigade de Vigny (La gendarmerie la plus proche du centre (L’Oudon))
            - Commissariat de Vauréal (Le commissariat le plus proche du centre (L’Oudon))
            > Brigade d’Osny | Cergy · Horaires de 2020, peut-être changés.
            > Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        "#]],
    );
}

#[test]
fn an_address_that_is_not_fully_understood_is_not_guessed() {
    // The commune is named: the answer is for it, and says so.
    check(
        "3 rue du Moulin Ableiges",
        expect![[r#"
            # Ableiges
            Ableiges · 95450 · Val-d’Oise (95)
            Absent de nos données : « 3 rue du Moulin ». Voici la réponse pour Ableiges.
            - Brigade de Vigny (Unité compétente pour Ableiges)
            > Commissariat de Vauréal | Le commissariat le plus proche du centre (Ableiges) · Cergy · Horaires publiés en toutes lettres.
            > Brigade d’Osny | Cergy · Horaires de 2020, peut-être changés.
            > Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        "#]],
    );
    // No commune is: the street that explains a part of the text is only offered.
    check(
        "12 rue de rivoli machin",
        expect![[r#"
            # Mon commissariat ou ma brigade
            # Une partie de l’adresse n’a pas été comprise. Est-ce l’un de ces lieux ?
            > 12 rue de Rivoli | 75004 Paris 4e Arrondissement
        "#]],
    );
}

/// The answer, without its stations and sources.
fn check_heading(text: &str, expected: Expect) {
    let told = told(&Asked::new(MORNING, Language::French).answer(text));
    let heading: Vec<&str> = told.lines().take_while(|line| !line.starts_with('-')).collect();
    expected.assert_eq(&(heading.join("\n") + "\n"));
}

#[test]
fn what_was_not_used_is_told() {
    check_heading(
        "300 rue nationale cergy",
        expect![[r#"
            Rue Nationale, 95000 Cergy
            Le numéro 300 ne figure pas dans nos données : voici la réponse pour toute la voie (Rue Nationale).
        "#]],
    );
    check_heading(
        "5 rue nationale cergy, 12 rue du lavoir ableiges",
        expect![[r#"
            5 rue Nationale, 95000 Cergy
            Partie non utilisée : « 12 rue du lavoir ableiges ». Voici la réponse pour 5 rue Nationale.
        "#]],
    );
    check_heading(
        "95999 Ableiges",
        expect![[r#"
            Ableiges · 95450 · Val-d’Oise (95)
            Le code postal 95999 n’est pas celui de ce lieu (Ableiges). Vérifiez que c’est le bon.
        "#]],
    );
    check_heading(
        "Pharmacie, 5 rue nationale cergy",
        expect![[r#"
            5 rue Nationale, 95000 Cergy
        "#]],
    );
    check_heading(
        "5 rue nationale cergy, appartement 12",
        expect![[r#"
            5 rue Nationale, 95000 Cergy
        "#]],
    );
}

#[test]
fn a_place_abroad_has_no_station() {
    check(
        "1 place du Casino, 98000 Monaco",
        expect![[r#"
            # Mon commissariat ou ma brigade
            Ce lieu n’est pas en France.
            Seuls les lieux de France sont connus ici.
            En danger, appelez le 112 : il répond dans toute l’Union européenne. À l’étranger, le 17 et le 114 peuvent ne pas répondre.
        "#]],
    );
    check_typing(
        "Monaco",
        expect![[r#"
            Ce lieu n’est pas en France.
            Seuls les lieux de France sont connus ici.
            En danger, appelez le 112 : il répond dans toute l’Union européenne. À l’étranger, le 17 et le 114 peuvent ne pas répondre.
        "#]],
    );
}

#[test]
fn a_place_that_is_too_wide_asks_for_a_finer_one() {
    check(
        "paris",
        expect![[r#"
            # Paris
            Paris · Paris (75)
            À Paris, cela dépend de l’arrondissement. Ajoutez la rue ou l’arrondissement.
            - Commissariat du 4e (Le commissariat le plus proche du centre (Paris))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (Paris))
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
            > Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Brigade de Vigny | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
        "#]],
    );
    check(
        "95000",
        expect![[r#"
            # 95000
            95000 · code postal · Cergy
            Un code postal peut couvrir plusieurs communes. Ajoutez la commune.
            - Commissariat de Cergy (Le commissariat le plus proche du centre (95000))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (95000))
            > Commissariat de Pontoise | Cergy · Horaires non publiés.
            > Commissariat de Vauréal | Cergy · Horaires publiés en toutes lettres.
            > Brigade de Vigny | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
        "#]],
    );
    check(
        "val d'oise",
        expect![[r#"
            # Val-d’Oise
            Val-d’Oise · département · 95
            Dans un département, cela dépend de la commune. Ajoutez la commune.
            - Commissariat de Pontoise (Le commissariat le plus proche du centre (Val-d’Oise))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (Val-d’Oise))
            > Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            > Commissariat de Vauréal | Cergy · Horaires publiés en toutes lettres.
            > Brigade de Vigny | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
        "#]],
    );
}

#[test]
fn homonyms_are_told_apart() {
    check(
        "saint denis",
        expect![[r#"
            # Mon commissariat ou ma brigade
            # Plusieurs lieux sont possibles. Lequel est le bon ?
            > Saint-Denis | 93200 · Seine-Saint-Denis (93)
            > Saint-Denis | 97400 · La Réunion (974)
        "#]],
    );
    check_typing(
        "saint d",
        expect![[r#"
            > Saint-Denis | 93200 · Seine-Saint-Denis (93)
            > Saint-Denis | 97400 · La Réunion (974)
            > Saint-Pierre-en-Auge | 14170 · Calvados (14)
        "#]],
    );
}

#[test]
fn nothing_typed_and_nothing_found_are_two_things() {
    check(
        "",
        expect![[r#"
            # Mon commissariat ou ma brigade
            Écrivez une adresse ou un lieu, comme vous le diriez. Par exemple : 12 rue de Rivoli, Paris.
            > Choisir dans une liste | Sans rien écrire : le département, puis la commune.
            La recherche se fait sur cet appareil. Rien n’est envoyé, rien n’est gardé.
        "#]],
    );
    check(
        " \t\n",
        expect![[r#"
            # Mon commissariat ou ma brigade
            Écrivez une adresse ou un lieu, comme vous le diriez. Par exemple : 12 rue de Rivoli, Paris.
            > Choisir dans une liste | Sans rien écrire : le département, puis la commune.
            La recherche se fait sur cet appareil. Rien n’est envoyé, rien n’est gardé.
        "#]],
    );
    check(
        "qqqqqqqqqqqqqq",
        expect![[r#"
            # Mon commissariat ou ma brigade
            Aucun lieu trouvé.
            Vérifiez l’orthographe, ou écrivez seulement la commune.
            Essayez le code postal.
            Seuls les lieux de France sont connus ici.
        "#]],
    );
}
