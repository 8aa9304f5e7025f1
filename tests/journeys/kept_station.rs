//! M2: a station is kept by a clear act, and nothing of it is left after the touch that lets it go.

use securite_core::features::directory::DirectoryAction;
use securite_core::features::home::KeptStation;
use securite_core::features::station::{StationAction, StationContent};
use securite_core::runtime::testing::TestApp;
use securite_core::{AppAction, ScreenName, ScreenState};
use tempfile::TempDir;

use super::{files, open, see};

fn kept_at_home(app: &TestApp) -> Option<String> {
    let ScreenState::Home { state, .. } = see(app, ScreenName::Home) else { panic!("home") };
    app.dispatch(AppAction::Closed { screen: ScreenName::Home });
    match state.kept {
        KeptStation::Here { row, .. } => Some(row.id),
        KeptStation::NotKept | KeptStation::Gone { .. } => None,
    }
}

fn is_on_disk(folder: &TempDir, word: &[u8]) -> bool {
    files(folder.path()).values().any(|bytes| bytes.windows(word.len()).any(|window| window == word))
}

#[test]
fn looking_a_station_up_keeps_nothing() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    app.dispatch(DirectoryAction::QueryChanged { text: "5 rue nationale cergy".into() });
    app.dispatch(DirectoryAction::Submitted);
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
    let page = see(&app, ScreenName::Station { id: "vigny".into() });
    let ScreenState::Station { state, .. } = page else { panic!("the page") };
    let StationContent::Known { keep, .. } = state.content else { panic!("known") };
    app.dispatch(keep.action);
    app.close();
    assert!(is_on_disk(&folder, b"vigny"));

    let tomorrow = open(&folder);
    assert_eq!(kept_at_home(&tomorrow).as_deref(), Some("vigny"));
    tomorrow.dispatch(StationAction::Forgotten);
    assert_eq!(kept_at_home(&tomorrow), None);
    tomorrow.close();
    assert!(!is_on_disk(&folder, b"vigny"));
    assert_eq!(kept_at_home(&open(&folder)), None);
}

#[test]
fn the_settings_say_what_is_kept_and_let_it_go() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let settings = |app: &TestApp| {
        let ScreenState::Settings { state, .. } = see(app, ScreenName::Settings) else { panic!("settings") };
        app.dispatch(AppAction::Closed { screen: ScreenName::Settings });
        state
    };
    assert_eq!(settings(&app).forget_station, None);
    app.dispatch(StationAction::Kept { id: "cergy".into() });
    let state = settings(&app);
    assert!(state.kept.contains("Commissariat de Cergy"), "{}", state.kept);
    app.dispatch(state.forget_station.unwrap().action);
    assert_eq!(settings(&app).forget_station, None);
}
