//! `securite emergency`: the numbers, and what to do where no call goes through.

use securite_core::ScreenName;

use super::pages::Pages;
use crate::Outcome;
use crate::arguments::Emergency;
use crate::profile::Chosen;

/// Prints the page.
pub(crate) fn run(asked: &Emergency, chosen: Chosen) -> Outcome {
    match Pages::open(&asked.page, None, chosen) {
        Ok(pages) => pages.show(ScreenName::Emergency),
        Err(outcome) => outcome,
    }
}
