//! A fault of ours: what it leaves standing, and who hears of it.

use securite_core::features::station::StationAction;
use securite_core::testing::{FAULTY_PAGE, FAULTY_STATION};
use securite_core::{AppAction, PagePart, ScreenContent, ScreenName, ScreenState};
use tempfile::TempDir;

use super::{open, see};

fn kept(state: &ScreenState) -> Option<()> {
    let ScreenContent::Page { page } = &state.content else { return None };
    super::kept(&page.parts).filter(|_| state.name == ScreenName::Home).map(drop)
}

#[test]
fn one_page_that_cannot_be_shown_silences_no_other() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let screen = ScreenName::Station { id: FAULTY_PAGE.into() };
    let page = see(&app, screen.clone());
    let ScreenContent::Page { page: broken } = &page.content else { panic!("a page that says so") };
    let all_said = broken.parts.iter().all(|part| matches!(part, PagePart::Remarks { .. }));
    assert_eq!((page.title.as_str(), broken.parts.len(), all_said), ("Page indisponible", 2, true));
    see(&app, ScreenName::Home);
    let discreet = see(&app, ScreenName::Discreet);
    assert!(discreet.way_out.is_some());

    app.dispatch(StationAction::Kept { id: "cergy".into() });
    app.wait_for(kept).expect("home shows what was kept");
    // It is shown once, not with every event.
    app.dispatch(AppAction::TimePassed);
    let later = app.close();
    assert!(later.iter().all(|state| state.name != screen), "{later:?}");

    let told = app.log.told();
    assert_eq!(told.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [1, 2, 4]);
    assert!(told.iter().all(|(kind, _)| kind.starts_with("project station panicked at testing/step.rs:")));

    let reopened = open(&folder);
    reopened.dispatch(AppAction::Opened { screen: ScreenName::Home });
    reopened.wait_for(kept).expect("and it is still kept");
}

#[test]
fn an_event_that_fails_is_told_and_the_next_one_counts() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    see(&app, ScreenName::Home);
    app.dispatch(StationAction::Kept { id: FAULTY_STATION.into() });
    app.dispatch(StationAction::Kept { id: "cergy".into() });
    app.wait_for(kept).expect("the next one counts");
    app.close();
    let told = app.log.told();
    let [(kind, 1)] = &told[..] else { panic!("{told:?}") };
    assert!(kind.starts_with("update station panicked at testing/step.rs:"), "{kind}");
}
