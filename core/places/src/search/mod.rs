//! From typed text to places.
//!
//! A text is read in several ways: its beginning or its end as a commune, a number as a house number,
//! the rest as a street. Each way that fits is a candidate with a cost ([`cost`]); the cheapest win, and
//! among equals the more important. The first pass takes words as typed; only when nothing fits well do
//! the next ones allow typing errors ([`Errors`]).
//!
//! - [`query`] takes the text apart, [`areas`] and [`streets`] find what the parts may name,
//! - [`readings`] combines them, [`rank`] orders the candidates and turns them into answers.

mod areas;
mod cost;
mod error;
mod houses;
mod keys;
mod matcher;
mod query;
mod rank;
mod readings;
mod streets;
mod work;

pub use work::Work;

use crate::index::Index;
use crate::{Pack, PackError, Place};
use areas::Memo;
use rank::Candidates;
use readings::Readings;

/// How the text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The whole text was typed.
    Full,
    /// The person is still typing: the last word may be unfinished.
    Key,
}

/// Where a pass allows one typing error a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Errors {
    /// Nowhere.
    None,
    /// In words that the index does not know, and in names of areas.
    InUnknownWords,
    /// Everywhere: an error may make another word.
    InAnyWord,
}

/// What a search found, best first.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// At most as many as asked for.
    pub places: Vec<Place>,
    /// How many of the first places fit the text equally well: 1 when the first is clearly meant,
    /// more when the person has to choose, 0 when nothing was found.
    pub equally_good: usize,
    /// Whether a telling word of the text has no part in the first place: its street is not known to us,
    /// or something else was meant. Who answers for that place has to say so.
    pub left_over: bool,
    /// What the search took.
    pub work: Work,
}

/// The index of places in a pack, ready to be searched. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct Places {
    pub(crate) index: Index,
}

impl Places {
    /// Reads the tables of the index sections, not their contents.
    pub fn open(pack: &Pack) -> Result<Self, PackError> {
        Ok(Places { index: Index::open(pack)? })
    }

    /// Finds places for a text of any length and content. Bounded work, never an error.
    pub fn search(&self, text: &str, mode: Mode, limit: usize) -> Answers {
        let (work, memo) = (Work::default(), Memo::default());
        let mut found = self.pass(text, mode, Errors::None, &memo, &work);
        for errors in [Errors::InUnknownWords, Errors::InAnyWord] {
            // While somebody types, the next letter tells more than a guess at the words before it.
            let enough = mode == Mode::Key && errors == Errors::InAnyWord && !found.is_empty();
            if !enough && !found.fits_well(errors) {
                found.merge(self.pass(text, mode, errors, &memo, &work));
            }
        }
        let (places, equally_good, left_over) = found.into_places(&self.index, limit);
        Answers { places, equally_good, left_over, work }
    }

    fn pass(&self, text: &str, mode: Mode, errors: Errors, memo: &Memo, work: &Work) -> Candidates {
        let query = query::Query::new(&self.index, text, mode, errors, work);
        Readings::new(&self.index, &query, errors, memo, work).candidates()
    }
}

#[cfg(test)]
mod tests;
