//! My station.

use securite_core::features::directory::{DirectoryContent, DirectoryState};
use securite_core::{OutsideLink, PlaceRow, StationLine, StationRow};

use super::ink;
use crate::design::{Ink, Paper};

/// What a station's own lines begin with.
const INSIDE: &str = "    ";

/// Draws the screen.
pub(super) fn draw(paper: &mut Paper, state: &DirectoryState) {
    paper.line("", &state.title, Ink::Bold);
    paper.blank();
    match &state.content {
        DirectoryContent::Waiting { hint, privacy } => {
            paper.line("", hint, Ink::Plain);
            paper.line("", privacy, Ink::Dim);
        }
        DirectoryContent::NoData { text } => paper.line("", text, Ink::Amber),
        DirectoryContent::NoMatch { text, advice } => {
            paper.line("", text, Ink::Amber);
            advice.iter().for_each(|one| paper.line("  - ", one, Ink::Plain));
        }
        DirectoryContent::Suggestions { heading: question, rows }
        | DirectoryContent::Choose { question, rows } => {
            paper.line("", question, Ink::Plain);
            paper.blank();
            rows.iter().for_each(|row| place(paper, row));
        }
        DirectoryContent::Found { heading, place, remarks, rows, chart: _ } => {
            paper.line("", heading, Ink::Dim);
            paper.line("", place, Ink::Bold);
            paper.blank();
            remarks.iter().for_each(|remark| paper.line("", &remark.text, ink(remark.tone)));
            rows.iter().for_each(|row| station(paper, row));
        }
    }
}

fn place(paper: &mut Paper, row: &PlaceRow) {
    paper.line("  - ", &row.title, Ink::Bold);
    paper.line(INSIDE, &row.detail, Ink::Dim);
}

fn station(paper: &mut Paper, row: &StationRow) {
    paper.blank();
    paper.line("  ▸ ", &row.name, ink(row.tone));
    paper.line(INSIDE, &row.reason, ink(row.tone));
    paper.line(INSIDE, &row.force, Ink::Dim);
    row.lines.iter().for_each(|line| known(paper, line));
    row.calls.iter().for_each(|call| door(paper, call, Ink::Pine));
}

fn known(paper: &mut Paper, line: &StationLine) {
    match line {
        StationLine::Note { text, tone } => paper.line(INSIDE, text, ink(*tone)),
        StationLine::Address { lines, .. } => {
            lines.iter().for_each(|line| paper.line(INSIDE, line, Ink::Plain))
        }
        StationLine::Phone { link } | StationLine::Contact { link } => door(paper, link, Ink::Pine),
        StationLine::Urgent { link } => door(paper, link, Ink::Alarm),
        StationLine::Hours { rows, .. } => {
            rows.iter().for_each(|row| paper.line("      ", &row.accessibility_label, Ink::Plain));
        }
    }
}

/// Terminals have no links that dial, so the label alone carries the number.
fn door(paper: &mut Paper, link: &OutsideLink, with: Ink) {
    paper.line(INSIDE, &link.label, with);
}
