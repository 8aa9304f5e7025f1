//! What the page on domestic violence shows.

use crate::action::{OutsideLink, Tap};
use crate::station_card::Remark;

/// The page on domestic violence.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DiscreetState {
    /// First in reading and keyboard order, always on screen. Its action opens home: the shell empties
    /// its whole stack in the same frame, shows home, and tells the core then (D2).
    pub leave: Tap,
    /// Title of the screen.
    pub title: String,
    /// First sentences.
    pub remarks: Vec<Remark>,
    /// Whom to call or write to.
    pub rows: Vec<HelpRow>,
    /// Over what stays on the phone.
    pub traces_heading: String,
    /// What a call, a message or a page leaves behind, and how to clear it.
    pub traces: Vec<Remark>,
    /// How long the page stays without a touch.
    pub quiet: QuietLimit,
    /// Where this was read, and when.
    pub source: Remark,
}

/// One way to get help.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct HelpRow {
    /// Unique in its list.
    pub id: String,
    /// What it is for.
    pub detail: String,
    /// What it leaves on the phone.
    pub trace: String,
    /// The way there, with what is written on it.
    pub link: OutsideLink,
}

/// After this long without a touch the shell leaves by itself (D5), and asks first.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct QuietLimit {
    /// Seconds without a touch until it asks.
    pub asks_after_seconds: u32,
    /// Seconds without a touch until it leaves, as `leave` does.
    pub leaves_after_seconds: u32,
    /// The question.
    pub question: String,
    /// What is written on the control that stays.
    pub stay: String,
}

/// That it was drawn, not a word of it.
impl std::fmt::Debug for DiscreetState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DiscreetState(…)")
    }
}
