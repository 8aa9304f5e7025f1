//! My station. The field stands above, drawn by the window.

use securite_core::PlaceRow;
use securite_core::features::directory::{DirectoryContent, DirectoryState};

use super::{remarks, station_card};
use crate::design::Ink;
use crate::page::Page;

pub(super) fn page(page: &mut Page, state: &DirectoryState) {
    match &state.content {
        DirectoryContent::Waiting { hint, privacy } => {
            page.line(hint, Ink::Plain);
            page.blank();
            page.line(privacy, Ink::Dim);
        }
        DirectoryContent::NoData { text } => page.line(text, Ink::Amber),
        DirectoryContent::NoMatch { text, advice } => {
            page.line(text, Ink::Amber);
            advice.iter().for_each(|one| page.led("- ", one, Ink::Plain));
        }
        DirectoryContent::Suggestions { heading: question, rows }
        | DirectoryContent::Choose { question, rows } => {
            page.line(question, Ink::Dim);
            rows.iter().for_each(|row| place(page, row));
        }
        DirectoryContent::Found { heading, place, remarks: said, rows, chart } => {
            page.line(heading, Ink::Dim);
            page.line(place, Ink::Bold);
            page.tap(chart);
            page.blank();
            remarks(page, said);
            for row in rows {
                page.blank();
                station_card::row(page, row);
            }
        }
    }
}

fn place(page: &mut Page, row: &PlaceRow) {
    page.touch("▸ ", &row.title, Ink::Bold, &row.choose);
    page.led("  ", &row.detail, Ink::Dim);
}
