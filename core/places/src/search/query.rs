//! A typed text as the search sees it: folded words, the postcode, the department, what is only noise.

use super::keys;
use super::matcher::Matcher;
use super::work::Work;
use super::{Errors, Mode, cost};
use crate::fold::{self, Word};
use crate::format::AreaKind;
use crate::index::Index;

/// One word and what it may mean.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) word: Word,
    /// Whether it is the last word while somebody is typing.
    pub(super) end: End,
    pub(super) matcher: Matcher,
}

/// What may follow a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The next word of the text, or nothing more.
    Finished,
    /// More letters: somebody is typing this word.
    MoreLetters,
    /// More words: somebody is typing and has closed this one with a blank or a hyphen.
    MoreWords,
}

/// A text, taken apart.
#[derive(Debug)]
pub(super) struct Query {
    /// All words but the postcode and the noise.
    pub(super) tokens: Vec<Token>,
    pub(super) postcode: Option<Postcode>,
}

/// Five digits in the text.
#[derive(Debug, Clone)]
pub(super) struct Postcode {
    pub(super) code: String,
    /// Its area, when it is one of the pack. CEDEX codes are none.
    pub(super) area: Option<u32>,
}

impl Query {
    pub(super) fn new(index: &Index, text: &str, mode: Mode, errors: Errors, work: &Work) -> Self {
        let mut words = fold::words(text);
        let last = words.last().cloned();
        let last_end = match (mode, text.chars().next_back()) {
            (Mode::Full, _) => End::Finished,
            (Mode::Key, Some(ch)) if !ch.is_alphanumeric() => End::MoreWords,
            (Mode::Key, _) => End::MoreLetters,
        };
        drop_noise(&mut words);
        let postcode = take_postcode(index, &mut words, work);
        if errors != Errors::None {
            split_glued(index, &mut words, work);
        }
        // What was typed last may have been taken out.
        let last_end = if words.last() == last.as_ref() { last_end } else { End::Finished };
        let count = words.len();
        let tokens = words.into_iter().enumerate().map(|(at, word)| {
            let end = if at + 1 == count { last_end } else { End::Finished };
            Token { matcher: Matcher::new(index, &word, end, errors, work), word, end }
        });
        Query { tokens: tokens.collect(), postcode }
    }
}

/// "avenuede saint ouen": an unknown word that is a light word and a known one without the blank.
fn split_glued(index: &Index, words: &mut Vec<Word>, work: &Work) {
    let known = |text: &str| keys::exact(&index.words, text, work).is_some();
    let split = |word: &Word| {
        if known(&word.text) {
            return None;
        }
        let ends = fold::light_words().filter_map(|(light, _)| {
            let after = word.text.strip_prefix(light).filter(|after| after.len() > 2 && known(after));
            let before = word.text.strip_suffix(light).filter(|before| fold::is_street_type(before));
            after
                .map(|after| (light.to_owned(), after.to_owned()))
                .or(before.map(|b| (b.to_owned(), light.to_owned())))
        });
        ends.max_by_key(|(first, _)| first.len())
    };
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if let Some((first, second)) = split(word) {
            let starts_part = word.starts_part;
            let first = Word { typed: first.clone(), text: first, starts_part };
            let second = Word { typed: second.clone(), text: second, starts_part: false };
            words.splice(at..=at, [first, second]);
        }
        at += 1;
    }
}

/// "cedex 08" and a country at the end say nothing that helps.
fn drop_noise(words: &mut Vec<Word>) {
    if let Some(at) = words.iter().position(|word| word.text == "cedex") {
        let number = words.get(at + 1).is_some_and(|word| word.is_number() && word.text.len() <= 2);
        words.drain(at..=at + usize::from(number));
    }
    if words.len() > 1 && words.last().is_some_and(|word| word.text == "france") {
        words.pop();
    }
}

/// Takes the last word of five digits out of the words, unless it is the whole text and no postcode.
fn take_postcode(index: &Index, words: &mut Vec<Word>, work: &Work) -> Option<Postcode> {
    let at = words.iter().rposition(|word| word.is_number() && word.text.len() == 5)?;
    let code = words.get(at)?.text.clone();
    let list = keys::exact(&index.area_keys, &code, work);
    let area = list.and_then(|list| index.area_list(list).map(|(area, _)| area).next());
    let area = area.filter(|area| index.area(*area).is_some_and(|area| area.kind == AreaKind::Postcode));
    words.remove(at);
    Some(Postcode { code, area })
}

/// A token in a reading, with what it costs there when nothing fits it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) token: &'a Token,
    pub(super) alone: u32,
    /// What it costs on top to leave it out where another reading has a commune for the text.
    pub(super) left_out: u32,
}

/// The tokens as they stand.
pub(super) fn pieces<'a>(index: &Index, tokens: &'a [Token]) -> Vec<Piece<'a>> {
    tokens
        .iter()
        .map(|token| Piece { token, alone: cost::unmatched_token(index, token), left_out: 0 })
        .collect()
}

/// Cost of leaving all of these unexplained.
pub(super) fn unexplained(pieces: &[Piece<'_>]) -> u32 {
    pieces.iter().map(|piece| piece.alone).sum()
}
