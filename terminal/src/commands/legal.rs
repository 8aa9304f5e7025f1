//! `securite legal`: what the app is, rights, terms in our own words.

use securite_core::ScreenName;

use super::pages::Pages;
use crate::Outcome;
use crate::arguments::Legal;
use crate::profile::Chosen;

/// Prints the list of pages, or one of them.
pub(crate) fn run(asked: &Legal, chosen: Chosen) -> Outcome {
    let name = asked.id.clone().map_or(ScreenName::Legal, |id| ScreenName::LegalPage { id });
    match Pages::open(&asked.page, None, chosen) {
        Ok(pages) => pages.show(name),
        Err(outcome) => outcome,
    }
}
