//! Which words of the index a typed word may stand for.

use super::typo::OneTypo;
use super::work::Work;
use super::{Typos, cost, keys};
use crate::fold::{self, Word};
use crate::index::{Index, Keys, Weight};

/// What may follow a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The next word of the text, or nothing more.
    Finished,
    /// More letters: somebody is typing this word.
    MoreLetters,
    /// More words: somebody is typing and has closed this one with a blank or a hyphen.
    MoreWords,
    /// Enter was pressed here, perhaps in the middle of the word.
    Entered,
}

/// Words shorter than this are too many when one letter may differ.
const NEAR_MIN_CHARS: usize = 4;
/// Most words that one typed word may stand for by error.
const TYPO_LIMIT: usize = 64;

/// Shortest and longest word that is cut in two or made of two.
const BLANK_MIN_CHARS: usize = 6;
const BLANK_MAX_CHARS: usize = 24;
/// Shortest half of such a word, articles apart.
const HALF_MIN_BYTES: usize = 4;

/// Word numbers that fit, by how they fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Matcher {
    pub(super) exact: Option<u32>,
    /// Words that start with an unfinished word, or with a single letter.
    pub(super) starting: Option<(u32, u32)>,
    starting_cost: u32,
    /// Numbers that an unfinished Roman numeral may become: "leopold i" on its way to "II".
    numerals: Vec<u32>,
    /// Words one error away, sorted.
    pub(super) near: Vec<u32>,
    /// Where only blanks may be wrong.
    pub(super) blanks: Blanks,
}

/// Words that a typed word may stand for when a blank is too many or too few.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Blanks {
    /// The two words that it is without the blank: "Lafayette".
    pub(super) halves: Option<(u32, u32)>,
    /// The word that it is with the next one: "haute feuille".
    pub(super) with_next: Option<u32>,
}

impl Blanks {
    /// Of a word and the one behind it in the same part of the text.
    pub(super) fn new(index: &Index, word: &Word, next: Option<&Word>, work: &Work) -> Self {
        let long = |text: &str| (BLANK_MIN_CHARS..=BLANK_MAX_CHARS).contains(&text.chars().count());
        let number = |text: &str| keys::exact(&index.words, text, work);
        let letters = |word: &Word| !word.text.bytes().any(|byte| byte.is_ascii_digit());
        let next = next.filter(|next| letters(next) && !next.starts_part);
        let together = next.map(|next| format!("{}{}", word.text, next.text)).filter(|text| long(text));
        let with_next = together.filter(|_| letters(word)).and_then(|text| number(&text));
        let halves = |at: usize| {
            let (first, second) = word.text.split_at_checked(at)?;
            let article = fold::is_stop_word(first);
            let words = (article || first.len() >= HALF_MIN_BYTES) && second.len() >= HALF_MIN_BYTES;
            if words { Some((number(first)?, number(second)?)) } else { None }
        };
        let halves = (long(&word.text) && letters(word)).then(|| (1..word.text.len()).find_map(halves));
        Blanks { halves: halves.flatten(), with_next }
    }

    /// The words to look for.
    fn words(&self) -> impl Iterator<Item = u32> + use<> {
        self.halves.map(|(_, second)| second).into_iter().chain(self.with_next)
    }
}

impl Matcher {
    pub(super) fn new(index: &Index, word: &Word, end: End, typos: Typos, work: &Work) -> Self {
        let unfinished = matches!(end, End::MoreLetters | End::Entered);
        let exact = keys::exact(&index.words, &word.text, work);
        let initial = word.typed.chars().count() == 1 && !word.is_number();
        let starting =
            (unfinished || initial).then(|| keys::range(&index.words, &word.typed, work)).flatten();
        let long = word.text.chars().count() >= NEAR_MIN_CHARS && !word.is_number();
        let known = exact.is_some() || unfinished && starting.is_some();
        let open_end = end == End::MoreLetters;
        let numerals = fold::roman_started(&word.typed).filter(|_| open_end);
        let numerals = numerals.filter_map(|number| keys::exact(&index.words, &number, work)).collect();
        let near = match typos {
            Typos::InUnknownWords if long && !known => {
                one_typo(&index.words, &word.text, open_end, TYPO_LIMIT, work)
            }
            Typos::InAnyWord if long => one_typo(&index.words, &word.text, open_end, TYPO_LIMIT, work),
            _ => Vec::new(),
        };
        Matcher {
            exact,
            starting,
            starting_cost: match end {
                End::MoreLetters => cost::UNFINISHED,
                End::Entered => cost::CUT_SHORT,
                End::Finished | End::MoreWords => cost::INITIAL,
            },
            numerals,
            near,
            blanks: Blanks::default(),
        }
    }

    #[must_use]
    pub(super) fn with_blanks(self, blanks: Blanks) -> Self {
        Matcher { blanks, ..self }
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
        // Nearly all have neither, and nearly all words come here.
        if self.numerals.is_empty() && self.near.is_empty() && self.blanks.with_next.is_none() {
            return None;
        }
        if self.blanks.with_next == Some(word) {
            return Some(cost::NO_BLANK);
        }
        if self.numerals.contains(&word) {
            return Some(self.starting_cost);
        }
        self.near.binary_search(&word).ok().map(|_| cost::TYPO)
    }

    /// All word numbers that fit, in any order; `None` when more than `most` start so.
    pub(super) fn words(&self, most: u32) -> Option<impl Iterator<Item = u32> + '_> {
        let (low, high) = self.starting.unwrap_or_default();
        let others = self.exact.iter().chain(&self.numerals).chain(&self.near).copied();
        let others = others.chain(self.blanks.words());
        (high.saturating_sub(low) <= most).then(|| (low..high).chain(others))
    }

    /// The same where the name has another word before it: "Lafayette" is "La Fayette".
    #[inline]
    pub(super) fn fit_behind(&self, word: u32, before: Option<u32>) -> Option<u32> {
        self.fit(word).or_else(|| {
            let (first, second) = self.blanks.halves?;
            (second == word && before == Some(first)).then_some(cost::NO_BLANK)
        })
    }

    /// What the typed word weighs when nothing fits it.
    pub(super) fn weight(&self, index: &Index) -> Weight {
        self.exact.map_or(Weight::Content, |word| index.weight(word))
    }

    /// All word numbers that fit, the likely ones first, at most `limit`.
    pub(super) fn all(&self, limit: u32) -> impl Iterator<Item = u32> + '_ {
        let (low, high) = self.starting.unwrap_or_default();
        let starting = low..high.min(low.saturating_add(limit));
        self.exact
            .into_iter()
            .chain(starting.filter(|word| self.exact != Some(*word)))
            .chain(self.blanks.words())
            .chain(self.numerals.iter().copied())
            .chain(self.near.iter().copied())
    }
}

/// The most important keys at most one error away from a text, best first; with `open_end`, from its
/// beginning. For FSTs whose values are ranks.
pub(super) fn one_error_best(keys: &Keys, text: &str, open_end: bool, limit: usize, work: &Work) -> Vec<u32> {
    let Some(automaton) = OneTypo::new(text, open_end) else { return Vec::new() };
    keys::best_accepted(keys, &automaton, limit, work)
}

/// The values of keys at most one error away from a text, sorted; with `open_end`, from its beginning.
pub(super) fn one_typo(keys: &Keys, text: &str, open_end: bool, limit: usize, work: &Work) -> Vec<u32> {
    let Some(automaton) = OneTypo::new(text, open_end) else { return Vec::new() };
    let mut found = keys::accepted(keys, automaton, limit, work);
    found.sort_unstable();
    found
}
