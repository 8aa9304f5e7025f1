//! What a control is, of a page as of an instrument.

use crate::action::AppAction;

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
    /// To another program that the person chooses. What that one learns by it is the person's act.
    Share {
        /// Plain text.
        text: String,
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
    /// News.
    News,
    /// Something happened to somebody.
    Ask,
    /// Somebody saw something.
    Witness,
    /// To know something.
    Inform,
    /// What to do at an office.
    Procedure,
    /// Advice to read.
    Advice,
    /// Families, relatives.
    Family,
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
    /// Hands to another program.
    Share,
    /// Keeps.
    Keep,
    /// Is kept; lets go.
    Kept,
    /// Leads on.
    Forward,
    /// Leads back.
    Back,
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

silent!(OutsideLink, Destination);
