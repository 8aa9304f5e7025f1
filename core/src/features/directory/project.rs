//! How the directory is told.

use super::model::{DirectoryModel, Found};
use super::{FIELD, jurisdiction, standing};
use crate::action::Tone;
use crate::context::Ctx;
use crate::drawing::ChartPreview;
use crate::page::{PageAnswer, PageBuilder, PageState};
use crate::place_picker;
use crate::text::Words;

/// The field, and what was typed leads to. `has_data` is false when no pack could be opened.
pub(crate) fn project(model: &DirectoryModel, has_data: bool, preview: ChartPreview, ctx: Ctx) -> PageState {
    let words = ctx.words;
    let page = PageBuilder::new().field(place_picker::field(&model.picker, FIELD, words));
    if !has_data {
        return page.remark(words.directory_no_data(), Tone::Careful).page();
    }
    match &model.found {
        Some(found) => stations(page, found, preview, ctx)
            .answering(PageAnswer::Found { number: model.answers }, announcement(found, ctx)),
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
fn stations(page: PageBuilder, found: &Found, preview: ChartPreview, ctx: Ctx) -> PageBuilder {
    let words = ctx.words;
    let page = page
        // In full, whatever room the title has: nobody may take it for another place.
        .remark(place_picker::in_full(&found.place, words), Tone::Quiet)
        .remarks(jurisdiction::remarks(found, words));
    let page = standing::answer(found, ctx).into_iter().fold(page, PageBuilder::station).preview(preview);
    let others = standing::others(found, ctx);
    let page = if others.is_empty() { page } else { page.section(words.station_near()) };
    page.stations(others).remarks(jurisdiction::notes(found, words))
}

/// The place, what is not sure of it, and the first station: what is seen without scrolling.
fn announcement(found: &Found, ctx: Ctx) -> String {
    let place = place_picker::in_full(&found.place, ctx.words) + ".";
    let remarks = jurisdiction::remarks(found, ctx.words).into_iter().map(|remark| remark.text);
    let first = standing::answer(found, ctx).into_iter().next().map(|row| row.accessibility_label);
    let said: Vec<String> = std::iter::once(place).chain(remarks).chain(first).collect();
    said.join(" ")
}
