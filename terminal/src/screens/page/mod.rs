//! A page: one drawing for each part.

mod station;

use std::collections::BTreeMap;

use securite_core::{
    ChoiceRow, FieldKind, LeadRow, LeadsLook, LinkRow, PageButton, PageControl, PageField, PagePart,
    PageProgress, PageState, Remark, ScreenState, TextRun, Tone,
};

use super::{ink, notices};
use crate::app::fields::Fields;
use crate::design::Ink;
use crate::paper::{Act, Button, Inked, Paper};

/// Sentences so many are a list.
const LIST: usize = 3;

/// What the shell holds, and no screen's state.
#[derive(Clone, Copy)]
pub(crate) struct Held<'a> {
    /// What was typed.
    pub(crate) fields: &'a Fields,
    /// Columns of it in sight.
    pub(crate) room: usize,
    /// Rows in sight of the whole page.
    pub(crate) height: u16,
}

/// Draws the answer of a one-shot command: the page, and in it all of the stations whose own pages are there, by id.
pub(crate) fn printed(
    paper: &mut Paper,
    screen: &ScreenState,
    page: &PageState,
    own: &BTreeMap<String, PageState>,
) {
    if let Some(banner) = &screen.banner {
        paper.line("", banner, Ink::Rose);
        paper.blank();
    }
    notices(paper, &screen.notices);
    paper.line("", &screen.title, Ink::Bold);
    paper.blank();
    let inside = |part: &&PagePart| !matches!(part, PagePart::Field { .. } | PagePart::Preview { .. });
    draw_all(paper, page.parts.iter().filter(inside), |paper, part| match part {
        PagePart::Station { station } => match own.get(&station.id) {
            Some(own) => station::page_in_list(paper, station, &own.parts),
            None => draw_part(paper, part, None),
        },
        _ => draw_part(paper, part, None),
    });
}

/// Draws the page.
pub(super) fn draw(paper: &mut Paper, page: &PageState, held: &Held<'_>) {
    draw_all(paper, page.parts.iter(), |paper, part| draw_part(paper, part, Some(held)));
}

/// A blank row between parts, but none under a heading, nor between a station and its buttons.
fn draw_all<'a>(
    paper: &mut Paper,
    parts: impl Iterator<Item = &'a PagePart>,
    draw: impl Fn(&mut Paper, &PagePart),
) {
    let mut before: Option<&PagePart> = None;
    for part in parts {
        let close = match before {
            None | Some(PagePart::Heading { .. }) => true,
            // Below the field it leaves a blank row itself, which stays.
            Some(PagePart::Field { .. }) => true,
            Some(PagePart::Station { .. }) => matches!(part, PagePart::Buttons { .. }),
            Some(_) => false,
        };
        if !close {
            paper.blank();
        }
        draw(paper, part);
        before = Some(part);
    }
}

fn draw_part(paper: &mut Paper, part: &PagePart, held: Option<&Held<'_>>) {
    match part {
        PagePart::Heading { heading } => paper.line("", &heading.text, Ink::Bold),
        PagePart::Remarks { remarks } => draw_remarks(paper, remarks),
        PagePart::Leads { leads } => leads.rows.iter().for_each(|row| lead(paper, row, leads.look)),
        PagePart::Links { links } => draw_links(paper, links),
        PagePart::Choices { choices } => choices.rows.iter().for_each(|row| choice(paper, row)),
        PagePart::Buttons { buttons } => {
            let buttons: Vec<Button> = buttons.iter().map(button).collect();
            paper.buttons("", &buttons);
        }
        PagePart::Station { station } => station::row(paper, station),
        PagePart::Facts { facts } => facts.iter().for_each(|fact| station::known(paper, "", fact)),
        PagePart::Field { field } => draw_field(paper, field, held),
        PagePart::Progress { progress } => draw_progress(paper, progress),
        PagePart::Preview { preview } => paper.tap("", &preview.open),
    }
}

/// The field stays when the answers scroll.
pub(super) fn draw_field(paper: &mut Paper, field: &PageField, held: Option<&Held<'_>>) {
    let Some(held) = held else { return };
    let input = held.fields.input(&field.name);
    let typed: String = input.value().chars().skip(input.visual_scroll(held.room)).take(held.room).collect();
    paper.line("", &field.label, Ink::Dim);
    paper.field(&field.name, &typed.replace('\n', " "), Ink::Plain);
    paper.blank();
    paper.fix();
    // The field is one row: a text that has more is read below it.
    if field.kind == FieldKind::Message && (typed != input.value() || typed.contains('\n')) {
        paper.line("", input.value(), Ink::Plain);
        paper.blank();
    }
}

/// A bar of so many letters; a dot more for each that is done.
const BAR: u32 = 30;

fn draw_progress(paper: &mut Paper, progress: &PageProgress) {
    paper.line("", &progress.text, Ink::Plain);
    if let Some(permille) = progress.permille {
        let done = (permille * BAR / 1_000).min(BAR) as usize;
        paper.line("", &format!("{}{}", "━".repeat(done), "┄".repeat(BAR as usize - done)), Ink::Pine);
    }
    paper.tap("", &progress.stop);
}

pub(super) fn draw_remarks(paper: &mut Paper, remarks: &[Remark]) {
    for remark in remarks {
        let lead = match remark.tone {
            Tone::Warning => "! ",
            _ if remarks.len() >= LIST => "- ",
            _ => "",
        };
        paper.line(lead, &remark.text, ink(remark.tone));
    }
}

fn lead(paper: &mut Paper, row: &LeadRow, look: LeadsLook) {
    let act = Act::Send(row.open.action.clone());
    let ink = |run: &TextRun| if run.strong { Ink::Pine } else { Ink::Leaf };
    let title: Vec<Inked<'_>> = row.title.iter().map(|run| (run.text.as_str(), ink(run))).collect();
    match look {
        LeadsLook::Doors => {
            paper.choice(&title, "", act);
            paper.line("    ", &row.detail, Ink::Dim);
        }
        LeadsLook::Rows => paper.choice(&title, &row.detail, act),
    }
    // Here it has room for its words.
    row.beside.iter().for_each(|link| paper.link("  ", link, Ink::Pine));
}

/// Beside each other where nothing more is said of them.
fn draw_links(paper: &mut Paper, links: &[LinkRow]) {
    if links.iter().all(|row| row.detail.is_empty() && row.trace.is_empty()) {
        let buttons: Vec<Button> = links.iter().map(|row| Button::from(&row.link)).collect();
        return paper.buttons("", &buttons);
    }
    for (at, row) in links.iter().enumerate() {
        if at > 0 {
            paper.blank();
        }
        paper.link("", &row.link, Ink::Pine);
        for (text, ink) in [(&row.detail, Ink::Plain), (&row.trace, Ink::Dim)] {
            if !text.is_empty() {
                paper.line("    ", text, ink);
            }
        }
    }
}

/// A choice, made or not.
fn choice(paper: &mut Paper, row: &ChoiceRow) {
    let label = format!("{} {}", if row.chosen { "●" } else { "○" }, row.choose.label);
    paper.choice(&[(&label, Ink::Pine)], "", Act::Send(row.choose.action.clone()));
    if !row.detail.is_empty() {
        paper.line("      ", &row.detail, Ink::Dim);
    }
}

pub(super) fn button(button: &PageButton) -> Button {
    match &button.control {
        PageControl::Act { tap } => Button::from(tap),
        PageControl::Open { link } => Button::from(link),
    }
}
