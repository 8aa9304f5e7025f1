//! Names with two typing errors, for long ones where nothing else fits: "perpinyen".
//!
//! The same way as in [`super::error`], with one set more and without swaps, which are two errors here.

use fst::Automaton;

/// Longest pattern: its states must fit in one word.
const MAX_BYTES: usize = 61;

/// Accepts texts at most two errors away from the pattern.
#[derive(Debug)]
pub(super) struct TwoErrors<'p> {
    pattern: &'p [u8],
    end: u64,
}

impl<'p> TwoErrors<'p> {
    pub(super) fn new(pattern: &'p str) -> Option<Self> {
        let fits = !pattern.is_empty() && pattern.len() <= MAX_BYTES;
        fits.then(|| TwoErrors { pattern: pattern.as_bytes(), end: 1 << pattern.len() })
    }
}

impl Automaton for TwoErrors<'_> {
    /// The beginnings of the pattern that have been read with no error, at most one, at most two.
    type State = [u64; 3];

    fn start(&self) -> Self::State {
        [0b1, 0b11, 0b111]
    }

    fn is_match(&self, [none, one, two]: &Self::State) -> bool {
        (none | one | two) & self.end != 0
    }

    fn can_match(&self, [none, one, two]: &Self::State) -> bool {
        none | one | two != 0
    }

    fn accept(&self, [none, one, two]: &Self::State, byte: u8) -> Self::State {
        let letters = self.pattern.iter().enumerate();
        let here = letters.fold(0, |set, (at, letter)| set | u64::from(*letter == byte) << at);
        let read = |set: &u64| (set & here) << 1;
        // A letter too many, another letter, the next letter left out.
        let wrong = |before: &u64, after: u64| before | before << 1 | after << 1;
        let next_none = read(none);
        let next_one = read(one) | wrong(none, next_none);
        let next_two = read(two) | wrong(one, next_one);
        [next_none, next_one, next_two]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(pattern: &str, text: &str) -> bool {
        let automaton = TwoErrors::new(pattern).unwrap();
        let read = text.bytes().fold(automaton.start(), |read, byte| automaton.accept(&read, byte));
        automaton.is_match(&read)
    }

    #[test]
    fn two_errors_are_forgiven_and_three_are_not() {
        for text in ["perpignan", "perpinan", "perpinyan", "erpignann", "pepriganan"] {
            assert_eq!(accepts("perpignan", text), text != "pepriganan", "{text}");
        }
        assert!(TwoErrors::new("").is_none() && TwoErrors::new(&"a".repeat(62)).is_none());
    }
}
