//! Texts that name another country. Nothing of this index is the answer then, however near a name is.

use crate::fold::{self, Word};

/// Countries around, as a French address writes them at its end.
const COUNTRIES: [&str; 12] = [
    "monaco",
    "andorre",
    "luxembourg",
    "belgique",
    "suisse",
    "allemagne",
    "italie",
    "espagne",
    "angleterre",
    "monte carlo",
    "royaume uni",
    "pays bas",
];
/// No place of France has this name: it needs no comma before it.
const ONLY_ABROAD: [&str; 1] = ["monaco"];

/// Whether the text ends with a country that is not France.
pub(super) fn is_abroad(words: &[Word]) -> bool {
    COUNTRIES.iter().any(|country| {
        let count = country.split(' ').count();
        let Some(from) = words.len().checked_sub(count) else { return false };
        let last = words.get(from..).unwrap_or_default();
        if fold::join(last) != **country {
            return false;
        }
        let starts_part = from > 0 && last.first().is_some_and(|word| word.starts_part);
        let before = from.checked_sub(1).and_then(|before| words.get(before));
        // "avenue de Monaco" is a street.
        let in_name =
            before.is_some_and(|word| fold::is_small_word(&word.text) || fold::is_street_type(&word.text));
        starts_part || ONLY_ABROAD.contains(country) && !in_name
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_country_is_seen_and_a_street_of_its_name_is_not() {
        for text in ["Monaco", "1 place du Casino Monaco", "12 rue Neuve, Bruxelles, Belgique"] {
            assert!(is_abroad(&fold::words(text)), "{text}");
        }
        for text in ["avenue Albert Ier de Monaco", "place d'Italie", "Italie", "rue Monaco", "Paris", ""] {
            assert!(!is_abroad(&fold::words(text)), "{text}");
        }
    }
}
