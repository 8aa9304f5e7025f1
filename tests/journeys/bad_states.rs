//! Every screen in every state that a device can be in: it shows something, and the numbers stand (E8).

use std::sync::Arc;

use bytes::Bytes;
use securite_core::boundary::{AppPaths, AppProfile};
use securite_core::runtime::SystemFiles;
use securite_core::runtime::testing::TestApp;
use securite_core::testing::{small_pack, wall};
use securite_core::{
    AppAction, Destination, OutsideLink, PageControl, PagePart, ScreenContent, ScreenName, ScreenState,
};
use securite_places::Pack;

use super::every_screen::SCREENS;
use super::see;

/// Opens all screens; of each what is wrong with it.
fn crawl(app: &TestApp) -> Vec<String> {
    let states: Vec<ScreenState> = SCREENS.iter().map(|screen| see(app, screen())).collect();
    let empty = states.iter().filter(|state| match &state.content {
        ScreenContent::Page { page } => state.title.is_empty() || page.parts.is_empty(),
        ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => state.title.is_empty(),
    });
    let mut wrong: Vec<String> = empty.map(|state| format!("{:?} shows nothing", state.name)).collect();
    wrong.extend(app.log.told().into_iter().map(|(kind, count)| format!("{count} × {kind}")));
    let emergency = states.iter().find(|state| state.name == ScreenName::Emergency);
    let numbers: Vec<String> = emergency.into_iter().flat_map(links).filter_map(number).collect();
    for number in ["17", "112", "114"] {
        if !numbers.iter().any(|found| found == number) {
            wrong.push(format!("{number} is not on the page of emergency numbers"));
        }
    }
    wrong
}

fn links(state: &ScreenState) -> Vec<OutsideLink> {
    let ScreenContent::Page { page } = &state.content else { return Vec::new() };
    let of = |part: &PagePart| match part {
        PagePart::Links { links } => links.iter().map(|row| row.link.clone()).collect(),
        PagePart::Buttons { buttons } => buttons
            .iter()
            .filter_map(|button| match &button.control {
                PageControl::Open { link } => Some(link.clone()),
                PageControl::Act { .. } => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    page.parts.iter().flat_map(of).collect()
}

fn number(link: OutsideLink) -> Option<String> {
    match link.destination {
        Destination::Call { number } | Destination::Message { number, .. } => Some(number),
        _ => None,
    }
}

fn opened(pack: Bytes) -> TestApp {
    TestApp::open(AppPaths::default(), pack)
}

#[test]
fn e8_a_clock_that_is_wrong_hides_nothing() {
    for moment in ["1970-01-01T00:00", "2099-12-31T23:59", "2026-11-30T12:00"] {
        let app = opened(small_pack());
        app.clock.set(wall(moment));
        app.dispatch(AppAction::TimePassed);
        assert_eq!(crawl(&app), [] as [String; 0], "{moment}");
    }
}

#[test]
fn e8_a_language_that_nobody_knows_hides_nothing() {
    let app = opened(small_pack());
    app.dispatch(AppAction::SystemLanguage { tag: "tlh-Latn-US-x-🙂".into() });
    assert_eq!(crawl(&app), [] as [String; 0]);
}

#[test]
fn e8_without_a_store_nothing_is_hidden() {
    let file = "/no-such-folder/settings".to_owned();
    let app = TestApp::open(AppPaths { store_file: Some(file), ..AppPaths::default() }, small_pack());
    assert_eq!(crawl(&app), [] as [String; 0]);
}

#[test]
fn e8_without_a_guide_or_any_data_the_numbers_stand() {
    let pack = Pack::open(small_pack()).unwrap();
    let tags: Vec<_> = pack.sections().map(|(tag, _)| tag).filter(|tag| tag.to_string() != "GUID").collect();
    let sections: Vec<_> = tags.into_iter().map(|tag| (tag, pack.section(tag).unwrap().to_vec())).collect();
    assert_eq!(crawl(&opened(Pack::write(pack.issued(), &sections).into())), [] as [String; 0]);
    // A fault of the build: it is told, and the screens stand all the same.
    let wrong = crawl(&opened(Bytes::from_static(b"no pack")));
    assert!(wrong.iter().all(|wrong| wrong.contains("built-in pack")), "{wrong:?}");
}

/// What is announced is signed, and the pack beside it is none: it is read, and the one that came with the app serves.
#[test]
fn e8_what_was_fetched_is_no_data_and_hides_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("serving.minisig", include_bytes!("../../core/signed/golden/pack.minisig"));
    write("pack-12.securite", b"not a pack");
    let key = include_str!("../../core/signed/golden/first.pub").lines().last().unwrap();
    let address = "http://127.0.0.1:3/";
    let text =
        format!("name = \"x\"\ndemonstration = true\n[packs]\naddress = \"{address}\"\nkeys = [\"{key}\"]\n");
    let packs_folder = Some(folder.path().to_str().unwrap().to_owned());
    let paths = AppPaths { packs_folder, ..AppPaths::default() };
    let app = TestApp::open_as(paths, small_pack(), &AppProfile::Written { text }, Arc::new(SystemFiles));
    let told = see(&app, ScreenName::Home).notices;
    assert!(told.iter().any(|notice| notice.text.contains("n’ont pas pu être ouvertes")), "{told:?}");
    assert_eq!(crawl(&app), [] as [String; 0]);
}
