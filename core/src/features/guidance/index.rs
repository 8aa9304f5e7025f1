//! The first page of guidance: the field, what was found, else the list of lists.

use securite_guide::{Guide, Theme};

use super::list::{GENDARMERIE, POLICE, entries};
use super::model::{GuidanceModel, MOST_LETTERS};
use super::{SEARCH, family, without};
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::atlas::Atlas;
use crate::guide_rows;
use crate::numbers;
use crate::page::{FieldKind, Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageField, PageState};
use crate::text::Words;

/// A field, and below it what was found; nothing typed yet: the lists there are.
pub(crate) fn project(model: &GuidanceModel, atlas: Option<&Atlas>, words: &Words) -> PageState {
    let Some(guide) = atlas.and_then(Atlas::guide) else { return without(words) };
    let page = PageBuilder::new().field(field(model, words));
    if model.is_blank() {
        return lists(page, guide, words).page();
    }
    let page = if model.danger {
        page.remark(words.guide_danger(), Tone::Warning).numbers(numbers::all(words))
    } else {
        page
    };
    let found = model.found.iter().filter_map(|id| guide.entry(id));
    let rows: Vec<LeadRow> = found.map(|entry| guide_rows::entry(entry, words)).collect();
    if rows.is_empty() {
        let nothing = words.guide_nothing_found();
        let page = page.remark(nothing.clone(), Tone::Careful).leads(LeadsLook::Rows, vec![compass(words)]);
        return page.answering(PageAnswer::NotFound, nothing);
    }
    let announcement = words.guide_found_count(u32::try_from(rows.len()).unwrap_or(u32::MAX));
    page.section(words.guide_found()).leads(LeadsLook::Rows, rows).answering(PageAnswer::Open, announcement)
}

fn field(model: &GuidanceModel, words: &Words) -> PageField {
    let clear = (!model.text.is_empty()).then(|| Tap {
        label: words.guide_search_clear(),
        accessibility_label: words.guide_search_clear(),
        enabled: true,
        action: AppAction::Typed { field: SEARCH.into(), text: String::new() },
        symbol: Symbol::Clear,
    });
    PageField {
        name: SEARCH.into(),
        label: words.guide_search(),
        kind: FieldKind::Words,
        max_letters: MOST_LETTERS,
        // What somebody looks for here is nobody's to learn.
        secret: true,
        takes_focus: false,
        clear,
        prefill: model.prefill.clone(),
    }
}

/// Procedures, numbers, then themes, then what concerns one force. A list with nothing in it is not there.
pub(super) fn lists(page: PageBuilder, guide: &Guide, words: &Words) -> PageBuilder {
    let there = |id: &str| entries(guide, id).next().is_some();
    let list = |id: &str, title: String, detail: String| {
        there(id).then(|| guide_rows::list(id, title, detail, words))
    };
    let first = [
        list(guide_rows::PROCEDURES, words.guide_procedures(), words.guide_procedures_detail()),
        list(guide_rows::NUMBERS, words.guide_numbers(), words.guide_numbers_detail()),
    ];
    // Families have a page of their own, which leads to their list.
    let themes = Theme::ALL
        .iter()
        .filter(|theme| **theme != Theme::Family)
        .map(|theme| list(&guide_rows::name(*theme), guide_rows::theme(*theme, words), String::new()));
    let forces = [
        list(POLICE, words.guide_police(), String::new()),
        list(GENDARMERIE, words.guide_gendarmerie(), String::new()),
    ];
    let first = [compass(words)].into_iter().chain(first.into_iter().flatten());
    page.leads(LeadsLook::Rows, first.chain([family::door(words)]).collect())
        .group(words.guide_by_theme(), themes.flatten().collect())
        .group(words.guide_by_force(), forces.into_iter().flatten().collect())
}

/// Leads to the compass.
pub(super) fn compass(words: &Words) -> LeadRow {
    Lead::said(Symbol::Ask, words.compass_door(), words.compass_detail(), words)
        .to("compass", ScreenName::Compass { at: String::new() })
}

/// Leads there.
pub(super) fn door(words: &Words) -> LeadRow {
    Lead::said(Symbol::Advice, words.guide_all(), words.guide_detail(), words)
        .to("guide", ScreenName::Guidance)
}
