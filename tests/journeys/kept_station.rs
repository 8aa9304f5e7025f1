//! M2: a station is kept by a clear act, and nothing of it is left after the touch that lets it go.

use securite_core::features::directory::FIELD;
use securite_core::runtime::testing::TestApp;
use securite_core::{AppAction, PageControl, PagePart, ScreenContent, ScreenName};
use tempfile::TempDir;

use super::{files, open, see};

fn page(app: &TestApp, screen: ScreenName) -> Vec<PagePart> {
    let ScreenContent::Page { page } = see(app, screen.clone()).content else { panic!("a page") };
    app.dispatch(AppAction::Closed { screen });
    page.parts
}

fn kept_at_home(app: &TestApp) -> Option<String> {
    super::kept(&page(app, ScreenName::Home))
}

/// What the first button of the page does that sends an action.
fn button(parts: &[PagePart]) -> Option<AppAction> {
    let buttons = parts.iter().flat_map(|part| match part {
        PagePart::Buttons { buttons } => buttons.as_slice(),
        _ => &[],
    });
    buttons.into_iter().find_map(|button| match &button.control {
        PageControl::Act { tap } => Some(tap.action.clone()),
        PageControl::Open { .. } => None,
    })
}

fn is_on_disk(folder: &TempDir, word: &[u8]) -> bool {
    files(folder.path()).values().any(|bytes| bytes.windows(word.len()).any(|window| window == word))
}

#[test]
fn looking_a_station_up_saves_nothing() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    app.dispatch(AppAction::Typed { field: FIELD.into(), text: "5 rue nationale cergy".into() });
    app.dispatch(AppAction::Entered { field: FIELD.into() });
    see(&app, ScreenName::Directory);
    see(&app, ScreenName::Station { id: "vigny".into() });
    assert_eq!(kept_at_home(&app), None);
    app.close();
    assert!(!is_on_disk(&folder, b"vigny"));
}

#[test]
fn a_kept_station_is_there_tomorrow_and_leaves_no_trace_once_let_go() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    app.dispatch(button(&page(&app, ScreenName::Station { id: "vigny".into() })).unwrap());
    app.close();
    assert!(is_on_disk(&folder, b"vigny"));

    let tomorrow = open(&folder);
    assert_eq!(kept_at_home(&tomorrow).as_deref(), Some("vigny"));
    tomorrow.dispatch(button(&page(&tomorrow, ScreenName::Station { id: "vigny".into() })).unwrap());
    assert_eq!(kept_at_home(&tomorrow), None);
    tomorrow.close();
    assert!(!is_on_disk(&folder, b"vigny"));
    assert_eq!(kept_at_home(&open(&folder)), None);
}

#[test]
fn the_settings_lead_to_all_that_is_kept() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let settings = page(&app, ScreenName::Settings);
    let leads = settings.iter().any(|part| match part {
        PagePart::Leads { leads } => {
            let action = AppAction::Opened { screen: ScreenName::MyData };
            leads.rows.iter().any(|row| row.open.action == action)
        }
        _ => false,
    });
    assert!(leads);
}
