//! What older programs left on a device opens for ever.

use bytes::Bytes;
use securite_core::boundary::AppPaths;
use securite_core::features::directory::FIELD;
use securite_core::features::first_run::FirstRunAction;
use securite_core::runtime::testing::TestApp;
use securite_core::testing::small_pack;
use securite_core::{AppAction, PageAnswer, PagePart, ScreenContent, ScreenName, ScreenState};
use tempfile::TempDir;

use super::see;

/// Written once by the program of 29 November 2026: English, plain words off, the station "vigny" kept. Never made anew:
/// a new version of the schema gets a file of its own beside it.
const STATE_1: &[u8] = include_bytes!("../data/golden/settings-1.sqlite");

/// The same, and words that are sealed: `core/src/runtime/sealed/tests.rs` opens them.
const STATE_2: &[u8] = include_bytes!("../data/golden/settings-2.sqlite");

/// Written once by the program of 29 November 2026 from the small world of the tests. Never made anew: a new form of its
/// records gets a file of its own beside it.
const PACK_1: &[u8] = include_bytes!("../data/golden/pack-1.pack");

#[test]
fn a_pack_of_version_1_is_read_whole() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("pack");
    std::fs::write(&file, PACK_1).unwrap();
    let paths = AppPaths { pack_file: file.to_str().map(str::to_owned), ..AppPaths::default() };
    let app = TestApp::open(paths, Bytes::new());
    see(&app, ScreenName::Directory);
    app.dispatch(AppAction::Typed { field: FIELD.into(), text: "5 rue nationale cergy".into() });
    app.dispatch(AppAction::Entered { field: FIELD.into() });
    let found = |state: &ScreenState| match &state.content {
        ScreenContent::Page { page } => {
            matches!(page.answer, PageAnswer::Found { .. }).then(|| (page.clone(), state.notices.len()))
        }
        ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => None,
    };
    let (page, notices) = app.wait_for(found).unwrap();
    assert_eq!(notices, 0);
    let told = page.parts.iter().flat_map(|part| match part {
        PagePart::Station { station } => vec![station.accessibility_label.clone()],
        PagePart::Leads { leads } => {
            leads.rows.iter().map(|row| row.open.accessibility_label.clone()).collect()
        }
        _ => Vec::new(),
    });
    let told: Vec<String> = told.map(|text| text.replace('\u{a0}', " ")).collect();
    let cergy = "Commissariat de Cergy. Police nationale. Unité compétente pour Cergy. À 130 m à vol d’oiseau. Ouvert \
                 jusqu’à 12 h, selon les horaires publiés.";
    let osny = "Brigade d’Osny. Gendarmerie nationale. La gendarmerie la plus proche. À 3,7 km à vol d’oiseau. Horaires \
                de 2020, peut-être changés.";
    assert_eq!((told.len(), &told[..2]), (6, &[cergy.to_owned(), osny.to_owned()][..]));
}

#[test]
fn a_settings_file_of_any_version_is_read_whole() {
    for state in [STATE_1, STATE_2] {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("settings");
        std::fs::write(&file, state).unwrap();
        let paths = AppPaths { store_file: file.to_str().map(str::to_owned), ..AppPaths::default() };
        let app = TestApp::open(paths, small_pack());
        app.dispatch(FirstRunAction::Skipped);
        let home = see(&app, ScreenName::Home);
        assert_eq!((home.words_tag.as_str(), home.notices.len()), ("en", 0));
        let ScreenContent::Page { page } = home.content else { panic!("home") };
        assert_eq!(super::kept(&page.parts).as_deref(), Some("vigny"));
    }
}
