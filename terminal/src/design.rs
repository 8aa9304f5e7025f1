//! Inks: what a line is drawn with. Colour never says what the words do not say.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

/// What a line is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    Plain,
    /// Titles and names.
    Bold,
    /// What can be done, what was asked for.
    Pine,
    /// What can be done, where only a part of it is set apart.
    Leaf,
    /// Open, and sure.
    Open,
    /// Not sure.
    Amber,
    /// Not for emergencies.
    Rose,
    /// Second lines, sources.
    Dim,
    /// 17, and nothing else.
    Alarm,
}

// Of the 256 colours, those that stand at 4.4:1 or better on black as well as on white: a shell
// does not know the ground of its terminal.
const PINE: Color = Color::Indexed(29);
const OPEN: Color = Color::Indexed(28);
const AMBER: Color = Color::Indexed(130);
const ROSE: Color = Color::Indexed(131);
const ALARM: Color = Color::Indexed(124);
const ON_ALARM: Color = Color::Indexed(231);

impl Ink {
    /// As cells of the full screen have it.
    pub(crate) fn style(self) -> Style {
        let style = Style::new();
        match self {
            Ink::Plain => style,
            Ink::Bold => style.add_modifier(Modifier::BOLD),
            Ink::Pine => style.fg(PINE).add_modifier(Modifier::BOLD),
            Ink::Leaf => style.fg(PINE),
            Ink::Open => style.fg(OPEN),
            Ink::Amber => style.fg(AMBER),
            Ink::Rose => style.fg(ROSE).add_modifier(Modifier::BOLD),
            Ink::Dim => style.add_modifier(Modifier::DIM),
            Ink::Alarm => style.fg(ON_ALARM).bg(ALARM).add_modifier(Modifier::BOLD),
        }
    }

    /// Begins it on a line of output; [`RESET`] ends it.
    pub(crate) fn ansi(self) -> &'static str {
        match self {
            Ink::Plain => "",
            Ink::Bold => "\x1b[1m",
            Ink::Pine => "\x1b[1;38;5;29m",
            Ink::Leaf => "\x1b[38;5;29m",
            Ink::Open => "\x1b[38;5;28m",
            Ink::Amber => "\x1b[38;5;130m",
            Ink::Rose => "\x1b[1;38;5;131m",
            Ink::Dim => "\x1b[2m",
            Ink::Alarm => "\x1b[1;38;5;231;48;5;124m",
        }
    }
}

/// Whether colour is wanted: nobody asked for none (no-color.org).
pub(crate) fn is_colour_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Takes the colour out; 17 keeps a ground of its own. Crossterm would drop bold and reversed too.
pub(crate) fn bleach(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.bg == ALARM {
            cell.modifier.toggle(Modifier::REVERSED);
        }
        cell.fg = Color::Reset;
        cell.bg = Color::Reset;
    }
}

/// Ends every ink.
pub(crate) const RESET: &str = "\x1b[0m";
