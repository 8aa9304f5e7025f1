//! `securite letter`: the message to 114 as text. Nobody is written to.

use securite_core::features::letter::{LetterAction, LetterPage, PLACE, TEXT, says};
use securite_core::text::Words;
use securite_core::{AppAction, Destination, PageControl, PagePart, ScreenName, ScreenState};

use super::pages::{Pages, page_of};
use crate::Outcome;
use crate::arguments::Letter;
use crate::profile::Chosen;

const MESSAGE: ScreenName = ScreenName::Letter { page: LetterPage::Message };

/// Touches and types what was asked for, prints the text, and how it is sent.
pub(crate) fn run(asked: &Letter, chosen: Chosen) -> Outcome {
    let pages = match Pages::open(&asked.page, None, chosen) {
        Ok(pages) => pages,
        Err(outcome) => return outcome,
    };
    pages.act(LetterAction::WhoChosen { who: asked.who.map(Into::into).unwrap_or_default() });
    pages.act(LetterAction::WhatChosen { what: asked.what.map(Into::into).unwrap_or_default() });
    let outcome = asked.place.as_deref().map_or(Outcome::Found, |place| touch(&pages, place, asked));
    if let Some(words) = asked.words.as_ref().filter(|words| !words.trim().is_empty()) {
        let text = pages.screen(MESSAGE).as_ref().and_then(body).unwrap_or_default();
        pages.act(AppAction::Closed { screen: MESSAGE });
        pages.typed(TEXT, format!("{text}\n{words}"));
    }
    let screen = pages.screen(MESSAGE);
    if let Some(text) = screen.as_ref().and_then(body).filter(|_| !asked.page.json) {
        crate::print(&format!("{text}\n\n"));
    }
    pages.print(screen.as_ref());
    outcome
}

/// Touches the place where it is the only one and says all that was typed: nobody is here to choose.
fn touch(pages: &Pages<'_>, place: &str, asked: &Letter) -> Outcome {
    pages.typed(PLACE, place.to_owned());
    pages.entered(PLACE);
    let screen = pages.screen(ScreenName::Letter { page: LetterPage::Place });
    let words = Words::tagged(asked.page.answer.lang.tag());
    let said = |sentence: fn(&Words, &str) -> String| {
        words.iter().for_each(|words| eprintln!("{}", sentence(words, place)));
    };
    match screen.as_ref().map(rows).unwrap_or_default().as_slice() {
        [(told, only)] if says(told, behind_number(place)) => {
            pages.act(only.clone());
            Outcome::Found
        }
        [_] => {
            said(Words::terminal_letter_unsure);
            Outcome::Ambiguous
        }
        [] => {
            said(Words::terminal_letter_no_place);
            Outcome::NothingFound
        }
        _ => {
            said(Words::terminal_letter_places);
            Outcome::Ambiguous
        }
    }
}

/// A number in front that the index does not have stays as typed, beside the place.
fn behind_number(place: &str) -> &str {
    let rest = place.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    if rest.is_empty() { place } else { rest }
}

/// How each place is told, and what a touch on it does.
fn rows(screen: &ScreenState) -> Vec<(String, AppAction)> {
    let parts = page_of(screen).into_iter().flat_map(|page| &page.parts);
    let rows = parts.filter_map(|part| match part {
        PagePart::Leads { leads } => Some(&leads.rows),
        _ => None,
    });
    rows.flatten()
        .map(|row| (format!("{} {}", row.open.label, row.detail), row.open.action.clone()))
        .collect()
}

/// The text that a phone would open in its messages.
fn body(screen: &ScreenState) -> Option<String> {
    let buttons = page_of(screen)?.parts.iter().filter_map(|part| match part {
        PagePart::Buttons { buttons } => Some(buttons),
        _ => None,
    });
    buttons.flatten().find_map(|button| match &button.control {
        PageControl::Open { link } => match &link.destination {
            Destination::Message { body, .. } => Some(body.clone()),
            _ => None,
        },
        PageControl::Act { .. } => None,
    })
}
