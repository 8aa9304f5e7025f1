//! The chat of police and gendarmerie.

use securite_core::features::chat::ChatState;

use super::{ink, links, remarks};
use crate::design::Ink;
use crate::paper::Paper;

/// Draws the screen.
pub(super) fn draw(paper: &mut Paper, state: &ChatState) {
    paper.line("! ", &state.warning.text, ink(state.warning.tone));
    links(paper, "", &state.urgent);
    paper.blank();
    paper.line("", &state.heading, Ink::Bold);
    for remark in &state.remarks {
        paper.line("- ", &remark.text, ink(remark.tone));
    }
    paper.blank();
    paper.link("", &state.open, Ink::Pine);
    paper.blank();
    remarks(paper, "", std::slice::from_ref(&state.source));
}
