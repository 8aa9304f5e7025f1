//! How the directory is told.

use super::model::{DirectoryModel, Found};
use super::{FIELD, competence, standing};
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::context::Ctx;
use crate::page::{PageAnswer, PageBuilder, PageState};
use crate::place_picker;
use crate::text::Words;

/// The field, and what was typed leads to. `has_data` is false when no pack could be opened.
pub(crate) fn project(model: &DirectoryModel, has_data: bool, ctx: Ctx) -> PageState {
    let words = ctx.words;
    let page = PageBuilder::new().field(place_picker::field(&model.picker, FIELD, words));
    if !has_data {
        return page.remark(words.directory_no_data(), Tone::Careful).page();
    }
    match &model.found {
        Some(found) => stations(page, found, ctx).answering(PageAnswer::Found { number: model.answers }),
        None => place_picker::below(page, &model.picker, FIELD, words)
            .answering(place_picker::answer(&model.picker)),
    }
}

/// The place as it was understood, what is not sure, the competent station first, then proof and rights.
fn stations(page: PageBuilder, found: &Found, ctx: Ctx) -> PageBuilder {
    let words = ctx.words;
    let page = page
        .section(words.directory_understood())
        .heading(place_picker::in_full(&found.place, words))
        .remarks(competence::remarks(found, words))
        .preview(chart(words));
    standing::rows(found, ctx)
        .into_iter()
        .fold(page, PageBuilder::station)
        .remarks(competence::notes(found, words))
}

fn chart(words: &Words) -> Tap {
    Tap {
        label: words.directory_chart(),
        accessibility_label: words.directory_chart_spoken(),
        enabled: true,
        action: AppAction::Opened { screen: ScreenName::Chart },
        symbol: Symbol::Chart,
    }
}
