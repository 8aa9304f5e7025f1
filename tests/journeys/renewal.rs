//! M5, S2: data renew themselves while the app is used, the same question from everybody, and what was held serves.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use bytes::Bytes;
use securite_core::boundary::{AppPaths, AppProfile, renew};
use securite_core::features::directory::FIELD;
use securite_core::features::renewal::RenewalAction;
use securite_core::features::settings::SettingsAction;
use securite_core::features::station::StationAction;
use securite_core::runtime::SystemFiles;
use securite_core::runtime::ports::Ports;
use securite_core::runtime::testing::{RecordedLog, Reply, TestApp};
use securite_core::testing::{small_pack, small_pack_of, wall};
use securite_core::text::{Language, ReadingLevel, Words};
use securite_core::{AppAction, PagePart, ScreenContent, ScreenName, ScreenState};
use securite_publisher::signing::{Folder, KeyTexts, SigningKey};
use securite_signed::Role;
use tempfile::TempDir;

use super::{files, see};

const THERE: &str = "https://data.example.org/packs/";
const FIRST: Duration = Duration::from_secs(20);

/// An authority with a key and a folder of what it has published.
struct Authority {
    key: SigningKey,
    folder: TempDir,
}

impl Authority {
    fn new() -> Self {
        let texts: KeyTexts = SigningKey::make(None).unwrap();
        Authority { key: SigningKey::read(&texts.secret, None).unwrap(), folder: TempDir::new().unwrap() }
    }

    /// Publishes the small world as of this day of November, under that number.
    fn publish(&self, day: u32) {
        let bytes = small_pack_of(20_261_100 + day);
        let days = (format!("2026-11-{day:02}").parse().unwrap(), "2027-05-28".parse().unwrap());
        Folder::new(self.folder.path(), Role::Pack).publish(&bytes, u64::from(day), days, &self.key).unwrap();
    }

    fn file(&self, name: &str) -> Bytes {
        std::fs::read(self.folder.path().join(name)).unwrap().into()
    }

    fn profile(&self, demonstration: bool, address: &str) -> AppProfile {
        let key = self.key.public();
        AppProfile::Written {
            text: format!(
                "name = \"x\"\ndemonstration = {demonstration}\n[packs]\naddress = \"{address}\"\nkeys = [\"{key}\"]\n"
            ),
        }
    }
}

fn paths(folder: &Path) -> AppPaths {
    let at = |name: &str| Some(folder.join(name).to_str().unwrap().to_owned());
    AppPaths { store_file: at("settings"), packs_folder: at("packs"), ..AppPaths::default() }
}

fn open(authority: &Authority, device: &TempDir) -> TestApp {
    let profile = authority.profile(false, THERE);
    let app = TestApp::open_as(paths(device.path()), small_pack(), &profile, Arc::new(SystemFiles));
    app.clock.set(wall("2026-11-29T10:00"));
    app
}

/// What the authority has published, in the box.
fn published(authority: &Authority, app: &TestApp, day: u32) {
    let file = format!("pack-{day}.securite");
    app.network.answers(&format!("{THERE}pack.minisig"), [Reply::Whole(200, authority.file("pack.minisig"))]);
    app.network.answers(&format!("{THERE}{file}"), [Reply::Whole(200, authority.file(&file))]);
}

/// What the settings say once they say this.
fn says(app: &TestApp, said: &str) -> String {
    let told = |state: &ScreenState| {
        let ScreenContent::Page { page } = &state.content else { return None };
        let lines = page.parts.iter().flat_map(|part| match part {
            PagePart::Remarks { remarks } => remarks.iter().map(|remark| remark.text.clone()).collect(),
            PagePart::Progress { progress } => vec![progress.text.clone()],
            _ => Vec::new(),
        });
        let text = lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ");
        (state.name == ScreenName::Settings && text.contains(said)).then_some(text)
    };
    // Shown as it is now, and then as it changes.
    app.dispatch(AppAction::Opened { screen: ScreenName::Settings });
    app.wait_for(told).unwrap()
}

#[test]
fn newer_data_serve_by_themselves_and_at_the_next_start() {
    let (authority, device) = (Authority::new(), TempDir::new().unwrap());
    authority.publish(28);
    let app = open(&authority, &device);
    published(&authority, &app, 28);
    app.dispatch(AppAction::LineChanged { metered: false });
    assert!(app.timer.pass(FIRST));
    says(&app, "Données du 28 novembre 2026, publication n° 28");
    app.close();
    assert_eq!(app.network.asked().len(), 2);
    assert_eq!(app.log.told(), []);

    let again = open(&authority, &device);
    says(&again, "publication n° 28");
    assert!(again.timer.pass(FIRST));
    // It has looked at the clock, and rests again.
    assert!(again.timer.pass(Duration::from_secs(3_600)));
    again.close();
    assert_eq!(again.network.asked(), [""; 0], "once a day is enough");
    assert_eq!(
        files(&device.path().join("packs")).into_keys().collect::<Vec<_>>(),
        ["lock", "pack-28.securite", "serving.minisig"]
    );
}

#[test]
fn a_person_sees_how_far_it_is_and_can_stop() {
    let (authority, device) = (Authority::new(), TempDir::new().unwrap());
    authority.publish(28);
    let app = open(&authority, &device);
    published(&authority, &app, 28);
    let pack = authority.file("pack-28.securite");
    let held = Reply::Held(200, pack.clone(), pack.len() / 2);
    app.network.answers(&format!("{THERE}pack-28.securite"), [held]);
    app.dispatch(AppAction::LineChanged { metered: true });
    app.dispatch(RenewalAction::Now);
    says(&app, "rien n’est téléchargé sans votre accord");
    app.dispatch(RenewalAction::Now);
    // The half has come.
    says(&app, &format!("{} ko sur", pack.len() / 2 / 1_000));
    app.dispatch(RenewalAction::Stop);
    says(&app, "Arrêté.");
    // It goes on after the program was killed, from where it was.
    app.close();
    let app = open(&authority, &device);
    published(&authority, &app, 28);
    app.network.answers(
        &format!("{THERE}pack-28.securite"),
        [Reply::Whole(206, authority.file("pack-28.securite"))],
    );
    app.dispatch(AppAction::LineChanged { metered: false });
    app.dispatch(RenewalAction::Now);
    says(&app, "Les données sont renouvelées.");
    assert!(app.network.requests()[1].from > 0);
}

#[test]
fn two_people_send_the_same_requests_byte_for_byte() {
    let authority = Authority::new();
    authority.publish(28);
    let requests = |lives: &dyn Fn(&TestApp)| {
        let device = TempDir::new().unwrap();
        let app = open(&authority, &device);
        published(&authority, &app, 28);
        app.dispatch(AppAction::LineChanged { metered: false });
        lives(&app);
        assert!(app.timer.pass(FIRST));
        see(&app, ScreenName::Settings);
        app.wait_for(|_| (app.network.requests().len() == 2).then_some(())).unwrap();
        app.close();
        app.network.requests()
    };
    let one = requests(&|_| {});
    let other = requests(&|app| {
        app.dispatch(SettingsAction::LanguageChosen { tag: "en".into() });
        app.dispatch(SettingsAction::PlainWordsSet { on: true });
        see(app, ScreenName::Directory);
        app.dispatch(AppAction::Typed { field: FIELD.into(), text: "5 rue nationale cergy".into() });
        app.dispatch(AppAction::Entered { field: FIELD.into() });
        app.dispatch(StationAction::Kept { id: "cergy".into() });
        see(app, ScreenName::Discreet);
        see(app, ScreenName::Chat);
    });
    assert_eq!(one.len(), 2);
    assert!(one == other);
}

#[test]
fn a_demonstration_says_so_on_every_screen_and_a_bad_profile_is_told() {
    let device = TempDir::new().unwrap();
    let demo = AppProfile::Embedded { name: "demo".into() };
    let app = TestApp::open_as(paths(device.path()), small_pack(), &demo, Arc::new(SystemFiles));
    for screen in [ScreenName::Home, ScreenName::Discreet, ScreenName::Chart] {
        assert!(see(&app, screen).banner.unwrap().starts_with("DÉMONSTRATION"));
    }
    let bad = AppProfile::Written { text: "name = \"x\"\nbar = \"off\"".into() };
    let app = TestApp::open_as(paths(device.path()), small_pack(), &bad, Arc::new(SystemFiles));
    let home = see(&app, ScreenName::Home);
    assert_eq!(home.banner, None);
    assert!(home.notices[0].text.contains("ligne 2"), "{}", home.notices[0].text);
}

/// The authority's folder, handed out by a real server until the end of the test.
fn served(authority: &Authority) -> (String, tokio::sync::oneshot::Sender<()>) {
    let (address, told) = channel();
    let (end, ends) = tokio::sync::oneshot::channel::<()>();
    let folder = authority.folder.path().to_owned();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            address.send(format!("http://{}/", listener.local_addr().unwrap())).unwrap();
            let end = async { drop(ends.await) };
            securite_publisher::serve::serve(&folder, listener, end).await.unwrap();
        });
    });
    (told.recv().unwrap(), end)
}

#[test]
fn a_command_renews_from_a_real_server_and_refuses_what_was_altered() {
    let (authority, device) = (Authority::new(), TempDir::new().unwrap());
    let (address, _end) = served(&authority);
    let profile = authority.profile(true, &address);
    let words = Words::of(Language::French, ReadingLevel::Standard);
    let update = || {
        let start = paths(device.path()).start("fr", &profile, Ports::system, small_pack());
        let renewed = renew(start, words, Arc::new(RecordedLog::default()), |_, _| ());
        (renewed.ended, renewed.held.unwrap().issued, renewed.said.join(" "))
    };
    let (ended, held, said) = update();
    assert_eq!((ended, held.as_str()), ("failed", "2026-08-24"));
    assert!(said.contains("Aucune donnée n’est publiée"), "{said}");
    authority.publish(28);
    assert_eq!((update().0, update().0), ("renewed", "nothing-new"));
    authority.publish(29);
    let path = authority.folder.path().join("pack-29.securite");
    let mut altered = std::fs::read(&path).unwrap();
    altered[2_000] ^= 1;
    std::fs::write(&path, altered).unwrap();
    let (ended, held, said) = update();
    assert_eq!((ended, held.as_str()), ("failed", "2026-11-28"));
    assert!(said.contains("modifiées après leur signature"), "{said}");
    // The authority mends it.
    std::fs::write(&path, small_pack_of(20_261_129)).unwrap();
    assert_eq!(update().0, "renewed");
}
