//! One station: in a list, and all that is known of it.

use securite_core::{Destination, OutsideLink, PageButton, PageControl, PagePart, StationLine, StationRow};

use super::super::ink;
use crate::design::Ink;
use crate::paper::{Act, Button, Paper};

/// What a station's own lines begin with.
const INSIDE: &str = "    ";
/// The same for its controls, which bring the place of their mark.
const CONTROLS: &str = "  ";
/// The days stand in a column of their own.
const DAY: usize = 18;

/// Draws it in a list: what decides whether to go there.
pub(super) fn row(paper: &mut Paper, row: &StationRow) {
    head(paper, row);
    row.lines.iter().for_each(|line| known(paper, INSIDE, line));
    // What is printed leads nowhere: a way is only an address for a map.
    let shown = row.buttons.iter().filter(|button| !paper.is_printed() || called(button).is_some());
    let buttons: Vec<Button> = shown.map(super::button).collect();
    paper.buttons(CONTROLS, &buttons);
}

/// Draws all that is known of it, phone numbers included, in a list that has the other stations: `page` is its own.
pub(super) fn page_in_list(paper: &mut Paper, row: &StationRow, page: &[PagePart]) {
    head(paper, row);
    for part in page {
        match part {
            PagePart::Buttons { buttons } => {
                buttons.iter().filter_map(called).for_each(|link| paper.link(CONTROLS, link, Ink::Pine));
            }
            PagePart::Facts { facts } => facts.iter().for_each(|fact| known(paper, INSIDE, fact)),
            _ => {}
        }
    }
}

/// The number that a button calls.
fn called(button: &PageButton) -> Option<&OutsideLink> {
    match &button.control {
        PageControl::Open { link } if matches!(link.destination, Destination::Call { .. }) => Some(link),
        _ => None,
    }
}

fn head(paper: &mut Paper, row: &StationRow) {
    let name = if ink(row.tone) == Ink::Plain { Ink::Bold } else { ink(row.tone) };
    paper.choice(&[(&row.name, name)], "", Act::Send(row.open.action.clone()));
    paper.line(INSIDE, &row.reason, ink(row.tone));
    paper.line(INSIDE, &row.force, Ink::Dim);
}

pub(super) fn known(paper: &mut Paper, inside: &str, line: &StationLine) {
    let controls = inside.get(2..).unwrap_or_default();
    match line {
        StationLine::Note { text, tone } => paper.line(inside, text, ink(*tone)),
        StationLine::Address { lines, .. } => {
            lines.iter().for_each(|line| paper.line(inside, line, Ink::Plain));
        }
        StationLine::Phone { link } | StationLine::Contact { link } => {
            paper.link(controls, link, Ink::Pine);
        }
        StationLine::Urgent { link } => paper.link(controls, link, Ink::Alarm),
        StationLine::Hours { heading, rows } => {
            paper.line(inside, heading, Ink::Bold);
            let day = format!("{inside}  ");
            rows.iter().for_each(|row| paper.pair(&day, &row.day, DAY, &row.hours, Ink::Plain));
        }
    }
}
