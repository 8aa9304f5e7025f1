//! Where the app begins.

use super::*;
use crate::action::{AppAction, ScreenName};
use crate::buttons::PageControl;
use crate::context::Ctx;
use crate::features::station::{self, StationAction, StationModel, kept};
use crate::links;
use crate::page::{LeadRow, PagePart, PageState, told};
use crate::testing::{small_atlas, wall};
use crate::text::{Language, ReadingLevel, Words};

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
    project(row, forget, Vec::new(), Vec::new(), false, words())
}

/// The doors, then the kept station.
fn rows(page: &PageState) -> Vec<LeadRow> {
    let rows = page.parts.iter().filter_map(|part| match part {
        PagePart::Leads { leads } => Some(leads.rows.clone()),
        _ => None,
    });
    rows.flatten().collect()
}

/// What the buttons of the page do.
fn buttons(page: &PageState) -> Vec<AppAction> {
    let buttons = page.parts.iter().flat_map(|part| match part {
        PagePart::Buttons { buttons } => buttons.clone(),
        _ => Vec::new(),
    });
    let acts = buttons.filter_map(|button| match button.control {
        PageControl::Act { tap } => Some(tap.action),
        PageControl::Open { .. } => None,
    });
    acts.collect()
}

#[test]
fn every_door_leads_to_a_screen_and_none_is_the_one_on_violence() {
    let doors = rows(&home(None));
    let leads: Vec<AppAction> = doors.iter().map(|door| door.open.action.clone()).collect();
    let screens = [ScreenName::Directory, ScreenName::Chat].map(|screen| AppAction::Opened { screen });
    assert_eq!(leads, screens);
    assert!(doors.iter().all(|door| door.open.accessibility_label.contains(&door.detail)));
}

/// That touch is on the station's page (M2).
#[test]
fn a_kept_station_is_one_row_that_calls_it_and_leads_to_the_touch_that_lets_it_go() {
    assert_eq!(buttons(&home(None)), []);
    let page = home(Some("cergy"));
    assert!(told(&page).contains(
        "\n## Mon unité\n\
         > Commissariat de Cergy | Cergy · Ouvert jusqu’à 12 h, selon les horaires publiés.\n    \
         [Appeler le 01 34 43 00 00] tel:+33134430000\n## "
    ));
    assert_eq!(buttons(&page), []);
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
    assert_eq!(buttons(&own), [StationAction::Forgotten.into()]);
}

#[test]
fn a_kept_station_that_newer_data_lack_is_said_and_can_go() {
    let page = home(Some("moved"));
    assert!(told(&page).contains("Careful: "), "{}", told(&page));
    assert_eq!(buttons(&page), [StationAction::Forgotten.into()]);
}

#[test]
fn the_numbers_are_112_and_writing_to_114() {
    let page = home(None);
    let numbers = page.parts.iter().find_map(|part| match part {
        PagePart::Links { links } => Some(links),
        _ => None,
    });
    let numbers: Vec<String> = numbers.unwrap().iter().map(|row| links::told(&row.link)).collect();
    assert_eq!(numbers, ["tel:112", "sms:114"]);
}

#[test]
fn every_language_and_reading_level_names_constants_that_are_there() {
    for language in Language::ALL {
        for reading in [ReadingLevel::Standard, ReadingLevel::Plain] {
            let tag = Words::of(language, reading).tag();
            assert!(crate::emergency::ALL.iter().any(|(known, _)| *known == tag), "{tag}");
        }
    }
    assert_eq!(Words::of(Language::French, ReadingLevel::Plain).tag(), "fr-simple");
}

#[test]
fn the_chat_is_called_official_where_it_is() {
    let detail = |chats| rows(&project(None, None, Vec::new(), Vec::new(), chats, words()))[1].detail.clone();
    assert!(detail(false).contains("officiel"));
    assert!(!detail(true).contains("officiel"));
}
