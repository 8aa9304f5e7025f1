//! The keys, and what a terminal cannot promise.

use securite_core::text::Words;

use crate::design::Ink;
use crate::paper::Paper;

/// The keys stand in a column of their own.
const KEYS: usize = 16;

/// Draws the page.
pub(crate) fn draw(paper: &mut Paper, words: &Words) {
    let keys = [
        ("F1 F2 F3 F4".to_owned(), words.terminal_help_bar()),
        (words.terminal_key_alt(), words.terminal_help_bar_alt()),
        (words.terminal_key_move(), words.terminal_help_move()),
        (words.terminal_key_enter(), words.terminal_help_act()),
        (words.terminal_key_escape(), words.terminal_help_back()),
        (words.terminal_key_page(), words.terminal_help_scroll()),
        (words.terminal_key_chart(), words.terminal_help_chart()),
        (words.terminal_key_quit(), words.terminal_help_quit()),
    ];
    for (key, meaning) in keys {
        paper.pair("", &key, KEYS, &meaning, Ink::Plain);
    }
    for text in [words.terminal_help_links(), words.terminal_help_memory(), words.terminal_help_traces()] {
        paper.blank();
        paper.line("", &text, Ink::Plain);
    }
}
