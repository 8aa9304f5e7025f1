//! A page: what a screen says, as pieces that still fit any width. Screens make pages; a window or
//! a printer lays them out.
//!
//! One idea: what can be touched is a piece with an act, and acts are numbered in reading order. So
//! moving the focus needs to know nothing of screens.

use securite_core::{AppAction, OutsideLink, Tap};
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::design::Ink;

/// What a touch does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    /// Goes to the core, or leads to a screen.
    Dispatch(AppAction),
    /// A terminal dials nothing: it shows the address, to be copied.
    Show(String),
}

/// A part of a page.
#[derive(Debug, Clone)]
struct Piece {
    lead: String,
    text: String,
    ink: Ink,
    act: Option<Act>,
}

/// What a screen says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    pieces: Vec<Piece>,
    indent: String,
}

/// One row of a page that was laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) text: String,
    pub(crate) ink: Ink,
    /// The number of the act it belongs to.
    pub(crate) touch: Option<usize>,
}

impl Page {
    /// A sentence.
    pub(crate) fn line(&mut self, text: &str, ink: Ink) {
        self.add("", text, ink, None);
    }

    /// A sentence with what it begins with.
    pub(crate) fn led(&mut self, lead: &str, text: &str, ink: Ink) {
        self.add(lead, text, ink, None);
    }

    /// An empty line; never two of them, and none at the top.
    pub(crate) fn blank(&mut self) {
        if self.pieces.last().is_some_and(|piece| !piece.text.is_empty()) {
            self.pieces.push(Piece { lead: String::new(), text: String::new(), ink: Ink::Plain, act: None });
        }
    }

    /// A control of the core.
    pub(crate) fn tap(&mut self, tap: &Tap) {
        let act = tap.enabled.then(|| Act::Dispatch(tap.action.clone()));
        self.add("▸ ", &tap.label, if tap.enabled { Ink::Pine } else { Ink::Dim }, act);
    }

    /// A line that is itself a control.
    pub(crate) fn touch(&mut self, lead: &str, text: &str, ink: Ink, tap: &Tap) {
        let act = tap.enabled.then(|| Act::Dispatch(tap.action.clone()));
        self.add(lead, text, ink, act);
    }

    /// A way out of the app.
    pub(crate) fn link(&mut self, link: &OutsideLink, ink: Ink) {
        self.add("▸ ", &link.label, ink, Some(Act::Show(link.address.clone())));
    }

    /// What follows stands this many columns further in.
    pub(crate) fn indent(&mut self, columns: usize) {
        self.indent = " ".repeat(columns);
    }

    /// What another page says, after this one.
    pub(crate) fn append(&mut self, other: Page) {
        self.pieces.extend(other.pieces);
    }

    /// All acts, in reading order.
    pub(crate) fn acts(&self) -> Vec<&Act> {
        self.pieces.iter().filter_map(|piece| piece.act.as_ref()).collect()
    }

    /// The rows for this width.
    pub(crate) fn rows(&self, width: usize) -> Vec<Row> {
        let mut touches = 0;
        let mut rows = Vec::new();
        for piece in &self.pieces {
            let touch = piece.act.as_ref().map(|_| {
                touches += 1;
                touches - 1
            });
            let rest = " ".repeat(piece.lead.chars().count());
            let options = Options::new(width.max(1))
                .initial_indent(&piece.lead)
                .subsequent_indent(&rest)
                .word_separator(WordSeparator::AsciiSpace)
                .word_splitter(WordSplitter::NoHyphenation);
            rows.extend(textwrap::wrap(&piece.text, options).into_iter().map(|text| Row {
                text: text.trim_end_matches(' ').to_owned(),
                ink: piece.ink,
                touch,
            }));
        }
        rows
    }

    fn add(&mut self, lead: &str, text: &str, ink: Ink, act: Option<Act>) {
        // A name of a file or of a station may hold what steers a terminal.
        let text = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        self.pieces.push(Piece { lead: format!("{}{lead}", self.indent), text, ink, act });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lead: &str, text: &str, expected: &[&str]) {
        let mut page = Page::default();
        page.led(lead, text, Ink::Plain);
        let rows: Vec<String> = page.rows(80).into_iter().map(|row| row.text).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn lines_are_wrapped_between_words_and_stay_indented() {
        let word = "abcdefghi ";
        let (first, second) =
            (format!("- {}", word.repeat(7).trim()), format!("  {}", word.repeat(3).trim()));
        check("- ", &word.repeat(10), &[&first, &second]);
        check("", "", &[""]);
    }

    #[test]
    fn what_steers_a_terminal_is_made_harmless() {
        check("", "a\x1b[31mb\nc", &["a [31mb c"]);
    }

    #[test]
    fn acts_are_numbered_in_reading_order_and_every_row_knows_its_own() {
        let tap = |label: &str| Tap {
            label: label.into(),
            accessibility_label: label.into(),
            enabled: true,
            action: AppAction::TimePassed,
            symbol: securite_core::Symbol::Forward,
        };
        let mut page = Page::default();
        page.tap(&tap("one"));
        page.line("words", Ink::Plain);
        page.tap(&Tap { enabled: false, ..tap("not now") });
        page.tap(&tap("two three"));
        let touches: Vec<Option<usize>> = page.rows(7).iter().map(|row| row.touch).collect();
        assert_eq!(touches, [Some(0), None, None, None, Some(1), Some(1)]);
        assert_eq!(page.acts().len(), 2);
    }
}
