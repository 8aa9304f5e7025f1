//! N1, S2, M2: news are chosen on the device, and what was chosen is gone with one touch.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use securite_core::boundary::{AppPaths, AppProfile};
use securite_core::features::news::{NewsAction, PLACE};
use securite_core::runtime::SystemFiles;
use securite_core::runtime::testing::{Reply, TestApp};
use securite_core::testing::{small_pack, wall};
use securite_core::{AppAction, PagePart, ScreenContent, ScreenName, ScreenState};
use securite_feed::{Area, Item, Theme};
use securite_publisher::feed::{Publishing, publish};
use securite_publisher::signing::{KeyTexts, SigningKey};
use tempfile::TempDir;

use super::{files, see};

const THERE: &str = "https://news.example.org/";

pub(super) fn item(title: &str, tag: &str) -> Item {
    let at = |text: &str| -> DateTime<Utc> { text.parse().unwrap() };
    Item {
        id: title.into(),
        title: title.into(),
        text: "Un texte.".into(),
        themes: [Theme::Digital].into_iter().collect(),
        areas: vec![Area::of_tag(tag).unwrap()],
        published: at("2026-11-29T06:00:00Z"),
        corrected: None,
        until: at("2026-12-09T06:00:00Z"),
        event: false,
        source: "Exemple".into(),
        link: None,
    }
}

/// An app whose authority has published these.
fn open(device: &TempDir, items: &[Item]) -> TestApp {
    let texts: KeyTexts = SigningKey::make(None).unwrap();
    let key = SigningKey::read(&texts.secret, None).unwrap();
    let out = TempDir::new().unwrap();
    let now = "2026-11-29T09:00:00Z".parse().unwrap();
    publish(items, &Publishing { out: out.path(), key: &key, serial: None, expires: 14, now }).unwrap();
    let text = format!("name = \"x\"\n[news.signed]\naddress = \"{THERE}\"\nkeys = [\"{}\"]\n", key.public());
    let at = |name: &str| Some(device.path().join(name).to_str().unwrap().to_owned());
    let paths = AppPaths { store_file: at("settings"), packs_folder: at("packs"), ..AppPaths::default() };
    let app = TestApp::open_as(paths, small_pack(), &AppProfile::Written { text }, Arc::new(SystemFiles));
    app.clock.set(wall("2026-11-29T10:00"));
    for (name, bytes) in files(out.path()) {
        app.network.answers(&format!("{THERE}{name}"), [Reply::Whole(200, bytes.into())]);
    }
    app
}

/// The rows of a page that lead to an item.
fn items(state: &ScreenState) -> Vec<String> {
    let ScreenContent::Page { page } = &state.content else { return Vec::new() };
    let leads = page.parts.iter().filter_map(|part| match part {
        PagePart::Leads { leads } => Some(&leads.rows),
        _ => None,
    });
    let item = |action: &AppAction| match action {
        AppAction::Opened { screen: ScreenName::NewsItem { id } } => Some(id.clone()),
        _ => None,
    };
    leads.flatten().filter_map(|row| item(&row.open.action)).collect()
}

#[test]
fn a_place_is_followed_its_news_stand_on_home_and_one_touch_forgets_it() {
    let device = TempDir::new().unwrap();
    let app =
        open(&device, &[item("Ici", "area:95127"), item("Partout", "area:FR"), item("Ailleurs", "area:13")]);
    see(&app, ScreenName::Home);
    see(&app, ScreenName::NewsChoices);
    app.dispatch(AppAction::Typed { field: PLACE.into(), text: "5 rue nationale cergy".into() });
    app.dispatch(AppAction::Entered { field: PLACE.into() });
    app.dispatch(AppAction::Opened { screen: ScreenName::News });
    let shown = |screen: ScreenName, wanted: &[&str]| {
        app.wait_for(|state| (state.name == screen && items(state) == wanted).then_some(())).unwrap();
    };
    shown(ScreenName::News, &["Ici", "Partout"]);
    see(&app, ScreenName::NewsItem { id: "Ici".into() });
    see(&app, ScreenName::Privacy);
    app.close();
    let kept = files(device.path()).remove("settings").unwrap();
    let has = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    assert!(has(&kept, "area:95127") && !has(&kept, "rue nationale") && !has(&kept, "Ici"));
}

#[test]
fn what_was_chosen_is_in_no_byte_of_the_device_once_it_is_erased() {
    let device = TempDir::new().unwrap();
    let app = open(&device, &[item("Partout", "area:FR")]);
    app.dispatch(AppAction::Typed { field: PLACE.into(), text: "cergy".into() });
    app.dispatch(AppAction::Entered { field: PLACE.into() });
    app.dispatch(NewsAction::ThemeSet { theme: "youth".into(), on: false });
    app.dispatch(NewsAction::ChoicesErased);
    see(&app, ScreenName::NewsChoices);
    app.close();
    for (name, bytes) in files(device.path()) {
        for word in ["95127", "Cergy", "recruitment"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {name}");
        }
    }
}
