//! Which areas a text names in full, where a commune stands in an address.
//!
//! A commune that is named is the answer's commune, whatever streets other communes have. Where it stands
//! tells a name from words of a street: a part of its own ("…, Croix", "59170 Croix"), the end ("… Pasteur
//! Grigny", not "rue de Paris"), the beginning before a street ("Lyon 12 rue …").

use super::areas::{Span, read};
use super::cost;
use super::query::{Query, Token};
use super::work::Work;
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
    /// Whether it is written in full.
    pub(super) exact: bool,
    /// Whether it is a town that all know.
    pub(super) known: bool,
}

impl Name {
    pub(super) fn is_at(&self, span: &Span) -> bool {
        (self.from, self.to) == (span.from, span.to)
    }
}

/// The names among the spans of a frame that begins at token `frame` and ends before `end`; a name inside
/// a longer one is none.
pub(super) fn names(
    index: &Index,
    query: &Query,
    (frame, end): (usize, usize),
    spans: &[Span],
    work: &Work,
) -> Vec<Name> {
    let (mut names, mut tied): (Vec<Name>, Vec<Name>) = (Vec::new(), Vec::new());
    for span in spans {
        let (from, to) = (frame + span.from, frame + span.to);
        let place = place(index, query, (frame, end), (from, to), span, work);
        let name = match place {
            Place::None => continue,
            place => Name {
                from: span.from,
                to: span.to,
                certain: place == Place::Part,
                exact: span.exact,
                known: is_known(index, span, work),
            },
        };
        let list = if place == Place::Tied { &mut tied } else { &mut names };
        match list.iter_mut().find(|known| (known.from, known.to) == (name.from, name.to)) {
            Some(known) => {
                known.certain |= name.certain;
                known.exact |= name.exact;
                known.known |= name.known;
            }
            None => list.push(name),
        }
    }
    // "gare de Bordeaux Saint-Jean" may mean either town, "gare de Lyon Paris" the one behind.
    if !names.iter().any(|name| name.exact && name.known) {
        names.extend(tied);
    }
    // Beside a name in full, what is begun or misspelt behind a street is a word of the street.
    let exact = names.iter().any(|name| name.exact);
    names.retain(|name| name.exact || !exact || is_part(query, (frame + name.from, frame + name.to)));
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
    /// Behind "de" in the middle, where no street is written.
    Tied,
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
    work: &Work,
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
        let last_part = part && from > 0 && to == query.tokens.len() && span.cost <= cost::TYPO;
        return match whole {
            false if first_words && part => Place::Part,
            false if first_words && after_name || last_part => Place::Edge,
            // "12 rue Pasteur Bordeau", "12 rue pasteur ren": a large town is begun or misspelt.
            false
                if after_name
                    && to == query.tokens.len()
                    && !query.is_bare()
                    && letters >= NAME_MIN_CHARS
                    && span.cost <= cost::TYPO_UNFINISHED
                    && is_known(index, span, work) =>
            {
                Place::Edge
            }
            _ => Place::None,
        };
    }
    if tokens.iter().all(|token| token.word.is_number()) {
        return Place::None;
    }
    if part {
        return if whole { Place::Edge } else { Place::Part };
    }
    let content = tokens.iter().any(|token| token.matcher.weight(index) == Weight::Content);
    let known = || is_known(index, span, work);
    // "Lyon 12 rue …", "Lyon Croix-Rousse", "Toulouse le Mirail".
    let next = query.tokens.get(to);
    let before_street = from == 0
        && content
        && next.is_some_and(|next| next.begins_street() || query.is_bare() && (!next.is_stop() || known()));
    // "… rue de Rivoli Paris Louvre": a town that all know, whatever follows.
    let in_middle = from > 0 && to < query.tokens.len();
    if after_name || before_street || in_middle && is_after_name(&word, from) && known() {
        return Place::Edge;
    }
    let tied = in_middle
        && query.is_bare()
        && from.checked_sub(1).and_then(word).is_some_and(|word| BEFORE_TOWN.contains(&word.text.as_str()));
    if tied && content && known() { Place::Tied } else { Place::None }
}

fn is_known(index: &Index, span: &Span, work: &Work) -> bool {
    read(index, span.area, work).is_some_and(|area| area.population >= WELL_KNOWN)
}

/// Whether these tokens are a part of the text of their own.
fn is_part(query: &Query, (from, to): (usize, usize)) -> bool {
    query.is_boundary(from) && query.is_boundary(to)
}

/// Whether a name of a street ends before the word: with a word of its own ("rue Pasteur", "rue de la
/// Gare"), not with "rue" or an article, nor inside a name with hyphens. Towns follow "à".
pub(super) fn is_after_name<'w>(word: &impl Fn(usize) -> Option<&'w fold::Word>, at: usize) -> bool {
    if word(at).is_some_and(|word| word.joined) {
        return false;
    }
    let Some((before, last)) = at.checked_sub(1).and_then(|at| Some((at, word(at)?))) else { return false };
    let is_stop = |word: &fold::Word| fold::is_stop_word(&word.text);
    let is_type = |word: &fold::Word| fold::is_street_type(&word.text);
    let inside_name =
        || before.checked_sub(1).and_then(word).is_some_and(|first| is_stop(first) || is_type(first));
    let is_word = last.is_number() || last.text.chars().count() >= NAME_MIN_CHARS;
    is_word && !is_stop(last) && (!is_type(last) || inside_name())
        || last.text == "a" && before > 0 && is_after_name(word, before)
}

/// Whether the word stands inside a name: behind an article or a type of street, no comma between.
pub(super) fn is_in_name(words: &[fold::Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before.is_some_and(|word| fold::is_stop_word(&word.text) || fold::is_street_type(&word.text))
        && words.get(at).is_some_and(|word| !word.starts_part)
}

/// Whether a name of one word is also a word of streets, so that only its place tells which is meant.
pub(super) fn is_street_word(index: &Index, words: &[fold::Word]) -> bool {
    let mut content = words.iter().filter(|word| !fold::is_stop_word(&word.text));
    let (Some(word), None) = (content.next(), content.next()) else { return false };
    let number = index.words.get(word.text.as_bytes()).map(|number| number.value() as u32);
    fold::is_street_type(&word.text)
        || number.is_some_and(|number| index.street_names_with_word(number).next().is_some())
}
