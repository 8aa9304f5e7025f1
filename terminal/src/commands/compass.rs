//! `securite compass`: the questions, answered by numbers.

use securite_core::text::Words;
use securite_core::{AppAction, PagePart, ScreenName, ScreenState};

use super::pages::{Pages, page_of};
use crate::Outcome;
use crate::arguments::Compass;
use crate::profile::Chosen;

/// Prints the question or the door that the answers lead to.
pub(crate) fn run(asked: &Compass, chosen: Chosen) -> Outcome {
    let pages = match Pages::open(&asked.page, None, chosen) {
        Ok(pages) => pages,
        Err(outcome) => return outcome,
    };
    let mut screen = pages.screen(ScreenName::Compass { at: String::new() });
    let mut outcome = if screen.is_some() { Outcome::Found } else { Outcome::NothingFound };
    for answer in &asked.answers {
        match screen.as_ref().and_then(|screen| answered(screen, *answer)) {
            Some(next) => screen = pages.screen(next),
            // The question that has no such answer is shown again.
            None => {
                let words = Words::tagged(asked.page.answer.lang.tag());
                words.iter().for_each(|words| eprintln!("{}", words.terminal_no_answer(&answer.to_string())));
                outcome = Outcome::NothingFound;
                break;
            }
        }
    }
    pages.print(screen.as_ref());
    outcome
}

/// Where an answer leads, counted from 1.
fn answered(screen: &ScreenState, answer: usize) -> Option<ScreenName> {
    let rows = page_of(screen)?.parts.iter().filter_map(|part| match part {
        PagePart::Leads { leads } => Some(&leads.rows),
        _ => None,
    });
    let mut leads_to = rows.flatten().filter_map(|row| match &row.open.action {
        AppAction::Opened { screen: screen @ ScreenName::Compass { at } } if !at.is_empty() => {
            Some(screen.clone())
        }
        _ => None,
    });
    leads_to.nth(answer.checked_sub(1)?)
}
