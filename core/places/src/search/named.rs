//! Which areas a text names in full, where a commune stands in an address.
//!
//! A commune that is named is the answer's commune, whatever streets other communes have. Where it stands
//! tells a name from words of a street: a part of its own ("…, Croix", "59170 Croix"), the end ("… Pasteur
//! Grigny", not "rue de Paris"), the beginning before a street ("Lyon 12 rue …").

use super::areas::Span;
use super::cost;
use super::query::Query;
use crate::fold;
use crate::index::{Index, Weight};

/// Towns of this many inhabitants are meant, whatever streets hold their name.
pub(super) const WELL_KNOWN: u32 = 25_000;
/// Shorter words end no name of a street: they are a slip in "de" or "rue".
const NAME_MIN_CHARS: usize = 3;
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
    names.retain(|name| {
        !all.iter().any(|other| other.from <= name.from && name.to <= other.to && other != name)
    });
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
    let starts = from == frame.0 || query.is_boundary(from);
    let ends = to == frame.1 || query.is_boundary(to);
    let part = starts && ends;
    let tokens = query.tokens.get(from..to).unwrap_or_default();
    let whole = from == 0 && to == query.tokens.len();
    let after_name = ends && is_after_name(query, from);
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
    // "Lyon 12 rue …", "Lyon Croix-Rousse", and not "Monte-Carlo".
    let next = query.tokens.get(to);
    let before_street = from == 0
        && telling
        && next.is_some_and(|next| {
            next.begins_street() || query.is_bare() && !next.is_small() && !next.word.joined
        });
    // "… rue de Rivoli Paris Louvre": a town that all know, whatever follows.
    let known = || index.area(span.area).is_some_and(|area| area.population >= WELL_KNOWN);
    let inside = from > 0 && to < query.tokens.len() && is_after_name(query, from) && known();
    if after_name || before_street || inside { Place::Edge } else { Place::None }
}

/// Whether a name of a street ends before the token: with a word of its own ("rue Pasteur", "rue de la
/// Gare"), not with "rue" or an article. Towns follow "à".
fn is_after_name(query: &Query, at: usize) -> bool {
    let Some((before, token)) = at.checked_sub(1).and_then(|at| Some((at, query.tokens.get(at)?))) else {
        return false;
    };
    let inside_name = || {
        let first = before.checked_sub(1).and_then(|at| query.tokens.get(at));
        first.is_some_and(|first| first.is_small() || first.is_street_type())
    };
    let is_word = token.word.is_number() || token.word.text.chars().count() >= NAME_MIN_CHARS;
    is_word && !token.is_small() && (!token.is_street_type() || inside_name())
        || token.word.text == "a" && before > 0 && is_after_name(query, before)
}

/// Whether a name of one word is also a word of streets, so that only its place tells which is meant.
pub(super) fn is_street_word(index: &Index, words: &[fold::Word]) -> bool {
    let mut telling = words.iter().filter(|word| !fold::is_small_word(&word.text));
    let (Some(word), None) = (telling.next(), telling.next()) else { return false };
    let number = index.words.get(word.text.as_bytes()).map(|number| number.value() as u32);
    fold::is_street_type(&word.text)
        || number.is_some_and(|number| index.street_names_with_word(number).next().is_some())
}
