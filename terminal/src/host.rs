//! Holds the core, and receives what it shows.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use securite_core::engine::ports::Ports;
use securite_core::{AppAction, AppCore, AppPaths, ScreenState, ShellDisplay, ShellFailure};

/// The core with its screens.
pub(crate) struct Host {
    core: AppCore,
    screens: Receiver<ScreenState>,
}

impl Host {
    /// Opens the core. Nothing is written: the settings live in memory.
    pub(crate) fn open(pack_file: Option<String>, ports: Ports) -> Self {
        let (sender, screens) = channel();
        let paths = AppPaths { store_file: None, pack_file };
        let display = Arc::new(Received(Mutex::new(sender)));
        Host {
            core: AppCore::open_with(paths, "fr", ports, securite_core::built_in_pack(), display),
            screens,
        }
    }

    pub(crate) fn dispatch(&self, action: impl Into<AppAction>) {
        self.core.dispatch(action.into());
    }

    /// The next screen; `None` when the core has ended.
    pub(crate) fn next(&self) -> Option<ScreenState> {
        self.screens.recv().ok()
    }
}

struct Received(Mutex<Sender<ScreenState>>);

impl ShellDisplay for Received {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        let sender = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sender.send(state).map_err(|_| ShellFailure::Failed)
    }
}
