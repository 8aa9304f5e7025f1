//! The whole core in a test, from the first touch to what is left on the device: one file a journey.

mod away;
mod bad_states;
mod chat;
mod every_screen;
mod faults;
mod first_run;
mod golden;
mod kept_station;
mod letter;
mod my_data;
mod news;
mod pseudo;
mod renewal;
mod violence;

use std::collections::BTreeMap;
use std::path::Path;

use securite_core::boundary::AppPaths;
use securite_core::features::first_run::FirstRunAction;
use securite_core::runtime::testing::TestApp;
use securite_core::testing::small_pack;
use securite_core::{AppAction, PagePart, ScreenName, ScreenState};
use tempfile::TempDir;

/// The core with its settings in this folder, for somebody who is past the first run.
fn open(folder: &TempDir) -> TestApp {
    let app = open_new(folder);
    app.dispatch(FirstRunAction::Skipped);
    app
}

/// The core as it is opened on a new device.
fn open_new(folder: &TempDir) -> TestApp {
    let file = folder.path().join("settings").to_str().unwrap().to_owned();
    TestApp::open(AppPaths { store_file: Some(file), ..AppPaths::default() }, small_pack())
}

/// Opens a screen and waits until it is shown.
fn see(app: &TestApp, screen: ScreenName) -> ScreenState {
    app.dispatch(AppAction::Opened { screen: screen.clone() });
    app.wait_for(|state| (state.name == screen).then(|| state.clone())).unwrap()
}

/// The kept station on home: the row that leads to its page.
fn kept(home: &[PagePart]) -> Option<String> {
    let rows = home.iter().flat_map(|part| match part {
        PagePart::Leads { leads } => leads.rows.as_slice(),
        _ => &[],
    });
    rows.filter_map(|row| match &row.open.action {
        AppAction::Opened { screen: ScreenName::Station { id } } => Some(id.clone()),
        _ => None,
    })
    .next()
}

/// Every file of the folder, with its bytes; not those of folders in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
    files
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()))
        .collect()
}
