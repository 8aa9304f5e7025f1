//! How the first run is told.

use super::model::FirstRunPage;
use super::{FirstRunAction, FirstRunModel};
use crate::action::{Symbol, Tap, Tone};
use crate::buttons::{self, PageButton};
use crate::page::{LeadRow, LeadsLook, PageAnswer, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// What other features add to its pages.
pub(crate) struct Shown<'a> {
    /// The choices of language and reading level.
    pub(crate) choices: &'a dyn Fn(PageBuilder) -> PageBuilder,
    /// Leads to the choices of news.
    pub(crate) news: LeadRow,
    /// Whether the app asks a server of anything.
    pub(crate) online: bool,
    /// Leads to what is kept, and what leaves the device.
    pub(crate) privacy: LeadRow,
}

/// The page that stands in the place of home; `None` once it is over.
pub(crate) fn project(model: &FirstRunModel, shown: &Shown<'_>, words: &Words) -> Option<PageState> {
    let page = model.page?;
    let pages: Vec<FirstRunPage> = model.pages().collect();
    let at = pages.iter().position(|each| *each == page)?;
    let (title, say) = said(page, shown.online, words);
    let count = words.first_run_count(&(at + 1).to_string(), &pages.len().to_string());
    let announcement = words.place_detail(&title, &count);
    let told = PageBuilder::new()
        .heading(title)
        .remarks(say.into_iter().map(|text| Remark::new(text, Tone::Plain)))
        .then(|told| match page {
            FirstRunPage::Language => (shown.choices)(told),
            FirstRunPage::About => told,
            FirstRunPage::News => told.leads(LeadsLook::Rows, vec![shown.news.clone()]),
            FirstRunPage::Watched => told.leads(LeadsLook::Rows, vec![shown.privacy.clone()]),
        })
        .buttons(buttons(at == 0, at + 1 == pages.len(), words))
        .remark(count, Tone::Quiet);
    // Each page is another answer: it is seen from its top, also where text is large.
    let number = u32::try_from(at).unwrap_or_default();
    Some(told.answering(PageAnswer::Found { number }, announcement))
}

/// Title and sentences.
fn said(page: FirstRunPage, online: bool, words: &Words) -> (String, Vec<String>) {
    match page {
        FirstRunPage::Language => (words.first_run_language(), vec![words.first_run_language_say()]),
        FirstRunPage::About => (
            words.first_run_about(),
            vec![
                words.about_independent(),
                words.first_run_about_emergency(),
                if online { words.first_run_about_online() } else { words.first_run_about_offline() },
            ],
        ),
        FirstRunPage::News => (words.first_run_news(), vec![words.first_run_news_say()]),
        FirstRunPage::Watched => (
            words.first_run_watched(),
            vec![
                words.first_run_watched_other(),
                words.first_run_watched_seen(),
                words.first_run_watched_calls(),
            ],
        ),
    }
}

/// On, back, and past all of it.
fn buttons(first: bool, last: bool, words: &Words) -> Vec<PageButton> {
    let tap = |label, symbol, action: FirstRunAction| Tap::as_written(label, action, symbol);
    let on = if last { words.first_run_begin() } else { words.first_run_on() };
    let mut row = vec![buttons::main(tap(on, Symbol::Forward, FirstRunAction::WentOn))];
    if !first {
        row.push(buttons::act(tap(words.first_run_back(), Symbol::Back, FirstRunAction::WentBack)));
    }
    if !last {
        row.push(buttons::act(tap(words.first_run_skip(), Symbol::Clear, FirstRunAction::Skipped)));
    }
    row
}
