//! One file a screen: what the core shows, row by row, with its controls in reading order.

pub(crate) mod chart;
mod conversation;
mod help;
mod page;

use securite_core::{Notice, ScreenContent, ScreenState, Tone};

pub(crate) use conversation::said;
pub(crate) use help::draw as help;
pub(crate) use page::{Held, printed};

use crate::design::Ink;
use crate::paper::Paper;

/// Draws a screen. `held` is what the shell holds of a field, and the height that a drawing has. The way
/// out comes first, and stays when the rest scrolls (D2).
pub(crate) fn draw(paper: &mut Paper, screen: &ScreenState, held: &Held<'_>) {
    if let Some(way_out) = &screen.way_out {
        paper.tap("", &way_out.leave);
        paper.blank();
        paper.fix();
    }
    if let Some(banner) = &screen.banner {
        paper.line("", banner, Ink::Rose);
        paper.blank();
        paper.fix();
    }
    notices(paper, &screen.notices);
    match &screen.content {
        ScreenContent::Page { page } => page::draw(paper, page, held),
        ScreenContent::Chart { state } => chart::draw(paper, state, held.height),
        ScreenContent::Conversation { state } => conversation::draw(paper, state, held),
    }
    if let Some(corner) = &screen.corner {
        paper.blank();
        paper.tap("", corner);
    }
}

fn notices(paper: &mut Paper, notices: &[Notice]) {
    for notice in notices {
        paper.line("! ", &notice.text, ink(notice.tone));
        paper.tap("", &notice.dismiss);
        paper.blank();
    }
}

fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain => Ink::Plain,
        Tone::Chosen => Ink::Pine,
        Tone::Open => Ink::Open,
        Tone::Careful => Ink::Amber,
        Tone::Quiet => Ink::Dim,
        Tone::Warning => Ink::Rose,
    }
}
