//! Sentences that share a ground.

use super::state::{Remark, StationLine};
use crate::action::Tone;

/// Sentences that follow each other on one ground, as one remark with a line for each.
pub(crate) fn joined(remarks: impl IntoIterator<Item = Remark>) -> Vec<Remark> {
    remarks.into_iter().fold(Vec::new(), |mut joined, remark| {
        match joined.last_mut() {
            Some(last) if last.tone == remark.tone => match share(&last.text, &remark.text, remark.tone) {
                Some(text) => last.text = text,
                None => joined.push(remark),
            },
            _ => joined.push(remark),
        }
        joined
    })
}

/// The same for what is known of a station.
pub(crate) fn joined_lines(lines: impl IntoIterator<Item = StationLine>) -> Vec<StationLine> {
    lines.into_iter().fold(Vec::new(), |mut joined, line| {
        let shared = match (joined.last(), &line) {
            (Some(StationLine::Note { text, tone }), StationLine::Note { text: next, tone: next_tone })
                if tone == next_tone =>
            {
                share(text, next, *tone).map(|text| StationLine::Note { text, tone: *tone })
            }
            _ => None,
        };
        match (shared, joined.last_mut()) {
            (Some(shared), Some(last)) => *last = shared,
            _ => joined.push(line),
        }
        joined
    })
}

fn share(text: &str, next: &str, tone: Tone) -> Option<String> {
    has_ground(tone).then(|| [text, next].join("\n"))
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
