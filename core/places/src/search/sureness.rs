//! How sure an answer is: one rule for every screen and exit code.
//!
//! Sure: answer. Two places fit: ask, the likelier first. A part not understood: answer for the part that
//! is sure, and say which words were not used; ask where those words could make it another place.

use super::named::{WELL_KNOWN, is_street_word};
use super::postcode::Postcode;
use super::query::{Query, Text, Token, Used, written};
use super::rank::{Candidate, Placed};
use super::work::Work;
use super::{Answers, Sureness, cost};
use crate::PlaceKind;
use crate::fold::Word;
use crate::index::Index;

/// A town this many times larger whose name begins with the words of a smaller one's is offered beside it.
const LARGER_WORDS: u32 = 10;
/// The same where its name begins with the letters only ("Mars", "Marseille").
const LARGER_LETTERS: u32 = 50;
/// The same where the smaller one's is the larger one's with an error ("René", "Rennes").
const LARGER_WITH_TYPO: u32 = 100;
/// Of two guesses as near the text, one this much likelier is the one that is meant.
const LIKELIER: u32 = 40;
/// Fewer letters with an error in them are asked about.
const SURE_MIN_CHARS: usize = 4;
/// Most places that are offered where the first is not understood in full.
const MAX_DOUBTFUL: usize = 8;

/// The answer of these places, best first.
pub(super) fn judge(
    index: &Index,
    text: &Text,
    query: &Query,
    mut placed: Vec<Placed>,
    limit: usize,
    work: Work,
) -> Answers {
    let offered = bring_forward(&mut placed);
    let unused = placed.first().map_or_else(Vec::new, |first| unused(text, query, first));
    let missing_number = placed.first().and_then(missing_number);
    let other_postcode = placed.first().and_then(|first| other_postcode(text, first));
    let clear = unused.is_empty() && missing_number.is_none() && other_postcode.is_none();
    let sureness = match placed.first() {
        None => Sureness::Nothing,
        Some(first) if text.disputed && offered == 1 || is_doubtful(index, text, query, first, &placed) => {
            Sureness::Ask { offered: placed.len().min(offered.max(MAX_DOUBTFUL)).min(limit.max(1)) }
        }
        Some(_) if offered > 1 => Sureness::Ask { offered: offered.min(limit.max(1)) },
        Some(_) if clear => Sureness::Sure,
        Some(_) => Sureness::Partly,
    };
    let places = placed.into_iter().map(|placed| placed.place).take(limit).collect();
    Answers { places, sureness, unused, missing_number, other_postcode, work }
}

/// Puts the places that fit as well as the first right behind it; how many there are with it.
fn bring_forward(placed: &mut Vec<Placed>) -> usize {
    let Some(first) = placed.first().map(|first| (first.candidate.clone(), first.population)) else {
        return 0;
    };
    let (mut fitting, others): (Vec<Placed>, Vec<Placed>) =
        std::mem::take(placed).into_iter().partition(|other| fits_as_well(other, &first));
    let count = fitting.len();
    fitting.extend(others);
    *placed = fitting;
    count.max(1)
}

fn fits_as_well(other: &Placed, (first, population): &(Candidate, u32)) -> bool {
    let candidate = &other.candidate;
    if first.guess {
        return candidate.guess
            && candidate.cost <= first.cost
            && candidate.weight() < first.weight() + LIKELIER;
    }
    if candidate.weight() == first.weight() {
        return true;
    }
    match (first.street, candidate.street) {
        // The same street of another commune, whichever has the number.
        (Some(street), Some(same)) => {
            street == same
                && !(first.anchored || candidate.anchored)
                && candidate.commune != first.commune
                && candidate.fit_cost() <= first.fit_cost()
                || is_another_name(candidate, first)
        }
        (None, None) => is_much_larger(other, first.cost, *population) || is_another_name(candidate, first),
        _ => false,
    }
}

/// "Lille Saint-Maurice": both are named, and neither name is a part of the other.
fn is_another_name(other: &Candidate, first: &Candidate) -> bool {
    other.anchored
        && first.anchored
        && other.commune != first.commune
        && !first.used.holds(other.used)
        && (first.used == Used::default() || !other.used.holds(first.used))
}

/// "St Ouen" is three villages, and Saint-Ouen-sur-Seine begins so.
fn is_much_larger(other: &Placed, cost: u32, population: u32) -> bool {
    const MORE_LETTERS: u32 = cost::CUT_SHORT - cost::SHORT_NAME;
    let times = match other.candidate.cost.saturating_sub(cost) {
        1..=cost::FIRST_WORDS => LARGER_WORDS,
        MORE_LETTERS..=cost::CUT_SHORT => LARGER_LETTERS,
        cost::TYPO => LARGER_WITH_TYPO,
        _ => return false,
    };
    other.candidate.guess && other.population / times >= population.max(1)
}

/// Whether what is not understood could make it another place.
fn is_doubtful(index: &Index, text: &Text, query: &Query, first: &Placed, placed: &[Placed]) -> bool {
    let candidate = &first.candidate;
    let contradicts = |postcode: &Postcode| postcode.contradicts(&first.place.department);
    if text.postcode.as_ref().is_some_and(contradicts) {
        return true;
    }
    // A department as the answer for a code, a name with two typos.
    let for_code = text.postcode.is_some() && first.place.kind == PlaceKind::Department;
    // Three letters with an error could be much: "lyn".
    let tokens = query.tokens.iter().enumerate().filter(|(at, _)| candidate.used.has(*at));
    let letters = tokens.map(|(_, token)| token.word.text.chars().count()).sum::<usize>();
    let short = candidate.cost == cost::TYPO && letters < SURE_MIN_CHARS;
    if candidate.guess && (for_code || short || candidate.cost >= cost::TWO_TYPOS) {
        return true;
    }
    if is_named_after(query, candidate.used) {
        return true;
    }
    let left: Vec<usize> = (0..query.tokens.len()).filter(|at| !candidate.used.has(*at)).collect();
    let content = |at: &usize| query.tokens.get(*at).is_some_and(|token| !token.is_stop() && !token.is_way());
    if candidate.street.is_none() {
        // "Allée Moore" is no Moorea, "Avenue" or not.
        let left_any = left.iter().any(|at| query.tokens.get(*at).is_some_and(|token| !token.is_stop()));
        let named = placed.iter().any(|other| other.candidate.anchored);
        return candidate.guess && (left_any || named)
            || candidate.anchored && left.iter().any(content) && may_be_more(index, query, first);
    }
    // Another type of street is another street.
    let in_street = (0..query.tokens.len()).filter(|at| !candidate.used.has(*at)).any(|at| {
        let says_something = content(&at) || query.tokens.get(at).is_some_and(Token::is_street_type);
        says_something && same_part(query, at, candidate.street_used)
    });
    // The streets of most communes are not known: one that is proves nothing where no commune is written.
    in_street || !candidate.anchored || candidate.partial
}

/// "Gare de Lyon" is in Paris: a station is named after where its trains go.
fn is_named_after(query: &Query, used: Used) -> bool {
    let is = |at: usize, is: &dyn Fn(&Token) -> bool| query.tokens.get(at).is_some_and(is);
    let station = |at: &usize| is(*at, &|token| token.word.text == "gare") && !used.has(*at);
    let tied = |at: &usize| is(at + 1, &Token::is_stop) && used.has(at + 2);
    (0..query.tokens.len()).any(|at| station(&at) && tied(&at))
}

/// Whether the words that name the commune may be words of a street that is not known to us, or the
/// beginning of a longer name that is not written right.
fn may_be_more(index: &Index, query: &Query, first: &Placed) -> bool {
    let used: Vec<usize> = (0..query.tokens.len()).filter(|at| first.candidate.used.has(*at)).collect();
    let tokens = used.iter().filter_map(|at| query.tokens.get(*at));
    let words: Vec<Word> = tokens.map(|token| token.word.clone()).collect();
    let Some((from, to)) = used.first().zip(used.last()) else { return false };
    let (starts, ends) = (query.is_boundary(*from), query.is_boundary(to + 1));
    !(starts && ends) && first.population < WELL_KNOWN && is_street_word(index, &words) || !ends && *from > 0
}

/// Whether a token stands in the part of the text where the street is.
fn same_part(query: &Query, at: usize, street: Used) -> bool {
    let part = |at: usize| (0..=at).filter(|at| query.is_boundary(*at)).count();
    (0..query.tokens.len()).any(|other| street.has(other) && part(other) == part(at))
}

/// The parts of the text that have no part in the place: words that follow each other are one. What only
/// articles and types of streets are left of says nothing.
fn unused(text: &Text, query: &Query, first: &Placed) -> Vec<String> {
    let mut phrases: Vec<Vec<usize>> = Vec::new();
    for at in (0..query.tokens.len()).filter(|at| !first.candidate.used.has(*at)) {
        match phrases
            .last_mut()
            .filter(|phrase| phrase.last() == Some(&at.wrapping_sub(1)) && !query.is_boundary(at))
        {
            Some(phrase) => phrase.push(at),
            None => phrases.push(vec![at]),
        }
    }
    let tokens =
        |phrase: &[usize]| phrase.iter().filter_map(|at| query.tokens.get(*at)).cloned().collect::<Vec<_>>();
    let says_something = |phrase: &Vec<usize>| {
        tokens(phrase).iter().any(|token| token.word.is_number() || !token.is_stop() && !token.is_way())
    };
    phrases.retain(says_something);
    let mut unused: Vec<String> = phrases
        .iter()
        .map(|phrase| written(&tokens(phrase).into_iter().map(|token| token.word).collect::<Vec<_>>()))
        .collect();
    unused.extend(text.second.clone());
    unused
}

/// The postcode of the text, if the place has another.
fn other_postcode(text: &Text, first: &Placed) -> Option<String> {
    let postcode = text.postcode.as_ref().filter(|_| first.place.kind != PlaceKind::Department)?;
    postcode.is_missed_by(&first.place.postcodes).then(|| postcode.code.clone())
}

/// The number that the street has not.
fn missing_number(first: &Placed) -> Option<String> {
    let wanted = first.candidate.wanted.as_ref().filter(|_| first.place.kind == PlaceKind::Street)?;
    Some(wanted.text())
}
