//! Which words of the index a typed word may stand for.

use super::error::OneError;
use super::query::End;
use super::work::Work;
use super::{Errors, cost, keys};
use crate::fold::Word;
use crate::index::{Index, Keys, Weight};

/// Words shorter than this are too many when one letter may differ.
const NEAR_MIN_CHARS: usize = 4;
/// Most words that one typed word may stand for by error.
const NEAR_LIMIT: usize = 64;

/// Word numbers that fit, by how they fit.
#[derive(Debug, Clone, Default)]
pub(super) struct Matcher {
    pub(super) exact: Option<u32>,
    /// Words that start with an unfinished word, or with a single letter.
    pub(super) starting: Option<(u32, u32)>,
    starting_cost: u32,
    /// Words one error away, sorted.
    pub(super) near: Vec<u32>,
}

impl Matcher {
    pub(super) fn new(index: &Index, word: &Word, end: End, errors: Errors, work: &Work) -> Self {
        let unfinished = end == End::MoreLetters;
        let exact = keys::exact(&index.words, &word.text, work);
        let initial = word.typed.chars().count() == 1 && !word.is_number();
        let starting =
            (unfinished || initial).then(|| keys::range(&index.words, &word.typed, work)).flatten();
        let long = word.text.chars().count() >= NEAR_MIN_CHARS && !word.is_number();
        let known = exact.is_some() || unfinished && starting.is_some();
        let near = match errors {
            Errors::InUnknownWords if long && !known => {
                one_error(&index.words, &word.text, unfinished, NEAR_LIMIT, work)
            }
            Errors::InAnyWord if long => one_error(&index.words, &word.text, unfinished, NEAR_LIMIT, work),
            _ => Vec::new(),
        };
        Matcher {
            exact,
            starting,
            starting_cost: if unfinished { cost::UNFINISHED } else { cost::INITIAL },
            near,
        }
    }

    /// What it costs to read the typed word as this one; `None` when it cannot be.
    #[inline]
    pub(super) fn fit(&self, word: u32) -> Option<u32> {
        if self.exact == Some(word) {
            return Some(0);
        }
        if self.starting.is_some_and(|(low, high)| (low..high).contains(&word)) {
            return Some(self.starting_cost);
        }
        self.near.binary_search(&word).ok().map(|_| cost::NEAR)
    }

    /// What the typed word weighs when nothing fits it.
    pub(super) fn weight(&self, index: &Index) -> Weight {
        self.exact.map_or(Weight::Telling, |word| index.weight(word))
    }

    /// All word numbers that fit, the likely ones first, at most `limit`.
    pub(super) fn all(&self, limit: u32) -> impl Iterator<Item = u32> + '_ {
        let (low, high) = self.starting.unwrap_or_default();
        let starting = low..high.min(low.saturating_add(limit));
        self.exact
            .into_iter()
            .chain(starting.filter(|word| self.exact != Some(*word)))
            .chain(self.near.iter().copied())
    }
}

/// The values of keys at most one error away from a text, sorted; with `open_end`, from its beginning.
pub(super) fn one_error(keys: &Keys, text: &str, open_end: bool, limit: usize, work: &Work) -> Vec<u32> {
    let Some(automaton) = OneError::new(text, open_end) else { return Vec::new() };
    let mut found = keys::accepted(keys, automaton, limit, work);
    found.sort_unstable();
    found
}
