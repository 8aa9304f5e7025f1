//! All that a person or the system can do, and the controls that carry it.
//!
//! A screen's state holds a [`Tap`] for each control, with the action ready to send: a shell
//! builds an action by itself only for input and for its own life cycle.

use crate::features::chart::ChartAction;
use crate::features::directory::DirectoryAction;
use crate::features::settings::SettingsAction;
use crate::features::station::StationAction;

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
    /// On the page of a station, or where the kept one is shown.
    Station {
        /// What was done there.
        action: StationAction,
    },
    /// On the map.
    Chart {
        /// What was done there.
        action: ChartAction,
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

impl From<ChartAction> for AppAction {
    fn from(action: ChartAction) -> Self {
        AppAction::Chart { action }
    }
}

impl From<SettingsAction> for AppAction {
    fn from(action: SettingsAction) -> Self {
        AppAction::Settings { action }
    }
}

impl From<StationAction> for AppAction {
    fn from(action: StationAction) -> Self {
        AppAction::Station { action }
    }
}

/// The screens there are. A tap whose action is [`AppAction::Opened`] leads to one: the shell puts
/// it on its own stack, and tells the core by that very action.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, uniffi::Enum)]
pub enum ScreenName {
    /// Where the app begins, and what "leave quickly" leads to.
    Home,
    /// My station: typing an address, the stations for it.
    Directory,
    /// All that is known of one station.
    Station {
        /// Its id.
        id: String,
    },
    /// The place that was asked for and its stations, drawn.
    Chart,
    /// The chat of police and gendarmerie: what it is, and the door to it.
    Chat,
    /// Domestic violence.
    Discreet,
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
    /// What to dispatch when it is touched. [`AppAction::Opened`] leads to another screen.
    pub action: AppAction,
    /// Drawn beside the label.
    pub symbol: Symbol,
}

/// A control that leaves the app: the shell opens the address with the system's own program.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct OutsideLink {
    /// What is written on it.
    pub label: String,
    /// What a screen reader says.
    pub accessibility_label: String,
    /// Where it leads: `tel:+33134678989`, `sms:114`, `mailto:…`, `https://…`, `geo:48.85,2.35`.
    pub address: String,
    /// Drawn beside the label.
    pub symbol: Symbol,
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
    /// What this is not for: emergencies.
    Warning,
}

/// A small drawing, always beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum Symbol {
    /// A police station or a gendarmerie brigade.
    Station,
    /// Writing to officers.
    Chat,
    /// Domestic violence; looks like its neighbours.
    Discreet,
    /// Settings.
    Settings,
    /// Empties, dismisses.
    Clear,
    /// Calls.
    Call,
    /// Writes a text message.
    Write,
    /// Writes an e-mail.
    Mail,
    /// Opens a page.
    Web,
    /// How to get there.
    Way,
    /// Keeps.
    Keep,
    /// Is kept; lets go.
    Kept,
    /// Leads on.
    Forward,
    /// A place.
    Place,
    /// A map.
    Chart,
    /// A map closer.
    Closer,
    /// A map from farther away.
    Farther,
    /// All of a map.
    Fit,
    /// Leaves quickly.
    Leave,
    /// A choice that is made.
    Chosen,
    /// A choice that can be made.
    Choice,
}

/// Which screen, not which station.
impl std::fmt::Debug for ScreenName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            ScreenName::Home => "Home",
            ScreenName::Directory => "Directory",
            ScreenName::Station { .. } => "Station(…)",
            ScreenName::Chart => "Chart",
            ScreenName::Chat => "Chat",
            ScreenName::Discreet => "Discreet",
            ScreenName::Settings => "Settings",
        })
    }
}

/// A link can tell which station was looked up, so it stays out of logs.
impl std::fmt::Debug for OutsideLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OutsideLink(…)")
    }
}
