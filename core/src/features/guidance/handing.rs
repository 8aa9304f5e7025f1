//! An entry as plain text, for another program or another person.

use super::evidence::Evidence;
use crate::buttons::{self, PageButton};
use crate::share::{shared, to_copy, to_share};
use crate::text::Words;

/// Copies it, shares it: `name`, then `lines`, what is not sure, and where each was read and when (S3).
pub(super) fn buttons(
    name: &str,
    lines: impl IntoIterator<Item = String>,
    evidence: &Evidence<'_>,
    words: &Words,
) -> Vec<PageButton> {
    let doubts = evidence.doubts(words).into_iter().map(|doubt| doubt.text);
    let text = shared(name, lines.into_iter().chain(doubts), &evidence.lines(words).join("\n"));
    [to_copy(name, text.clone(), words), to_share(name, text, words)].map(buttons::open).into()
}
