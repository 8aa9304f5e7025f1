//! `securite station`: one question, one answer, nothing kept.

use std::collections::BTreeMap;

use securite_core::features::directory::FIELD;
use securite_core::{PageAnswer, PagePart, PageState, ScreenContent, ScreenName, ScreenState, StationRow};

use super::pages::{Pages, page_of};
use crate::Outcome;
use crate::arguments::Station;
use crate::profile::Chosen;

/// Asks, prints, and says how it went. The screen is opened last, so that it is shown once, with the answer.
pub(crate) fn run(asked: &Station, chosen: Chosen) -> Outcome {
    let pages = match Pages::open(&asked.page, asked.log.as_deref(), chosen) {
        Ok(pages) => pages,
        Err(outcome) => return outcome,
    };
    pages.typed(FIELD, asked.address());
    pages.entered(FIELD);
    let screen = pages.screen(ScreenName::Directory);
    let beside = screen.as_ref().and_then(page_of).map(|page| stations(&pages, page)).unwrap_or_default();
    pages.print_beside(screen.as_ref(), &beside);
    screen.as_ref().map_or(Outcome::NothingFound, outcome)
}

/// The pages of the stations that are the answer, by their ids: nobody can lead on to them in what is printed.
fn stations(pages: &Pages<'_>, page: &PageState) -> BTreeMap<String, PageState> {
    let stations = page.parts.iter().filter_map(|part| match part {
        PagePart::Station { station } => Some(station),
        _ => None,
    });
    let own = |row: &StationRow| {
        let screen = pages.screen(ScreenName::Station { id: row.id.clone() })?;
        Some((row.id.clone(), page_of(&screen)?.clone()))
    };
    stations.filter_map(own).collect()
}

fn outcome(screen: &ScreenState) -> Outcome {
    let ScreenContent::Page { page } = &screen.content else { return Outcome::NothingFound };
    match page.answer {
        PageAnswer::Found { .. } => Outcome::Found,
        PageAnswer::Asks => Outcome::Ambiguous,
        PageAnswer::NotFound | PageAnswer::Open => Outcome::NothingFound,
    }
}
