//! What the directory remembers while its screen is open. All of it is forgotten with the screen.

use securite_places::Place;
use securite_stations::{Competence, Origin};

use crate::place_picker::{TooWide, Typed};
use crate::station_card::Near;

/// What was typed and what it led to.
#[derive(Default)]
pub struct DirectoryModel {
    pub(super) typed: Typed,
    pub(super) stage: Stage,
}

/// How far the person has come.
#[derive(Default)]
pub(super) enum Stage {
    #[default]
    Waiting,
    Typing(Vec<Place>),
    NoMatch,
    Abroad,
    Choosing(Vec<Place>, Why, Unclear),
    Found(Box<Found>),
}

/// Why the person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Several places fit.
    Several,
    /// Only one does, and not quite.
    Alone,
    /// A word of the text has no part in it.
    WordLeftOver,
}

/// What of the text has no part in the place.
#[derive(Clone, Default)]
pub(super) struct Unclear {
    pub(super) words: Vec<String>,
    pub(super) number: Option<String>,
    pub(super) postcode: Option<String>,
}

impl Unclear {
    /// What is unclear of a place that was chosen among others: it is known of the first, and of the others only
    /// whether they have the postcode.
    pub(super) fn of(&self, chosen: &Place, first: Option<&Place>) -> Self {
        if first == Some(chosen) {
            return self.clone();
        }
        let postcode = self.postcode.clone().filter(|code| !chosen.postcodes.contains(code));
        Unclear { postcode, ..Unclear::default() }
    }
}

/// The stations for one place.
pub(super) struct Found {
    pub(super) place: Place,
    pub(super) unclear: Unclear,
    pub(super) competence: Known,
    /// The nearest of each force first, then the others by distance; without the competent one.
    pub(super) near: Vec<Near>,
}

/// What is known about competence.
pub(super) enum Known {
    /// The place is too wide to have one competent station.
    TooWide(TooWide),
    /// What the table says, and which table.
    Asked(Competence, Origin),
}

/// Types that hold what a person typed, or what it led to, never print it.
impl std::fmt::Debug for DirectoryModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DirectoryModel(…)")
    }
}
