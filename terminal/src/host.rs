//! Holds the core, and hands on what it shows.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use chrono::NaiveDateTime;
use securite_core::boundary::{AppCore, AppPaths, ShellDisplay, ShellFailure};
use securite_core::context::Now;
use securite_core::runtime::built_in_pack;
use securite_core::runtime::ports::{Clock, Ports};
use securite_core::{AppAction, ScreenState};

use crate::faults::Faults;

/// What the core tells.
pub(crate) enum Told {
    /// A screen.
    Screen(ScreenState),
    /// It has ended by a fault: no screen comes any more.
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
        faults: Arc<Faults>,
        sender: Sender<T>,
    ) -> Self {
        let mut ports = Ports::system();
        if let Some(at) = at {
            ports.clock = Box::new(StoppedClock(at));
        }
        let display = Arc::new(Display(sender));
        Host { core: AppCore::open_with(paths, tag, ports, built_in_pack(), display, faults) }
    }

    pub(crate) fn dispatch(&self, action: impl Into<AppAction>) {
        self.core.dispatch(action.into());
    }
}

struct Display<T>(Sender<T>);

impl<T> Display<T> {
    fn tell(&self, told: Told) -> Result<(), ShellFailure>
    where
        T: From<Told>,
    {
        // Whoever listened may have gone before.
        self.0.send(told.into()).map_err(|_| ShellFailure::Failed)
    }
}

impl<T: From<Told> + Send> ShellDisplay for Display<T> {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        self.tell(Told::Screen(state))
    }

    fn ended(&self) -> Result<(), ShellFailure> {
        self.tell(Told::Ended)
    }
}

struct StoppedClock(NaiveDateTime);

impl Clock for StoppedClock {
    fn now(&self) -> Now {
        Now::Wall(self.0)
    }
}
