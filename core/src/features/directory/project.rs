//! How the directory is told.

use super::model::{DirectoryModel, Found};
use super::{FIELD, jurisdiction, standing};
use crate::action::Tone;
use crate::context::Ctx;
use crate::drawing::ChartPreview;
use crate::page::{PageAnswer, PageBuilder, PageField, PageState};
use crate::place_picker;
use crate::station_card::{Remark, StationRow};
use crate::text::Words;

/// The field, and what was typed leads to. `has_data` is false when no pack could be opened; `preview` is asked for
/// where there is an answer, and not at each key.
pub(crate) fn project(
    model: &DirectoryModel,
    has_data: bool,
    preview: impl FnOnce() -> ChartPreview,
    ctx: Ctx,
) -> PageState {
    let words = ctx.words;
    let field = place_picker::field(&model.picker, FIELD, words);
    if !has_data {
        let page = PageBuilder::new().field(PageField { takes_focus: false, ..field });
        return page.remark(words.directory_no_data(), Tone::Careful).page();
    }
    let page = PageBuilder::new().field(field);
    match &model.found {
        Some(found) => stations(page, found, preview(), PageAnswer::Found { number: model.answers }, ctx),
        None => place_picker::below(page, &model.picker, FIELD, words)
            .answering(place_picker::answer(&model.picker), place_picker::announcement(&model.picker, words)),
    }
}

/// The place as it was understood, once there is one.
pub(crate) fn title(model: &DirectoryModel, words: &Words) -> String {
    match &model.found {
        Some(found) => place_picker::title(&found.place, words),
        None => words.directory_title(),
    }
}

/// What is not sure, the answer, the others in short, the map, then proof and rights.
fn stations(
    page: PageBuilder,
    found: &Found,
    preview: ChartPreview,
    answer: PageAnswer,
    ctx: Ctx,
) -> PageState {
    let words = ctx.words;
    let place = place_picker::in_full(&found.place, words);
    let remarks = jurisdiction::remarks(found, words);
    let cards = standing::answer(found, ctx);
    let others = standing::others(found, ctx);
    let announcement = announcement(&place, &remarks, cards.first());
    // In full, whatever room the title has: nobody may take it for another place.
    let page = page.remark(place, Tone::Quiet).remarks(remarks);
    let page = cards.into_iter().fold(page, PageBuilder::station).preview(preview);
    let page = if others.is_empty() { page } else { page.section(words.station_near()) };
    page.stations(others)
        .remarks(jurisdiction::notes(found, words))
        .numbers(jurisdiction::sources(found, words))
        .answering(answer, announcement)
}

/// The place, what is not sure of it, and the first station: what is seen without scrolling.
fn announcement(place: &str, remarks: &[Remark], first: Option<&StationRow>) -> String {
    let remarks = remarks.iter().map(|remark| remark.text.as_str());
    let first = first.map(|row| row.accessibility_label.as_str());
    remarks.chain(first).fold(format!("{place}."), |said, next| said + " " + next)
}
