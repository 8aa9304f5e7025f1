//! What the directory screen shows.

use crate::action::Tap;
use crate::place_picker::PlaceRow;
use crate::station_card::{Remark, StationRow};

/// The directory screen.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DirectoryState {
    /// Title of the screen.
    pub title: String,
    /// What is to be typed into the field; also its accessibility label.
    pub field_label: String,
    /// Empties the field, for a finger; there when something is typed. A shell that is driven by keys
    /// may leave it out.
    pub clear: Option<Tap>,
    /// What stands below the field.
    pub content: DirectoryContent,
}

/// What stands below the address field.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum DirectoryContent {
    /// Nothing typed yet.
    Waiting {
        /// Invites to type.
        hint: String,
        /// That nothing typed leaves the device or is kept.
        privacy: String,
    },
    /// The data of the app cannot be read, so nothing can be searched.
    NoData {
        /// Says so, and what to do.
        text: String,
    },
    /// Nothing fits what was typed.
    NoMatch {
        /// Says so.
        text: String,
        /// What to try, most helpful first.
        advice: Vec<String>,
    },
    /// Still typing: the best places so far, at most 8.
    Suggestions {
        /// Over the rows.
        heading: String,
        /// Best first, never empty.
        rows: Vec<PlaceRow>,
    },
    /// Several places fit the complete text equally well, or none explains all of it; at most 20.
    Choose {
        /// Asks which one, and says why.
        question: String,
        /// Best first, never empty.
        rows: Vec<PlaceRow>,
    },
    /// The stations for one place.
    Found {
        /// Over the place.
        heading: String,
        /// The place as it was understood, in full.
        place: String,
        /// Above the stations: what is not sure, and who is competent where no row can say it.
        remarks: Vec<Remark>,
        /// The competent station first where the data say it, then the nearest of each force.
        /// Empty when no station is known near.
        rows: Vec<StationRow>,
        /// Below the stations: that one may go to any, and how the competent one is known.
        notes: Vec<Remark>,
        /// Shows the place and its stations on a map.
        chart: Tap,
    },
}

/// Which variant, never what it holds: a place or a station can tell where a person lives.
impl std::fmt::Debug for DirectoryState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.content {
            DirectoryContent::Waiting { .. } => "Waiting",
            DirectoryContent::NoData { .. } => "NoData",
            DirectoryContent::NoMatch { .. } => "NoMatch(…)",
            DirectoryContent::Suggestions { .. } => "Suggestions(…)",
            DirectoryContent::Choose { .. } => "Choose(…)",
            DirectoryContent::Found { .. } => "Found(…)",
        })
    }
}
