//! The core with a shell that receives.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use super::ports::{ManualClock, ports};
use super::{GIVE_UP, ManualTimer, ManualVault, RecordedNotices, ServerInABox};
use crate::action::AppAction;
use crate::boundary::{
    AppCore, AppPaths, AppPorts, AppProfile, LogEntry, ShellDisplay, ShellFailure, ShellLog,
};
use crate::profile::Profile;
use crate::runtime::SystemFiles;
use crate::runtime::ports::{Files, Ports};
use crate::state::ScreenState;
use crate::testing::wall;

/// The core, and all that surrounds it in a test.
#[derive(Debug)]
pub struct TestApp {
    /// The core.
    pub core: AppCore,
    /// Its clock.
    pub clock: ManualClock,
    /// The only server that it can reach.
    pub network: ServerInABox,
    /// Its timer.
    pub timer: ManualTimer,
    /// Its vault.
    pub vault: ManualVault,
    /// What the system would show of it.
    pub notices: RecordedNotices,
    /// The faults it told.
    pub log: Arc<RecordedLog>,
    screens: Receiver<ScreenState>,
}

/// A log that remembers all entries.
#[derive(Debug, Default)]
pub struct RecordedLog(Mutex<Vec<LogEntry>>);

impl RecordedLog {
    /// What was told, in order: kind and count.
    pub fn told(&self) -> Vec<(String, u32)> {
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter().map(|entry| (entry.kind.clone(), entry.count)).collect()
    }
}

impl ShellLog for RecordedLog {
    fn write(&self, entry: LogEntry) -> Result<(), ShellFailure> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
        Ok(())
    }
}

impl TestApp {
    /// Opens a core in French, on 24 August 2026 at ten in the morning, that asks no server.
    pub fn open(paths: AppPaths, pack: Bytes) -> Self {
        TestApp::open_as(
            paths,
            pack,
            &AppProfile::Embedded { name: "independent".into() },
            Arc::new(SystemFiles),
        )
    }

    /// The same for a profile, with these files.
    pub fn open_as(paths: AppPaths, pack: Bytes, profile: &AppProfile, files: Arc<dyn Files>) -> Self {
        TestApp::open_on(paths, pack, profile, files, ManualVault::default())
    }

    /// The same on a phone that has this vault.
    pub fn open_on(
        paths: AppPaths,
        pack: Bytes,
        profile: &AppProfile,
        files: Arc<dyn Files>,
        vault: ManualVault,
    ) -> Self {
        let (clock, network) = (ManualClock::at(wall("2026-08-24T10:00")), ServerInABox::default());
        let timer = ManualTimer::default();
        let (sender, screens) = channel();
        let (display, log) = (Arc::new(Received(Mutex::new(sender))), Arc::new(RecordedLog::default()));
        let told = Arc::clone(&log);
        let notices = RecordedNotices::default();
        let shell = AppPorts {
            display,
            log,
            vault: Some(Arc::new(vault.clone())),
            notices: Some(Arc::new(notices.clone())),
        };
        let ports = |_: &Profile| Ports { files, ..ports(&clock, &network, &timer) };
        let core = AppCore::open_with(paths, "fr", profile, shell, ports, pack);
        TestApp { core, clock, network, timer, vault, notices, log: told, screens }
    }

    /// Sends an action.
    pub fn dispatch(&self, action: impl Into<AppAction>) {
        self.core.dispatch(action.into());
    }

    /// The next screen for which `wanted` gives something. Fails when none comes.
    pub fn wait_for<T>(&self, wanted: impl Fn(&ScreenState) -> Option<T>) -> Option<T> {
        std::iter::from_fn(|| self.screens.recv_timeout(GIVE_UP).ok()).find_map(|state| wanted(&state))
    }

    /// Closes the core. All screens that came and were not waited for.
    pub fn close(&self) -> Vec<ScreenState> {
        self.core.close();
        self.screens.try_iter().collect()
    }
}

struct Received(Mutex<Sender<ScreenState>>);

impl ShellDisplay for Received {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        let sender = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sender.send(state).map_err(|_| ShellFailure::Failed)
    }

    /// Whoever waits for a screen waits in vain, and fails.
    fn ended(&self) -> Result<(), ShellFailure> {
        Ok(())
    }
}
