//! No server can tell what somebody reads: whole apps of two people ask byte for byte the same (S2, N1).

use super::*;
use crate::action::{AppAction, ScreenName};
use crate::boundary::{AppPaths, AppProfile};
use crate::features::news::{NewsAction, PLACE, SEARCH};
use crate::page::told;
use crate::runtime::testing::TestApp;
use crate::state::ScreenContent;
use crate::testing::small_pack;
use crate::work::Request;

/// What one person sees at last, and what the network was asked meanwhile.
fn person(desk: &Desk, choices: Vec<AppAction>, reads: &str) -> (String, Vec<Request>) {
    let folder = TempDir::new().unwrap();
    let text = format!(
        "name = \"x\"\n[news.signed]\naddress = \"{THERE}\"\nkeys = [\"{}\"]\n",
        desk.signer.public()
    );
    let at = |name: &str| Some(folder.path().join(name).to_str().unwrap().to_owned());
    let paths = AppPaths { store_file: at("settings"), packs_folder: at("packs"), ..AppPaths::default() };
    let profile = AppProfile::Written { text };
    let app = TestApp::open_as(paths, small_pack(), &profile, Arc::new(SystemFiles));
    app.clock.set(wall("2026-11-29T10:00"));
    let server = desk.server.clone();
    app.network.serves(move |request| server.whole(&request.address));
    choices.into_iter().for_each(|action| app.dispatch(action));
    app.dispatch(AppAction::Opened { screen: ScreenName::News });
    let page = app.wait_for(|state| match &state.content {
        ScreenContent::Page { page } => {
            Some(told(page)).filter(|text| text.contains("> ") && text.contains(reads))
        }
        _ => None,
    });
    app.dispatch(AppAction::Opened { screen: ScreenName::NewsItem { id: reads.to_lowercase() } });
    app.dispatch(AppAction::Typed { field: SEARCH.into(), text: reads.into() });
    app.close();
    (page.unwrap(), app.network.requests())
}

#[test]
fn two_people_with_other_places_themes_and_reading_ask_the_same_byte_for_byte() {
    let desk = desk();
    let local = |title: &str, tag: &str, theme| Item {
        areas: vec![Area::of_tag(tag).unwrap()],
        themes: [theme].into_iter().collect(),
        ..item(&title.to_lowercase(), title)
    };
    desk.publish(
        1,
        &[(
            "2026-11-28",
            vec![local("Cergy", "area:95127", Theme::Digital), local("Youth", "area:FR", Theme::Youth)],
        )],
    );
    let in_field = |text: &str| {
        [
            AppAction::Typed { field: PLACE.into(), text: text.into() },
            AppAction::Entered { field: PLACE.into() },
        ]
    };
    let first = in_field("5 rue nationale cergy").to_vec();
    let without = NewsAction::ThemeSet { theme: "digital".into(), on: false }.into();
    let (one, asked) = person(&desk, first, "Cergy");
    let (other, other_asked) = person(&desk, vec![without], "Youth");
    assert!(one.contains("> Cergy") && !other.contains("> Cergy"), "{one}\n{other}");
    assert_eq!(asked.len(), 3);
    assert!(asked == other_asked, "nothing of them is in what is asked");
}
