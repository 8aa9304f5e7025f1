//! Domestic violence.

use securite_core::Notice;
use securite_core::features::discreet::DiscreetState;

use super::{ink, notices, remarks};
use crate::design::Ink;
use crate::paper::Paper;

/// Draws the screen. The way out comes first, and stays when the rest scrolls (D2).
pub(super) fn draw(paper: &mut Paper, notices: &[Notice], state: &DiscreetState) {
    paper.tap("", &state.leave);
    paper.blank();
    paper.fix();
    self::notices(paper, notices);
    remarks(paper, "", &state.remarks);
    for row in &state.rows {
        paper.blank();
        paper.link("", &row.link, Ink::Pine);
        paper.line("    ", &row.detail, Ink::Plain);
        paper.line("    ", &row.trace, Ink::Dim);
    }
    paper.blank();
    paper.line("", &state.traces_heading, Ink::Bold);
    for remark in &state.traces {
        paper.line("- ", &remark.text, ink(remark.tone));
    }
    paper.blank();
    remarks(paper, "", std::slice::from_ref(&state.source));
}
