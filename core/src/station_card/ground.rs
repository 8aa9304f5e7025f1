//! Sentences that share a ground.

use super::state::{Remark, StationLine};
use crate::action::Tone;

/// Sentences that follow each other on one ground, as one remark with a line for each.
pub(crate) fn joined(remarks: impl IntoIterator<Item = Remark>) -> Vec<Remark> {
    merged(remarks, |last, next| share((&mut last.text, last.tone), (&next.text, next.tone)))
}

/// The same for what is known of a station.
pub(crate) fn joined_lines(lines: impl IntoIterator<Item = StationLine>) -> Vec<StationLine> {
    merged(lines, |last, next| match (last, next) {
        (StationLine::Note { text, tone }, StationLine::Note { text: next, tone: next_tone }) => {
            share((text, *tone), (next, *next_tone))
        }
        _ => false,
    })
}

/// All but those that the one before takes in.
fn merged<T>(items: impl IntoIterator<Item = T>, takes_in: impl Fn(&mut T, &T) -> bool) -> Vec<T> {
    let mut merged: Vec<T> = Vec::new();
    for item in items {
        if !merged.last_mut().is_some_and(|last| takes_in(last, &item)) {
            merged.push(item);
        }
    }
    merged
}

/// Puts the next sentence below the last one where both stand on one ground. False where they do not.
fn share((last, tone): (&mut String, Tone), (next, next_tone): (&str, Tone)) -> bool {
    let shared = tone == next_tone && has_ground(tone);
    if shared {
        last.push('\n');
        last.push_str(next);
    }
    shared
}

/// Drawn on a ground of its own: what must not be passed over.
fn has_ground(tone: Tone) -> bool {
    match tone {
        Tone::Careful | Tone::Warning => true,
        Tone::Plain | Tone::Chosen | Tone::Open | Tone::Quiet => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_one_ground_that_follow_each_other_share_it() {
        let check = |given: &[(&str, Tone)], expected: &[&str]| {
            let remark = |(text, tone): &(&str, Tone)| Remark::new((*text).to_owned(), *tone);
            let texts: Vec<String> =
                joined(given.iter().map(remark)).into_iter().map(|remark| remark.text).collect();
            assert_eq!(texts, expected);
            let note =
                |(text, tone): &(&str, Tone)| StationLine::Note { text: (*text).to_owned(), tone: *tone };
            let notes = joined_lines(given.iter().map(note)).into_iter().map(|line| match line {
                StationLine::Note { text, .. } => text,
                _ => String::new(),
            });
            assert_eq!(notes.collect::<Vec<_>>(), expected);
        };
        check(&[("a", Tone::Careful), ("b", Tone::Careful), ("c", Tone::Plain)], &["a\nb", "c"]);
        check(&[("a", Tone::Careful), ("b", Tone::Warning)], &["a", "b"]);
        check(&[("a", Tone::Plain), ("b", Tone::Plain)], &["a", "b"]);
        check(&[("a", Tone::Careful), ("b", Tone::Plain), ("c", Tone::Careful)], &["a", "b", "c"]);
    }
}
