//! Which street names fit a bag of tokens, and at what cost.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::cost;
use super::keys;
use super::query::{End, Piece, Token, Used, unexplained};
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
}

impl<'a> NameMatcher<'a> {
    pub(super) fn new(index: &'a Index, pieces: &'a [Piece<'a>]) -> Self {
        NameMatcher { index, pieces, all_alone: unexplained(pieces) }
    }

    /// What it costs to read the pieces as a name of these words; `None` when they say something else.
    pub(super) fn fit(&self, words: &[u32]) -> Option<Fit> {
        let mut taken = [false; MAX_WORDS];
        let mut total = 0;
        let mut told = false;
        let (mut used, mut as_written) = (Used::default(), Used::default());
        // "12" of Voie A/12 tells nothing beside words.
        let numbers = self.pieces.iter().all(|piece| piece.token.word.is_number() || piece.token.is_small());
        let mut last_at = 0;
        for Piece { token, at: place, alone } in self.pieces {
            let fits = words.iter().zip(&taken).enumerate().filter(|(_, (_, taken))| !**taken);
            let fits = fits
                .filter_map(|(at, (word, _))| token.matcher.fit(*word).map(|cost| (cost, at < last_at, at)));
            match fits.min() {
                Some((cost, backwards, at)) if cost < *alone => {
                    total += cost + if backwards { cost::ORDER } else { 0 };
                    last_at = at;
                    used = used.with(*place);
                    if cost <= cost::UNFINISHED {
                        as_written = as_written.with(*place);
                    }
                    told |= (numbers || !token.word.is_number())
                        && words.get(at).is_some_and(|word| self.index.weight(*word) == Weight::Telling);
                    if let Some(taken) = taken.get_mut(at) {
                        *taken = true;
                    }
                }
                _ => total += alone,
            }
        }
        // "Jaurès" is Avenue Jean-Jaurès; "Moulin" need not be Rue du Moulin de la Pointe.
        let weight = |word: &u32| self.index.weight(*word);
        let told_so_far =
            words.iter().zip(taken).skip_while(|(word, taken)| !taken || weight(word) != Weight::Telling);
        let partial = told_so_far.into_iter().any(|(word, taken)| !taken && weight(word) != Weight::Small);
        let missing = words.iter().zip(taken).filter(|(_, taken)| !taken).map(|(word, _)| *word);
        let beside: u32 = missing.map(|word| cost::unmatched_word(self.index, word)).sum();
        // "Rue de la Place" has only light words: it must fit whole.
        let sensible = total < self.all_alone && (told || beside == 0);
        sensible.then_some(Fit { cost: total + beside, beside, used, as_written, partial })
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
    /// Whether a telling word of the name is not in the text, after one that is.
    pub(super) partial: bool,
}

/// Street names that fit, with their costs, cheapest first.
type Fitting = Rc<[(Fit, u32)]>;

/// What was found for tokens of a text already: its readings and passes ask for the same ones again.
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
    let mut fitting: Vec<(Fit, u32)> = candidates(index, pieces, memo, work)
        .into_iter()
        .filter_map(|name| {
            index.street_name_words(name, &mut words);
            words.truncate(MAX_WORDS);
            matcher.fit(&words).map(|fit| (fit, name))
        })
        .collect();
    fitting.sort_unstable();
    let best = fitting.first().map_or(0, |(fit, _)| fit.cost);
    fitting.retain(|(fit, _)| fit.cost <= best + cost::SPREAD);
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
