//! A device that holds one of each thing that the app can hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use securite_core::boundary::{AppPaths, AppProfile};
use securite_core::features::chat::{ChatAction, ChatKeeping, MESSAGE};
use securite_core::features::first_run::FirstRunAction;
use securite_core::features::my_data::{HeldThing, MyDataAction};
use securite_core::features::news::{NewsAction, PLACE};
use securite_core::features::settings::SettingsAction;
use securite_core::features::station::StationAction;
use securite_core::runtime::SystemFiles;
use securite_core::runtime::ports::{Files, Lock};
use securite_core::runtime::testing::{ManualVault, Reply, TestApp};
use securite_core::testing::{small_pack, small_pack_of, wall};
use securite_core::{
    AppAction, HeadingLevel, PageAnswer, PagePart, PageState, ScreenContent, ScreenName, ScreenState,
};
use securite_publisher::feed::{Publishing, publish};
use securite_publisher::signing::{Folder, KeyTexts, SigningKey};
use securite_signed::Role;
use tempfile::TempDir;

use super::super::news::item;
use super::super::{files, see};

const PACKS: &str = "http://127.0.0.1:3/";
const NEWS: &str = "http://127.0.0.1:4/";
/// Until the app asks for data by itself.
const FIRST: Duration = Duration::from_secs(20);
/// What a person would be known by: the station, the place, what they wrote.
pub(super) const SECRETS: [&str; 6] = ["vigny", "95127", "Cergy", "une adresse secrète", "area:", "digital"];

/// The device, and the app on it.
pub(super) struct Device {
    pub(super) app: TestApp,
    pub(super) folder: TempDir,
}

/// The app on a new device whose authority has published data and news, with these files and this vault.
pub(super) fn opened(files_of_system: Arc<dyn Files>, vault: ManualVault) -> Device {
    let (folder, out) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let texts: KeyTexts = SigningKey::make(None).unwrap();
    let key = SigningKey::read(&texts.secret, None).unwrap();
    let days = ("2026-11-28".parse().unwrap(), "2027-05-28".parse().unwrap());
    Folder::new(out.path(), Role::Pack).publish(&small_pack_of(20_261_128), 28, days, &key).unwrap();
    let now = "2026-11-29T09:00:00Z".parse().unwrap();
    publish(
        &[item("Une nouvelle", "area:95127")],
        &Publishing { out: out.path(), key: &key, serial: None, expires: 14, now },
    )
    .unwrap();
    let key = key.public();
    let text = format!(
        "name = \"x\"\ndemonstration = true\n[packs]\naddress = \"{PACKS}\"\nkeys = [\"{key}\"]\n\
         [news.signed]\naddress = \"{NEWS}\"\nkeys = [\"{key}\"]\n\
         [chat]\ndoor = \"http://127.0.0.1:1/\"\nhomeservers = [\"http://127.0.0.1:2/\"]\n"
    );
    let profile = AppProfile::Written { text };
    let app = TestApp::open_on(paths(folder.path()), small_pack(), &profile, files_of_system, vault);
    app.clock.set(wall("2026-11-29T10:00"));
    app.dispatch(FirstRunAction::Skipped);
    for (name, bytes) in files(out.path()) {
        for address in [PACKS, NEWS] {
            app.network.answers(&format!("{address}{name}"), [Reply::Whole(200, bytes.clone().into())]);
        }
    }
    Device { app, folder }
}

pub(super) fn paths(folder: &Path) -> AppPaths {
    let at = |name: &str| Some(folder.join(name).to_str().unwrap().to_owned());
    AppPaths {
        store_file: at("settings"),
        packs_folder: at("packs"),
        log_file: at("log"),
        ..AppPaths::default()
    }
}

/// A device that holds all there is.
pub(super) fn filled() -> Device {
    filled_with(Arc::new(SystemFiles))
}

pub(super) fn filled_with(files_of_system: Arc<dyn Files>) -> Device {
    let device = opened(files_of_system, ManualVault::default());
    let Device { app, folder } = &device;
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    let older = [b"SQLite format 3\0".as_slice(), &[0; 52], b"SECU and the station vigny"];
    write("settings.set-aside-00000001", &older.concat());
    write("settings.set-aside-00000002", b"a file of somebody who lives in Cergy");
    write("log", "fault project home panicked ×1\n".as_bytes());
    app.dispatch(AppAction::LineChanged { metered: false });
    assert!(app.timer.pass(FIRST));
    app.dispatch(AppAction::Opened { screen: ScreenName::Settings });
    said(app, ScreenName::Settings, "28 novembre 2026, publication");
    app.dispatch(StationAction::Kept { id: "vigny".into() });
    app.dispatch(AppAction::Typed { field: PLACE.into(), text: "cergy".into() });
    app.dispatch(AppAction::Entered { field: PLACE.into() });
    app.dispatch(NewsAction::NoticesSet { on: true });
    app.dispatch(NewsAction::NoticesAllowed { allowed: true });
    app.dispatch(AppAction::Opened { screen: ScreenName::News });
    said(app, ScreenName::News, "Une nouvelle");
    app.dispatch(ChatAction::KeepingChosen { keeping: ChatKeeping::Day });
    app.dispatch(ChatAction::Began { service: "police".into() });
    app.dispatch(AppAction::Typed { field: MESSAGE.into(), text: "une adresse secrète".into() });
    app.dispatch(AppAction::Entered { field: MESSAGE.into() });
    app.dispatch(SettingsAction::LanguageChosen { tag: "en".into() });
    see(app, ScreenName::Discreet);
    device
}

impl Device {
    /// What the page lists, as it is found now.
    pub(super) fn listed(&self) -> Vec<String> {
        self.open();
        let listed = |state: &ScreenState| {
            let page = page_of(state, &ScreenName::MyData)?;
            (!texts(page).contains("…")).then(|| headings(page))
        };
        self.app.wait_for(listed).unwrap()
    }

    /// Asks for it, agrees, and waits for what is said of it.
    pub(super) fn erase(&self, thing: Option<HeldThing>) -> String {
        self.ask(thing);
        self.erased()
    }

    pub(super) fn ask(&self, thing: Option<HeldThing>) {
        self.open();
        self.app.dispatch(MyDataAction::EraseAsked { thing });
        self.app.dispatch(MyDataAction::EraseConfirmed);
    }

    /// Opens the page anew; what was shown before has gone by.
    fn open(&self) {
        self.app.dispatch(AppAction::Closed { screen: ScreenName::MyData });
        see(&self.app, ScreenName::Privacy);
        self.app.dispatch(AppAction::Closed { screen: ScreenName::Privacy });
        self.app.dispatch(AppAction::Opened { screen: ScreenName::MyData });
    }

    pub(super) fn erased(&self) -> String {
        let told = |state: &ScreenState| {
            let page = page_of(state, &ScreenName::MyData)?;
            matches!(page.answer, PageAnswer::Found { .. }).then(|| page.announcement.clone())
        };
        self.app.wait_for(told).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// As another program that is at a folder.
    pub(super) fn lock(&self, name: &str) -> Box<dyn Lock> {
        SystemFiles.lock(&self.folder.path().join(name)).unwrap().unwrap()
    }

    /// Lets go of what erasing waits for.
    pub(super) fn go_on_without(&self, lock: Box<dyn Lock>) {
        let pause = Duration::from_millis(100);
        while !self.app.timer.waiting().contains(&pause) {
            std::thread::yield_now();
        }
        drop(lock);
        assert!(self.app.timer.pass(pause));
    }

    /// What a page says, opened anew.
    pub(super) fn says(&self, screen: ScreenName) -> String {
        self.app.dispatch(AppAction::Closed { screen: screen.clone() });
        see(&self.app, ScreenName::Privacy);
        self.app.dispatch(AppAction::Closed { screen: ScreenName::Privacy });
        let state = see(&self.app, screen.clone());
        page_of(&state, &screen).map(texts).unwrap()
    }

    /// Every file of the device, in folders too.
    pub(super) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() {
                    folders.push(entry);
                } else {
                    let name = entry.strip_prefix(self.folder.path()).unwrap().to_path_buf();
                    found.insert(name, std::fs::read(&entry).unwrap());
                }
            }
        }
        found
    }

    /// Where one of these stands on the device, in names of files and in each of their bytes.
    pub(super) fn found(&self, words: &[&str]) -> Vec<String> {
        let has = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|some| some == word.as_bytes());
        let mut found = Vec::new();
        for (name, bytes) in self.files() {
            let name = name.to_str().unwrap().to_owned();
            let words = words.iter().filter(|word| has(&bytes, word) || name.contains(*word));
            found.extend(words.map(|word| format!("{word} in {name}")));
        }
        found
    }
}

/// Waits until a screen says this.
fn said(app: &TestApp, screen: ScreenName, text: &str) {
    let says = |state: &ScreenState| texts(page_of(state, &screen)?).contains(text).then_some(());
    app.wait_for(says).unwrap();
}

fn page_of<'a>(state: &'a ScreenState, screen: &ScreenName) -> Option<&'a PageState> {
    match &state.content {
        ScreenContent::Page { page } if state.name == *screen => Some(page),
        _ => None,
    }
}

fn texts(page: &PageState) -> String {
    let text = |part: &PagePart| match part {
        PagePart::Remarks { remarks } => remarks.iter().map(|remark| remark.text.clone()).collect(),
        PagePart::Choices { choices } => choices.rows.iter().map(|row| row.choose.label.clone()).collect(),
        PagePart::Leads { leads } => leads.rows.iter().map(|row| row.open.label.clone()).collect(),
        _ => Vec::new(),
    };
    page.parts.iter().flat_map(text).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

/// The things, but for what stays.
fn headings(page: &PageState) -> Vec<String> {
    let heading = |part: &PagePart| match part {
        PagePart::Heading { heading } if heading.level == HeadingLevel::Rows => Some(heading.text.clone()),
        _ => None,
    };
    let mut all: Vec<String> = page.parts.iter().filter_map(heading).collect();
    all.pop();
    all
}
