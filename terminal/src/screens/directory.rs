//! My station.

use securite_core::features::directory::{DirectoryContent, DirectoryState};
use securite_core::features::station::StationState;
use securite_core::{Notice, PlaceRow, Tone};

use super::{notices, remarks, station};
use crate::design::Ink;
use crate::paper::{Act, Paper};

/// What the shell holds, and no screen's state.
#[derive(Clone, Copy)]
pub(crate) struct Held<'a> {
    /// What was typed.
    pub(crate) typed: &'a str,
    /// Columns of it that are scrolled away.
    pub(crate) hidden: usize,
    /// Columns in sight.
    pub(crate) room: usize,
    /// Rows in sight of the whole page.
    pub(crate) height: u16,
}

/// Draws the screen; the field stays when the answers scroll.
pub(super) fn draw(paper: &mut Paper, notices: &[Notice], state: &DirectoryState, held: &Held<'_>) {
    self::notices(paper, notices);
    paper.line("", &state.field_label, Ink::Dim);
    let typed: String = held.typed.chars().skip(held.hidden).take(held.room).collect();
    paper.field(&typed, Ink::Plain);
    paper.blank();
    paper.fix();
    content(paper, &state.content, None);
}

/// Draws the answer of a one-shot command, with the whole `page` of the competent station.
pub(crate) fn printed(
    paper: &mut Paper,
    notices: &[Notice],
    state: &DirectoryState,
    page: Option<&StationState>,
) {
    self::notices(paper, notices);
    paper.line("", &state.title, Ink::Bold);
    paper.blank();
    content(paper, &state.content, page);
}

fn content(paper: &mut Paper, content: &DirectoryContent, page: Option<&StationState>) {
    match content {
        DirectoryContent::Waiting { hint, privacy } => {
            paper.line("", hint, Ink::Plain);
            paper.blank();
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
        DirectoryContent::Found { heading, place, remarks: said, rows, notes, chart } => {
            paper.line("", heading, Ink::Dim);
            paper.line("", place, Ink::Bold);
            paper.blank();
            remarks(paper, "", said);
            paper.tap("", chart);
            for row in rows {
                paper.blank();
                match page.filter(|page| row.tone == Tone::Chosen && page.id == row.id) {
                    Some(page) => station::page_in_list(paper, row, page),
                    None => station::row(paper, row),
                }
            }
            paper.blank();
            remarks(paper, "", notes);
        }
    }
}

fn place(paper: &mut Paper, row: &PlaceRow) {
    paper.choice(&row.title, &row.detail, Ink::Pine, Act::Send(row.choose.action.clone()));
}
