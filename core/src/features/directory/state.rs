//! What the directory screen shows.

use crate::action::{OutsideLink, Tone};
use crate::place_picker::PlaceRow;

/// The directory screen.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct DirectoryState {
    /// Title of the screen.
    pub title: String,
    /// What is to be typed into the field; also its accessibility label.
    pub field_label: String,
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
        /// Who is competent and how we know, what is not sure; in reading order.
        remarks: Vec<Remark>,
        /// The competent station first where the data say it, then the nearest of each force.
        /// Empty when no station is known near.
        rows: Vec<StationRow>,
    },
}

/// A sentence.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Remark {
    /// The sentence.
    pub text: String,
    /// How it is drawn.
    pub tone: Tone,
}

/// One station.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct StationRow {
    /// Unique in its list.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Police or gendarmerie.
    pub force: String,
    /// Why this one: competent, nearest, also near.
    pub reason: String,
    /// [`Tone::Chosen`] for the competent one, else plain.
    pub tone: Tone,
    /// All that is known of it, in the order in which it is to be read.
    pub lines: Vec<StationLine>,
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
