//! The letter to 114: nothing of it is left on the device, and nobody is asked.

use securite_core::features::letter::{LetterAction, LetterPage, LetterWhat, LetterWho, PLACE, TEXT};
use securite_core::runtime::testing::TestApp;
use securite_core::testing::wall;
use securite_core::{
    AppAction, Destination, PageControl, PagePart, PageState, ScreenContent, ScreenName, ScreenState,
};
use tempfile::TempDir;

use super::{files, open, see};

const PAGES: [LetterPage; 4] = [LetterPage::Who, LetterPage::What, LetterPage::Place, LetterPage::Message];

fn page(state: &ScreenState) -> &PageState {
    let ScreenContent::Page { page } = &state.content else { panic!("a page") };
    page
}

/// What the button hands to the program for messages; `None` where there is no such button.
fn body(state: &ScreenState) -> Option<String> {
    page(state).parts.iter().find_map(|part| match part {
        PagePart::Buttons { buttons } => buttons.iter().find_map(|button| match &button.control {
            PageControl::Open { link } => match &link.destination {
                Destination::Message { body, .. } => Some(body.clone()),
                _ => None,
            },
            PageControl::Act { .. } => None,
        }),
        _ => None,
    })
}

fn first_row(page: &PageState) -> Option<AppAction> {
    page.parts.iter().find_map(|part| match part {
        PagePart::Leads { leads } => leads.rows.first().map(|row| row.open.action.clone()),
        _ => None,
    })
}

/// Writes one, page by page, as shells tell it: what is touched, then the page that it leads to.
fn write(app: &TestApp) -> String {
    see(app, ScreenName::Letter { page: LetterPage::Who });
    app.dispatch(LetterAction::WhoChosen { who: LetterWho::Myself });
    see(app, ScreenName::Letter { page: LetterPage::What });
    app.dispatch(LetterAction::WhatChosen { what: LetterWhat::Hits });
    see(app, ScreenName::Letter { page: LetterPage::Place });
    app.dispatch(AppAction::Typed { field: PLACE.into(), text: "12 rue de rivoli paris".into() });
    // Pages behind it are shown anew as well: what was chosen there is marked.
    let row = app.wait_for(|state| match state.name {
        ScreenName::Letter { page: LetterPage::Place } => first_row(page(state)),
        _ => None,
    });
    app.dispatch(row.unwrap());
    app.dispatch(AppAction::Opened { screen: ScreenName::Letter { page: LetterPage::Message } });
    let text = app.wait_for(|state| body(state).filter(|body| body.contains("Lieu : 12 rue"))).unwrap();
    app.dispatch(AppAction::Typed { field: TEXT.into(), text: format!("{text}\nIl a un couteau") });
    app.wait_for(|state| body(state).filter(|body| body.ends_with("couteau"))).unwrap()
}

#[test]
fn d1_writing_one_leaves_nothing_and_asks_for_nothing() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    see(&app, ScreenName::Home);
    let before = files(folder.path());
    assert!(!before.is_empty(), "there is a file that could have changed");
    write(&app);
    for page in PAGES {
        app.dispatch(AppAction::Closed { screen: ScreenName::Letter { page } });
    }
    see(&app, ScreenName::Settings);
    app.close();
    assert_eq!(files(folder.path()), before);
    assert_eq!(app.network.asked(), [""; 0]);
}

#[test]
fn whoever_opens_it_next_finds_an_empty_one() {
    let app = open(&TempDir::new().unwrap());
    let empty = body(&see(&app, ScreenName::Letter { page: LetterPage::Message })).unwrap();
    assert_ne!(write(&app), empty);
    for page in PAGES {
        app.dispatch(AppAction::Closed { screen: ScreenName::Letter { page } });
    }
    see(&app, ScreenName::Settings);
    assert_eq!(body(&see(&app, ScreenName::Letter { page: LetterPage::Message })).unwrap(), empty);
}

#[test]
fn m2_a_while_away_ends_it_by_the_clock_of_the_device() {
    let app = open(&TempDir::new().unwrap());
    let empty = body(&see(&app, ScreenName::Letter { page: LetterPage::Message })).unwrap();
    write(&app);
    app.dispatch(AppAction::WentAway);
    // Its answer comes after that of the clock.
    see(&app, ScreenName::Settings);
    app.clock.set(wall("2026-08-24T10:05"));
    app.dispatch(AppAction::CameBack);
    app.wait_for(|state| body(state).filter(|body| *body == empty)).unwrap();
}
