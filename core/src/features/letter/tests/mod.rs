//! The letter as a person writes it, over the small world.

mod pages;
mod text;

use super::*;
use crate::action::{AppAction, Destination, ScreenName};
use crate::atlas::Atlas;
use crate::buttons::PageControl;
use crate::page::{LeadRow, PagePart, PageState};
use crate::testing::small_atlas;
use crate::text::{Language, ReadingLevel, Words};

const LEVELS: [(Language, ReadingLevel); 3] = [
    (Language::French, ReadingLevel::Standard),
    (Language::French, ReadingLevel::Plain),
    (Language::English, ReadingLevel::Standard),
];

/// Somebody with a phone.
struct Writer {
    model: LetterModel,
    atlas: Atlas,
}

impl Writer {
    fn new() -> Self {
        Writer { model: LetterModel::default(), atlas: small_atlas().unwrap() }
    }

    fn who(mut self, who: LetterWho) -> Self {
        act(&mut self.model, LetterAction::WhoChosen { who });
        self
    }

    fn what(mut self, what: LetterWhat) -> Self {
        act(&mut self.model, LetterAction::WhatChosen { what });
        self
    }

    fn types(mut self, field: &str, text: &str) -> Self {
        typed(&mut self.model, field, text, Some(&self.atlas));
        self
    }

    fn enters(mut self) -> Self {
        entered(&mut self.model, PLACE, Some(&self.atlas));
        self
    }

    /// Touches the row of this name.
    fn touches(mut self, title: &str) -> Self {
        let row = self.offered().into_iter().find(|row| row.open.label == title);
        let AppAction::Letter { action } = row.unwrap().open.action else { panic!("of the letter") };
        act(&mut self.model, action);
        self
    }

    fn offered(&self) -> Vec<LeadRow> {
        let leads = |part| match part {
            PagePart::Leads { leads } => Some(leads.rows),
            _ => None,
        };
        self.page(LetterPage::Place, "fr").parts.into_iter().filter_map(leads).flatten().collect()
    }

    fn page(&self, page: LetterPage, tag: &str) -> PageState {
        project(&self.model, page, Words::tagged(tag).unwrap()).1
    }

    /// What the one main button hands to the program for messages.
    fn body(&self) -> String {
        let buttons = |part| match part {
            PagePart::Buttons { buttons } => buttons,
            _ => Vec::new(),
        };
        let buttons = self.page(LetterPage::Message, "fr").parts.into_iter().flat_map(buttons);
        let mut main = buttons.filter(|button| button.main);
        let PageControl::Open { link } = main.next().unwrap().control else { panic!("leaves the app") };
        assert!(main.next().is_none());
        let Destination::Message { number, body } = link.destination else { panic!("a text message") };
        assert_eq!(number, "114");
        body
    }
}

fn closes(writer: &mut Writer, page: LetterPage) {
    closed(&mut writer.model, page);
}

fn opens(writer: &mut Writer, page: LetterPage) {
    opened(&mut writer.model, &ScreenName::Letter { page });
}
