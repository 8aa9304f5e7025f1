//! A station as a screen shows it.

use crate::action::{OutsideLink, Tap, Tone};
use crate::buttons::PageButton;

/// A sentence.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Remark {
    /// The sentence.
    pub text: String,
    /// How it is drawn.
    pub tone: Tone,
}

/// One station in a list: what decides whether to go there.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct StationRow {
    /// Unique in its list, the same for the same station everywhere.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Police or gendarmerie.
    pub force: String,
    /// Why this one: in charge, nearest, also near.
    pub reason: String,
    /// [`Tone::Chosen`] for the one in charge, else plain.
    pub tone: Tone,
    /// Distance, hours, address, source and date, in the order in which they are to be read.
    pub lines: Vec<StationLine>,
    /// Its phone numbers and the way there, drawn after the lines. No way where its position is not sure; no number
    /// where one should phone first and the lines have the address: they have the numbers too, before it.
    pub buttons: Vec<PageButton>,
    /// Opens its page.
    pub open: Tap,
    /// What a screen reader says for the row as a whole.
    pub accessibility_label: String,
}

/// One thing known of a station.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum StationLine {
    /// A sentence.
    Note {
        /// The sentence.
        text: String,
        /// How it is drawn.
        tone: Tone,
    },
    /// Its address.
    Address {
        /// Lines as on an envelope.
        lines: Vec<String>,
        /// What a screen reader says.
        accessibility_label: String,
    },
    /// A number to call.
    Phone {
        /// Opens the dialer.
        link: OutsideLink,
    },
    /// Its e-mail address or its page.
    Contact {
        /// Opens the mail program or the browser.
        link: OutsideLink,
    },
    /// The emergency number, said where the station is closed.
    Urgent {
        /// Opens the dialer.
        link: OutsideLink,
    },
    /// Opening hours, day by day.
    Hours {
        /// Over the days.
        heading: String,
        /// Days in the order of the week, then public holidays.
        rows: Vec<HoursRow>,
    },
}

/// The hours of one day.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HoursRow {
    /// Unique in its list.
    pub id: String,
    /// The day in words.
    pub day: String,
    /// "8 h – 12 h, 14 h – 18 h", or that it is closed.
    pub hours: String,
    /// What a screen reader says.
    pub accessibility_label: String,
}

impl Remark {
    pub(crate) fn new(text: String, tone: Tone) -> Self {
        Remark { text, tone }
    }
}

silent!(StationRow, Remark, StationLine);
