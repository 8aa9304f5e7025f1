//! Opens the core, and receives what it shows.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDateTime;
use securite_core::context::Now;
use securite_core::engine::ports::{Clock, Ports};
use securite_core::features::settings::SettingsAction;
use securite_core::{AppAction, AppCore, AppPaths, ScreenState, ShellDisplay, ShellFailure};

use crate::app::run::Happened;
use crate::arguments::{Lang, Shown};

/// The core whose screens go into this queue.
pub(crate) fn open(shown: &Shown, sender: Sender<Happened>) -> AppCore {
    open_with(shown, sender, |state| Happened::Screen(Box::new(state)))
}

/// The core with its screens, for a command that asks once.
pub(crate) struct Host {
    core: AppCore,
    screens: Receiver<ScreenState>,
}

impl Host {
    pub(crate) fn open(shown: &Shown) -> Self {
        let (sender, screens) = channel();
        Host { core: open_with(shown, sender, |state| state), screens }
    }

    pub(crate) fn dispatch(&self, action: impl Into<AppAction>) {
        self.core.dispatch(action.into());
    }

    /// The next screen; `None` when the core has ended.
    pub(crate) fn next(&self) -> Option<ScreenState> {
        self.screens.recv().ok()
    }
}

fn open_with<T: Send + 'static>(
    shown: &Shown,
    sender: Sender<T>,
    made: impl Fn(ScreenState) -> T + Send + Sync + 'static,
) -> AppCore {
    let text = |path: &std::path::PathBuf| path.to_string_lossy().into_owned();
    let paths =
        AppPaths { store_file: shown.settings.as_ref().map(text), pack_file: shown.pack.as_ref().map(text) };
    let mut ports = Ports::system();
    if let Some(at) = shown.at {
        ports.clock = Box::new(StoppedClock(at));
    }
    let (tag, plain) = match shown.lang {
        Lang::Fr => ("fr", false),
        Lang::FrSimple => ("fr", true),
        Lang::En => ("en", false),
    };
    let display = Arc::new(Received { sender: Mutex::new(sender), made });
    let core = AppCore::open_with(paths, tag, ports, securite_core::built_in_pack(), display);
    if plain {
        core.dispatch(SettingsAction::PlainWordsSet { on: true }.into());
    }
    core
}

struct Received<T, F> {
    sender: Mutex<Sender<T>>,
    made: F,
}

impl<T: Send, F: Fn(ScreenState) -> T + Send + Sync> ShellDisplay for Received<T, F> {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        sender.send((self.made)(state)).map_err(|_| ShellFailure::Failed)
    }
}

struct StoppedClock(NaiveDateTime);

impl Clock for StoppedClock {
    fn now(&self) -> Now {
        Now::Wall(self.0)
    }
}
