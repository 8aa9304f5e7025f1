//! `securite guide`: what to do, by everyday words.

use securite_core::features::guidance::SEARCH;
use securite_core::{PageAnswer, ScreenName};

use super::pages::{Pages, page_of};
use crate::Outcome;
use crate::arguments::Guide;
use crate::profile::Chosen;

/// Prints what fits the words, an entry, or the themes.
pub(crate) fn run(asked: &Guide, chosen: Chosen) -> Outcome {
    let pages = match Pages::open(&asked.page, None, chosen) {
        Ok(pages) => pages,
        Err(outcome) => return outcome,
    };
    pages.typed(SEARCH, asked.words.join(" "));
    let name = match &asked.id {
        Some(id) => ScreenName::GuideEntry { id: id.clone() },
        None => ScreenName::Guidance,
    };
    let screen = pages.screen(name);
    let page = screen.as_ref().and_then(page_of);
    let found = page.is_some_and(|page| page.answer != PageAnswer::NotFound);
    pages.print(screen.as_ref());
    if found { Outcome::Found } else { Outcome::NothingFound }
}
