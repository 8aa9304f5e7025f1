//! Which areas a text names in full, where a commune stands in an address.
//!
//! A commune that is named is the answer's commune, whatever streets other communes have. Where it stands
//! tells a name from words of a street: a part of its own ("…, Croix", "59170 Croix"), the end ("… Pasteur
//! Grigny", not "rue de Paris"), the beginning before a street ("Lyon 12 rue …").

use super::areas::Span;
use super::cost;
use super::query::{Query, Token};
use crate::fold;
use crate::index::{Index, Weight};

/// Towns of this many inhabitants are meant, whatever streets hold their name.
pub(super) const WELL_KNOWN: u32 = 25_000;
/// Shorter words end no name of a street: they are a slip in "de" or "rue".
const NAME_MIN_CHARS: usize = 3;
/// What stands before a town and is no part of its name.
const BEFORE_TOWN: [&str; 5] = ["a", "de", "d", "vers", "pres"];
/// From this length on the first words of a name are the name, where they fill a part of their own.
const FIRST_WORDS_MIN_CHARS: usize = 6;

/// A stretch that names an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether nothing but this name can stand there.
    pub(super) certain: bool,
}

impl Name {
    pub(super) fn is_at(&self, span: &Span) -> bool {
        (self.from, self.to) == (span.from, span.to)
    }
}

/// The names among the spans of a frame that begins at token `frame` and ends before `end`; a name inside
/// a longer one is none.
pub(super) fn names(index: &Index, query: &Query, (frame, end): (usize, usize), spans: &[Span]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for span in spans {
        let (from, to) = (frame + span.from, frame + span.to);
        let name = match place(index, query, (frame, end), (from, to), span) {
            Place::None => continue,
            place => Name { from: span.from, to: span.to, certain: place == Place::Part },
        };
        match names.iter_mut().find(|known| (known.from, known.to) == (name.from, name.to)) {
            Some(known) => known.certain |= name.certain,
            None => names.push(name),
        }
    }
    let all = names.clone();
    // "Boulogne Billancourt" behind "rue de" is no commune, and Billancourt in it is none either.
    let inside = |name: &Name| {
        spans.iter().any(|other| {
            let longer = other.to - other.from > name.to - name.from;
            other.exact && longer && other.from <= name.from && name.to <= other.to
        })
    };
    // Beside a part of its own, what ends another part is a word of a street.
    let certain = all.iter().any(|name| name.certain);
    names.retain(|name| !inside(name) && (name.certain || !certain));
    names
}

/// Where a stretch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where it may be words of a street.
    None,
    /// Where a commune stands.
    Edge,
    /// In a part of its own.
    Part,
}

fn place(
    index: &Index,
    query: &Query,
    frame: (usize, usize),
    (from, to): (usize, usize),
    span: &Span,
) -> Place {
    // "…, à Grenoble" is a part of its own.
    let before_town = |token: &Token| BEFORE_TOWN.contains(&token.word.text.as_str());
    let preposition = |at: usize| query.is_boundary(at) && query.tokens.get(at).is_some_and(before_town);
    let starts = from == frame.0 || query.is_boundary(from) || from.checked_sub(1).is_some_and(preposition);
    let ends = to == frame.1 || query.is_boundary(to);
    let part = starts && ends;
    let tokens = query.tokens.get(from..to).unwrap_or_default();
    // Half of a name with hyphens is no name: "Longeville-lès-Metz", "Monte-Carlo".
    let joined = |at: usize| query.tokens.get(at).is_some_and(|token| token.word.joined);
    if joined(from) || joined(to) {
        return Place::None;
    }
    let whole = from == 0 && to == query.tokens.len();
    let word = |at: usize| query.tokens.get(at).map(|token| &token.word);
    let after_name = ends && is_after_name(&word, from);
    if !span.exact {
        let letters = tokens.iter().map(|token| token.word.text.chars().count()).sum::<usize>();
        let first_words = span.cost == cost::FIRST_WORDS && letters >= FIRST_WORDS_MIN_CHARS;
        // "12 rue des Lilas, Renne": the last part is where a commune stands.
        let last_part = part && from > 0 && to == query.tokens.len() && span.cost <= cost::NEAR;
        return match whole {
            false if first_words && part => Place::Part,
            false if first_words && after_name || last_part => Place::Edge,
            _ => Place::None,
        };
    }
    if tokens.iter().all(|token| token.word.is_number()) {
        return Place::None;
    }
    if part {
        return if whole { Place::Edge } else { Place::Part };
    }
    let telling = tokens.iter().any(|token| token.matcher.weight(index) == Weight::Telling);
    let known = || index.area(span.area).is_some_and(|area| area.population >= WELL_KNOWN);
    // "Lyon 12 rue …", "Lyon Croix-Rousse", "Toulouse le Mirail".
    let next = query.tokens.get(to);
    let before_street = from == 0
        && telling
        && next.is_some_and(|next| next.begins_street() || query.is_bare() && (!next.is_small() || known()));
    // "… rue de Rivoli Paris Louvre": a town that all know, whatever follows.
    let inside = from > 0 && to < query.tokens.len() && is_after_name(&word, from) && known();
    if after_name || before_street || inside { Place::Edge } else { Place::None }
}

/// Whether a name of a street ends before the word: with a word of its own ("rue Pasteur", "rue de la
/// Gare"), not with "rue" or an article, nor inside a name with hyphens. Towns follow "à".
pub(super) fn is_after_name<'w>(word: &impl Fn(usize) -> Option<&'w fold::Word>, at: usize) -> bool {
    if word(at).is_some_and(|word| word.joined) {
        return false;
    }
    let Some((before, last)) = at.checked_sub(1).and_then(|at| Some((at, word(at)?))) else { return false };
    let is_small = |word: &fold::Word| fold::is_small_word(&word.text);
    let is_type = |word: &fold::Word| fold::is_street_type(&word.text);
    let inside_name =
        || before.checked_sub(1).and_then(word).is_some_and(|first| is_small(first) || is_type(first));
    let is_word = last.is_number() || last.text.chars().count() >= NAME_MIN_CHARS;
    is_word && !is_small(last) && (!is_type(last) || inside_name())
        || last.text == "a" && before > 0 && is_after_name(word, before)
}

/// Whether a name of one word is also a word of streets, so that only its place tells which is meant.
pub(super) fn is_street_word(index: &Index, words: &[fold::Word]) -> bool {
    let mut telling = words.iter().filter(|word| !fold::is_small_word(&word.text));
    let (Some(word), None) = (telling.next(), telling.next()) else { return false };
    let number = index.words.get(word.text.as_bytes()).map(|number| number.value() as u32);
    fold::is_street_type(&word.text)
        || number.is_some_and(|number| index.street_names_with_word(number).next().is_some())
}
