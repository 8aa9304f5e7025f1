//! Names with two typos, for long ones where nothing else fits: "perpinyen".
//!
//! The same way as in [`super::typo`], with one set more and without swaps, which are two typos here.

use fst::Automaton;

use super::typo::Pattern;

/// Longest pattern: its states must fit in one word.
const MAX_BYTES: usize = 61;

/// Accepts texts at most two typos away from the pattern.
#[derive(Debug)]
pub(super) struct TwoTypos(Pattern);

impl TwoTypos {
    pub(super) fn new(pattern: &str) -> Option<Self> {
        Pattern::new(pattern, MAX_BYTES).map(TwoTypos)
    }
}

impl Automaton for TwoTypos {
    /// The beginnings of the pattern that have been read with no error, at most one, at most two.
    type State = [u64; 3];

    fn start(&self) -> Self::State {
        [0b1, 0b11, 0b111]
    }

    fn is_match(&self, [none, one, two]: &Self::State) -> bool {
        (none | one | two) & self.0.end != 0
    }

    fn can_match(&self, [none, one, two]: &Self::State) -> bool {
        none | one | two != 0
    }

    fn accept(&self, [none, one, two]: &Self::State, byte: u8) -> Self::State {
        let here = self.0.places_of(byte);
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
        let automaton = TwoTypos::new(pattern).unwrap();
        let read = text.bytes().fold(automaton.start(), |read, byte| automaton.accept(&read, byte));
        automaton.is_match(&read)
    }

    #[test]
    fn two_typos_are_forgiven_and_three_are_not() {
        for text in ["perpignan", "perpinan", "perpinyan", "erpignann", "pepriganan"] {
            assert_eq!(accepts("perpignan", text), text != "pepriganan", "{text}");
        }
        assert!(TwoTypos::new("").is_none() && TwoTypos::new(&"a".repeat(62)).is_none());
    }
}
