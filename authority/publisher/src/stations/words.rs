//! Names of services in two publications, compared word by word: no case, accents, hyphens or blanks.
//!
//! Not the folding of the search, which learns new forms: ids of stations are made of these keys, and ids stay.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words that name nothing.
const STOP_WORDS: [&str; 10] = ["a", "au", "d", "de", "des", "du", "l", "la", "le", "les"];

/// What a service is, said before where it is.
const SERVICE: [&str; 10] = [
    "brigade",
    "bureau",
    "central",
    "commissariat",
    "gendarmerie",
    "hotel",
    "nationale",
    "police",
    "poste",
    "territoriale",
];

/// Folded words: "L'Isle-Adam" → l, isle, adam. "St" and "Ste" are written out, "9ème" becomes "9e".
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String =
        text.nfd().filter(|ch| !is_combining_mark(*ch)).flat_map(char::to_lowercase).collect();
    let plain = plain.replace('œ', "oe").replace('æ', "ae");
    let words = plain.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(written_out).collect()
}

/// The folded words joined by blanks.
pub(crate) fn key(text: &str) -> String {
    words(text).join(" ")
}

/// The folded words without the stop words at the start: the same for "Le Tampon" and "du Tampon".
pub(super) fn town_key(text: &str) -> String {
    after(&words(text), &STOP_WORDS)
}

/// Where a service is, from its name: "Commissariat de police d'Oyonnax" → "oyonnax",
/// "Brigade de gendarmerie - Saint-Louis (97)" → "saint louis".
pub(super) fn service_key(name: &str) -> String {
    let bare = name.split_once('(').map_or(name, |(before, _)| before);
    after(&words(bare), &[SERVICE, STOP_WORDS].concat())
}

/// The words that are no stop words.
pub(super) fn content_words(text: &str) -> Vec<String> {
    words(text).into_iter().filter(|word| !STOP_WORDS.contains(&word.as_str())).collect()
}

/// Blanks around and doubled blanks go.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn written_out(word: &str) -> String {
    match word {
        "st" => "saint".into(),
        "ste" => "sainte".into(),
        _ => match word.strip_suffix("eme") {
            Some(number) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => {
                format!("{number}e")
            }
            _ => word.into(),
        },
    }
}

fn after(words: &[String], lead: &[&str]) -> String {
    let skipped = words.iter().take_while(|word| lead.contains(&word.as_str())).count();
    let rest: Vec<&str> = words.iter().skip(skipped).map(String::as_str).collect();
    rest.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_place_in_two_spellings_has_one_key() {
        let check = |one: &str, other: &str| assert_eq!(service_key(one), service_key(other));
        check("Commissariat de police de Bourg en Bresse", "Commissariat de police de Bourg-en-Bresse");
        check("Commissariat de police de Le Port", "Commissariat de police du Port (La Réunion)");
        check(
            "Commissariat de police de Paris 9ème arrondissement",
            "Commissariat central de police de Paris 9e arrondissement",
        );
        check("Gendarmerie - Brigade des Avirons", "Brigade de gendarmerie - Les Avirons");
        check("Gendarmerie - Brigade du Piton-Saint-Leu", "Brigade de gendarmerie - Le-Piton-St-Leu");
        check("Gendarmerie - Brigade de Sainte-Marie ", "Brigade de gendarmerie - Sainte-Marie (La Réunion)");
        check("Gendarmerie - Brigade d'Écouen", "Brigade de gendarmerie - Ecouen");
        assert_eq!(service_key("Brigade de gendarmerie - Saint-Louis (97)"), "saint louis");
        assert_eq!(town_key("Les Œillets"), "oeillets");
    }
}
