//! One file a screen: what the core shows, line by line.

mod directory;

use securite_core::{Notice, ScreenState, Tone};

use crate::design::{Ink, Paper};

/// Draws a screen.
pub(crate) fn draw(paper: &mut Paper, screen: &ScreenState) {
    notices(paper, screen.notices());
    // A one-shot command opens no other screen.
    if let ScreenState::Directory { state, .. } = screen {
        directory::draw(paper, state);
    }
}

fn notices(paper: &mut Paper, notices: &[Notice]) {
    for notice in notices {
        paper.line("! ", &notice.text, ink(notice.tone));
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
        Tone::Warning => Ink::Alarm,
    }
}
