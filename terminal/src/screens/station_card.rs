//! A station in a list, and the lines that are known of it.

use securite_core::{StationLine, StationRow};

use crate::design::{Ink, ink};
use crate::page::Page;

/// One station: its name opens its page.
pub(super) fn row(page: &mut Page, row: &StationRow) {
    page.touch("▸ ", &row.name, ink(row.tone).or_bold(), &row.open);
    page.indent(2);
    page.line(&row.reason, ink(row.tone));
    page.line(&row.force, Ink::Dim);
    lines(page, &row.lines);
    row.calls.iter().chain(&row.way).for_each(|link| page.link(link, Ink::Pine));
    page.indent(0);
}

/// What is known, in the order of the core.
pub(super) fn lines(page: &mut Page, lines: &[StationLine]) {
    for line in lines {
        match line {
            StationLine::Note { text, tone } => page.line(text, ink(*tone)),
            StationLine::Address { lines, .. } => lines.iter().for_each(|one| page.line(one, Ink::Plain)),
            StationLine::Phone { link } | StationLine::Contact { link } => page.link(link, Ink::Pine),
            StationLine::Urgent { link } => page.link(link, Ink::Alarm),
            StationLine::Hours { heading, rows } => {
                page.blank();
                page.line(heading, Ink::Dim);
                rows.iter().for_each(|row| page.led("  ", &row.accessibility_label, Ink::Plain));
                page.blank();
            }
        }
    }
}

impl Ink {
    /// A name is never plain.
    fn or_bold(self) -> Ink {
        if self == Ink::Plain { Ink::Bold } else { self }
    }
}
