//! A typed text as the search sees it: folded words, the postcode, what is only noise.

use super::keys;
use super::matcher::{Blanks, End, Matcher};
use super::named::is_after_name;
use super::postcode::Postcode;
use super::work::Work;
use super::{Mode, Typos, abroad, beside, carried, cost};
use crate::fold::{self, Word};
use crate::index::Index;

/// Shortest word that Enter may have cut short.
const CUT_MIN_CHARS: usize = 3;

/// One word and what it may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: Word,
    /// Whether it is the last word while somebody is typing.
    pub(super) end: End,
    pub(super) matcher: Matcher,
}

impl Token {
    /// Whether it is a number or a word that begins a street: a name of a town does not go on with one.
    pub(super) fn begins_street(&self) -> bool {
        self.word.is_number() || self.is_street_type()
    }

    /// Whether it stands for a number, an ordinal or not: "12", "12e", "XIV".
    pub(super) fn is_numeral(&self) -> bool {
        self.word.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A word that can only be a type of street, or a number.
    pub(super) fn is_way(&self) -> bool {
        self.word.is_number() || fold::is_way(&self.word.text)
    }

    pub(super) fn is_street_type(&self) -> bool {
        fold::is_street_type(&self.word.text)
    }

    /// What it costs where it fits nowhere.
    pub(super) fn unmatched(&self, index: &Index) -> u32 {
        match self.word.is_number() && self.word.text.len() <= 4 {
            true => cost::NUMBER,
            false => cost::unmatched(self.matcher.weight(index)),
        }
    }

    pub(super) fn is_stop(&self) -> bool {
        fold::is_stop_word(&self.word.text)
    }
}

/// A text, taken apart once for all passes.
#[derive(Debug)]
pub(super) struct Text {
    words: Vec<Word>,
    last_end: End,
    pub(super) postcode: Option<Postcode>,
    /// Whether it names a place in another country.
    pub(super) abroad: bool,
    /// Whether it may mean two places: by another postcode or a commune elsewhere right behind the postcode, or
    /// by two addresses, each with its town.
    pub(super) disputed: bool,
    /// A second address in the text, as it is written: the first one is answered.
    pub(super) second: Option<String>,
}

impl Text {
    pub(super) fn new(index: &Index, text: &str, mode: Mode, work: &Work) -> Self {
        let mut words = fold::words(text);
        let last_end = match (mode, text.chars().next_back()) {
            (Mode::Full, _) => End::Finished,
            (Mode::AsYouType, Some(ch)) if !ch.is_alphanumeric() => End::MoreWords,
            (Mode::AsYouType, _) => End::MoreLetters,
        };
        carried::take_out(&mut words);
        beside::drop_country(&mut words);
        let postcode = Postcode::take(index, &mut words, work);
        let disputed = postcode.as_ref().is_some_and(|it| it.is_disputed(index, &words, work));
        beside::drop_region(index, &mut words, work);
        beside::drop_service(index, &mut words, postcode.as_ref(), work);
        // A postcode of ours tells the village of Suisse from the country.
        let is_commune = |words: &[Word]| keys::exact(&index.area_keys, &fold::join(words), work).is_some();
        let abroad = match &postcode {
            Some(postcode) if postcode.is_known() => postcode.is_abroad(),
            Some(postcode) => postcode.is_abroad() || abroad::is_abroad(&words, is_commune),
            None => abroad::is_abroad(&words, is_commune),
        };
        drop_company(index, &mut words, postcode.as_ref(), work);
        let second = take_second_address(index, &mut words, work);
        // On two lines stand two addresses; behind a comma, what is said besides.
        let lines = text.contains(['\n', '/']);
        let disputed = disputed || lines && second.as_ref().is_some_and(|(_, two_towns)| *two_towns);
        let second = second.map(|(second, _)| second);
        // What was typed last may have been taken out.
        let still_there = words.last().is_some_and(|word| word.ends_text);
        let last_end = if still_there { last_end } else { End::Finished };
        Text { words, last_end, postcode, abroad, disputed, second }
    }
}

/// A text as one pass reads it.
#[derive(Debug)]
pub(super) struct Query {
    /// All words but the postcode and the noise.
    pub(super) tokens: Vec<Token>,
    /// Whether words were cut in two.
    pub(super) glued: bool,
}

impl Query {
    pub(super) fn new(index: &Index, text: &Text, mode: Mode, typos: Typos, work: &Work) -> Self {
        let mut words = text.words.clone();
        let count = words.len();
        if typos >= Typos::InGluedWords {
            split_glued(index, &mut words, work);
        }
        let glued = words.len() != count;
        let count = words.len();
        let blanks = |at: usize, word: &Word| match typos {
            Typos::None => Blanks::default(),
            _ => Blanks::new(index, word, words.get(at + 1), work),
        };
        let tokens = words.iter().cloned().enumerate().map(|(at, word)| {
            let may_be_cut = mode == Mode::Full
                && typos != Typos::None
                && !word.is_number()
                && word.text.chars().count() >= CUT_MIN_CHARS;
            let end = match at + 1 == count {
                true if may_be_cut => End::Entered,
                true => text.last_end,
                false => End::Finished,
            };
            let matcher = Matcher::new(index, &word, end, typos, work);
            Token { matcher: matcher.with_blanks(blanks(at, &word)), word, end }
        });
        Query { tokens: tokens.collect(), glued }
    }

    /// Whether a part of the text begins at this token, or the text ends before it.
    pub(super) fn is_boundary(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.word.starts_part)
    }

    /// Whether nothing of an address is written but a name: no "rue", no number before it.
    pub(super) fn is_bare(&self) -> bool {
        // "aven" may become Avenay.
        let is_way = |token: &Token| {
            fold::is_way(&token.word.text)
                && (token.end == End::Finished || token.word.text == token.word.typed)
        };
        !self.tokens.iter().any(is_way) && self.tokens.first().is_some_and(|token| !token.word.is_number())
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
            let second = Word {
                typed: second.clone(),
                text: second,
                written: String::new(),
                starts_part: false,
                joined: false,
                ends_text: word.ends_text,
                span: word.span.clone(),
            };
            let first = Word { typed: first.clone(), text: first, ends_text: false, ..word.clone() };
            words.splice(at..=at, [first, second]);
        }
        at += 1;
    }
}

/// "SARL Dupont 25 rue Servandoni 75006 Paris": what stands before the house number, where the rest says
/// in which commune it is.
fn drop_company(index: &Index, words: &mut Vec<Word>, postcode: Option<&Postcode>, work: &Work) {
    let Some(from) = carried::house_and_street(words, 1) else { return };
    let before = words.get(..from).unwrap_or_default();
    let has_street = before.iter().any(|word| fold::is_street_type(&word.text));
    // "71-73 rue …" is one address.
    let has_name = before.iter().any(|word| !word.is_number() && fold::house_number(&word.typed).is_none());
    let placed = postcode.is_some_and(|postcode| postcode.at > from && postcode.is_known());
    // "Nantes 5 rue de Rennes": a town may stand before the street as well.
    let is_town = |at: usize| {
        let stretch = before.get(at..).unwrap_or_default();
        keys::exact(&index.area_keys, &fold::join(stretch), work).is_some()
    };
    let town_before = (0..before.len()).any(is_town);
    let town_behind = || town_at_end(index, words, from + 2, work).is_some();
    if (placed || !town_before && town_behind()) && !has_street && has_name {
        carried::drain(words, 0, from);
    }
}

/// "21 Rue de la Clef 34 Rue Daubenton Paris": takes the second out, up to the name of the town; also whether
/// each has a town of its own.
fn take_second_address(index: &Index, words: &mut Vec<Word>, work: &Work) -> Option<(String, bool)> {
    let first = carried::house_and_street(words, 0)?;
    let from = carried::house_and_street(words, first + 2)?;
    let before = town_at_end(index, words.get(..from)?, first + 2, work);
    let end = town_at_end(index, words, from + 2, work);
    // Where each has its own town, nobody can tell which is meant.
    let town = |at: Option<usize>, end: usize| words.get(at?..end).map(fold::join);
    let two_towns = before.is_some() && end.is_some() && town(before, from) != town(end, words.len());
    // Both have the town at the end, or the second has none.
    let to = end.filter(|_| before.is_none()).unwrap_or(words.len());
    let second = written(words.get(from..to)?);
    carried::drain(words, from, to);
    Some((second, two_towns))
}

/// Where the name of an area begins that ends the text, at `from` or later: the longest one.
pub(super) fn town_at_end(index: &Index, words: &[Word], from: usize, work: &Work) -> Option<usize> {
    let word = |at: usize| words.get(at);
    let named = |at: &usize| {
        let starts = words.get(*at).is_some_and(|word| word.starts_part) || is_after_name(&word, *at);
        let stretch = words.get(*at..).unwrap_or_default();
        starts && keys::exact(&index.area_keys, &fold::join(stretch), work).is_some()
    };
    (from..words.len()).find(named)
}

/// Words as they stand in the text.
pub(super) fn written(words: &[Word]) -> String {
    let words = words.iter().map(|word| word.written.as_str());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A token in a reading, with what it costs there when nothing fits it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) token: &'a Token,
    /// Its place in the text.
    pub(super) at: usize,
    pub(super) alone: u32,
}

/// The tokens from `from` on as they stand.
pub(super) fn pieces<'a>(index: &Index, tokens: &'a [Token], from: usize) -> Vec<Piece<'a>> {
    let piece = |(at, token)| Piece { token, at: from + at, alone: token.unmatched(index) };
    tokens.iter().enumerate().map(piece).collect()
}

/// Cost of leaving all of these unexplained.
pub(super) fn unexplained(pieces: &[Piece<'_>]) -> u32 {
    pieces.iter().map(|piece| piece.alone).sum()
}

/// Places of tokens in a text, one bit each: no text has more than [`fold::MAX_WORDS`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Used(u64);

impl Used {
    /// More than any text has.
    pub(super) const EVERY: Self = Used(u64::MAX);

    /// The places `from..to`.
    pub(super) fn range(from: usize, to: usize) -> Self {
        (from..to).fold(Used::default(), Used::with)
    }

    #[must_use]
    pub(super) fn with(self, at: usize) -> Self {
        Used(self.0 | 1u64.checked_shl(at as u32).unwrap_or(0))
    }

    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Used(self.0 | other.0)
    }

    pub(super) fn has(self, at: usize) -> bool {
        self.0 & 1u64.checked_shl(at as u32).unwrap_or(0) != 0
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}
