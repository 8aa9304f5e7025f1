//! Texts with one typing error: a letter more, less or other, or two neighbours swapped.
//!
//! Wu and Manber's bit-parallel matching ("Fast text searching", CACM 35(10), 1992), extended by swaps:
//! bit `i` of a set says that the first `i` letters of the pattern have been read. A step is a few
//! operations on whole words and nothing is built beforehand, where a table-driven automaton fills half a
//! megabyte for each word typed. See docs/adr/0003.

use fst::Automaton;

/// Longest pattern: its states must fit in one word.
const MAX_BYTES: usize = 62;

/// Where each letter stands in a pattern.
#[derive(Debug)]
pub(super) struct Pattern {
    /// For each byte, the places in the pattern where it stands.
    places: [u64; 256],
    /// The bit of all of it.
    pub(super) end: u64,
}

impl Pattern {
    /// `None` for an empty one, and for one of more than `most` bytes.
    pub(super) fn new(pattern: &str, most: usize) -> Option<Self> {
        if pattern.is_empty() || pattern.len() > most {
            return None;
        }
        let mut places = [0u64; 256];
        for (at, byte) in pattern.bytes().enumerate() {
            if let Some(set) = places.get_mut(usize::from(byte)) {
                *set |= 1 << at;
            }
        }
        Some(Pattern { places, end: 1 << pattern.len() })
    }

    /// The places where this byte stands.
    pub(super) fn places_of(&self, byte: u8) -> u64 {
        self.places.get(usize::from(byte)).copied().unwrap_or(0)
    }
}

/// Accepts texts at most one error away from the pattern.
#[derive(Debug)]
pub(super) struct OneTypo {
    pattern: Pattern,
    open_end: bool,
}

/// What has been read so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    without_error: u64,
    with_error: u64,
    /// Places whose next letter but one was just read: its neighbour would make a swap.
    half_swapped: u64,
    /// With an open end: the pattern has been read, all that follows is welcome.
    done: bool,
}

impl OneTypo {
    /// With `open_end`, texts that go on after the pattern are accepted too.
    pub(super) fn new(pattern: &str, open_end: bool) -> Option<Self> {
        Some(OneTypo { pattern: Pattern::new(pattern, MAX_BYTES)?, open_end })
    }

    fn at_end(&self, read: &Read) -> bool {
        (read.without_error | read.with_error) & self.pattern.end != 0
    }
}

impl Automaton for OneTypo {
    type State = Read;

    fn start(&self) -> Read {
        // With an error, the first letter may have been left out already.
        Read { without_error: 1, with_error: 0b11, half_swapped: 0, done: false }
    }

    fn is_match(&self, read: &Read) -> bool {
        read.done || self.at_end(read)
    }

    fn can_match(&self, read: &Read) -> bool {
        read.done || read.without_error | read.with_error | read.half_swapped != 0
    }

    fn will_always_match(&self, read: &Read) -> bool {
        read.done
    }

    fn accept(&self, read: &Read, byte: u8) -> Read {
        let here = self.pattern.places_of(byte);
        let without_error = (read.without_error & here) << 1;
        let with_error = (read.with_error & here) << 1
            | read.without_error // a letter too many
            | read.without_error << 1 // another letter
            | without_error << 1 // the next letter left out
            | (read.half_swapped & here) << 2;
        let half_swapped = read.without_error & (here >> 1);
        let next = Read { without_error, with_error, half_swapped, done: read.done };
        Read { done: read.done || self.open_end && self.at_end(&next), ..next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn accepts(pattern: &str, text: &str, open_end: bool) -> bool {
        let automaton = OneTypo::new(pattern, open_end).unwrap();
        let read = text.bytes().fold(automaton.start(), |read, byte| automaton.accept(&read, byte));
        automaton.is_match(&read)
    }

    /// The definition, letter by letter.
    fn one_error_away(a: &[u8], b: &[u8]) -> bool {
        let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        let (a, b) = (&a[same..], &b[same..]);
        match (a, b) {
            ([], []) => true,
            _ => {
                let swapped = a.len() > 1 && b.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
                let tail = |text: &'_ [u8]| text.get(1..).map(<[u8]>::to_vec);
                swapped
                    || tail(a).is_some_and(|tail| tail == b)
                    || tail(b).is_some_and(|tail| tail == a)
                    || tail(a).is_some() && tail(a) == tail(b)
            }
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_definition(pattern in "[abc]{1,7}", text in "[abc]{0,8}") {
            prop_assert_eq!(
                accepts(&pattern, &text, false),
                one_error_away(pattern.as_bytes(), text.as_bytes()),
                "{} {}", pattern, text
            );
        }

        #[test]
        fn an_open_end_accepts_what_starts_so(pattern in "[abc]{1,5}", text in "[abc]{0,8}") {
            let starts = (0..=text.len()).any(|len| one_error_away(pattern.as_bytes(), &text.as_bytes()[..len]));
            prop_assert_eq!(accepts(&pattern, &text, true), starts, "{} {}", pattern, text);
        }
    }

    #[test]
    fn long_patterns_are_left_alone() {
        assert!(OneTypo::new(&"a".repeat(63), false).is_none());
        assert!(accepts(&"a".repeat(62), &"a".repeat(61), false));
    }
}
