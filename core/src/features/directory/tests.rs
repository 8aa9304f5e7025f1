//! The rules of the directory over a small world, in words.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::state::*;
use super::*;
use crate::action::{AppAction, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::testing::{small_atlas, wall};
use crate::text::{Language, Reading, Words};

/// A Monday morning.
const MORNING: &str = "2026-08-24T10:00";

struct Asked {
    atlas: Atlas,
    model: DirectoryModel,
    words: &'static Words,
    at: &'static str,
}

impl Asked {
    fn new(at: &'static str, language: Language) -> Self {
        let words = Words::of(language, Reading::Standard);
        Asked { atlas: small_atlas().unwrap(), model: DirectoryModel::default(), words, at }
    }

    fn act(&mut self, action: DirectoryAction) -> DirectoryContent {
        update(&mut self.model, action, Some(&self.atlas));
        self.content()
    }

    fn typing(&mut self, text: &str) -> DirectoryContent {
        self.act(DirectoryAction::QueryChanged { text: text.into() })
    }

    fn answer(&mut self, text: &str) -> DirectoryContent {
        self.typing(text);
        self.act(DirectoryAction::Submitted)
    }

    fn content(&self) -> DirectoryContent {
        project(&self.model, true, Ctx { now: wall(self.at), words: self.words }).content
    }
}

/// What is said, line by line; unbreakable spaces are made plain to be read here.
fn told(content: &DirectoryContent) -> String {
    let lines = match content {
        DirectoryContent::Waiting { hint, .. } => vec![format!("waiting: {hint}")],
        DirectoryContent::NoData { text } => vec![format!("no data: {text}")],
        DirectoryContent::NoMatch { text, advice } => vec![format!("no match: {text} {}", advice.join(" "))],
        DirectoryContent::Suggestions { rows, .. } => {
            rows.iter().map(|row| format!("suggested: {} | {}", row.title, row.detail)).collect()
        }
        DirectoryContent::Choose { rows, .. } => {
            rows.iter().map(|row| format!("choose: {} | {}", row.title, row.detail)).collect()
        }
        DirectoryContent::Found { place, remarks, rows, .. } => {
            let mut lines = vec![format!("found: {place}")];
            lines.extend(remarks.iter().map(|remark| remark.text.clone()));
            lines.extend(rows.iter().map(|row| format!("- {} ({})", row.name, row.reason)));
            lines
        }
    };
    plain(&(lines.join("\n") + "\n"))
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&told(&Asked::new(MORNING, Language::French).answer(text)));
}

fn check_typing(text: &str, expected: Expect) {
    expected.assert_eq(&told(&Asked::new(MORNING, Language::French).typing(text)));
}

#[test]
fn the_competent_station_comes_first_with_its_reason() {
    check(
        "12 bis rue de rivoli 75004 paris",
        expect![[r#"
        found: 12 bis Rue de Rivoli, 75004 Paris 4e Arrondissement
        Unité compétente pour Paris 4e Arrondissement : Commissariat du 4e.
        D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
        Source : Service-Public, fiche F1435, 15 avril 2020.
        - Commissariat du 4e (Compétente pour Paris 4e Arrondissement)
        - Brigade d’Osny (La gendarmerie la plus proche)
        - Commissariat de Pontoise (Aussi dans les environs)
        - Commissariat de Cergy (Aussi dans les environs)
        - Commissariat de Vauréal (Aussi dans les environs)
        - Brigade de Vigny (Aussi dans les environs)
    "#]],
    );
    check(
        "rue du lavoir ableiges",
        expect![[r#"
        found: Rue du Lavoir, 95450 Ableiges
        Unité compétente pour Ableiges : Brigade de Vigny.
        D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
        Source : Service-Public, fiche F1435, 15 avril 2020.
        - Brigade de Vigny (Compétente pour Ableiges)
        - Commissariat de Vauréal (Le commissariat le plus proche)
        - Brigade d’Osny (Aussi dans les environs)
        - Commissariat de Cergy (Aussi dans les environs)
        - Commissariat de Pontoise (Aussi dans les environs)
    "#]],
    );
}

#[test]
fn where_competence_is_not_known_it_is_said() {
    check(
        "saint denis 93200",
        expect![[r#"
            found: Saint-Denis · 93200 · Seine-Saint-Denis (93)
            Les données ne disent pas quelle unité est compétente pour Saint-Denis.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            - Commissariat du 4e (Le commissariat le plus proche du centre (Saint-Denis))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (Saint-Denis))
            - Commissariat de Pontoise (Aussi dans les environs)
            - Commissariat de Cergy (Aussi dans les environs)
            - Brigade de Vigny (Aussi dans les environs)
        "#]],
    );
    check(
        "l'oudon",
        expect![[r#"
            found: L’Oudon · partie de Saint-Pierre-en-Auge · 14170 · Calvados (14)
            Unité compétente pour Saint-Pierre-en-Auge : Brigade de L’Ailleurs. Son adresse n’est pas connue ici.
            D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            - Brigade de Vigny (La gendarmerie la plus proche du centre (L’Oudon))
            - Commissariat de Vauréal (Le commissariat le plus proche du centre (L’Oudon))
            - Brigade d’Osny (Aussi dans les environs)
            - Commissariat de Cergy (Aussi dans les environs)
        "#]],
    );
}

#[test]
fn an_address_that_is_not_fully_understood_is_not_guessed() {
    // The commune is named: the answer is for it, and says so.
    check(
        "3 rue du Moulin Ableiges",
        expect![[r#"
        found: Ableiges · 95450 · Val-d’Oise (95)
        Cette rue ne figure pas dans nos données : voici la réponse pour Ableiges.
        Unité compétente pour Ableiges : Brigade de Vigny.
        D’après : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, août 2026.
        Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
        Source : Service-Public, fiche F1435, 15 avril 2020.
        - Brigade de Vigny (Compétente pour Ableiges)
        - Commissariat de Vauréal (Le commissariat le plus proche du centre (Ableiges))
        - Brigade d’Osny (Aussi dans les environs)
        - Commissariat de Cergy (Aussi dans les environs)
        - Commissariat de Pontoise (Aussi dans les environs)
    "#]],
    );
    // No commune is: the street that explains a part of the text is only offered.
    check(
        "12 rue de rivoli machin",
        expect![[r#"
        choose: 12 Rue de Rivoli | 75004 Paris 4e Arrondissement
    "#]],
    );
}

#[test]
fn a_place_that_is_too_wide_asks_for_a_finer_one() {
    check(
        "paris",
        expect![[r#"
            found: Paris · Paris (75)
            À Paris, cela dépend de l’arrondissement. Ajoutez la rue ou l’arrondissement.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            - Commissariat du 4e (Le commissariat le plus proche du centre (Paris))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (Paris))
            - Commissariat de Pontoise (Aussi dans les environs)
            - Commissariat de Cergy (Aussi dans les environs)
            - Brigade de Vigny (Aussi dans les environs)
        "#]],
    );
    check(
        "95000",
        expect![[r#"
            found: 95000 · code postal · Cergy
            Un code postal peut couvrir plusieurs communes. Ajoutez la commune.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            - Commissariat de Cergy (Le commissariat le plus proche du centre (95000))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (95000))
            - Commissariat de Pontoise (Aussi dans les environs)
            - Commissariat de Vauréal (Aussi dans les environs)
            - Brigade de Vigny (Aussi dans les environs)
        "#]],
    );
    check(
        "val d'oise",
        expect![[r#"
            found: Val-d’Oise · département · 95
            Dans un département, cela dépend de la commune. Ajoutez la commune.
            Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
            Source : Service-Public, fiche F1435, 15 avril 2020.
            - Commissariat de Pontoise (Le commissariat le plus proche du centre (Val-d’Oise))
            - Brigade d’Osny (La gendarmerie la plus proche du centre (Val-d’Oise))
            - Commissariat de Cergy (Aussi dans les environs)
            - Commissariat de Vauréal (Aussi dans les environs)
            - Brigade de Vigny (Aussi dans les environs)
        "#]],
    );
}

#[test]
fn homonyms_are_told_apart() {
    check(
        "saint denis",
        expect![[r#"
        choose: Saint-Denis | 93200 · Seine-Saint-Denis (93)
        choose: Saint-Denis | 97400 · La Réunion (974)
    "#]],
    );
    check_typing(
        "saint d",
        expect![[r#"
        suggested: Saint-Denis | 93200 · Seine-Saint-Denis (93)
        suggested: Saint-Denis | 97400 · La Réunion (974)
        suggested: Saint-Pierre-en-Auge | 14170 · Calvados (14)
    "#]],
    );
}

#[test]
fn nothing_typed_and_nothing_found_are_two_things() {
    check(
        "",
        expect![[r#"
        waiting: Écrivez une adresse ou un lieu, comme vous le diriez. Par exemple : 12 rue de Rivoli, Paris.
    "#]],
    );
    check(
        " \t\n",
        expect![[r#"
        waiting: Écrivez une adresse ou un lieu, comme vous le diriez. Par exemple : 12 rue de Rivoli, Paris.
    "#]],
    );
    check(
        "qqqqqqqqqqqqqq",
        expect![[r#"
        no match: Aucun lieu trouvé. Vérifiez l’orthographe, ou écrivez seulement la commune. Essayez le code postal. Seuls les lieux de France sont connus ici.
    "#]],
    );
}

/// All that is said of one station, found from one place.
fn check_station(at: &'static str, language: Language, place: &str, name: &str, expected: Expect) {
    let content = Asked::new(at, language).answer(place);
    let DirectoryContent::Found { rows, .. } = content else { panic!("{}", told(&content)) };
    let row = rows.iter().find(|row| row.name == name).unwrap();
    let mut text = format!("{} [{:?}]\n", row.accessibility_label, row.tone);
    for line in &row.lines {
        text += &match line {
            StationLine::Note { text, tone } => format!("{text} [{tone:?}]\n"),
            StationLine::Address { lines, .. } => format!("@ {}\n", lines.join(" / ")),
            StationLine::Phone { link } | StationLine::Contact { link } => {
                format!("{} <{}> {}\n", link.label, link.address, link.accessibility_label)
            }
            StationLine::Urgent { link } => format!("URGENT {} <{}>\n", link.label, link.address),
            StationLine::Hours { rows } => {
                rows.iter().map(|row| format!("  {}\n", row.accessibility_label)).collect()
            }
        };
    }
    expected.assert_eq(&plain(&text));
}

const CERGY: &str = "5 rue nationale cergy";

#[test]
fn an_open_station_says_until_when() {
    check_station(
        MORNING,
        Language::French,
        CERGY,
        "Commissariat de Cergy",
        expect![[r#"
            Commissariat de Cergy. Police nationale. Compétente pour Cergy. À 130 m à vol d’oiseau. Ouvert jusqu’à 12 h, selon les horaires publiés. [Chosen]
            À 130 m à vol d’oiseau [Plain]
            Ouvert jusqu’à 12 h, selon les horaires publiés. [Open]
            @ 1 rue du Poste / 95000 Cergy
            Appeler le 01 34 43 00 00 <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
              lundi – samedi : 8 h – 12 h, 14 h – 19 h
              dimanche : fermé
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
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
            @ 1 rue du Poste / 95000 Cergy
            Call 01 40 29 70 00 <tel:+33140297000> Call Commissariat du 4e, 01 40 29 70 00
              every day: day and night
              public holidays: day and night
            Source: French Ministry of the Interior, territories of the gendarmerie and the police, updated: August 2026. [Quiet]
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
            Commissariat de Cergy. Police nationale. Compétente pour Cergy. À 130 m à vol d’oiseau. Fermé. Ouvre aujourd’hui à 14 h, selon les horaires publiés. [Chosen]
            À 130 m à vol d’oiseau [Plain]
            Fermé. Ouvre aujourd’hui à 14 h, selon les horaires publiés. [Plain]
            URGENT En danger, appelez le 17. <tel:17>
            @ 1 rue du Poste / 95000 Cergy
            Appeler le 01 34 43 00 00 <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
              lundi – samedi : 8 h – 12 h, 14 h – 19 h
              dimanche : fermé
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
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
            @ 1 rue du Poste / 95000 Cergy
            Call 01 34 43 00 00 <tel:+33134430000> Call Commissariat de Cergy, 01 34 43 00 00
              Monday – Saturday: 8:00 – 12:00, 14:00 – 19:00
              Sunday: closed
            Source: French Ministry of the Interior, territories of the gendarmerie and the police, updated: August 2026. [Quiet]
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
            Commissariat de Cergy. Police nationale. Compétente pour Cergy. À 130 m à vol d’oiseau. Jour férié : horaires inconnus. [Chosen]
            À 130 m à vol d’oiseau [Plain]
            Jour férié : horaires inconnus. [Careful]
            Téléphonez avant de vous déplacer. [Careful]
            Appeler le 01 34 43 00 00 <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
            @ 1 rue du Poste / 95000 Cergy
              lundi – samedi : 8 h – 12 h, 14 h – 19 h
              dimanche : fermé
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
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
            Horaires de 2020, peut-être changés. [Careful]
            Téléphonez avant de vous déplacer. [Careful]
            Appeler le 01 30 32 00 00 <tel:+33130320000> Appeler Brigade d’Osny, 01 30 32 00 00
            @ 1 rue du Poste / 95000 Cergy
              lundi – samedi : 8 h – 12 h, 14 h – 19 h
              dimanche : fermé
            Source : DILA, Annuaire de l’administration, janvier 2022, mise à jour : 1er août 2020. [Quiet]
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
        Horaires non publiés. [Careful]
        Téléphonez avant de vous déplacer. [Careful]
        Appeler le 01 34 35 00 00 <tel:+33134350000> Appeler Commissariat de Pontoise, 01 34 35 00 00
        @ 1 rue du Poste / 95000 Cergy
        Position exacte inconnue : seule la commune est sûre. [Careful]
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
            Appeler le 01 34 30 00 00 <tel:+33134300000> Appeler Commissariat de Vauréal, 01 34 30 00 00
            @ 1 rue du Poste / 95000 Cergy
            Accessible en fauteuil roulant sur demande : téléphonez avant. [Plain]
            Sonnez à la porte de gauche. [Plain]
            Écrire à vaureal@example.org <mailto:vaureal@example.org> Écrire à Commissariat de Vauréal : vaureal@example.org
            Page : https://example.org/vaureal <https://example.org/vaureal> Page de Commissariat de Vauréal
            Source : Export de la police nationale, mise à jour : août 2026. [Quiet]
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
            Commissariat de Cergy. Police nationale. Compétente pour Cergy. Dans la même commune. Ouvert jusqu’à 12 h, selon les horaires publiés. [Chosen]
            Dans la même commune [Plain]
            Ouvert jusqu’à 12 h, selon les horaires publiés. [Open]
            @ 1 rue du Poste / 95000 Cergy
            Appeler le 01 34 43 00 00 <tel:+33134430000> Appeler Commissariat de Cergy, 01 34 43 00 00
              lundi – samedi : 8 h – 12 h, 14 h – 19 h
              dimanche : fermé
            Source : ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police, mise à jour : août 2026. [Quiet]
        "#]],
    );
    for place in ["cergy", "95000", "val d'oise"] {
        let DirectoryContent::Found { rows, .. } = Asked::new(MORNING, Language::French).answer(place) else {
            panic!("{place}")
        };
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

#[test]
fn a_chosen_row_leads_to_its_stations_and_a_stale_one_nowhere() {
    let mut asked = Asked::new(MORNING, Language::French);
    let DirectoryContent::Choose { rows, .. } = asked.answer("saint denis") else { panic!("a choice") };
    let before = asked.content();
    let stale = asked.act(DirectoryAction::RowChosen { id: "no such row".into() });
    assert!(stale == before);
    for row in rows {
        asked.answer("saint denis");
        let AppAction::Directory { action } = row.choose.action else { panic!("a directory action") };
        assert!(told(&asked.act(action)).starts_with("found: Saint-Denis"));
    }
}

#[test]
fn without_data_the_screen_says_so_and_nothing_else() {
    let mut model = DirectoryModel::default();
    update(&mut model, DirectoryAction::QueryChanged { text: "cergy".into() }, None);
    update(&mut model, DirectoryAction::Submitted, None);
    let words = Words::of(Language::English, Reading::Standard);
    let content = project(&model, false, Ctx { now: wall(MORNING), words }).content;
    assert!(matches!(content, DirectoryContent::NoData { .. }));
}

#[test]
fn only_the_first_200_characters_count() {
    let mut asked = Asked::new(MORNING, Language::French);
    let filled = |blanks| format!("{}{CERGY}", " ".repeat(blanks));
    assert!(told(&asked.answer(&filled(200 - CERGY.len()))).starts_with("found: 5 Rue Nationale"));
    assert!(told(&asked.answer(&filled(200))).starts_with("waiting"));
}

#[test]
fn nothing_that_was_typed_or_found_is_printed_for_debugging() {
    let secret = "rue nationale cergy";
    let mut asked = Asked::new(MORNING, Language::French);
    asked.answer(secret);
    let action = AppAction::from(DirectoryAction::QueryChanged { text: secret.into() });
    let chosen = AppAction::from(DirectoryAction::RowChosen { id: secret.into() });
    let state = project(&asked.model, true, Ctx { now: wall(MORNING), words: asked.words });
    let printed = format!("{action:?} {chosen:?} {:?} {state:?}", asked.model).to_lowercase();
    assert!(!printed.contains("nationale") && !printed.contains("cergy"), "{printed}");
}

/// Every text that could be typed is answered by a state that can be drawn.
fn is_sensible(text: &str) {
    for language in Language::ALL {
        let mut asked = Asked::new(MORNING, language);
        for content in [asked.typing(text), asked.answer(text)] {
            let ids: Vec<String> = match content {
                DirectoryContent::Suggestions { rows, .. } | DirectoryContent::Choose { rows, .. } => {
                    rows.into_iter().map(|row| row.id).collect()
                }
                DirectoryContent::Found { rows, .. } => rows.into_iter().map(|row| row.id).collect(),
                _ => continue,
            };
            let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
            assert!(unique.len() == ids.len() && ids.len() <= 20);
        }
    }
}

#[test]
fn bad_input_is_a_sensible_state() {
    let long = "a".repeat(10_000);
    for text in [
        "",
        "a",
        "é",
        &long,
        "😀🚓",
        "\0\x07\x1b[31m",
        "\u{202e}sirap",
        "باريس",
        "'; DROP TABLE setting; --",
        "../../etc/passwd",
        "221B Baker Street, London",
        "Saint-Pierre-d'Autils",
        "95",
        "%00",
        "１２ ｒｕｅ",
    ] {
        is_sensible(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_a_sensible_state(text in "(?s).{0,60}") {
        is_sensible(&text);
    }

    #[test]
    fn a_text_like_an_address_is_a_sensible_state(text in "[0-9]{0,3} ?(rue|bd|) ?[a-zé' -]{0,12} ?(cergy|paris|95|saint denis|)") {
        is_sensible(&text);
    }
}

#[test]
fn the_competent_station_is_not_repeated_and_alone_stands_out() {
    let DirectoryContent::Found { rows, .. } = Asked::new(MORNING, Language::French).answer(CERGY) else {
        panic!("found")
    };
    let chosen: Vec<bool> = rows.iter().map(|row| row.tone == Tone::Chosen).collect();
    assert!(chosen[0] && chosen[1..].iter().all(|one| !one));
    assert_eq!(rows.iter().filter(|row| row.id == "cergy").count(), 1);
}
