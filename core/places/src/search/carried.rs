//! What an address carries along: building, staircase, floor, flat, door code, post-office box, residence,
//! "chez", a company before the street. It tells a letter carrier which door, and nobody which place: it
//! is taken out before the rest is read.

use crate::fold::{self, Word};

/// Followed by a number or a letter.
const BEFORE_ID: [&str; 27] = [
    "bat",
    "batiment",
    "bt",
    "imm",
    "immeuble",
    "escalier",
    "etage",
    "etg",
    "apt",
    "appt",
    "app",
    "appart",
    "appartement",
    "porte",
    "digicode",
    "code",
    "interphone",
    "hall",
    "entree",
    "bp",
    "cs",
    "tsa",
    "bal",
    "chambre",
    "bureau",
    "studio",
    "logement",
];
/// A post-office box has a number, never a letter.
const BOXES: [&str; 4] = ["bp", "cs", "tsa", "bal"];
/// A part of an address that begins so says nothing else.
const BEGIN_PART: [&str; 24] = [
    "bat",
    "batiment",
    "imm",
    "immeuble",
    "residence",
    "apt",
    "appt",
    "app",
    "appart",
    "appartement",
    "etage",
    "digicode",
    "code",
    "interphone",
    "hall",
    "entree",
    "chez",
    "bp",
    "cs",
    "tsa",
    "rdc",
    "boite",
    "chambre",
    "bureau",
];
/// Of these, the ones that a name may follow as well.
const WITH_A_NAME: [&str; 8] =
    ["bat", "batiment", "imm", "immeuble", "residence", "chez", "boite", "interphone"];
/// What follows a floor or a flat.
const SIDES: [&str; 5] = ["droite", "gauche", "face", "fond", "milieu"];
/// Somebody's name follows, up to the house number.
const NAMES: [&str; 6] = ["chez", "madame", "mme", "mlle", "monsieur", "mr"];

/// Takes out what is not the address, unless nothing else would be left.
pub(super) fn take_out(words: &mut Vec<Word>) {
    let mut kept = words.clone();
    take_parts(&mut kept);
    take_ids(&mut kept);
    take_names(&mut kept);
    if kept.iter().any(|word| !fold::is_small_word(&word.text) && !word.is_number()) {
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
    let in_name = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| {
        !words.get(at).is_some_and(|it| it.starts_part)
            && (fold::is_small_word(&word.text) || fold::is_street_type(&word.text))
    });
    is_house && !in_name && (is_type(at + 1) || suffixed() && is_type(at + 2))
}

/// Drops whole parts: "…, bâtiment Les Lilas, …".
fn take_parts(words: &mut Vec<Word>) {
    let starts: Vec<usize> =
        (0..words.len()).filter(|at| words.get(*at).is_some_and(|it| it.starts_part)).collect();
    for (number, from) in starts.iter().enumerate().rev() {
        let end = starts.get(number + 1).copied().unwrap_or(words.len()).min(words.len());
        let begins = words.get(*from).is_some_and(|word| BEGIN_PART.contains(&word.text.as_str()));
        let all = *from == 0 && end == words.len();
        // "Apt" and "Apt 84400" are a town; "bâtiment Les Lilas" is not.
        let named = words.get(*from).is_some_and(|word| WITH_A_NAME.contains(&word.text.as_str()));
        let told = words.get(from + 1).filter(|_| end > from + 1);
        let told =
            told.is_some_and(|next| named || is_id(next, words.get(*from).map_or("", |word| &word.text)));
        let told = told || words.get(*from).is_some_and(|word| word.text == "rdc");
        if begins && !all && told {
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
    let named = at.checked_sub(1).is_some_and(|before| {
        !words.get(at).is_some_and(|it| it.starts_part)
            && (fold::is_small_word(text(before)) || fold::is_street_type(text(before)))
    });
    if text(at) == "rdc" {
        return Some((at, at + 1));
    }
    if named || !BEFORE_ID.contains(&text(at)) {
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
    let houses = is_house_and_street(words, at + 1) && !BOXES.contains(&text(at)) && !id.starts_part;
    Some((at, if houses { at + 1 } else { at + 2 + sides(at + 2) }))
}

fn is_id(word: &Word, marker: &str) -> bool {
    let digits = word.typed.bytes().filter(u8::is_ascii_digit).count();
    if BOXES.contains(&marker) {
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
