//! What to do, whom to call, where to report: lists of the guide, and the page of each entry.
//!
//! One idea: an entry says what it is sure of, where that was read and when, and leads on to who can help. Which lists
//! there are is `list.rs`; what the entries say is data (`core/data/guide`).

mod advice;
mod evidence;
mod family;
mod handing;
mod index;
mod list;
mod model;
mod service;
#[cfg(test)]
mod tests;

use securite_guide::{Entry, Guide};

use crate::action::Tone;
use crate::context::Ctx;
use crate::numbers;
use crate::page::{LeadsLook, PageAnswer, PageBuilder, PageState};
use crate::text::Words;

pub(crate) use family::project as family;
pub(crate) use index::project;
pub(crate) use list::project as list;
pub use model::GuidanceModel;

/// The field in which one says what one looks for.
pub const SEARCH: &str = "guide-search";

/// Title and page of an entry.
pub(crate) fn entry(guide: Option<&Guide>, id: &str, ctx: Ctx) -> (String, PageState) {
    match guide.and_then(|guide| Some((guide, guide.entry(id)?))) {
        Some((guide, Entry::Service(it))) => service::project(guide, it, ctx),
        Some((guide, Entry::Advice(it))) => advice::project(guide, it, ctx),
        None => {
            let page = PageBuilder::new().remark(ctx.words.guide_gone(), Tone::Careful);
            let page = page.leads(LeadsLook::Rows, vec![index::door(ctx.words)]);
            (ctx.words.guide_entry(), page.answering(PageAnswer::NotFound, ctx.words.guide_gone()))
        }
    }
}

/// What stands where a pack has no guide, or it cannot be read.
fn without(words: &Words) -> PageState {
    PageBuilder::new().remark(words.guide_none(), Tone::Careful).numbers(numbers::all(words)).page()
}
