//! One sentence compared with the list.

use super::patterns::{Class, Kind, Patterns, Step};
use std::collections::BTreeSet;

/// So many words may stand where a line has `…`.
const WIDEST_GAP: usize = 3;

/// A word of a message: what it can be in the list, and whether it was said in another sense.
struct Seen {
    classes: Vec<Class>,
    other: bool,
}

impl Patterns {
    /// Whether a folded sentence tells of danger.
    pub(crate) fn tells(&self, words: &[String]) -> bool {
        let see = |word: &String| Seen { classes: self.classes_of(word), other: false };
        let mut seen: Vec<Seen> = words.iter().map(see).collect();
        if self.finds(Kind::Always, &seen) {
            return true;
        }
        let over = self.finds(Kind::Over, &seen) && !self.finds(Kind::Now, &seen);
        self.mark_other_senses(&mut seen);
        seen.split(|word| word.other).any(|part| {
            self.finds(Kind::Danger, part) || !over && (self.finds(Kind::Unmarked, part) || self.halves(part))
        })
    }

    fn finds(&self, kind: Kind, seen: &[Seen]) -> bool {
        (0..seen.len()).any(|start| self.length_at(kind, seen, start).is_some())
    }

    /// Whether words of two weak lines stand there. Each such line is one word, so that its class is its name.
    fn halves(&self, seen: &[Seen]) -> bool {
        let is_weak = |class: &&Class| !self.beginning(Kind::Half, **class).is_empty();
        let weak: BTreeSet<_> = seen.iter().filter_map(|word| word.classes.iter().find(is_weak)).collect();
        weak.len() > 1
    }

    fn mark_other_senses(&self, seen: &mut [Seen]) {
        for start in 0..seen.len() {
            let length = self.length_at(Kind::Other, seen, start).unwrap_or(0);
            seen.iter_mut().skip(start).take(length).for_each(|word| word.other = true);
        }
    }

    /// How many words the longest line takes that begins at this word.
    fn length_at(&self, kind: Kind, seen: &[Seen], start: usize) -> Option<usize> {
        let (first, rest) = seen.get(start..)?.split_first()?;
        let patterns = first.classes.iter().flat_map(|class| self.beginning(kind, *class));
        let fitting = patterns.filter(|pattern| start == 0 || !pattern.at_start);
        fitting.filter_map(|pattern| length(&pattern.rest, rest)).max().map(|length| length + 1)
    }
}

/// How many words the steps take at the beginning of these, with gaps as narrow as can be.
fn length(steps: &[Step], seen: &[Seen]) -> Option<usize> {
    let Some((step, steps)) = steps.split_first() else { return Some(0) };
    let next = |class: &Class| {
        let (word, seen) = seen.split_first()?;
        word.classes.binary_search(class).is_ok().then(|| length(steps, seen))?.map(|length| length + 1)
    };
    match step {
        Step::Word(class) => next(class),
        Step::Perhaps(class) => next(class).or_else(|| length(steps, seen)),
        Step::Gap => (0..=WIDEST_GAP).find_map(|gap| Some(gap + length(steps, seen.get(gap..)?)?)),
        Step::End => seen.is_empty().then_some(0),
    }
}
