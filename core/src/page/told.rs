//! A page as text, for tests: what a person reads, line by line.

use super::*;
use crate::action::AppAction;
use crate::buttons::{PageButton, PageControl};
use crate::links;
use crate::station_card::{Remark, StationLine};

/// All of it. Unbreakable spaces are plain ones.
pub(crate) fn told(page: &PageState) -> String {
    let lines: Vec<String> = page.parts.iter().flat_map(part).collect();
    (lines.join("\n") + "\n").replace(['\u{a0}', '\u{202f}'], " ")
}

/// What its buttons do, those aside that leave the app.
pub(crate) fn acts(page: &PageState) -> Vec<AppAction> {
    let buttons = page.parts.iter().flat_map(|part| match part {
        PagePart::Buttons { buttons } => buttons.as_slice(),
        _ => &[],
    });
    let acts = buttons.filter_map(|button| match &button.control {
        PageControl::Act { tap } => Some(tap.action.clone()),
        PageControl::Open { .. } => None,
    });
    acts.collect()
}

fn part(part: &PagePart) -> Vec<String> {
    match part {
        PagePart::Heading { heading } => match heading.level {
            HeadingLevel::Page => vec![format!("# {}", heading.text)],
            HeadingLevel::Rows => vec![format!("## {}", heading.text)],
        },
        PagePart::Remarks { remarks } => remarks.iter().map(remark).collect(),
        PagePart::Leads { leads } => leads.rows.iter().flat_map(lead).collect(),
        PagePart::Links { links } => links.iter().flat_map(link).collect(),
        PagePart::Choices { choices } => choices.rows.iter().map(choice).collect(),
        PagePart::Buttons { buttons } => buttons.iter().map(button).collect(),
        PagePart::Station { station } => vec![format!("station: {}", station.accessibility_label)],
        PagePart::Facts { facts } => facts.iter().flat_map(fact).collect(),
        PagePart::Field { field } => vec![format!("_{}_", field.label)],
        PagePart::Progress { progress } => {
            vec![format!("… {} ({:?}) [{}]", progress.text, progress.permille, progress.stop.label)]
        }
        PagePart::Preview { preview } => vec![format!("map: {}", preview.open.label)],
    }
}

fn remark(remark: &Remark) -> String {
    format!("{:?}: {}", remark.tone, remark.text.replace('\n', " / "))
}

fn lead(row: &LeadRow) -> Vec<String> {
    let beside = row.beside.iter().map(|link| format!("    [{}] {}", link.label, links::told(link)));
    std::iter::once(format!("> {} | {}", row.open.label, row.detail)).chain(beside).collect()
}

fn link(row: &LinkRow) -> Vec<String> {
    let more = [&row.detail, &row.trace].into_iter().filter(|text| !text.is_empty());
    let first = format!("[{}] {}", row.link.label, links::told(&row.link));
    std::iter::once(first).chain(more.map(|text| format!("    {text}"))).collect()
}

fn choice(row: &ChoiceRow) -> String {
    format!("({}) {} {}", if row.chosen { "x" } else { " " }, row.choose.label, row.detail)
        .trim_end()
        .to_owned()
}

fn button(button: &PageButton) -> String {
    let mark = if button.main { "!" } else { "" };
    match &button.control {
        PageControl::Act { tap } => format!("[{mark}{}]", tap.label),
        PageControl::Open { link } => format!("[{mark}{}] {}", link.label, links::told(link)),
    }
}

fn fact(line: &StationLine) -> Vec<String> {
    match line {
        StationLine::Note { text, tone } => vec![format!("{text} [{tone:?}]")],
        StationLine::Address { lines, .. } => vec![format!("@ {}", lines.join(" / "))],
        StationLine::Phone { link } | StationLine::Contact { link } => {
            vec![format!("[{}] {}", link.label, links::told(link))]
        }
        StationLine::Urgent { link } => vec![format!("URGENT {} <{}>", link.label, links::told(link))],
        StationLine::Hours { heading, rows } => std::iter::once(heading.clone())
            .chain(rows.iter().map(|row| format!("{}: {}", row.day, row.hours)))
            .collect(),
    }
}
