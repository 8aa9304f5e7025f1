//! Ink: what a line is drawn with, where there is colour. Colour never says what the words do not say.

use std::io::IsTerminal as _;

use ratatui::style::{Color, Modifier, Style};
use securite_core::Tone;

use crate::page::Page;

/// What a line is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    Plain,
    /// Titles and names.
    Bold,
    /// What can be done, what was asked for.
    Pine,
    /// Open, and sure.
    Open,
    /// Not sure.
    Amber,
    /// "Not for emergencies".
    Rose,
    /// Second lines, sources.
    Dim,
    /// Emergency, and nothing else.
    Alarm,
}

/// The columns of a page that is printed.
pub(crate) const COLUMNS: usize = 80;

/// The ink of a tone.
pub(crate) fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain => Ink::Plain,
        Tone::Chosen => Ink::Pine,
        Tone::Open => Ink::Open,
        Tone::Careful => Ink::Amber,
        Tone::Quiet => Ink::Dim,
        Tone::Warning => Ink::Rose,
    }
}

/// How an ink is drawn in a window.
pub(crate) fn style(ink: Ink, colour: bool) -> Style {
    let plain = Style::new();
    match ink {
        Ink::Plain => plain,
        Ink::Bold => plain.add_modifier(Modifier::BOLD),
        Ink::Dim => plain.add_modifier(Modifier::DIM),
        Ink::Alarm if colour => plain.fg(Color::White).bg(Color::Red).add_modifier(Modifier::BOLD),
        // Without colour the number still stands out.
        Ink::Alarm => plain.add_modifier(Modifier::REVERSED | Modifier::BOLD),
        Ink::Pine if colour => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Ink::Pine => plain.add_modifier(Modifier::BOLD),
        Ink::Open if colour => plain.fg(Color::Green),
        Ink::Amber if colour => plain.fg(Color::Yellow),
        Ink::Rose if colour => plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
        Ink::Open | Ink::Amber | Ink::Rose => plain,
    }
}

/// Whether somebody asked for no colour.
pub(crate) fn colour_is_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Whether standard output is drawn in colour: on a terminal only.
pub(crate) fn colour_for_output() -> bool {
    colour_is_wanted() && std::io::stdout().is_terminal()
}

/// The page as text for standard output.
pub(crate) fn printed(page: &Page, colour: bool) -> String {
    let mut text = String::new();
    for row in page.rows(COLUMNS) {
        let code = if colour && !row.text.is_empty() { ansi(row.ink) } else { "" };
        let end = if code.is_empty() { "" } else { "\x1b[0m" };
        text.push_str(code);
        text.push_str(&row.text);
        text.push_str(end);
        text.push('\n');
    }
    text
}

fn ansi(ink: Ink) -> &'static str {
    match ink {
        Ink::Plain => "",
        Ink::Bold => "\x1b[1m",
        Ink::Pine => "\x1b[1;36m",
        Ink::Open => "\x1b[32m",
        Ink::Amber => "\x1b[33m",
        Ink::Rose => "\x1b[1;91m",
        Ink::Dim => "\x1b[2m",
        Ink::Alarm => "\x1b[1;37;41m",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_begins_and_ends_on_its_line() {
        let mut page = Page::default();
        page.line("17", Ink::Alarm);
        page.line("x", Ink::Plain);
        assert_eq!(printed(&page, true), "\x1b[1;37;41m17\x1b[0m\nx\n");
        assert_eq!(printed(&page, false), "17\nx\n");
    }

    #[test]
    fn red_is_for_17_alone() {
        let inks = [Ink::Plain, Ink::Bold, Ink::Pine, Ink::Open, Ink::Amber, Ink::Rose, Ink::Dim];
        assert!(inks.iter().all(|ink| style(*ink, true).bg.is_none()));
        assert_eq!(style(Ink::Alarm, true).bg, Some(Color::Red));
    }
}
