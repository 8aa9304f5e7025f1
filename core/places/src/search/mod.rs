//! From typed text to places.
//!
//! A text is read in several ways: its beginning or its end as a commune, a number as a house number,
//! the rest as a street. Each way that fits is a candidate with a cost ([`cost`]); the cheapest win, and
//! among equals the more important. The first pass takes words as typed; only when nothing fits well do
//! the next ones allow typos ([`Typos`]).
//!
//! - [`query`] takes the text apart; [`carried`], [`beside`], [`postcode`] and [`abroad`] take out what is no name,
//! - [`areas`] and [`streets`] find what the parts may name, [`named`] which areas are named in full, [`near`] those with
//!   an error,
//! - [`interpretations`] combines them ([`frames`], [`within`], [`elsewhere`]), [`rank`] orders the candidates, [`fallback`] is for texts that nothing fits,
//! - [`sureness`] says what the best of them is worth.

mod abroad;
mod areas;
mod beside;
mod carried;
mod cost;
mod elsewhere;
mod fallback;
mod frames;
mod houses;
mod interpretations;
mod keys;
mod listed;
mod matcher;
mod named;
mod near;
mod postcode;
mod query;
mod rank;
mod spellings;
mod streets;
mod sureness;
mod two_typos;
mod typo;
mod within;
mod work;

pub use listed::initial;
pub use work::Work;

use crate::index::Index;
use crate::{Pack, PackError, Place};
use interpretations::Interpretations;
use query::{Query, Text};
use rank::Candidates;

/// How the text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The whole text was typed.
    Full,
    /// The person is still typing: the last word may be unfinished.
    AsYouType,
}

/// Where a pass allows one typing error a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Typos {
    /// Nowhere.
    None,
    /// In words that the index does not know, and in names of areas; Enter may have cut a word short.
    InUnknownWords,
    /// The same, and a blank may be missing between two words.
    InGluedWords,
    /// Everywhere: an error may make another word.
    InAnyWord,
}

/// How sure the answer is. The one rule that screens and exit codes follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// Nothing was found.
    Nothing,
    /// The text names a place in another country: no station of France is the answer.
    Abroad,
    /// The first place is meant, and explains all of the text.
    Sure,
    /// The first place is meant; [`Answers::unused`], [`Answers::missing_number`] and
    /// [`Answers::other_postcode`] tell what is not understood. Who answers for it has to say so.
    Partly,
    /// Several places may be meant: the first `offered` of them, the likeliest first. One only when a part
    /// of the text may make it another place.
    Ask {
        /// How many of [`Answers::places`], at least 1.
        offered: usize,
    },
}

/// What a search found, best first.
#[derive(Debug, Clone)]
pub struct Answers {
    /// At most as many as asked for.
    pub places: Vec<Place>,
    /// How sure the first one is.
    pub sureness: Sureness,
    /// Parts of the text that have no part in the first place, as they were written, in their order.
    pub unused: Vec<String>,
    /// The house number of the text that the first place, its street, has not: "12bis".
    pub missing_number: Option<String>,
    /// The postcode of the text, where the first place has another.
    pub other_postcode: Option<String>,
    /// What the search took.
    pub work: Work,
}

/// What earlier interpretations and passes found in a text.
#[derive(Debug, Default)]
struct Memo {
    areas: areas::Memo,
    streets: streets::Memo,
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
        let (work, mut memo) = (Work::default(), Memo::default());
        let text = Text::new(&self.index, text, mode, &work);
        if text.abroad {
            return Answers {
                places: Vec::new(),
                sureness: Sureness::Abroad,
                unused: Vec::new(),
                missing_number: None,
                other_postcode: None,
                work,
            };
        }
        let mut query = Query::new(&self.index, &text, mode, Typos::None, &work);
        let mut found = self.pass(&text, &query, Typos::None, &memo, &work);
        for typos in [Typos::InUnknownWords, Typos::InGluedWords, Typos::InAnyWord] {
            // While somebody types, the next letter tells more than a guess at the words before it.
            let enough = mode == Mode::AsYouType && typos == Typos::InAnyWord && !found.is_empty();
            if enough || found.fits_well(typos) {
                continue;
            }
            let next = Query::new(&self.index, &text, mode, typos, &work);
            // "Bordeau" is Bordeaux rather than "borde au".
            if typos == Typos::InGluedWords && !next.glued || next.glued && found.guessed_town {
                continue;
            }
            if next.glued && !query.glued {
                // Its tokens are others: what they have a part in cannot be compared.
                found = Candidates::default();
            }
            memo.streets.forget(&query.tokens, &next.tokens);
            query = next;
            found.merge(self.pass(&text, &query, typos, &memo, &work));
        }
        let last = Interpretations::new(&self.index, &text, &query, Typos::InAnyWord, &memo, &work);
        let found = last.when_nothing_fits(found, mode);
        let placed = found.into_placed(&self.index, limit);
        sureness::judge(&self.index, &text, &query, placed, limit, work)
    }

    /// All communes of today, the most peopled first.
    pub fn communes(&self) -> impl Iterator<Item = Place> + '_ {
        rank::communes(&self.index)
    }

    fn pass(&self, text: &Text, query: &Query, typos: Typos, memo: &Memo, work: &Work) -> Candidates {
        Interpretations::new(&self.index, text, query, typos, memo, work).candidates()
    }
}

#[cfg(test)]
mod tests;
