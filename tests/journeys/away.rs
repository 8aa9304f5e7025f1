//! M2: what was typed does not outlive a while away, by the clock of the device.

use securite_core::features::directory::FIELD;
use securite_core::features::guidance::SEARCH;
use securite_core::testing::wall;
use securite_core::{AppAction, PageAnswer, PagePart, ScreenContent, ScreenName, ScreenState};
use tempfile::TempDir;

use super::{open, see};

/// Whether there is an answer, and how often the field was emptied.
fn told(state: &ScreenState) -> Option<(bool, u32)> {
    let ScreenContent::Page { page } = &state.content else { return None };
    let emptied = page.parts.iter().find_map(|part| match part {
        PagePart::Field { field } => Some(field.prefill.number),
        _ => None,
    });
    emptied.map(|emptied| (matches!(page.answer, PageAnswer::Found { .. }), emptied))
}

#[test]
fn whoever_takes_the_phone_later_finds_an_empty_field() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    see(&app, ScreenName::Directory);
    app.dispatch(AppAction::Typed { field: FIELD.into(), text: "5 rue nationale cergy".into() });
    app.dispatch(AppAction::Entered { field: FIELD.into() });
    app.wait_for(|state| told(state).filter(|(found, _)| *found)).unwrap();

    app.dispatch(AppAction::WentAway);
    // Its answer comes after that of the clock.
    see(&app, ScreenName::Settings);
    app.clock.set(wall("2026-08-24T10:05"));
    app.dispatch(AppAction::CameBack);
    assert_eq!(app.wait_for(|state| told(state).filter(|(found, _)| !found)).unwrap(), (false, 1));
}

#[test]
fn what_was_looked_for_in_the_guide_is_gone_too() {
    let app = open(&TempDir::new().unwrap());
    let looked_for = |state: &ScreenState| {
        let ScreenContent::Page { page } = &state.content else { return None };
        let field = page.parts.iter().find_map(|part| match part {
            PagePart::Field { field } if field.name == SEARCH => Some(field),
            _ => None,
        })?;
        Some((field.clear.is_some(), field.prefill.number))
    };
    see(&app, ScreenName::Guidance);
    app.dispatch(AppAction::Typed { field: SEARCH.into(), text: "on me harcèle".into() });
    app.wait_for(|state| looked_for(state).filter(|(typed, _)| *typed)).unwrap();
    app.dispatch(AppAction::WentAway);
    see(&app, ScreenName::Settings);
    app.clock.set(wall("2026-08-24T10:05"));
    app.dispatch(AppAction::CameBack);
    assert_eq!(app.wait_for(|state| looked_for(state).filter(|(typed, _)| !typed)).unwrap(), (false, 1));
}
