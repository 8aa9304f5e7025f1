//! Holds the core, and hands on what it shows.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use chrono::NaiveDateTime;
use securite_core::boundary::{AppCore, AppPaths, AppPorts, AppProfile, ShellDisplay, ShellFailure};
use securite_core::context::Now;
use securite_core::profile::Profile;
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
        profile: &AppProfile,
        at: Option<NaiveDateTime>,
        faults: Arc<Faults>,
        sender: Sender<T>,
    ) -> Self {
        let display = Arc::new(Display(sender));
        let ports = |profile: &Profile| ports(profile, at);
        // A terminal has no place for a key that other programs of the same person do not reach: nothing is sealed, and
        // who would have it kept is told that it is not.
        let shell = AppPorts { display, log: faults, vault: None, notices: None };
        Host { core: AppCore::open_with(paths, tag, profile, shell, ports, built_in_pack()) }
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

/// The doors of the system; `at` stops the clock.
pub(crate) fn ports(profile: &Profile, at: Option<NaiveDateTime>) -> Ports {
    let ports = Ports::system(profile);
    match at {
        Some(at) => Ports { clock: Box::new(StoppedClock(at)), ..ports },
        None => ports,
    }
}

struct StoppedClock(NaiveDateTime);

impl Clock for StoppedClock {
    fn now(&self) -> Now {
        Now::Wall(self.0)
    }
}
