//! All that a person or the system can do, and the controls that carry it.
//!
//! A screen's state holds a [`Tap`] for each control, with the action ready to send: a shell
//! builds an action by itself only for input and for its own life cycle.

use crate::features::chart::{ChartAction, ChartSize};
use crate::features::renewal::RenewalAction;
use crate::features::settings::SettingsAction;
use crate::features::station::StationAction;

/// Something a person or the system did.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
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
    /// A screen that nobody else should see was left by its way out (D2). The shell takes its whole stack away in the
    /// same frame; the core hears of it by what is closed.
    Left,
    /// A minute passed: what depends on the time is said anew.
    TimePassed,
    /// The app is out of sight. What is typed is forgotten once it has been so for a while.
    WentAway,
    /// The app is in sight again: what depends on the time is said anew.
    CameBack,
    /// The system speaks this language now. It counts as long as none is chosen.
    SystemLanguage {
        /// Such as "fr-FR"; for one that we do not speak French is spoken.
        tag: String,
    },
    /// The person has read a notice.
    NoticeDismissed {
        /// The id of the notice.
        id: String,
    },
    /// The text of a field changed.
    Typed {
        /// The name of the field. A field that is not there any more changes nothing.
        field: String,
        /// Its whole text, as typed; what is longer than the field takes is cut.
        text: String,
    },
    /// Enter was pressed in a field: its text is complete.
    Entered {
        /// The name of the field.
        field: String,
    },
    /// A place was chosen among those that a field led to.
    PlaceChosen {
        /// The name of the field.
        field: String,
        /// The id of the row; one that is no longer in the list changes nothing.
        id: String,
    },
    /// A place was chosen in a list of a department, for a field that stands on another screen.
    PlaceListed {
        /// The name of the field. Its text is the place from now on.
        field: String,
        /// The code of the department.
        department: String,
        /// The id of the row; one that no list has changes nothing.
        id: String,
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
    /// The low map in a page has this size now. It is held until another is told.
    PreviewResized {
        /// The size.
        size: ChartSize,
    },
    /// The line to the network is another, or the app has just begun.
    LineChanged {
        /// Whether it costs by what is sent, or is to be spared: nothing large is fetched without asking.
        metered: bool,
    },
    /// On the data that renew themselves.
    Renewal {
        /// What was done there.
        action: RenewalAction,
    },
    /// On the settings screen.
    Settings {
        /// What was done there.
        action: SettingsAction,
    },
}

impl AppAction {
    /// What it is, for a log: never what it carries.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            AppAction::Opened { .. } => "opened",
            AppAction::Closed { .. } => "closed",
            AppAction::Left => "left",
            AppAction::TimePassed => "time-passed",
            AppAction::WentAway => "went-away",
            AppAction::CameBack => "came-back",
            AppAction::SystemLanguage { .. } => "system-language",
            AppAction::NoticeDismissed { .. } => "notice-dismissed",
            AppAction::Typed { .. } => "typed",
            AppAction::Entered { .. } => "entered",
            AppAction::PlaceChosen { .. } => "place-chosen",
            AppAction::PlaceListed { .. } => "place-listed",
            AppAction::Station { .. } => "station",
            AppAction::Chart { .. } => "chart",
            AppAction::PreviewResized { .. } => "preview-resized",
            AppAction::LineChanged { .. } => "line-changed",
            AppAction::Renewal { .. } => "renewal",
            AppAction::Settings { .. } => "settings",
        }
    }
}

impl From<ChartAction> for AppAction {
    fn from(action: ChartAction) -> Self {
        AppAction::Chart { action }
    }
}

impl From<RenewalAction> for AppAction {
    fn from(action: RenewalAction) -> Self {
        AppAction::Renewal { action }
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
    /// Departments, to choose a place without typing.
    Departments,
    /// What lies in a department.
    Communes {
        /// Its code.
        department: String,
        /// The letter under which names stand; empty: all of them, or the letters to choose from.
        letter: String,
    },
    /// The place that was asked for and its stations, drawn.
    Chart,
    /// The chat of police and gendarmerie: what it is, and the door to it.
    Chat,
    /// Domestic violence.
    Discreet,
    /// Language and reading level.
    Settings,
    /// What is kept, and what leaves the device.
    Privacy,
}

impl ScreenName {
    /// Which kind of screen, for a log. Pages that tell what somebody looks for have no name of their own there
    /// (D1): a fault in one of them is found by its place in the code.
    pub fn kind(&self) -> &'static str {
        match self {
            ScreenName::Home => "home",
            ScreenName::Directory => "directory",
            ScreenName::Station { .. } => "station",
            ScreenName::Departments => "departments",
            ScreenName::Communes { .. } => "communes",
            ScreenName::Chart => "chart",
            ScreenName::Chat | ScreenName::Discreet => "page",
            ScreenName::Settings => "settings",
            ScreenName::Privacy => "privacy",
        }
    }
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

/// A control that leaves the app: the shell opens the destination with the system's own program.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct OutsideLink {
    /// What is written on it.
    pub label: String,
    /// What a screen reader says.
    pub accessibility_label: String,
    /// Where it leads.
    pub destination: Destination,
    /// Whether that is an emergency number: opened as the bar and its panel open it (E3, E6).
    pub emergency: bool,
    /// What a person can use elsewhere, shown where nothing here opens the destination: a number as it is written,
    /// an address. Never empty.
    pub elsewhere: String,
    /// Drawn beside the label.
    pub symbol: Symbol,
}

/// What a program of the system can open. Each shell writes it in the form of its system.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum Destination {
    /// A call: the dialer with the number in it (E3).
    Call {
        /// Digits, maybe with a "+" in front.
        number: String,
    },
    /// A text message, to be sent by the person (E4).
    Message {
        /// Digits.
        number: String,
        /// What is written in it already, mostly empty.
        body: String,
    },
    /// An e-mail.
    Mail {
        /// The address.
        to: String,
    },
    /// A page on the web.
    Page {
        /// `https://…`.
        address: String,
    },
    /// The way to a place, in a program of maps.
    Way {
        /// Decimal degrees, north is positive, five decimals: "48.85534".
        latitude: String,
        /// The same, east is positive.
        longitude: String,
        /// What stands there.
        name: String,
    },
    /// Into the system's clipboard, to be used in another program.
    Copy {
        /// What is copied.
        text: String,
        /// What is said once it is.
        done: String,
    },
}

/// How sure or how urgent a line is. Never told by colour alone: the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum Tone {
    /// Nothing special.
    Plain,
    /// What the person came for: the station in charge.
    Chosen,
    /// Open now, by fresh and published hours.
    Open,
    /// Not sure: old data, unknown hours, a file quarantined.
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
    /// Copies.
    Copy,
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
    /// Brings anew.
    Renew,
    /// Leaves quickly.
    Leave,
    /// A choice that is made.
    Chosen,
    /// A choice that can be made.
    Choice,
}

// Which screen, not which station.
silent!(ScreenName {
    Home,
    Directory,
    Station,
    Departments,
    Communes,
    Chart,
    Chat,
    Discreet,
    Settings,
    Privacy
});

silent!(OutsideLink, Destination);

// Never the text that a person typed, nor the place they chose.
silent!(AppAction {
    Opened,
    Closed,
    Left,
    TimePassed,
    WentAway,
    CameBack,
    SystemLanguage,
    NoticeDismissed,
    Typed,
    Entered,
    PlaceChosen,
    PlaceListed,
    Station,
    Chart,
    PreviewResized,
    LineChanged,
    Renewal,
    Settings,
});
