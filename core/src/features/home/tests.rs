//! Where the app begins.

use super::*;
use crate::action::{AppAction, ScreenName};
use crate::features::station::{StationAction, StationModel, kept};
use crate::testing::{small_atlas, wall};
use crate::text::{Language, Reading, Words};

fn home(kept_id: Option<&str>) -> HomeState {
    let atlas = small_atlas().unwrap();
    let words = Words::of(Language::French, Reading::Standard);
    let ctx = crate::context::Ctx { now: wall("2026-08-24T10:00"), words };
    let model = StationModel { kept: kept_id.map(Into::into) };
    let kept = kept(&model, Some(&atlas), ctx);
    let (row, forget) = kept.map_or((None, None), |kept| (kept.row, Some(kept.forget)));
    project(row, forget, words)
}

#[test]
fn every_door_leads_to_a_screen_and_none_is_the_one_on_violence() {
    let doors = home(None).doors;
    let leads: Vec<AppAction> = doors.iter().map(|door| door.open.action.clone()).collect();
    let screens = [ScreenName::Directory, ScreenName::Chat].map(|screen| AppAction::Opened { screen });
    assert_eq!(leads, screens);
    assert!(doors.iter().all(|door| door.open.accessibility_label.contains(&door.detail)));
}

#[test]
fn a_kept_station_shows_and_one_touch_lets_it_go() {
    assert_eq!(home(None).kept, KeptStation::NotKept);
    let KeptStation::Here { row, forget, .. } = home(Some("cergy")).kept else { panic!("not here") };
    assert_eq!((row.name.as_str(), row.calls.len()), ("Commissariat de Cergy", 1));
    assert_eq!(forget.action, StationAction::Forgotten.into());
}

#[test]
fn a_kept_station_that_newer_data_lack_is_said_and_can_go() {
    let KeptStation::Gone { text, forget, .. } = home(Some("moved")).kept else { panic!("not gone") };
    assert!(!text.is_empty());
    assert_eq!(forget.action, StationAction::Forgotten.into());
}

#[test]
fn the_numbers_are_112_and_writing_to_114() {
    let numbers: Vec<String> = home(None).numbers.into_iter().map(|link| link.address).collect();
    assert_eq!(numbers, ["tel:112", "sms:114"]);
}

#[test]
fn every_language_and_reading_level_names_constants_that_are_there() {
    for language in Language::ALL {
        for reading in [Reading::Standard, Reading::Plain] {
            let tag = Words::of(language, reading).tag();
            assert!(crate::emergency::ALL.iter().any(|(known, _)| *known == tag), "{tag}");
        }
    }
    assert_eq!(Words::of(Language::French, Reading::Plain).tag(), "fr-simple");
    assert_eq!(home(None).words_tag, "fr");
}
