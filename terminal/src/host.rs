//! Holds the core, and hands on what it shows.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use chrono::NaiveDateTime;
use securite_core::boundary::{AppCore, AppPaths, ShellDisplay, ShellFailure};
use securite_core::context::Now;
use securite_core::runtime::built_in_pack;
use securite_core::runtime::ports::{Clock, Ports};
use securite_core::{AppAction, ScreenState};

/// What the core tells.
pub(crate) enum Told {
    /// A screen.
    Screen(ScreenState),
    /// It has ended: no screen comes any more.
    Ended,
}

/// The core.
pub(crate) struct Host {
    core: AppCore,
}

impl Host {
    /// Opens the core; what it tells goes to `sender`. `at` stops its clock.
    pub(crate) fn open<T: From<Told> + Send + 'static>(
        paths: AppPaths,
        tag: &str,
        at: Option<NaiveDateTime>,
        sender: Sender<T>,
    ) -> Self {
        let mut ports = Ports::system();
        if let Some(at) = at {
            ports.clock = Box::new(StoppedClock(at));
        }
        let display = Arc::new(Display(sender));
        Host { core: AppCore::open_with(paths, tag, ports, built_in_pack(), display) }
    }

    pub(crate) fn dispatch(&self, action: impl Into<AppAction>) {
        self.core.dispatch(action.into());
    }
}

struct Display<T: From<Told>>(Sender<T>);

impl<T: From<Told> + Send> ShellDisplay for Display<T> {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        self.0.send(Told::Screen(state).into()).map_err(|_| ShellFailure::Failed)
    }
}

/// The core holds its display as long as it lives.
impl<T: From<Told>> Drop for Display<T> {
    fn drop(&mut self) {
        // Whoever listened may have gone before.
        let _ = self.0.send(Told::Ended.into());
    }
}

struct StoppedClock(NaiveDateTime);

impl Clock for StoppedClock {
    fn now(&self) -> Now {
        Now::Wall(self.0)
    }
}
