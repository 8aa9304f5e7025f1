//! What older programs left on a device opens for ever.

use securite_core::boundary::AppPaths;
use securite_core::runtime::testing::TestApp;
use securite_core::testing::small_pack;
use securite_core::{PagePart, ScreenContent, ScreenName};
use tempfile::TempDir;

use super::see;

/// Written once by the program of 29 November 2026: English, plain words off, the station "vigny" kept. Never made anew:
/// a new version of the schema gets a file of its own beside it.
const STATE_1: &[u8] = include_bytes!("../data/golden/settings-1.sqlite");

#[test]
fn a_settings_file_of_version_1_is_read_whole() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("settings");
    std::fs::write(&file, STATE_1).unwrap();
    let paths = AppPaths { store_file: file.to_str().map(str::to_owned), pack_file: None };
    let app = TestApp::open(paths, small_pack());
    let home = see(&app, ScreenName::Home);
    assert_eq!((home.words_tag.as_str(), home.notices.len()), ("en", 0));
    let ScreenContent::Page { page } = home.content else { panic!("home") };
    let kept = page.parts.into_iter().find_map(|part| match part {
        PagePart::Station { station } => Some(station.id),
        _ => None,
    });
    assert_eq!(kept.as_deref(), Some("vigny"));
}
