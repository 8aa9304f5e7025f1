//! The object as a shell holds it: the real thread, real files, a shell that receives.

mod files;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, Weak};

use bytes::Bytes;
use tempfile::TempDir;

use super::*;
use crate::action::{AppAction, ScreenName};
use crate::context::Now;
use crate::features::directory::FIELD;
use crate::features::settings::SettingsAction;
use crate::features::station::StationAction;
use crate::page::{PageAnswer, PagePart, told};
use crate::profile::Profile;
use crate::runtime::SystemFiles;
use crate::runtime::ports::{Clock, Ports};
use crate::runtime::testing::{FaultyFiles, ManualVault, RecordedLog, TestApp};
use crate::state::{ScreenContent, ScreenState};
use crate::testing::{small_pack, wall};
use crate::text::{Language, ReadingLevel, Words};

const OPEN: AppAction = AppAction::Opened { screen: ScreenName::Directory };

fn typed(text: &str) -> AppAction {
    AppAction::Typed { field: FIELD.into(), text: text.into() }
}

fn entered() -> AppAction {
    AppAction::Entered { field: FIELD.into() }
}

fn independent() -> AppProfile {
    AppProfile::Embedded { name: "independent".into() }
}

fn in_memory() -> AppPaths {
    AppPaths::default()
}

fn at(path: &Path) -> Option<String> {
    Some(path.to_str().unwrap().to_owned())
}

/// What the first screen says above all else, opened with these files.
fn notices(paths: AppPaths) -> Vec<String> {
    let app = TestApp::open(paths, small_pack());
    app.dispatch(OPEN);
    let told = |screen: &ScreenState| Some(screen.notices.iter().map(|notice| notice.text.clone()).collect());
    app.wait_for(told).unwrap()
}

fn found(screen: &ScreenState) -> Option<String> {
    let ScreenContent::Page { page } = &screen.content else { return None };
    page.parts.iter().find_map(|part| match part {
        PagePart::Station { station } => Some(station.name.clone()),
        _ => None,
    })
}

#[test]
fn an_address_typed_leads_to_its_station() {
    let app = TestApp::open(in_memory(), small_pack());
    app.dispatch(OPEN);
    app.dispatch(typed("5 rue nationale cergy"));
    app.dispatch(entered());
    assert_eq!(app.wait_for(found).as_deref(), Some("Commissariat de Cergy"));
    assert_eq!(app.close(), []);
    assert_eq!(app.network.asked(), [""; 0]);
}

#[test]
fn after_closing_nothing_is_shown_and_nothing_is_taken() {
    let app = TestApp::open(in_memory(), small_pack());
    app.dispatch(OPEN);
    app.close();
    app.dispatch(typed("cergy"));
    app.dispatch(OPEN);
    assert_eq!(app.close(), []);
}

#[test]
fn the_settings_are_kept_and_nothing_that_was_typed() {
    let folder = TempDir::new().unwrap();
    let paths = AppPaths { store_file: at(&folder.path().join("settings")), ..AppPaths::default() };
    let app = TestApp::open(paths.clone(), small_pack());
    app.dispatch(OPEN);
    app.dispatch(typed("12 rue de rivoli"));
    app.dispatch(entered());
    app.dispatch(SettingsAction::LanguageChosen { tag: "en".into() });
    app.close();

    let reopened = TestApp::open(paths, small_pack());
    reopened.dispatch(OPEN);
    let title = |screen: &ScreenState| Some(screen.title.clone());
    assert_eq!(reopened.wait_for(title).as_deref(), Some("My police or gendarmerie station"));
    reopened.close();

    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty());
    for file in files {
        let bytes = std::fs::read(&file).unwrap().to_ascii_lowercase();
        for word in ["rivoli", "paris", "75004", "75104"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} in {file:?}");
        }
    }
}

#[test]
fn the_settings_say_what_is_kept_and_where_nothing_is() {
    let folder = TempDir::new().unwrap();
    let file = |path: &Path| AppPaths { store_file: at(path), ..AppPaths::default() };
    let said = |paths: AppPaths| {
        let app = TestApp::open(paths, small_pack());
        app.dispatch(AppAction::Opened { screen: ScreenName::Settings });
        let page = app.wait_for(|screen| match &screen.content {
            ScreenContent::Page { page } => Some(told(page)),
            _ => None,
        });
        page.unwrap()
    };
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let words = Words::of(Language::French, ReadingLevel::Standard);
    assert!(said(file(&folder.path().join("settings"))).contains(&plain(words.settings_kept())));
    assert!(said(in_memory()).contains(&plain(words.settings_kept_nothing())));
    assert!(said(file(folder.path())).contains(&plain(words.settings_kept_nothing())));
}

fn log() -> Arc<RecordedLog> {
    Arc::default()
}

/// A shell that does something of its own with each screen.
struct Shell<F>(F);

impl<F: Fn(ScreenState) -> Result<(), ShellFailure> + Send + Sync> ShellDisplay for Shell<F> {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        (self.0)(state)
    }

    fn ended(&self) -> Result<(), ShellFailure> {
        panic!("it goes on");
    }
}

fn shell(display: Arc<dyn ShellDisplay>, log: Arc<dyn ShellLog>) -> AppPorts {
    AppPorts { display, log, vault: None, notices: None }
}

fn open(display: Arc<dyn ShellDisplay>, log: Arc<dyn ShellLog>, ports: Ports) -> AppCore {
    let shell = shell(display, log);
    AppCore::open_with(in_memory(), "fr", &independent(), shell, |_| ports, small_pack())
}

fn with_shell(show: impl Fn(ScreenState) -> Result<(), ShellFailure> + Send + Sync + 'static) -> AppCore {
    open(Arc::new(Shell(show)), log(), Ports::system(&Profile::default()))
}

#[test]
fn a_shell_that_fails_or_panics_is_survived() {
    let shown = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&shown);
    let core = with_shell(move |_| match count.fetch_add(1, Ordering::SeqCst) {
        0 => Err(ShellFailure::Failed),
        1 => panic!("as a shell may"),
        _ => Ok(()),
    });
    for _ in 0..3 {
        core.dispatch(OPEN);
    }
    while shown.load(Ordering::SeqCst) < 3 {
        std::thread::yield_now();
    }
    core.close();
}

#[test]
fn a_fault_in_one_event_does_not_end_the_core() {
    struct Stumbling(AtomicUsize);
    impl Clock for Stumbling {
        fn now(&self) -> Now {
            assert!(self.0.fetch_add(1, Ordering::SeqCst) != STUMBLES_AT, "as a fault of ours would");
            wall("2026-08-24T10:00")
        }
    }
    // The settings, the station, the renewal, the news, what is sealed and the pack were told before.
    const STUMBLES_AT: usize = 8;
    let (shown, screens) = sync_channel::<ScreenState>(9);
    let ports =
        Ports { clock: Box::new(Stumbling(AtomicUsize::new(0))), ..Ports::system(&Profile::default()) };
    let show = Shell(move |state| shown.send(state).map_err(|_| ShellFailure::Failed));
    let core = open(Arc::new(show), log(), ports);
    for _ in 0..4 {
        core.dispatch(OPEN);
    }
    core.dispatch(SettingsAction::LanguageChosen { tag: "en".into() }.into());
    let english = |state: &ScreenState| state.title.contains("station");
    let told: Vec<bool> = (0..4).map(|_| english(&screens.recv().unwrap())).collect();
    assert_eq!(told, [false, false, false, true]);
    core.close();
}

/// Counts how often it was told that the core has ended.
#[derive(Default)]
struct Ending(AtomicUsize);

impl ShellDisplay for Ending {
    fn show(&self, _: ScreenState) -> Result<(), ShellFailure> {
        Ok(())
    }

    fn ended(&self) -> Result<(), ShellFailure> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Err(ShellFailure::Failed)
    }
}

#[test]
fn a_core_that_ends_by_a_fault_tells_the_shell_once_and_where() {
    let broken =
        FaultyFiles::new(|_, _| panic!("as a fault of ours would, with a name in it: 12 rue de Rivoli"));
    let (display, log) = (Arc::new(Ending::default()), log());
    let ports = Ports { files: Arc::new(broken), ..Ports::system(&Profile::default()) };
    let paths = AppPaths { pack_file: Some("a.pack".into()), ..AppPaths::default() };
    let shell = shell(display.clone(), log.clone());
    let core = AppCore::open_with(paths, "fr", &independent(), shell, |_| ports, small_pack());
    core.dispatch(OPEN);
    core.close();
    core.dispatch(OPEN);
    assert_eq!(display.0.load(Ordering::SeqCst), 1);
    let told = log.told();
    let [(kind, 1)] = &told[..] else { panic!("{told:?}") };
    assert!(kind.starts_with("thread panicked at boundary/tests.rs:"), "{kind}");
}

#[test]
fn closing_is_no_fault() {
    let (display, log) = (Arc::new(Ending::default()), log());
    let core = open(display.clone(), log.clone(), Ports::system(&Profile::default()));
    core.dispatch(OPEN);
    core.close();
    assert_eq!((display.0.load(Ordering::SeqCst), log.told()), (0, vec![]));
}

#[test]
fn a_shell_may_close_the_core_from_inside_a_screen_and_sees_no_other() {
    static CORE: OnceLock<Mutex<Weak<AppCore>>> = OnceLock::new();
    let (sender, shown): (SyncSender<()>, Receiver<()>) = sync_channel(9);
    let core = Arc::new(with_shell(move |_| {
        let core = CORE.wait().lock().unwrap().upgrade().unwrap();
        // Taken, since it comes before the end, and yet not to be shown.
        core.dispatch(OPEN);
        core.close();
        sender.send(()).map_err(|_| ShellFailure::Failed)
    }));
    CORE.set(Mutex::new(Arc::downgrade(&core))).unwrap();
    core.dispatch(OPEN);
    shown.recv().unwrap();
    core.close();
    assert_eq!(shown.try_iter().count(), 0);
}

#[test]
fn texts_overtaken_while_a_screen_is_drawn_are_skipped() {
    let (shown, screens) = sync_channel::<ScreenState>(0);
    let core = with_shell(move |state| shown.send(state).map_err(|_| ShellFailure::Failed));
    core.dispatch(OPEN);
    // The core waits inside `show` until the first screen is taken; by then all is typed.
    for text in ["c", "ce", "cer", "cerg", "5 rue nationale cergy"] {
        core.dispatch(typed(text));
    }
    core.dispatch(entered());
    let first = screens.recv().unwrap();
    let second = screens.recv().unwrap();
    let third = screens.recv().unwrap();
    let of = |state: &ScreenState| match &state.content {
        ScreenContent::Page { page } => (page.answer, page.announcement.is_empty()),
        ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => panic!("a page"),
    };
    let (open, found) = (PageAnswer::Open, PageAnswer::Found { number: 1 });
    assert_eq!([of(&first), of(&second), of(&third)], [(open, true), (open, false), (found, false)]);
    drop(screens);
    core.close();
}

#[test]
fn in_the_background_a_core_that_has_nothing_to_ask_returns_at_once_and_a_closed_one_says_so() {
    let app = TestApp::open(in_memory(), small_pack());
    assert!(app.core.refresh_in_background(60));
    app.core.close();
    assert!(!app.core.refresh_in_background(60));
    assert_eq!(app.network.asked(), [""; 0]);
}
