//! Other spellings of an area's name: short forms that stand for several words, arrondissements,
//! a forgotten blank, letters that sound alike.

use crate::fold::{self, Word};

/// Written short; which word is meant only the name tells.
const SHORT: [(&str, &[&str]); 6] = [
    ("s", &["saint", "sainte", "sur", "sous"]),
    ("ss", &["sous", "saints"]),
    ("pt", &["petit", "pont", "port"]),
    ("pte", &["petite"]),
    ("mt", &["mont"]),
    ("n", &["notre"]),
];
/// Most short words that are tried in every way.
const MAX_SHORT: usize = 2;

/// Letters that sound alike in French, as somebody may write the one for the other.
const ALIKE: [(&str, &str); 28] = [
    ("s", "ce"),
    ("s", "c"),
    ("c", "s"),
    ("s", "z"),
    ("z", "s"),
    ("k", "c"),
    ("k", "qu"),
    ("c", "qu"),
    ("qu", "c"),
    ("f", "ph"),
    ("i", "y"),
    ("y", "i"),
    ("o", "au"),
    ("o", "eau"),
    ("au", "o"),
    ("eau", "au"),
    ("au", "eau"),
    ("e", "ai"),
    ("ai", "e"),
    ("an", "en"),
    ("en", "an"),
    ("in", "ain"),
    ("in", "ein"),
    ("in", "en"),
    ("j", "g"),
    ("g", "gu"),
    ("ni", "gn"),
    ("gn", "ni"),
];
/// Letters that sound the same when they are doubled.
const DOUBLED: [&str; 7] = ["l", "m", "n", "p", "r", "s", "t"];
/// Endings that nobody hears.
const SILENT: [&str; 7] = ["e", "s", "t", "x", "d", "es", "z"];
/// Shortest and longest text that is tried by ear.
const BY_EAR: std::ops::RangeInclusive<usize> = 3..=24;

/// The keys that the words may stand for when their short forms are written out.
pub(super) fn written_out(words: &[Word]) -> Vec<String> {
    let short = |word: &Word| SHORT.iter().find(|(short, _)| *short == word.typed).map(|(_, long)| *long);
    let count = words.iter().filter(|word| short(word).is_some()).count();
    if count == 0 || count > MAX_SHORT || words.len() == 1 {
        return Vec::new();
    }
    let mut keys = vec![String::new()];
    for word in words {
        let one = [word.text.as_str()];
        let forms = short(word).unwrap_or(&one);
        keys = keys
            .iter()
            .flat_map(|key| {
                forms.iter().map(
                    move |form| if key.is_empty() { (*form).to_owned() } else { format!("{key} {form}") },
                )
            })
            .collect();
    }
    keys
}

/// "paris 08", "Paris XVe", "Lyon V": the key of an arrondissement.
pub(super) fn arrondissement(words: &[Word]) -> Option<String> {
    let (last, city) = words.split_last().filter(|(_, city)| !city.is_empty())?;
    let numeral = last.text.bytes().all(|byte| byte.is_ascii_digit());
    let stripped = last.text.strip_prefix('0').filter(|digits| numeral && !digits.is_empty());
    let number = stripped.map(str::to_owned).or_else(|| fold::roman(&last.typed))?;
    Some(format!("{} {number}", fold::join(city)))
}

/// The key with a blank in each place: "larochelle" → "la rochelle".
pub(super) fn with_blank(key: &str) -> impl Iterator<Item = String> {
    let places = key.char_indices().skip(2).map(|(at, _)| at);
    places.filter_map(|at| Some(format!("{} {}", key.get(..at)?, key.get(at..)?)))
}

/// The keys that sound as this one, one change each.
pub(super) fn by_ear(key: &str) -> Vec<String> {
    if !BY_EAR.contains(&key.chars().count()) {
        return Vec::new();
    }
    let mut keys = Vec::new();
    for (from, to) in ALIKE {
        for (at, _) in key.match_indices(from) {
            let (Some(before), Some(after)) = (key.get(..at), key.get(at + from.len()..)) else { continue };
            // "ce" for "s" only where a word ends so.
            if to != "ce" || after.is_empty() || after.starts_with(' ') {
                keys.push(format!("{before}{to}{after}"));
            }
        }
    }
    // "rene", "versaile": a doubled letter, with an ending that nobody hears or without.
    for letter in DOUBLED {
        for (at, _) in key.match_indices(letter) {
            let (Some(before), Some(after)) = (key.get(..at), key.get(at..)) else { continue };
            if !before.is_empty() && !before.ends_with(letter) && !after.starts_with(&letter.repeat(2)) {
                keys.push(format!("{before}{letter}{after}"));
                keys.extend(SILENT.iter().map(|ending| format!("{before}{letter}{after}{ending}")));
            }
        }
    }
    for ending in SILENT {
        keys.push(format!("{key}{ending}"));
        keys.extend(key.strip_suffix(ending).filter(|rest| rest.len() > 2).map(str::to_owned));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_written_out_in_every_way() {
        let keys = |text: &str| written_out(&fold::words(text));
        assert_eq!(
            keys("Neuilly s Seine"),
            ["neuilly saint seine", "neuilly sainte seine", "neuilly sur seine", "neuilly sous seine"]
        );
        assert_eq!(keys("aulnay ss bois").first().map(String::as_str), Some("aulnay sous bois"));
        assert!(keys("s").is_empty() && keys("paris").is_empty() && keys("s s s s").is_empty());
    }

    #[test]
    fn arrondissements_have_many_forms() {
        for (text, key) in [
            ("Lyon 03", "lyon 3"),
            ("Lyon 03ème", "lyon 3"),
            ("Paris XVe", "paris 15"),
            ("Paris V", "paris 5"),
            ("PARIS VIe", "paris 6"),
        ] {
            assert_eq!(arrondissement(&fold::words(text)).as_deref(), Some(key), "{text}");
        }
        for text in ["03", "Paris", "Paris vite", "Paris 0", "Vie"] {
            assert_eq!(arrondissement(&fold::words(text)), None, "{text}");
        }
    }

    #[test]
    fn one_change_leads_to_the_name_that_sounds_so() {
        for (typed, name) in [
            ("nis", "nice"),
            ("bordo", "bordeau"),
            ("renne", "rennes"),
            ("kimper", "quimper"),
            ("rene", "rennes"),
            ("versaile", "versailles"),
            ("perpinian", "perpignan"),
        ] {
            assert!(by_ear(typed).iter().any(|key| key == name), "{typed}");
        }
        assert!(by_ear("a").is_empty() && by_ear(&"a".repeat(99)).is_empty());
        assert!(with_blank("larochelle").any(|key| key == "la rochelle"));
    }
}
