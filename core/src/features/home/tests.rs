//! Where the app begins.

use super::*;
use crate::action::{AppAction, ScreenName};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::features::station::{self, StationAction, StationModel, kept};
use crate::page::{LeadRow, PagePart, PageState, acts, told};
use crate::testing::{small_atlas, wall};
use crate::text::{Language, ReadingLevel, Words};

const VOICES: [(Language, ReadingLevel); 3] = [
    (Language::French, ReadingLevel::Standard),
    (Language::French, ReadingLevel::Plain),
    (Language::English, ReadingLevel::Standard),
];

/// A Monday.
const MORNING: &str = "2026-08-24T10:00";

fn words() -> &'static Words {
    Words::of(Language::French, ReadingLevel::Standard)
}

fn home(kept_id: Option<&str>) -> PageState {
    let atlas = small_atlas().unwrap();
    let ctx = Ctx { now: wall(MORNING), words: words() };
    let model = StationModel { kept: kept_id.map(Into::into) };
    let kept = kept(&model, Some(&atlas), ctx);
    let (row, forget) = kept.map_or((None, None), |kept| (kept.row, Some(kept.forget)));
    project(row, forget, Vec::new(), words())
}

/// The doors, then the kept station, then what there is to read.
fn rows(page: &PageState) -> Vec<LeadRow> {
    let rows = page.parts.iter().filter_map(|part| match part {
        PagePart::Leads { leads } => Some(leads.rows.clone()),
        _ => None,
    });
    rows.flatten().collect()
}

fn screen(action: AppAction) -> ScreenName {
    match action {
        AppAction::Opened { screen } => screen,
        action => panic!("leads on, not {action:?}"),
    }
}

/// Where home leads to, in its order: nothing on the way tells of violence (D13).
#[test]
fn d13_the_doors_come_first_and_none_is_the_one_on_violence() {
    let opened: Vec<ScreenName> =
        rows(&home(Some("cergy"))).into_iter().map(|row| screen(row.open.action)).collect();
    let door = |at: &str| ScreenName::Compass { at: at.into() };
    assert_eq!(
        opened,
        [
            door("victim"),
            door("report"),
            door("information"),
            ScreenName::Station { id: "cergy".into() },
            ScreenName::GuideList { id: "procedures".into() },
            ScreenName::Guidance,
            ScreenName::Family,
            ScreenName::Emergency,
        ]
    );
}

/// Home does not read the guide; what it says is what stands there.
#[test]
fn the_doors_are_the_answers_of_the_compass_first_question() {
    let guide = Atlas::open(crate::runtime::built_in_pack()).unwrap().guide().cloned().unwrap();
    for (language, reading) in VOICES {
        let words = Words::of(language, reading);
        let page = project(None, None, Vec::new(), words);
        let doors: Vec<(String, ScreenName)> =
            rows(&page).into_iter().take(3).map(|row| (row.open.label, screen(row.open.action))).collect();
        let answers = guide.question(securite_guide::START).unwrap().answers.iter();
        let answers: Vec<(String, ScreenName)> = answers
            .map(|answer| {
                (words.said(&answer.say).to_owned(), ScreenName::Compass { at: answer.leads_to().to_owned() })
            })
            .collect();
        assert_eq!(doors, answers);
    }
}

/// That touch is on the station's page (M2).
#[test]
fn a_kept_station_is_one_row_that_calls_it_and_leads_to_the_touch_that_lets_it_go() {
    assert_eq!(acts(&home(None)), []);
    let page = home(Some("cergy"));
    assert!(told(&page).contains(
        "\n> Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.\n    \
         [Appeler le 01 34 43 00 00] tel:+33134430000\n> "
    ));
    assert_eq!(acts(&page), []);
    let row = rows(&page).into_iter().find(|row| row.id == "cergy").unwrap();
    assert_eq!(
        row.open.accessibility_label.replace('\u{a0}', " "),
        "Commissariat de Cergy. Police nationale. Votre choix. Ouvert jusqu’à 12 h, selon les horaires publiés."
    );
    let AppAction::Opened { screen: ScreenName::Station { id } } = row.open.action else {
        panic!("its page")
    };
    let ctx = Ctx { now: wall(MORNING), words: words() };
    let model = StationModel { kept: Some(id.clone()) };
    let (_, own) = station::project(&model, &id, None, small_atlas().as_ref(), ctx);
    assert_eq!(acts(&own), [StationAction::Forgotten.into()]);
}

#[test]
fn a_kept_station_that_newer_data_lack_is_said_and_can_go() {
    let page = home(Some("moved"));
    assert!(told(&page).contains("Careful: "), "{}", told(&page));
    assert_eq!(acts(&page), [StationAction::Forgotten.into()]);
}

#[test]
fn every_language_and_reading_level_names_constants_that_are_there() {
    for (language, reading) in VOICES {
        let tag = Words::of(language, reading).tag();
        assert!(crate::emergency::ALL.iter().any(|(known, _)| *known == tag), "{tag}");
    }
    assert_eq!(Words::of(Language::French, ReadingLevel::Plain).tag(), "fr-simple");
}
