//! Whether two writings are one address: then a position may be taken over.

use super::words::{content_words, words};

/// A street line that starts with a house number.
#[derive(Debug, PartialEq, Eq)]
struct Numbered {
    /// "30bis".
    number: String,
    /// Telling words of the street, its type first.
    street: Vec<String>,
}

/// Same number, and the same street: all words, or all but some between the type and the last word,
/// as "201 rue Richepin" for "201 Rue Jean Richepin". A line without number never counts as the same.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (numbered(one), numbered(other)) else { return false };
    one.number == other.number
        && (shortened(&one.street, &other.street) || shortened(&other.street, &one.street))
}

/// Whether `short` is `long` without words from its middle.
fn shortened(short: &[String], long: &[String]) -> bool {
    short.len() > 1
        && short.first() == long.first()
        && short.last() == long.last()
        && short.iter().all(|word| long.contains(word))
}

fn numbered(line: &str) -> Option<Numbered> {
    let words = words(line);
    let mut number = words.first()?.clone();
    if !number.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let mut used = 1;
    if let Some(suffix) = words.get(1).filter(|word| ["bis", "ter", "quater"].contains(&word.as_str())) {
        number.push_str(suffix);
        used = 2;
    }
    let street = content_words(&words.get(used..)?.join(" "));
    Some(Numbered { number, street })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_only_with_number_and_street() {
        let check = |one, other, expected| assert_eq!(same(one, other), expected, "{one} / {other}");
        check("4 rue de la Croix-des-Maheux", "4 Rue de la Croix des Maheux", true);
        check("201 rue Richepin", "201 Rue Jean Richepin", true);
        check("2 Route de la Grange aux Dîmes", "2 route de la Grange aux Dimes", true);
        check("32  Grande Rue", "30bis Grande Rue", false);
        check("30 bis Grande Rue", "30bis Grande Rue", true);
        check("31 Rue François Mitterrand", "31c Rue François Mitterrand", false);
        check("79 Rue du Maréchal Leclerc", "20 Chemin de l’Avenir", false);
        check("20 rue Malville", "20 Rue de Malleville", false);
        check("3 Chemin du Pont", "3 Rue du Pont", false);
        check("Rue Parmentier", "Rue Parmentier", false);
        check("5 rue", "5 rue", false);
        check("", "", false);
    }
}
