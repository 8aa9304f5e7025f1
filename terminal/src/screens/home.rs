//! Home.

use securite_core::features::home::{HomeState, KeptStation};

use super::{links, remarks, station};
use crate::design::Ink;
use crate::paper::{Act, Paper};

/// Draws the screen.
pub(super) fn draw(paper: &mut Paper, state: &HomeState) {
    paper.line("", &state.question, Ink::Bold);
    paper.blank();
    for door in &state.doors {
        paper.choice(&door.title, "", Ink::Pine, Act::Send(door.open.action.clone()));
        paper.line("    ", &door.detail, Ink::Dim);
    }
    paper.blank();
    kept(paper, &state.kept);
    paper.line("", &state.numbers_heading, Ink::Bold);
    links(paper, "", &state.numbers);
    paper.blank();
    paper.tap("", &state.settings);
    paper.blank();
    remarks(paper, "", &state.about);
}

fn kept(paper: &mut Paper, kept: &KeptStation) {
    match kept {
        KeptStation::NotKept => return,
        KeptStation::Gone { heading, text, forget } => {
            paper.line("", heading, Ink::Bold);
            paper.line("  ", text, Ink::Amber);
            paper.tap("", forget);
        }
        KeptStation::Here { heading, row, forget } => {
            paper.line("", heading, Ink::Bold);
            station::row(paper, row);
            paper.tap("  ", forget);
        }
    }
    paper.blank();
}
