//! How it is told.

use crate::action::{ScreenName, Symbol, Tone};
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// A page: its id, its title, its text.
type Subject = (&'static str, fn(&Words) -> String, fn(&Words) -> String);

/// All pages, the most asked for first.
pub(super) const SUBJECTS: [Subject; 7] = [
    ("about", Words::legal_about_title, Words::legal_about),
    ("rights", Words::legal_rights_title, Words::legal_rights),
    ("chat-terms", Words::legal_terms_title, Words::legal_terms),
    ("victims-platform", Words::legal_decree_title, Words::legal_decree),
    ("accessibility", Words::legal_access_title, Words::legal_access),
    ("false-alarms", Words::legal_false_title, Words::legal_false),
    ("licences", Words::legal_licences_title, Words::legal_licences),
];

/// The list of pages; `privacy` leads to the page on it.
pub(crate) fn project(privacy: LeadRow, words: &Words) -> PageState {
    let row = |(id, title, _): &Subject| {
        Lead::said(Symbol::Inform, title(words), String::new(), words)
            .to(id, ScreenName::LegalPage { id: (*id).into() })
    };
    let rows = SUBJECTS.iter().map(row);
    PageBuilder::new()
        .leads(LeadsLook::Rows, rows.chain([privacy]).collect())
        .remark(words.about_independent(), Tone::Quiet)
        .page()
}

/// Title and text of a page; of one that there is not, the first.
pub(crate) fn page(id: &str, words: &Words) -> (String, PageState) {
    let [first, ..] = &SUBJECTS;
    let (_, title, text) = SUBJECTS.iter().find(|(known, ..)| *known == id).unwrap_or(first);
    let text = text(words);
    let paragraphs = text.lines().map(|line| Remark::new(line.to_owned(), Tone::Plain));
    let page = PageBuilder::new()
        .heading(title(words))
        .remarks(paragraphs.chain([Remark::new(words.legal_sources(), Tone::Quiet)]));
    (words.legal_title(), page.page())
}

/// Leads there.
pub(crate) fn door(words: &Words) -> LeadRow {
    Lead::said(Symbol::Settings, words.legal_title(), words.legal_detail(), words)
        .to("legal", ScreenName::Legal)
}
