//! A page as rows of inked text, with the controls that stand in it. The one-shot commands print
//! it, the full screen scrolls it.

use std::io::IsTerminal as _;

use securite_core::{AppAction, Destination, OutsideLink, Tap};
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::design::{Ink, RESET, is_colour_wanted};

/// Columns of a page that is printed.
const PRINTED: usize = 80;
/// In front of a control: the place of the mark that says it has the focus.
pub(crate) const UNMARKED: &str = "  ";
/// Between two controls in a row.
const GAP: &str = "  ";

/// What Enter does on a control.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Act {
    /// Text is typed here, into the field of this name.
    Field(String),
    Send(AppAction),
    /// Shows where a link leads: a terminal opens nothing by itself.
    Show {
        destination: Destination,
        /// What can be used elsewhere.
        elsewhere: String,
    },
    /// Answers the question whether somebody is still there.
    Stay,
}

/// A piece of a row.
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) ink: Ink,
    /// The number of the control it belongs to.
    pub(crate) act: Option<usize>,
}

/// A stretch of a line, and what it is drawn with.
pub(crate) type Inked<'a> = (&'a str, Ink);

/// A page that grows row by row.
pub(crate) struct Paper {
    width: usize,
    /// Printed pages have no controls: nobody could use them.
    printed: bool,
    /// Rows on top that stay when the others scroll.
    pub(crate) fixed: usize,
    /// Rows left free for a drawing: the first one, and how many.
    pub(crate) free: Option<(usize, usize)>,
    pub(crate) rows: Vec<Vec<Piece>>,
    pub(crate) acts: Vec<Act>,
}

impl Paper {
    /// For the full screen.
    pub(crate) fn of_width(width: u16) -> Self {
        let rows = Vec::new();
        Paper { width: width.into(), printed: false, fixed: 0, free: None, rows, acts: Vec::new() }
    }

    /// For standard output.
    pub(crate) fn printed() -> Self {
        Paper { printed: true, ..Paper::of_width(PRINTED as u16) }
    }

    /// A line, wrapped; each row begins with blanks as long as `lead`, the first one with `lead`.
    pub(crate) fn line(&mut self, lead: &str, text: &str, ink: Ink) {
        self.wrapped(lead, &[(text, ink)], None);
    }

    /// A table's row: its first cell in a column as wide as `column`.
    pub(crate) fn pair(&mut self, lead: &str, first: &str, column: usize, second: &str, ink: Ink) {
        let head = format!("{lead}{}", padded(first, column));
        self.wrapped(&head, &[(second, ink)], None);
    }

    /// An empty line.
    pub(crate) fn blank(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Whether it is for standard output.
    pub(crate) fn is_printed(&self) -> bool {
        self.printed
    }

    /// The rows that a control stands in, first and last.
    pub(crate) fn rows_of(&self, act: usize) -> Option<(usize, usize)> {
        let has = |row: &Vec<Piece>| row.iter().any(|piece| piece.act == Some(act));
        Some((self.rows.iter().position(has)?, self.rows.iter().rposition(has)?))
    }

    /// What stands so far stays on top.
    pub(crate) fn fix(&mut self) {
        self.fixed = self.rows.len();
    }

    /// Leaves rows free, before this row.
    pub(crate) fn leave_free(&mut self, top: usize, rows: usize) {
        let top = top.min(self.rows.len());
        self.rows.splice(top..top, (0..rows).map(|_| Vec::new()));
        self.free = Some((top, rows));
    }

    /// A control over the whole width, with a second line that belongs to it: beside it, in a
    /// column that starts at half the width, where both fit, else below.
    pub(crate) fn choice(&mut self, label: &[Inked<'_>], detail: &str, act: Act) {
        let act = self.control(act);
        let column = self.width / 2;
        let used = display_width(UNMARKED) + label.iter().map(|(text, _)| display_width(text)).sum::<usize>();
        if used + 2 <= column && display_width(detail) <= self.width - column && !detail.is_empty() {
            let mut row = vec![piece(UNMARKED, first_ink(label), act)];
            row.extend(label.iter().map(|(text, ink)| piece(text, *ink, act)));
            if let Some(last) = row.last_mut() {
                last.text.push_str(&" ".repeat(column - used));
            }
            row.push(piece(detail, Ink::Dim, None));
            self.rows.push(row);
            return;
        }
        self.wrapped(UNMARKED, label, act);
        if !detail.is_empty() {
            self.line("    ", detail, Ink::Dim);
        }
    }

    /// A control of the core.
    pub(crate) fn tap(&mut self, lead: &str, tap: &Tap) {
        self.buttons(lead, &[Button::from(tap)]);
    }

    /// A control that leads outside.
    pub(crate) fn link(&mut self, lead: &str, link: &OutsideLink, ink: Ink) {
        // What it copies or shares is on the paper already.
        let is_text = matches!(link.destination, Destination::Copy { .. } | Destination::Share { .. });
        if self.printed && is_text {
            return;
        }
        self.buttons(lead, &[Button { ink, ..Button::from(link) }]);
    }

    /// Controls beside each other, as many as fit.
    pub(crate) fn buttons(&mut self, lead: &str, buttons: &[Button]) {
        let mut used = 0;
        for button in buttons {
            if self.printed && !matches!(button.act, Some(Act::Show { .. })) {
                continue;
            }
            let needed = display_width(GAP) + display_width(UNMARKED) + display_width(&button.label);
            let act = button.act.clone().and_then(|act| self.control(act));
            if used > 0 && used + needed <= self.width {
                used += needed;
                if let Some(row) = self.rows.last_mut() {
                    row.push(piece(GAP, Ink::Plain, None));
                    row.push(piece(UNMARKED, button.ink, act));
                    row.push(piece(&button.label, button.ink, act));
                }
            } else {
                used = display_width(lead) + needed;
                self.wrapped_control(lead, button, act);
            }
        }
    }

    /// The row of a field, as it shows what was typed.
    pub(crate) fn field(&mut self, name: &str, typed: &str, ink: Ink) {
        let act = self.control(Act::Field(name.to_owned()));
        self.rows.push(vec![piece("> ", Ink::Pine, None), piece(typed, ink, act)]);
    }

    /// The page as it is printed: in colour only on a terminal, and where nobody asked for none.
    pub(crate) fn into_text(self) -> String {
        self.text(is_colour_wanted() && std::io::stdout().is_terminal())
    }

    fn text(&self, colour: bool) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for piece in row {
                let code = if colour && !piece.text.trim().is_empty() { piece.ink.ansi() } else { "" };
                line.push_str(code);
                line.push_str(&piece.text);
                line.push_str(if code.is_empty() { "" } else { RESET });
            }
            text.push_str(line.trim_end_matches(' '));
            text.push('\n');
        }
        text
    }

    fn control(&mut self, act: Act) -> Option<usize> {
        self.acts.push(act);
        Some(self.acts.len() - 1)
    }

    fn wrapped_control(&mut self, lead: &str, button: &Button, act: Option<usize>) {
        let from = self.rows.len();
        self.wrapped(&format!("{lead}{UNMARKED}"), &[(&button.label, button.ink)], act);
        if let Some(row) = self.rows.get_mut(from) {
            // The mark stands beside the label, not at the edge of the page.
            row.splice(..1, [piece(lead, Ink::Plain, None), piece(UNMARKED, button.ink, act)]);
        }
    }

    fn wrapped(&mut self, lead: &str, runs: &[Inked<'_>], act: Option<usize>) {
        let indent = display_width(lead);
        let text: String = runs.iter().map(|(text, _)| *text).collect();
        let mut inks = runs.iter().flat_map(|(text, ink)| text.chars().map(|ch| (ch, *ink)));
        let options = Options::new(self.width.saturating_sub(indent).max(1))
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation);
        // Sentences that belong together stand in lines of their own.
        let lines: Vec<String> = text.split('\n').map(harmless).collect();
        let parts = lines.iter().flat_map(|line| textwrap::wrap(line, options.clone()));
        for (at, part) in parts.enumerate() {
            let blanks = " ".repeat(indent);
            let lead = if at == 0 { lead } else { &blanks };
            let mark = if at == 0 { act } else { None };
            let lead_ink = if act.is_some() { first_ink(runs) } else { Ink::Plain };
            let mut row = vec![piece(lead, lead_ink, mark)];
            row.extend(inked(part.trim_end_matches(' '), &mut inks, act));
            self.rows.push(row);
        }
    }
}

/// A control with what is written on it.
pub(crate) struct Button {
    pub(crate) label: String,
    pub(crate) ink: Ink,
    /// `None` where it cannot be touched now.
    pub(crate) act: Option<Act>,
}

impl From<&Tap> for Button {
    fn from(tap: &Tap) -> Self {
        let ink = if tap.enabled { Ink::Pine } else { Ink::Dim };
        let act = tap.enabled.then(|| Act::Send(tap.action.clone()));
        Button { label: tap.label.clone(), ink, act }
    }
}

impl From<&OutsideLink> for Button {
    fn from(link: &OutsideLink) -> Self {
        let (destination, elsewhere) = (link.destination.clone(), link.elsewhere.clone());
        Button { label: link.label.clone(), ink: Ink::Pine, act: Some(Act::Show { destination, elsewhere }) }
    }
}

/// Whether this piece is the place of a mark.
pub(crate) fn is_mark(piece: &Piece) -> bool {
    piece.act.is_some() && piece.text == UNMARKED
}

/// A name of a file, or a text that was pasted, may hold what steers a terminal.
pub(crate) fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn first_ink(runs: &[Inked<'_>]) -> Ink {
    runs.first().map_or(Ink::Plain, |(_, ink)| *ink)
}

/// A row of a wrapped line in the inks of the line, from which wrapping took blanks alone.
fn inked(row: &str, inks: &mut impl Iterator<Item = (char, Ink)>, act: Option<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for ch in row.chars() {
        let ink = inks.find(|(inked, _)| *inked == ch || inked.is_control() && ch == ' ');
        let ink = ink.map_or(Ink::Plain, |(_, ink)| ink);
        match pieces.last_mut() {
            Some(piece) if piece.ink == ink => piece.text.push(ch),
            _ => pieces.push(Piece { text: ch.into(), ink, act }),
        }
    }
    pieces
}

fn piece(text: &str, ink: Ink, act: Option<usize>) -> Piece {
    Piece { text: harmless(text), ink, act }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lead: &str, text: &str, expected: &str) {
        let mut paper = Paper::printed();
        paper.line(lead, text, Ink::Alarm);
        assert_eq!(paper.text(false), expected);
    }

    #[test]
    fn lines_are_wrapped_between_words_and_stay_indented() {
        let word = "abcdefghi ";
        check("- ", &word.repeat(10), &format!("- {}\n  {}\n", word.repeat(7).trim(), word.repeat(3).trim()));
        check("", "", "\n");
    }

    #[test]
    fn what_steers_a_terminal_is_made_harmless() {
        // A line of its own is all that a break makes.
        check("", "a\x1b[31mb\r\nc", "a [31mb\nc\n");
    }

    #[test]
    fn colour_begins_and_ends_on_its_line() {
        let mut paper = Paper::printed();
        paper.line("", "17", Ink::Alarm);
        paper.line("", "x", Ink::Plain);
        assert_eq!(paper.text(true), "\x1b[1;38;5;231;48;5;124m17\x1b[0m\nx\n");
    }

    #[test]
    fn a_wrapped_label_keeps_its_inks() {
        let mut paper = Paper::of_width(12);
        paper.choice(&[("Rue de ", Ink::Leaf), ("la Pai", Ink::Pine), ("x", Ink::Leaf)], "", Act::Stay);
        let told = |piece: &Piece| (piece.text.clone(), piece.ink);
        let rows: Vec<Vec<(String, Ink)>> =
            paper.rows.iter().map(|row| row.iter().map(told).collect()).collect();
        let row =
            |pieces: &[Inked<'_>]| pieces.iter().map(|(text, ink)| ((*text).to_owned(), *ink)).collect();
        let expected: [Vec<_>; 2] = [
            row(&[("  ", Ink::Leaf), ("Rue de ", Ink::Leaf), ("la", Ink::Pine)]),
            row(&[("  ", Ink::Leaf), ("Pai", Ink::Pine), ("x", Ink::Leaf)]),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn controls_stand_beside_each_other_while_they_fit() {
        let mut paper = Paper::of_width(20);
        let button = |label: &str| Button { label: label.into(), ink: Ink::Pine, act: Some(Act::Stay) };
        paper.buttons(" ", &[button("one"), button("two"), button("three-four")]);
        assert_eq!(paper.text(false), "   one    two\n   three-four\n");
    }
}
