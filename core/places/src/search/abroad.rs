//! Texts that name another country. Nothing of this index is the answer then, however near a name is.

use super::named::is_in_name;
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

/// Whether the text ends with a country that is not France. `is_commune` tells of words whether they are a
/// name of a commune: the village of Suisse is one, and "Paris, Luxembourg" is a station of Paris.
pub(super) fn is_abroad(words: &[Word], is_commune: impl Fn(&[Word]) -> bool) -> bool {
    COUNTRIES.iter().any(|country| {
        let count = country.split(' ').count();
        let Some(from) = words.len().checked_sub(count) else { return false };
        let last = words.get(from..).unwrap_or_default();
        if fold::join(last) != **country {
            return false;
        }
        let before_all = words.get(..from).unwrap_or_default();
        if is_commune(before_all) || from == 0 && is_commune(words) {
            return false;
        }
        let starts_part = last.first().is_some_and(|word| word.starts_part);
        // "avenue de Monaco" is a street.
        starts_part || ONLY_ABROAD.contains(country) && !is_in_name(words, from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_country_is_seen_and_a_street_of_its_name_is_not() {
        for text in ["Monaco", "Belgique", "1 place du Casino Monaco", "12 rue Neuve, Bruxelles, Belgique"] {
            assert!(is_abroad(&fold::words(text), |_| false), "{text}");
        }
        for text in ["avenue Albert Ier de Monaco", "place d'Italie", "rue Monaco", "Paris", ""] {
            assert!(!is_abroad(&fold::words(text), |_| false), "{text}");
        }
        assert!(!is_abroad(&fold::words("Paris, Luxembourg"), |words| fold::join(words) == "paris"));
        assert!(!is_abroad(&fold::words("Suisse"), |words| fold::join(words) == "suisse"));
    }
}
