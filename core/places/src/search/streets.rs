//! Which street names fit a bag of tokens, and at what cost.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::cost;
use super::keys;
use super::matcher::Blanks;
use super::matcher::End;
use super::query::{Piece, Token, Used, unexplained};
use super::work::Work;
use crate::fold;
use crate::index::{Index, Weight};

/// Most names that are compared for one text.
const MAX_NAMES: usize = 800;
/// Most names taken for an unfinished one.
const MAX_COMPLETED_NAMES: usize = 48;
/// Most words that one unfinished word stands for when names are looked up by word.
const MAX_COMPLETIONS: u32 = 128;
/// Longest name in words; longer ones are compared by their first words.
const MAX_WORDS: usize = 16;

/// Compares names with the same tokens again and again.
pub(super) struct NameMatcher<'a> {
    index: &'a Index,
    pieces: &'a [Piece<'a>],
    /// A fit must leave less than this unexplained.
    all_alone: u32,
    /// Whether there are no words but numbers: "12" of Voie A/12 tells nothing beside words.
    numbers: bool,
    /// The pieces that may stand for a word, one bit each, by the last bits of the word's number: most words
    /// of most names are none that is asked for, and are passed over.
    asked: Vec<u64>,
    /// The pieces that stand for so many words that all are looked at.
    vague: u64,
}

/// Word numbers that are told apart, a power of two.
const TOLD_APART: u32 = 1024;

impl<'a> NameMatcher<'a> {
    pub(super) fn new(index: &'a Index, pieces: &'a [Piece<'a>]) -> Self {
        let mut asked = vec![0; TOLD_APART as usize];
        let mut vague = 0;
        for (at, piece) in (0u32..).zip(pieces) {
            let bit = 1u64.checked_shl(at).unwrap_or(0);
            match piece.token.matcher.words(TOLD_APART / 2) {
                None => vague |= bit,
                Some(words) => words.for_each(|word| {
                    if let Some(pieces) = asked.get_mut((word % TOLD_APART) as usize) {
                        *pieces |= bit;
                    }
                }),
            }
        }
        let numbers = pieces.iter().all(|piece| piece.token.word.is_number() || piece.token.is_stop());
        NameMatcher { index, pieces, all_alone: unexplained(pieces), numbers, asked, vague }
    }

    /// The pieces that may stand for a word, one bit each.
    fn asking(&self, word: u32) -> u64 {
        self.vague | self.asked.get((word % TOLD_APART) as usize).copied().unwrap_or(u64::MAX)
    }

    /// What it costs to read the pieces as a name of these words; `None` when they say something else, or
    /// when it is more than `most`.
    pub(super) fn fit(&self, words: &[u32], most: u32) -> Option<Fit> {
        let words = words.get(..MAX_WORDS).unwrap_or(words);
        let mut asking = [0u64; MAX_WORDS];
        let mut asked = 0;
        for (asking, word) in asking.iter_mut().zip(words) {
            *asking = self.asking(*word);
            asked |= *asking;
        }
        // One bit for each word.
        let mut taken = 0u32;
        let mut total = 0;
        let mut told = false;
        let (mut used, mut as_written, mut whole) = (Used::default(), Used::default(), Used::default());
        let mut last_at = 0;
        // A token that is read together with the one before it.
        let mut absorbed = None;
        for (piece, Piece { token, at: place, alone }) in (0u32..).zip(self.pieces) {
            if absorbed.take() == Some(*place) {
                used = used.with(*place);
                continue;
            }
            let is_in = |set: u64| set.checked_shr(piece).is_none_or(|set| set & 1 == 1);
            // The cheapest word, of equals one that goes on, of these the first: compared as one number.
            let mut best = u32::MAX;
            let words = if is_in(asked) { words } else { &[] };
            for (at, (word, asking)) in (0u32..).zip(words.iter().zip(&asking)) {
                if !is_in(*asking) || taken >> at & 1 == 1 {
                    continue;
                }
                let before = at.checked_sub(1).and_then(|before| words.get(before as usize)).copied();
                if let Some(cost) = token.matcher.fit_behind(*word, before) {
                    best = best.min(cost << 8 | u32::from(at < last_at) << 7 | at);
                }
            }
            let cost = best >> 8;
            if cost < *alone {
                total += cost + if best >> 7 & 1 == 1 { cost::ORDER } else { 0 };
                last_at = best & 0x7f;
                used = used.with(*place);
                if cost <= cost::UNFINISHED {
                    as_written = as_written.with(*place);
                }
                if cost == 0 {
                    whole = whole.with(*place);
                }
                told |= (self.numbers || !token.word.is_number())
                    && words
                        .get(last_at as usize)
                        .is_some_and(|word| self.index.weight(*word) == Weight::Content);
                taken |= 1 << last_at;
                let Blanks { halves, with_next } = token.matcher.blanks;
                let word = words.get(last_at as usize).copied().filter(|_| cost == cost::NO_BLANK);
                if word.is_some() && word == with_next {
                    absorbed = Some(place + 1);
                }
                if halves.is_some_and(|(_, second)| word == Some(second)) {
                    taken |= 1 << last_at.saturating_sub(1);
                }
            } else {
                total += alone;
            }
            if total >= self.all_alone || total > most {
                return None;
            }
        }
        let (mut beside, mut begun, mut partial) = (0, false, false);
        for (at, word) in (0u32..).zip(words) {
            let weight = self.index.weight(*word);
            if taken >> at & 1 == 1 {
                begun |= weight == Weight::Content;
            } else {
                beside += cost::unmatched_word(weight);
                // "Jaurès" is Avenue Jean-Jaurès; "Moulin" need not be Rue du Moulin de la Pointe.
                partial |= begun && weight != Weight::Stop;
            }
        }
        // "Rue de la Place" has only light words: it must fit whole.
        let sensible = total + beside <= most && (told || beside == 0);
        sensible.then_some(Fit { cost: total + beside, beside, used, as_written, whole, partial })
    }
}

/// How well a name fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub(super) cost: u32,
    /// The part of the cost that is not for words of the text which fit nothing.
    pub(super) beside: u32,
    /// The tokens that fit a word of the name.
    pub(super) used: Used,
    /// Those that fit it without an error.
    pub(super) as_written: Used,
    /// Those that are the word, not its beginning.
    pub(super) whole: Used,
    /// Whether a content word of the name is not in the text, after one that is.
    pub(super) partial: bool,
}

/// Street names that fit, with their costs, cheapest first.
type Fitting = Rc<[(Fit, u32)]>;

/// What was found for tokens of a text already: its interpretations and passes ask for the same ones again.
#[derive(Debug, Default)]
pub(super) struct Memo {
    fitting: RefCell<BTreeMap<Used, Fitting>>,
    with_word: RefCell<BTreeMap<usize, Rc<[u32]>>>,
}

impl Memo {
    /// Forgets what has to do with tokens that the next pass reads in another way.
    pub(super) fn forget(&mut self, before: &[Token], after: &[Token]) {
        if before.len() != after.len() {
            *self = Memo::default();
            return;
        }
        let changed = before.iter().zip(after).enumerate().filter(|(_, (before, after))| before != after);
        let changed = changed.fold(Used::default(), |changed, (at, _)| changed.with(at));
        self.fitting.get_mut().retain(|tokens, _| !tokens.meets(changed));
        self.with_word.get_mut().retain(|at, _| !changed.has(*at));
    }

    /// The street names of the pack that fit the tokens.
    pub(super) fn fitting(&self, index: &Index, pieces: &[Piece<'_>], work: &Work) -> Fitting {
        let tokens = pieces.iter().fold(Used::default(), |used, piece| used.with(piece.at));
        if let Some(known) = self.fitting.borrow().get(&tokens) {
            return Rc::clone(known);
        }
        let found: Fitting = fitting(index, pieces, self, work).into();
        self.fitting.borrow_mut().insert(tokens, Rc::clone(&found));
        found
    }

    /// The names that hold a word for which the piece may stand.
    fn with_word(&self, index: &Index, piece: &Piece<'_>, work: &Work) -> Rc<[u32]> {
        if let Some(known) = self.with_word.borrow().get(&piece.at) {
            return Rc::clone(known);
        }
        let found: Rc<[u32]> = with_word(index, piece, work).into();
        self.with_word.borrow_mut().insert(piece.at, Rc::clone(&found));
        found
    }
}

fn fitting(index: &Index, pieces: &[Piece<'_>], memo: &Memo, work: &Work) -> Vec<(Fit, u32)> {
    let matcher = NameMatcher::new(index, pieces);
    let mut words = Vec::new();
    let mut fitting: Vec<(Fit, u32)> = Vec::new();
    let mut most = u32::MAX;
    for name in candidates(index, pieces, memo, work) {
        index.street_name_words(name, &mut words);
        words.truncate(MAX_WORDS);
        if let Some(fit) = matcher.fit(&words, most) {
            most = most.min(fit.cost + cost::SPREAD);
            fitting.push((fit, name));
        }
    }
    fitting.retain(|(fit, _)| fit.cost <= most);
    fitting.sort_unstable();
    fitting
}

/// The names worth comparing: the whole text as a name, its completions, and all that hold one of its
/// rarer words.
fn candidates(index: &Index, pieces: &[Piece<'_>], memo: &Memo, work: &Work) -> Vec<u32> {
    let mut words: Vec<_> = pieces.iter().map(|piece| piece.token.word.clone()).collect();
    let mut names: Vec<u32> = Vec::new();
    names.extend(keys::exact(&index.street_keys, &fold::join(&words), work));
    if let (Some(last), Some(piece)) =
        (words.last_mut(), pieces.last().filter(|piece| piece.token.end == End::MoreLetters))
    {
        last.text.clone_from(&piece.token.word.typed);
        names.extend(keys::best(&index.street_keys, &fold::join(&words), MAX_COMPLETED_NAMES, work));
    }
    let mut lists: Vec<Rc<[u32]>> = pieces.iter().map(|piece| memo.with_word(index, piece, work)).collect();
    lists.sort_by_key(|list| list.len());
    // Rare words first; of a common one its most important names.
    for list in lists {
        let room = MAX_NAMES.saturating_sub(names.len());
        names.extend(list.iter().take(room));
    }
    names.sort_unstable();
    names.dedup();
    names
}

fn with_word(index: &Index, piece: &Piece<'_>, work: &Work) -> Vec<u32> {
    // A single letter stands for too many words to lead anywhere; it may still fit a name found otherwise.
    if piece.token.word.typed.chars().count() == 1 && piece.token.matcher.exact.is_none() {
        return Vec::new();
    }
    let words = piece.token.matcher.all(MAX_COMPLETIONS);
    words
        .flat_map(|word| index.street_names_with_word(word))
        .take_while(|_| work.record())
        .take(MAX_NAMES)
        .collect()
}
