//! Which areas the edges of a text may name: communes, arrondissements, departments.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::matcher;
use super::query::{End, Piece, Token};
use super::streets::NameMatcher;
use super::work::Work;
use super::{Errors, cost, keys};
use crate::fold;
use crate::index::{Index, Weight};

/// Longest area name in words that is tried.
const MAX_NAME_WORDS: usize = 9;
/// Most homonyms of one name that are followed.
const MAX_HOMONYMS: usize = 48;
/// Most completions of an unfinished or partial name.
const MAX_COMPLETIONS: usize = 24;
/// Names shorter than this are not looked for with an error in them.
const NEAR_MIN_CHARS: usize = 4;
/// Longer stretches are not: they are street and commune together.
const MAX_NEAR_WORDS: usize = 5;
/// From this length on a name with an error, or the first words of one, leaves no doubt.
const SURE_MIN_CHARS: usize = 7;

/// Tokens `from..to` read as an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) area: u32,
    pub(super) cost: u32,
    /// Whether the stretch names the area beyond doubt, whatever the rest of the text says.
    pub(super) sure: bool,
}

/// Spans already found for a stretch of tokens. The pass that allows an error in any word reads areas as
/// the one before it did.
#[derive(Debug, Default)]
pub(super) struct Memo {
    found: RefCell<BTreeMap<(bool, usize, usize), Vec<Span>>>,
}

impl Memo {
    /// The spans of `tokens[from..to]`, counted from `from`.
    pub(super) fn spans(
        &self,
        index: &Index,
        tokens: &[Token],
        (from, to): (usize, usize),
        errors: Errors,
        work: &Work,
    ) -> Vec<Span> {
        let key = (errors != Errors::None, from, to);
        if let Some(found) = self.found.borrow().get(&key) {
            return found.clone();
        }
        let found = spans(index, tokens.get(from..to).unwrap_or_default(), errors, work);
        self.found.borrow_mut().insert(key, found.clone());
        found
    }
}

/// The ways to read the beginning or the end of the tokens as an area, each area once per stretch.
fn spans(index: &Index, tokens: &[Token], errors: Errors, work: &Work) -> Vec<Span> {
    let count = tokens.len();
    let at_end = (count.saturating_sub(MAX_NAME_WORDS)..count).map(|from| (from, count));
    let at_start = (1..count.min(MAX_NAME_WORDS + 1)).map(|to| (0, to));
    let mut best: BTreeMap<(usize, usize, u32), u32> = BTreeMap::new();
    for (from, to) in at_end.chain(at_start) {
        let Some(stretch) = tokens.get(from..to) else { continue };
        for (area, cost) in read_as_area(index, stretch, errors, work) {
            let known = best.entry((from, to, area)).or_insert(cost);
            *known = cost.min(*known);
        }
    }
    let spans = best.into_iter().map(|((from, to, area), cost)| {
        // "Rue" is a commune, but in "rue Pasteur" nobody means it.
        let telling =
            tokens.iter().take(to).skip(from).filter(|token| token.matcher.weight(index) == Weight::Telling);
        let letters = telling.map(|token| token.word.text.chars().count()).sum::<usize>();
        let sure = letters > 0 && cost <= cost::SHORT_NAME || letters >= SURE_MIN_CHARS && cost <= cost::NEAR;
        Span { from, to, area, cost, sure }
    });
    spans.collect()
}

/// The areas that a stretch of tokens may name, with what that costs.
fn read_as_area(index: &Index, stretch: &[Token], errors: Errors, work: &Work) -> Vec<(u32, u32)> {
    let words: Vec<_> = stretch.iter().map(|token| token.word.clone()).collect();
    let key = fold::join(&words);
    let mut found: Vec<(u32, u32)> = Vec::new();
    let mut add = |list: u32, cost: u32| {
        let areas = index.area_list(list).take(MAX_HOMONYMS).take_while(|_| work.record());
        found.extend(areas.map(|(area, short)| (area, cost + if short { cost::SHORT_NAME } else { 0 })));
    };
    if let Some(list) = keys::exact(&index.area_keys, &key, work) {
        add(list, 0);
    }
    if let Some(list) = fold::short_key(&words).and_then(|key| keys::exact(&index.area_keys, &key, work)) {
        add(list, cost::SHORT_NAME);
    }
    let end = stretch.last().map_or(End::Finished, |token| token.end);
    if end != End::Finished {
        for prefix in prefixes(stretch) {
            keys::best(&index.area_keys, &prefix, MAX_COMPLETIONS, work)
                .into_iter()
                .for_each(|list| add(list, cost::UNFINISHED));
        }
    } else if stretch.iter().any(|token| !token.word.is_number()) {
        // "chamonix" for Chamonix-Mont-Blanc.
        keys::best(&index.area_keys, &format!("{key} "), 4, work)
            .into_iter()
            .for_each(|list| add(list, cost::FIRST_WORDS));
    }
    let exact = found.iter().any(|(_, cost)| *cost <= cost::UNFINISHED);
    let long = key.chars().count() >= NEAR_MIN_CHARS && !words.iter().all(fold::Word::is_number);
    if errors != Errors::None && long && !exact && words.len() <= MAX_NEAR_WORDS {
        let mut add = |list: u32, cost: u32| {
            found.extend(index.area_list(list).take(MAX_HOMONYMS).map(|(area, _)| (area, cost)))
        };
        matcher::one_error(&index.area_keys, &key, end == End::MoreLetters, MAX_COMPLETIONS, work)
            .into_iter()
            .for_each(|list| add(list, cost::NEAR));
    }
    found
}

/// The beginnings of keys for a stretch that goes on: as written out and as typed.
fn prefixes(stretch: &[Token]) -> Vec<String> {
    let mut words: Vec<_> = stretch.iter().map(|token| token.word.clone()).collect();
    let mut prefixes = vec![fold::join(&words)];
    if stretch.last().is_some_and(|token| token.end == End::MoreWords) {
        prefixes.iter_mut().for_each(|prefix| prefix.push(' '));
        return prefixes;
    }
    if let Some(last) = words.last_mut().filter(|last| last.typed != last.text) {
        last.text.clone_from(&last.typed);
        prefixes.push(fold::join(&words));
    }
    prefixes
}

/// Areas that hold every telling word of the stretch, in any order, with what that costs.
pub(super) fn by_words(index: &Index, stretch: &[Piece<'_>], limit: usize, work: &Work) -> Vec<(u32, u32)> {
    let mut lists: Vec<Vec<u32>> = Vec::new();
    for piece in stretch.iter().filter(|piece| !fold::is_small_word(&piece.token.word.text)) {
        let mut holders: Vec<u32> = Vec::new();
        for word in piece.token.matcher.all(64) {
            holders.extend(index.areas_with_word(word).take_while(|_| work.record()));
        }
        holders.sort_unstable();
        holders.dedup();
        lists.push(holders);
    }
    lists.sort_by_key(Vec::len);
    let Some((first, others)) = lists.split_first() else { return Vec::new() };
    let in_all = |area: &u32| others.iter().all(|list| list.binary_search(area).is_ok());
    let matcher = NameMatcher::new(index, stretch);
    let areas = first.iter().copied().filter(in_all).take(limit);
    let costs = areas.filter_map(|area| Some((area, matcher.fit(&name_words(index, area, work)?)?.cost)));
    costs.map(|(area, cost)| (area, cost + cost::SOME_WORDS)).collect()
}

/// The word numbers of an area's name.
fn name_words(index: &Index, area: u32, work: &Work) -> Option<Vec<u32>> {
    let words = fold::words(&index.area(area)?.name);
    Some(words.iter().filter_map(|word| keys::exact(&index.words, &word.text, work)).collect())
}
