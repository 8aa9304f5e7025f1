//! The list of lists.

use securite_guide::{Guide, Theme};

use super::list::{GENDARMERIE, NUMBERS, POLICE, PROCEDURES, entries};
use super::{family, row, without};
use crate::action::{ScreenName, Symbol};
use crate::guide_rows;
use crate::page::{LeadRow, LeadsLook, PageBuilder, PageState};
use crate::text::Words;

/// Procedures, numbers, then themes, then what concerns one force. A list with nothing in it is not there.
pub(crate) fn project(guide: Option<&Guide>, words: &Words) -> PageState {
    let Some(guide) = guide else { return without(words) };
    let there = |id: &str| entries(guide, id).next().is_some();
    let list = |id: &str, title: String, detail: String| {
        let screen = ScreenName::GuideList { id: id.into() };
        there(id).then(|| row(id, Symbol::Forward, title, detail, screen, words))
    };
    let first = [
        list(PROCEDURES, words.guide_procedures(), words.guide_procedures_detail()),
        list(NUMBERS, words.guide_numbers(), words.guide_numbers_detail()),
    ];
    let themes = Theme::ALL
        .iter()
        .map(|theme| list(&guide_rows::name(*theme), guide_rows::theme(*theme, words), String::new()));
    let forces = [
        list(POLICE, words.guide_police(), String::new()),
        list(GENDARMERIE, words.guide_gendarmerie(), String::new()),
    ];
    let forces: Vec<LeadRow> = forces.into_iter().flatten().collect();
    PageBuilder::new()
        .leads(LeadsLook::Rows, first.into_iter().flatten().chain([family::door(words)]).collect())
        .section(words.guide_by_theme())
        .leads(LeadsLook::Rows, themes.flatten().collect())
        .then(|page| if forces.is_empty() { page } else { page.section(words.guide_by_force()) })
        .leads(LeadsLook::Rows, forces)
        .page()
}

/// Leads there.
pub(crate) fn door(words: &Words) -> LeadRow {
    row("guide", Symbol::Forward, words.guide_title(), words.guide_detail(), ScreenName::Guidance, words)
}
