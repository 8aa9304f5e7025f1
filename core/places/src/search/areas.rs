//! Which areas the edges of a text may name: communes, arrondissements, departments.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::matcher::End;
use super::query::{Piece, Query, Token};
use super::streets::NameMatcher;
use super::work::Work;
use super::{Typos, cost, keys, near, spellings};
use crate::fold;
use crate::format::AreaRecord;
use crate::index::{Index, Weight};

/// Longest area name in words that is tried.
const MAX_NAME_WORDS: usize = 9;
/// From this length on a name that is written in full is no accident.
const MANY_WORDS: usize = 4;
/// Most parts in the middle of a text that are tried.
const MAX_PARTS: usize = 4;
/// Most words behind a town that has no comma after it, and most words of such a town.
const MAX_BEHIND: usize = 3;
const MAX_TOWN_WORDS: usize = 4;
/// Most homonyms of one name that are followed.
pub(super) const MAX_HOMONYMS: usize = 48;
/// Most completions of an unfinished or partial name.
pub(super) const MAX_COMPLETIONS: usize = 24;
/// Most names that begin with a whole name: "Chamonix", "Saint-Ouen".
const MAX_LONGER: usize = 4;
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
    /// How unlikely a guess at this area is, beside its cost: nothing for a name written in full, since
    /// then the village is meant.
    pub(super) rarity: u32,
    /// Whether the stretch is a name of the area written in full.
    pub(super) exact: bool,
    /// Whether so much of the name is written that it is one even where no commune need stand.
    pub(super) content: bool,
}

impl Span {
    /// What the span costs among others: a guess is likelier to mean a large town.
    pub(super) fn weight(&self) -> u32 {
        self.cost + self.rarity
    }
}

/// Whether typos were allowed, whether words were cut in two, and the stretch.
type Asked = (bool, bool, usize, usize);

/// Spans already found for a stretch of tokens. The pass that allows an error in any word reads areas as
/// the one before it did.
#[derive(Debug, Default)]
pub(super) struct Memo {
    found: RefCell<BTreeMap<Asked, Vec<Span>>>,
}

impl Memo {
    /// The spans of `tokens[from..to]`, counted from `from`.
    pub(super) fn spans(
        &self,
        index: &Index,
        query: &Query,
        (from, to): (usize, usize),
        typos: Typos,
        work: &Work,
    ) -> Vec<Span> {
        let key = (typos != Typos::None, query.glued, from, to);
        if let Some(found) = self.found.borrow().get(&key) {
            return found.clone();
        }
        let found = spans(index, query.tokens.get(from..to).unwrap_or_default(), typos, work);
        self.found.borrow_mut().insert(key, found.clone());
        found
    }
}

/// How a stretch was read as an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub(super) cost: u32,
    pub(super) guess: bool,
}

/// The ways to read the beginning or the end of the tokens as an area, each area once per stretch.
fn spans(index: &Index, tokens: &[Token], typos: Typos, work: &Work) -> Vec<Span> {
    let count = tokens.len();
    let at_end = (count.saturating_sub(MAX_NAME_WORDS)..count).map(|from| (from, count));
    let at_start = (1..count.min(MAX_NAME_WORDS + 1)).map(|to| (0, to));
    // "…, 75004 Paris, près du métro": a part in the middle.
    let starts: Vec<usize> =
        (1..count).filter(|at| tokens.get(*at).is_some_and(|token| token.word.starts_part)).collect();
    // "… Paris Louvre": a town with a word or two behind it.
    let before_end = (1..=MAX_BEHIND).filter_map(|behind| count.checked_sub(behind));
    let before_end =
        before_end.flat_map(|to| (to.saturating_sub(MAX_TOWN_WORDS).max(1)..to).map(move |from| (from, to)));
    let parts_at: Vec<(usize, usize)> =
        starts.iter().zip(starts.iter().skip(1)).map(|(from, to)| (*from, *to)).take(MAX_PARTS).collect();
    let parts = parts_at.iter().copied();
    let mut best: BTreeMap<(usize, usize, u32), Fit> = BTreeMap::new();
    for (from, to) in at_end.chain(at_start).chain(parts).chain(before_end) {
        let Some(stretch) = tokens.get(from..to) else { continue };
        let whole = (from, to) == (0, count);
        // A name does not go on across a comma or a postcode; one of many words may have brackets:
        // "Castillon (Canton de Lembeye)".
        let broken = stretch.len() < MANY_WORDS && stretch.iter().skip(1).any(|token| token.word.starts_part);
        let inside = from > 0 && to < count && !parts_at.contains(&(from, to));
        for (area, mut fit) in read_as_area(index, stretch, whole, typos, work) {
            if inside && fit.guess {
                continue;
            }
            fit.guess |= broken;
            let known = best.entry((from, to, area)).or_insert(fit);
            *known = fit.min(*known);
        }
    }
    let spans = best.into_iter().map(|((from, to, area), Fit { cost, guess })| {
        // "Rue" is a commune, but in "rue Pasteur" nobody means it.
        let words =
            tokens.iter().take(to).skip(from).filter(|token| token.matcher.weight(index) == Weight::Content);
        let letters = words.map(|token| token.word.text.chars().count()).sum::<usize>();
        let content =
            letters > 0 && cost <= cost::SHORT_NAME || letters >= SURE_MIN_CHARS && cost <= cost::TYPO;
        let rarity = if guess { rarity(index, area, work) } else { 0 };
        Span { from, to, area, cost, rarity, exact: !guess, content }
    });
    spans.collect()
}

/// An area while a text is read: that counts as work, and ends when there was enough of it.
pub(super) fn read(index: &Index, number: u32, work: &Work) -> Option<AreaRecord> {
    work.record().then(|| index.area(number)).flatten()
}

/// How unlikely a guess at an area is; one that was not read is the least likely.
pub(super) fn rarity(index: &Index, area: u32, work: &Work) -> u32 {
    read(index, area, work).map_or(cost::SPREAD, |area| cost::rarity(&area))
}

/// The areas that a stretch of tokens may name, with what that costs.
fn read_as_area(index: &Index, stretch: &[Token], whole: bool, typos: Typos, work: &Work) -> Vec<(u32, Fit)> {
    let words: Vec<_> = stretch.iter().map(|token| token.word.clone()).collect();
    let key = fold::join(&words);
    let mut found: Vec<(u32, Fit)> = Vec::new();
    let end = stretch.last().map_or(End::Finished, |token| token.end);
    let typing = matches!(end, End::MoreLetters | End::MoreWords);
    let mut add = |list: u32, cost: u32, guess: bool, articles: bool| {
        let areas = index.area_list(list).take(MAX_HOMONYMS).take_while(|_| work.record());
        found.extend(areas.map(|(area, short)| {
            // An article that is left out of a name which is not finished: likelier another name is begun.
            // Articles that the text has and the name has not: "La Baule" is not Baule.
            let guess = guess || short && typing || articles && !short;
            let article = if guess { cost::SHORT_GUESS } else { cost::SHORT_NAME };
            (area, Fit { cost: cost + if short { article } else { 0 }, guess })
        }));
    };
    let exact = |key: &str| keys::exact(&index.area_keys, key, work);
    let in_full = exact(&key);
    in_full.into_iter().for_each(|list| add(list, 0, false, false));
    // "Essarts-en" goes on; it is not Les Essarts.
    let ends_stop = stretch.last().is_some_and(Token::is_stop);
    let short = fold::short_key(&words).filter(|_| !ends_stop);
    // "La Francheville" is a commune; Francheville is another.
    let guess = typing || in_full.is_some();
    short.and_then(|key| exact(&key)).into_iter().for_each(|list| add(list, cost::SHORT_NAME, guess, true));
    for key in spellings::written_out(&words).into_iter().chain(spellings::arrondissement(&words)) {
        exact(&key).into_iter().for_each(|list| add(list, cost::SHORT_FORM, false, false));
    }
    if end != End::Finished {
        let cost = if end == End::Entered { cost::CUT_SHORT } else { cost::UNFINISHED };
        for prefix in prefixes(stretch) {
            keys::best(&index.area_keys, &prefix, MAX_COMPLETIONS, work)
                .into_iter()
                .for_each(|list| add(list, cost, true, false));
        }
    }
    if !typing && stretch.iter().any(|token| !token.word.is_number()) {
        // "chamonix" for Chamonix-Mont-Blanc.
        keys::best(&index.area_keys, &format!("{key} "), MAX_LONGER, work)
            .into_iter()
            .for_each(|list| add(list, cost::FIRST_WORDS, true, false));
        // "mars": the village is written in full, and Marseille begins so.
        if whole && in_full.is_some() {
            keys::best(&index.area_keys, &key, MAX_LONGER, work)
                .into_iter()
                .for_each(|list| add(list, cost::CUT_SHORT, true, false));
        }
    }
    // "rene": the village is written in full, and Rennes sounds so.
    if whole && words.len() == 1 && in_full.is_some_and(|list| near::is_rare(index, list, work)) {
        near::large(index, &key, work).for_each(|list| add(list, cost::TYPO, true, false));
    }
    let known = found.iter().any(|(_, fit)| !fit.guess);
    let few = words.len() <= MAX_NEAR_WORDS || whole;
    if typos != Typos::None && !known && few && !stretch.iter().any(Token::is_numeral) {
        found.extend(near::with_an_error(index, &key, end, work));
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

/// Areas that hold every content word of the stretch, in any order, with what that costs.
pub(super) fn by_words(index: &Index, stretch: &[Piece<'_>], limit: usize, work: &Work) -> Vec<(u32, u32)> {
    // "1" is no way to say Paris 1er.
    if stretch.iter().all(|piece| piece.token.word.is_number()) {
        return Vec::new();
    }
    let mut lists: Vec<Vec<u32>> = Vec::new();
    for piece in stretch.iter().filter(|piece| !fold::is_stop_word(&piece.token.word.text)) {
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
    let told = stretch.iter().filter(|piece| !piece.token.is_stop()).count();
    let costs = areas.filter_map(|area| {
        let words = name_words(index, area, work)?;
        let fit = matcher.fit(&words, u32::MAX)?;
        let left_out =
            words.iter().filter(|word| index.weight(**word) != Weight::Stop).count().saturating_sub(told);
        Some((area, cost::LOOSELY * (fit.cost - fit.beside) + cost::WORD_LEFT_OUT * left_out as u32))
    });
    costs.map(|(area, cost)| (area, cost + cost::SOME_WORDS)).collect()
}

/// The word numbers of an area's name.
fn name_words(index: &Index, area: u32, work: &Work) -> Option<Vec<u32>> {
    let words = fold::words(&read(index, area, work)?.name);
    Some(words.iter().filter_map(|word| keys::exact(&index.words, &word.text, work)).collect())
}
