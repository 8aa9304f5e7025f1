//! All that a person or the system can do, and the controls that carry it.
//!
//! A screen's state holds a [`Tap`] for each control, with the action ready to send: a shell
//! builds an action by itself only for input and for its own life cycle.

use crate::features::directory::DirectoryAction;
use crate::features::settings::SettingsAction;

/// Something a person or the system did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum AppAction {
    /// The shell put this screen on its stack. The core shows it at once.
    Opened {
        /// Which screen.
        screen: ScreenName,
    },
    /// The shell took this screen off its stack. What was typed there is forgotten.
    Closed {
        /// Which screen.
        screen: ScreenName,
    },
    /// A minute passed, or the app came back to the front: what depends on the time is said anew.
    TimePassed,
    /// The person has read a notice.
    NoticeDismissed {
        /// The id of the notice.
        id: String,
    },
    /// On the directory screen.
    Directory {
        /// What was done there.
        action: DirectoryAction,
    },
    /// On the settings screen.
    Settings {
        /// What was done there.
        action: SettingsAction,
    },
}

impl From<DirectoryAction> for AppAction {
    fn from(action: DirectoryAction) -> Self {
        AppAction::Directory { action }
    }
}

impl From<SettingsAction> for AppAction {
    fn from(action: SettingsAction) -> Self {
        AppAction::Settings { action }
    }
}

/// The screens there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, uniffi::Enum)]
pub enum ScreenName {
    /// My station: typing an address, the stations for it.
    Directory,
    /// Language and reading level.
    Settings,
}

/// A control that sends an action.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Tap {
    /// What is written on it.
    pub label: String,
    /// What a screen reader says.
    pub accessibility_label: String,
    /// Whether it can be touched now.
    pub enabled: bool,
    /// What to dispatch when it is touched.
    pub action: AppAction,
}

/// A control that leaves the app: the shell opens the address with the system's own program.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct OutsideLink {
    /// What is written on it.
    pub label: String,
    /// What a screen reader says.
    pub accessibility_label: String,
    /// Where it leads: `tel:+33134678989`.
    pub address: String,
}

/// How sure or how urgent a line is. Never told by colour alone: the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum Tone {
    /// Nothing special.
    Plain,
    /// What the person came for: the competent station.
    Chosen,
    /// Open now, by fresh and published hours.
    Open,
    /// Not sure: old data, unknown hours, a file set aside.
    Careful,
    /// Source, date, second lines.
    Quiet,
}

/// A link can tell which station was looked up, so it stays out of logs.
impl std::fmt::Debug for OutsideLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OutsideLink(…)")
    }
}
