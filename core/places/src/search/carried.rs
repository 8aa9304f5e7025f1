//! What an address carries along: building, staircase, floor, flat, door code, post-office box, residence,
//! "chez", a company before the street. It tells a letter carrier which door, and nobody which place: it
//! is taken out before the rest is read.

use super::named::is_in_name;
use crate::fold::{self, Word};

/// A number or a letter follows: "bâtiment C", "BP 46".
const ID: u8 = 1;
/// A part of an address that begins so says nothing else.
const PART: u8 = 2;
/// A name may follow as well: "bâtiment Les Lilas".
const NAME: u8 = 4;
/// A post-office box: it has a number, never a letter.
const BOX: u8 = 8;
/// Nothing has to follow.
const ALONE: u8 = 16;

/// The words that what is carried along begins with, and what may follow each.
const MARKERS: [(&str, u8); 31] = [
    ("bat", ID | PART | NAME),
    ("batiment", ID | PART | NAME),
    ("bt", ID),
    ("imm", ID | PART | NAME),
    ("immeuble", ID | PART | NAME),
    ("residence", PART | NAME),
    ("escalier", ID),
    ("etage", ID | PART),
    ("etg", ID),
    ("apt", ID | PART),
    ("appt", ID | PART),
    ("app", ID | PART),
    ("appart", ID | PART),
    ("appartement", ID | PART),
    ("porte", ID),
    ("digicode", ID | PART),
    ("code", ID | PART),
    ("interphone", ID | PART | NAME),
    ("hall", ID | PART),
    ("entree", ID | PART),
    ("chez", PART | NAME),
    ("bp", ID | PART | BOX),
    ("cs", ID | PART | BOX),
    ("tsa", ID | PART | BOX),
    ("bal", ID | BOX),
    ("rdc", PART | ALONE),
    ("boite", PART | NAME),
    ("chambre", ID | PART),
    ("bureau", ID | PART),
    ("studio", ID),
    ("logement", ID),
];
/// What follows a floor or a flat.
const SIDES: [&str; 5] = ["droite", "gauche", "face", "fond", "milieu"];
/// Somebody's name follows, up to the house number.
const NAMES: [&str; 6] = ["chez", "madame", "mme", "mlle", "monsieur", "mr"];

/// Whether a word begins what is carried along, and whether this may follow it.
fn takes(word: &str, what: u8) -> bool {
    MARKERS.iter().any(|(marker, takes)| *marker == word && takes & what != 0)
}

/// Takes out what is not the address, unless nothing else would be left.
pub(super) fn take_out(words: &mut Vec<Word>) {
    let mut kept = words.clone();
    take_parts(&mut kept);
    take_ids(&mut kept);
    take_names(&mut kept);
    if kept.iter().any(|word| !fold::is_stop_word(&word.text) && !word.is_number()) {
        *words = kept;
    }
}

/// Where a house number with its street begins, from `start` on: "25 rue", "25 bis rue".
pub(super) fn house_and_street(words: &[Word], start: usize) -> Option<usize> {
    (start..words.len()).find(|at| is_house_and_street(words, *at))
}

fn is_house_and_street(words: &[Word], at: usize) -> bool {
    let is_type =
        |at: usize| words.get(at).is_some_and(|word| fold::is_street_type(&word.text) && !word.starts_part);
    let suffixed = || words.get(at + 1).is_some_and(|word| fold::suffix_of(&word.typed).is_some());
    let is_house = words.get(at).is_some_and(|word| fold::house_number(&word.typed).is_some());
    // "avenue du 8 mai": a number after an article is a part of a name.
    is_house && !is_in_name(words, at) && (is_type(at + 1) || suffixed() && is_type(at + 2))
}

/// Drops whole parts: "…, bâtiment Les Lilas, …".
fn take_parts(words: &mut Vec<Word>) {
    let starts: Vec<usize> =
        (0..words.len()).filter(|at| words.get(*at).is_some_and(|it| it.starts_part)).collect();
    for (number, from) in starts.iter().enumerate().rev() {
        let end = starts.get(number + 1).copied().unwrap_or(words.len()).min(words.len());
        let marker = words.get(*from).map_or("", |word| &word.text);
        let all = *from == 0 && end == words.len();
        // "Apt" and "Apt 84400" are a town; "bâtiment Les Lilas" is not.
        let next = words.get(from + 1).filter(|_| end > from + 1);
        let told =
            next.is_some_and(|next| takes(marker, NAME) || is_id(next, marker)) || takes(marker, ALONE);
        if takes(marker, PART) && !all && told {
            let to = house_and_street(words, *from).map_or(end, |at| at.min(end));
            drain(words, *from, to);
        }
    }
}

/// Drops "bâtiment C", "12e étage droite", "BP 46".
fn take_ids(words: &mut Vec<Word>) {
    let mut at = 0;
    while at < words.len() {
        match id_length(words, at) {
            Some((from, to)) => {
                drain(words, from, to);
                at = from;
            }
            None => at += 1,
        }
    }
}

/// The words that the marker at `at` takes with it.
fn id_length(words: &[Word], at: usize) -> Option<(usize, usize)> {
    let text = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    if takes(text(at), ALONE) {
        return Some((at, at + 1));
    }
    if is_in_name(words, at) || !takes(text(at), ID) {
        return None;
    }
    let sides = |from: usize| (from..words.len()).take_while(|at| SIDES.contains(&text(*at))).count();
    let floor_before = matches!(text(at), "etage" | "etg")
        .then(|| {
            at.checked_sub(1).filter(|before| {
                words.get(*before).is_some_and(|it| it.typed.starts_with(|c: char| c.is_ascii_digit()))
            })
        })
        .flatten();
    if let Some(before) = floor_before {
        return Some((before, at + 1 + sides(at + 1)));
    }
    let id = words.get(at + 1).filter(|word| is_id(word, text(at)))?;
    // "CS 59170 Croix": five digits are a box only where another code remains.
    let is_code = |word: &&Word| word.is_number() && word.typed.len() == 5;
    if is_code(&id) && words.iter().filter(is_code).count() < 2 {
        return None;
    }
    // "apt 25 rue …": the number is the house's.
    let houses = is_house_and_street(words, at + 1) && !takes(text(at), BOX) && !id.starts_part;
    Some((at, if houses { at + 1 } else { at + 2 + sides(at + 2) }))
}

fn is_id(word: &Word, marker: &str) -> bool {
    let digits = word.typed.bytes().filter(u8::is_ascii_digit).count();
    if takes(marker, BOX) {
        return digits == word.typed.len();
    }
    word.typed.chars().count() == 1 || digits > 0 && word.typed.len() <= 8 && digits < 5
}

/// Drops "chez Mme Durand" and "c/o Durand" before a house number.
fn take_names(words: &mut Vec<Word>) {
    let starts = |at: usize| words.get(at).is_some_and(|word| word.starts_part);
    let is = |at: usize, text: &str| words.get(at).is_some_and(|word| word.typed == text);
    let begins = |at: &usize| {
        words.get(*at).is_some_and(|word| NAMES.contains(&word.typed.as_str()))
            || is(*at, "c") && is(at + 1, "o")
    };
    let Some(from) = (0..words.len()).find(begins).filter(|at| *at == 0 || starts(*at)) else { return };
    let end = (from + 1..words.len()).find(|at| starts(*at));
    // "Monsieur le Prince, Paris" is a street.
    if let Some(house) = house_and_street(words, from + 1) {
        drain(words, from, end.map_or(house, |end| end.min(house)));
    }
}

/// Takes words out; what follows begins a part of its own.
pub(super) fn drain(words: &mut Vec<Word>, from: usize, to: usize) {
    words.drain(from..to);
    if let Some(next) = words.get_mut(from) {
        next.starts_part = true;
        next.joined = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, left: &str) {
        let mut words = fold::words(text);
        take_out(&mut words);
        assert_eq!(fold::join(&words), left, "{text}");
    }

    #[test]
    fn what_only_a_letter_carrier_needs_is_taken_out() {
        check("25 rue Servandoni, bâtiment C, 75006 Paris", "25 rue servandoni 75006 paris");
        check("25 rue Servandoni, bâtiment Les Lilas, 75006 Paris", "25 rue servandoni 75006 paris");
        check("bat. B, 25 rue Servandoni", "25 rue servandoni");
        check("25 rue Servandoni escalier 2 3ème étage porte gauche", "25 rue servandoni porte gauche");
        check("12ème étage droite 25 Rue Servandoni", "25 rue servandoni");
        check("BP 46 25 rue Servandoni", "25 rue servandoni");
        check("25 rue Servandoni CS 40055 75006 Paris", "25 rue servandoni 75006 paris");
        check("chez Mme Durand 25 rue Servandoni", "25 rue servandoni");
        check("c/o Durand, 25 rue Servandoni", "25 rue servandoni");
        check("25 rue Servandoni appt 12 75006", "25 rue servandoni 75006");
        check("25 rue Servandoni (digicode 12A34) Paris", "25 rue servandoni paris");
        check("apt 25 rue Servandoni", "25 rue servandoni");
        check("Résidence Les Lilas, 25 rue Servandoni", "25 rue servandoni");
    }

    #[test]
    fn names_of_streets_stay_whole() {
        check("12 rue de l'Étage 3", "12 rue de l etage 3");
        check("porte de Versailles, Paris", "porte de versailles paris");
        check("rue du Bâtiment", "rue du batiment");
        check("Résidence Les Lilas", "residence les lilas");
        check("bâtiment C", "batiment c");
        check("12 rue du Code Civil", "12 rue du code civil");
        check("avenue du 8 mai 1945", "avenue du 8 mai 1945");
    }
}
