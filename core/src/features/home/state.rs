//! What the home screen shows.

use crate::action::{OutsideLink, Symbol, Tap};
use crate::station_card::{Remark, StationRow};

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HomeState {
    /// Which of the constant words for emergencies are spoken in the language that was chosen; home is
    /// open as long as the app is.
    pub words_tag: String,
    /// Name of the app.
    pub title: String,
    /// Asks what is needed.
    pub question: String,
    /// What can be done, most needed first.
    pub doors: Vec<DoorRow>,
    /// "My station", if one was kept.
    pub kept: KeptStation,
    /// Over the numbers.
    pub numbers_heading: String,
    /// The numbers beside 17.
    pub numbers: Vec<OutsideLink>,
    /// Leads to the settings.
    pub settings: Tap,
    /// Who makes this app, and who does not.
    pub about: Vec<Remark>,
}

/// The kept station.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum KeptStation {
    /// None is kept.
    NotKept,
    /// One is kept, and the data no longer have it.
    Gone {
        /// Over it.
        heading: String,
        /// Says so.
        text: String,
        /// Lets it go.
        forget: Tap,
    },
    /// One is kept.
    Here {
        /// Over it.
        heading: String,
        /// The station.
        row: StationRow,
        /// Lets it go.
        forget: Tap,
    },
}

/// A door to another screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DoorRow {
    /// Unique in its list.
    pub id: String,
    /// Drawn beside the title.
    pub symbol: Symbol,
    /// What is behind it.
    pub title: String,
    /// Says more.
    pub detail: String,
    /// Leads there.
    pub open: Tap,
}
