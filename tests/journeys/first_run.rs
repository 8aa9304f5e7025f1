//! A new device: the first run stands before home once, and keeps nobody from anything.

use securite_core::boundary::AppPaths;
use securite_core::features::first_run::FirstRunAction;
use securite_core::runtime::testing::TestApp;
use securite_core::testing::small_pack;
use securite_core::{AppAction, PagePart, ScreenContent, ScreenName, ScreenState};

use super::{open_new, see};

/// The heading of home, and of the first page that stands in its place.
const HOME: &str = "Besoin d’aide\u{202f}?";
const FIRST: &str = "Votre langue";

/// The heading of home.
fn home(app: &TestApp) -> String {
    heading(&see(app, ScreenName::Home))
}

fn heading(state: &ScreenState) -> String {
    let ScreenContent::Page { page } = &state.content else { return String::new() };
    let heading = page.parts.iter().find_map(|part| match part {
        PagePart::Heading { heading } => Some(heading.text.clone()),
        _ => None,
    });
    heading.unwrap_or_default()
}

#[test]
fn it_comes_until_it_is_seen_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    for action in [FirstRunAction::WentOn, FirstRunAction::Skipped] {
        let app = open_new(&folder);
        assert_eq!(home(&app), FIRST);
        app.dispatch(action);
        assert_ne!(home(&app), FIRST);
    }
    assert_eq!(home(&open_new(&folder)), HOME);
}

#[test]
fn d1_who_opens_the_page_on_violence_in_the_midst_of_it_leaves_to_the_plain_home_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let app = open_new(&folder);
    assert_eq!(home(&app), FIRST);
    app.dispatch(AppAction::Opened { screen: ScreenName::Discreet });
    assert_eq!(home(&app), HOME);
    app.dispatch(AppAction::Left);
    assert_eq!(home(&app), HOME);
    drop(app);
    assert_eq!(home(&open_new(&folder)), FIRST);
}

#[test]
fn where_nothing_is_saved_it_does_not_come() {
    let app = TestApp::open(AppPaths::default(), small_pack());
    assert_eq!(home(&app), HOME);
}
