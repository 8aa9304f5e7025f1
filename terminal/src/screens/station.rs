//! One station: in a list, and its page.

use securite_core::features::station::{StationContent, StationState};
use securite_core::{StationLine, StationRow};

use super::{ink, remarks};
use crate::design::Ink;
use crate::paper::{Act, Button, Paper};

/// What a station's own lines begin with.
const INSIDE: &str = "    ";
/// The same for its controls, which bring the place of their mark.
const CONTROLS: &str = "  ";
/// The days stand in a column of their own.
const DAY: usize = 18;

/// Draws the page.
pub(super) fn draw(paper: &mut Paper, state: &StationState) {
    match &state.content {
        StationContent::Unknown { text } => paper.line("", text, Ink::Amber),
        StationContent::Known {
            force,
            reason,
            calls,
            way,
            keep,
            lines,
            near_heading,
            near,
            any_station,
            ..
        } => {
            remarks(paper, "", reason);
            paper.line("", force, Ink::Dim);
            let mut buttons: Vec<Button> = calls.iter().chain(way).map(Button::from).collect();
            buttons.push(Button::from(keep));
            paper.buttons("", &buttons);
            paper.blank();
            lines.iter().for_each(|line| known(paper, "", line));
            paper.blank();
            remarks(paper, "", any_station);
            if !near.is_empty() {
                paper.blank();
                paper.line("", near_heading, Ink::Bold);
            }
            for row in near {
                paper.blank();
                self::row(paper, row);
            }
        }
    }
}

/// Draws it in a list: what decides whether to go there.
pub(super) fn row(paper: &mut Paper, row: &StationRow) {
    head(paper, row);
    row.lines.iter().for_each(|line| known(paper, INSIDE, line));
    // What is printed leads nowhere: a way is only an address for a map.
    let way = row.way.iter().filter(|_| !paper.is_printed());
    let buttons: Vec<Button> = row.calls.iter().chain(way).map(Button::from).collect();
    paper.buttons(CONTROLS, &buttons);
}

/// Draws all that is known of it, phone numbers included, in a list that has the other stations.
pub(super) fn page_in_list(paper: &mut Paper, row: &StationRow, page: &StationState) {
    let StationContent::Known { calls, lines, .. } = &page.content else {
        return self::row(paper, row);
    };
    head(paper, row);
    calls.iter().for_each(|call| paper.link(CONTROLS, call, Ink::Pine));
    lines.iter().for_each(|line| known(paper, INSIDE, line));
}

fn head(paper: &mut Paper, row: &StationRow) {
    let name = if ink(row.tone) == Ink::Plain { Ink::Bold } else { ink(row.tone) };
    paper.choice(&row.name, "", name, Act::Send(row.open.action.clone()));
    paper.line(INSIDE, &row.reason, ink(row.tone));
    paper.line(INSIDE, &row.force, Ink::Dim);
}

fn known(paper: &mut Paper, inside: &str, line: &StationLine) {
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
