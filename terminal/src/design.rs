//! Paper and ink: lines of 80 columns, and colour where there is some. Colour never says what the
//! words do not say.

use std::io::IsTerminal as _;

use textwrap::{Options, WordSeparator, WordSplitter};

const COLUMNS: usize = 80;

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
    /// Second lines, sources.
    Dim,
    /// Emergency, and nothing else.
    Alarm,
}

/// A page that grows line by line.
pub(crate) struct Paper {
    text: String,
    colour: bool,
}

impl Paper {
    /// For standard output: in colour only on a terminal, and where nobody asked for none.
    pub(crate) fn for_output() -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Paper { text: String::new(), colour: wanted && std::io::stdout().is_terminal() }
    }

    /// A line, wrapped; each row begins with blanks as long as `lead`, the first one with `lead`.
    pub(crate) fn line(&mut self, lead: &str, text: &str, ink: Ink) {
        // A name of a file may hold what steers a terminal.
        let harmless: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let rest = " ".repeat(lead.chars().count());
        let options = Options::new(COLUMNS)
            .initial_indent(lead)
            .subsequent_indent(&rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation);
        for row in textwrap::wrap(&harmless, options) {
            let code = if self.colour { ansi(ink) } else { "" };
            let end = if code.is_empty() { "" } else { "\x1b[0m" };
            self.text.push_str(code);
            self.text.push_str(row.trim_end_matches(' '));
            self.text.push_str(end);
            self.text.push('\n');
        }
    }

    /// An empty line.
    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }
}

fn ansi(ink: Ink) -> &'static str {
    match ink {
        Ink::Plain => "",
        Ink::Bold => "\x1b[1m",
        Ink::Pine => "\x1b[1;36m",
        Ink::Open => "\x1b[32m",
        Ink::Amber => "\x1b[33m",
        Ink::Dim => "\x1b[2m",
        Ink::Alarm => "\x1b[1;37;41m",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lead: &str, text: &str, expected: &str) {
        let mut paper = Paper { text: String::new(), colour: false };
        paper.line(lead, text, Ink::Alarm);
        assert_eq!(paper.into_text(), expected);
    }

    #[test]
    fn lines_are_wrapped_between_words_and_stay_indented() {
        let word = "abcdefghi ";
        check("- ", &word.repeat(10), &format!("- {}\n  {}\n", word.repeat(7).trim(), word.repeat(3).trim()));
        check("", "", "\n");
    }

    #[test]
    fn what_steers_a_terminal_is_made_harmless() {
        check("", "a\x1b[31mb\nc", "a [31mb c\n");
    }

    #[test]
    fn colour_begins_and_ends_on_its_line() {
        let mut paper = Paper { text: String::new(), colour: true };
        paper.line("", "17", Ink::Alarm);
        paper.line("", "x", Ink::Plain);
        assert_eq!(paper.into_text(), "\x1b[1;37;41m17\x1b[0m\nx\n");
    }
}
