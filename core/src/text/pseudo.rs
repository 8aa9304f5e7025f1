//! A language that nobody speaks, for tests: it shows what is cut, and what is in no catalogue.
//!
//! One idea: every word of a catalogue is written in letters that no data have, is longer than in any language we shall
//! speak, and ends in a mark. A text without such letters stands in the code or in the data; one without the mark is cut.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{FR, Language, Words};

/// Ends each text.
const END: char = '⟧';

pub(super) fn words() -> &'static Words {
    static PSEUDO: LazyLock<Words> = LazyLock::new(|| {
        let mut words = Words::new(Language::Pseudo, FR, None);
        words.own.set_transform(Some(stretched));
        words
    });
    &PSEUDO
}

/// Four tenths longer, as German is beside English. Blanks stay where they are: around a number or a name they count.
fn stretched(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_alphabetic) {
        return text.into();
    }
    let (before, rest) = text.split_at(text.len() - text.trim_start().len());
    let (said, after) = rest.split_at(rest.trim_end().len());
    let mut long = String::from(before);
    let mut letters = 0_u32;
    for letter in said.chars() {
        long.push(other(letter));
        letters += u32::from(letter.is_alphabetic());
        // Within the word: a line can break where it could before.
        if letter.is_alphabetic() && letters % 5 < 2 {
            long.push(other(letter));
        }
    }
    long.push(END);
    (long + after).into()
}

/// A letter that looks like it.
fn other(letter: char) -> char {
    const FROM: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèêëàâîïôùûüçœÉÈÀÇ";
    const TO: &str = "ăƀčđęƒğħĭĵķłɱňőƥqřšťŭvŵxƴžĂƁČĐĘƑĞĦĬĴĶŁƜŇŐƤQŘŠŤŬVŴXƳŽēēēēāāīīōūūūćøĒĒĀĆ";
    FROM.chars().zip(TO.chars()).find(|(from, _)| *from == letter).map_or(letter, |(_, to)| to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_longer_ends_in_a_mark_and_keeps_its_blanks() {
        assert_eq!(stretched(" : "), " : ");
        assert_eq!(stretched("Appeler le "), "ĂĂƥƥęłłęęř łę⟧ ");
        let said = words().number_police("17");
        assert!(said.ends_with("17") && said.contains(END), "{said}");
    }
}
