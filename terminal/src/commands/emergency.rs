//! `securite emergency`: the numbers, and what to do where no call goes through.

use securite_core::ScreenName;

use super::pages::Pages;
use crate::Outcome;
use crate::arguments::Emergency;
use crate::profile::Chosen;

/// Prints the page.
pub(crate) fn run(asked: &Emergency, chosen: Chosen) -> Outcome {
    let pages = match Pages::open(&asked.page, chosen) {
        Ok(pages) => pages,
        Err(outcome) => return outcome,
    };
    let screen = pages.screen(ScreenName::Emergency);
    let outcome = if screen.is_some() { Outcome::Found } else { Outcome::NothingFound };
    pages.print(screen.as_ref());
    outcome
}
