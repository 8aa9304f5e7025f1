//! D1: the device and the network are the same, whether the page was read or not.

use securite_core::{AppAction, ScreenName};
use tempfile::TempDir;

use super::{files, open, see};

#[test]
fn reading_the_page_writes_nothing_and_asks_for_nothing() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    see(&app, ScreenName::Home);
    let before = files(folder.path());
    assert!(!before.is_empty(), "there is a file that could have changed");

    let page = see(&app, ScreenName::Discreet);
    app.dispatch(AppAction::TimePassed);
    // One touch leaves; the shell takes its whole stack away.
    assert_eq!(page.way_out.unwrap().leave.action, AppAction::Left);
    app.dispatch(AppAction::Closed { screen: ScreenName::Discreet });
    app.dispatch(AppAction::Opened { screen: ScreenName::Home });
    app.wait_for(|state| (state.name == ScreenName::Home).then_some(())).unwrap();
    app.close();

    assert_eq!(files(folder.path()), before);
    assert_eq!(app.network.asked(), [""; 0]);
}

#[test]
fn home_looks_the_same_before_and_after() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let before = see(&app, ScreenName::Home);
    see(&app, ScreenName::Discreet);
    app.dispatch(AppAction::Closed { screen: ScreenName::Discreet });
    assert_eq!(see(&app, ScreenName::Home), before);
}

#[test]
fn once_left_it_is_not_shown_again() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    see(&app, ScreenName::Discreet);
    app.dispatch(AppAction::Closed { screen: ScreenName::Discreet });
    see(&app, ScreenName::Home);
    app.dispatch(AppAction::TimePassed);
    let later = app.close();
    assert!(later.iter().all(|state| state.name != ScreenName::Discreet));
}
