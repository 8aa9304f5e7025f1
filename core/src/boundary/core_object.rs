//! The object that shells open once and hold as long as the app lives.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use super::notices::ToNotices;
use super::vault::ToVault;
use super::{AppProfile, LogEntry, LogLevel, ShellDisplay, ShellLog, ShellNotices, ShellVault};
use crate::action::AppAction;
use crate::features::settings::SettingsModel;
use crate::profile::Profile;
use crate::runtime::ports::{Notices, Ports, Vault};
use crate::runtime::thread::{CoreThread, Display, Start, StoreUse};
use crate::runtime::{self, Level, Log, MyDataTold, NewsChoice, NewsTold, Renewed};
use crate::state::ScreenState;
use crate::text::{Language, Words};

/// Files of the app. The shell decides where they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct AppPaths {
    /// The file of the settings. `None`: they are held in memory, and nothing is ever written.
    pub store_file: Option<String>,
    /// A data pack to use instead of the built-in one. `None`: the built-in one.
    pub pack_file: Option<String>,
    /// The folder of packs that renew themselves, the app's own and in no backup. `None`: what came with the app stays.
    pub packs_folder: Option<String>,
    /// The file in which the shell writes faults, to be emptied where a person erases all that is held. `None`: there is
    /// no such file.
    #[uniffi(default = None)]
    pub log_file: Option<String>,
}

/// What a shell lends to the core, as long as it is open.
#[derive(Clone, uniffi::Record)]
pub struct AppPorts {
    /// Where screens are shown.
    pub display: Arc<dyn ShellDisplay>,
    /// Where faults of the program are told.
    pub log: Arc<dyn ShellLog>,
    /// Where the key lies that seals what is kept. `None`: nothing is sealed, and what asks for it says so.
    pub vault: Option<Arc<dyn ShellVault>>,
    /// Where notices of the system are shown. `None`: there are none.
    pub notices: Option<Arc<dyn ShellNotices>>,
}

silent!(AppPorts);

/// The core of the app.
#[derive(Debug, uniffi::Object)]
pub struct AppCore {
    thread: CoreThread,
}

#[uniffi::export]
impl AppCore {
    /// Opens the core. Always succeeds: what is wrong with a file is told on the screen.
    /// `language_tag` is the system's language, such as "fr-FR"; it counts until one is chosen.
    #[uniffi::constructor]
    pub fn open(paths: AppPaths, language_tag: String, profile: AppProfile, ports: AppPorts) -> Arc<Self> {
        let pack = securite_pack::bytes();
        Arc::new(AppCore::open_with(paths, &language_tag, &profile, ports, Ports::system, pack))
    }

    /// Queues an action and returns at once; from any thread. Ignored after [`AppCore::close`].
    pub fn dispatch(&self, action: AppAction) {
        self.thread.dispatch(action);
    }

    /// Asks for what is due of news, for the time that the system gives an app out of sight, and blocks until it has come or
    /// did not, `seconds` at most; from any thread but that of the core. False where it had to be left: it goes on as long
    /// as the app lives.
    pub fn refresh_in_background(&self, seconds: u32) -> bool {
        self.thread.refresh(Duration::from_secs(seconds.into()))
    }

    /// Ends the core and waits for its thread: nothing is shown after this returns.
    pub fn close(&self) {
        self.thread.close();
    }
}

impl AppCore {
    /// Opens the core with the doors to the outside that its profile allows, and this built-in pack.
    pub fn open_with(
        paths: AppPaths,
        language_tag: &str,
        profile: &AppProfile,
        AppPorts { display, log, vault, notices }: AppPorts,
        ports: impl FnOnce(&Profile) -> Ports,
        built_in: Bytes,
    ) -> Self {
        let vault = vault.map(|vault| Box::new(ToVault(vault)) as Box<dyn Vault>);
        let notices = notices.map(|notices| Box::new(ToNotices(notices)) as Box<dyn Notices>);
        let ports = |profile: &Profile| Ports { vault, notices, ..ports(profile) };
        let start = paths.start(language_tag, profile, ports, built_in);
        AppCore { thread: CoreThread::start(start, Arc::new(ToShell(display)), Arc::new(ToLog(log))) }
    }
}

impl AppPaths {
    /// What the core starts with, with the doors to the outside that its profile allows.
    pub fn start(
        self,
        language_tag: &str,
        profile: &AppProfile,
        ports: impl FnOnce(&Profile) -> Ports,
        built_in: Bytes,
    ) -> Start {
        let system = Language::from_tag(language_tag).unwrap_or_default();
        let (profile, profile_refused) = profile.read();
        Start {
            ports: ports(&profile),
            profile,
            profile_refused,
            store_file: self.store_file.map(Into::into),
            store_use: StoreUse::default(),
            pack_file: self.pack_file.map(Into::into),
            packs_folder: self.packs_folder.map(Into::into),
            log_file: self.log_file.map(Into::into),
            built_in,
            settings: SettingsModel { system, ..SettingsModel::default() },
        }
    }
}

/// Looks for newer data now and takes them into use, without a screen. `tell` hears of the bytes so far and in all.
pub fn renew(
    start: Start,
    words: &Words,
    log: Arc<dyn ShellLog>,
    tell: impl FnMut(u64, u64) + Send,
) -> Renewed {
    runtime::renew(start, words, Arc::new(ToLog(log)), tell)
}

/// What the device holds; `erase`: after all of it was erased. Blocks until it is. `None` by a fault, which was told.
pub fn my_data(
    start: Start,
    erase: bool,
    words: &'static Words,
    log: Arc<dyn ShellLog>,
) -> Option<MyDataTold> {
    runtime::my_data(start, erase, words, Arc::new(ToLog(log)))
}

struct ToShell(Arc<dyn ShellDisplay>);

impl Display for ToShell {
    fn show(&self, state: ScreenState) -> bool {
        self.0.show(state).is_ok()
    }

    fn ended(&self) {
        // A shell that fails now has nobody left to tell.
        let _ = self.0.ended();
    }
}

struct ToLog(Arc<dyn ShellLog>);

impl Log for ToLog {
    fn tell(&self, level: Level, kind: &str, count: u32) {
        let level = match level {
            Level::Warning => LogLevel::Warning,
            Level::Fault => LogLevel::Fault,
        };
        // The same holds for its log.
        let _ = self.0.write(LogEntry { level, kind: kind.to_owned(), count });
    }
}

/// News for one choice, asked for once. Blocks until they came or did not.
pub fn latest_news(
    start: Start,
    choice: NewsChoice,
    words: &'static Words,
    log: Arc<dyn ShellLog>,
) -> NewsTold {
    runtime::latest_news(start, choice, words, Arc::new(ToLog(log)))
}
