//! What the page of a station shows.

use crate::action::{OutsideLink, Tap};
use crate::station_card::{Remark, StationLine, StationRow};

/// The page of one station.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct StationState {
    /// Its id: tells the pages apart.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The page itself.
    pub content: StationContent,
}

/// What stands below the title.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum StationContent {
    /// The data do not have it, or can't be read.
    Unknown {
        /// Says so, and what to do.
        text: String,
    },
    /// All that is known.
    Known {
        /// Police or gendarmerie.
        force: String,
        /// Why it was offered: competent, nearest. Empty when nobody asked.
        reason: Vec<Remark>,
        /// Its phone numbers.
        calls: Vec<OutsideLink>,
        /// How to get there. `None` where its position is not sure.
        way: Option<OutsideLink>,
        /// Keeps it as "my station", or lets it go.
        keep: Tap,
        /// Whether it is the one kept.
        kept: bool,
        /// All else that is known, in the order in which it is to be read, with source and date.
        lines: Vec<StationLine>,
        /// Over the rows.
        near_heading: String,
        /// Other stations around it. Empty where its position is not sure.
        near: Vec<StationRow>,
        /// That one may go to any station, with its source.
        any_station: Vec<Remark>,
    },
}

/// Which variant, not which station.
impl std::fmt::Debug for StationState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.content {
            StationContent::Unknown { .. } => "Unknown",
            StationContent::Known { .. } => "Known(…)",
        })
    }
}
