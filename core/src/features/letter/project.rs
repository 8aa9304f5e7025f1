//! How the letter is told.

use super::action::{LetterAction, LetterPage, LetterWhat, LetterWho};
use super::compose::{french, lines, resembles};
use super::model::{LetterModel, MOST_LETTERS};
use super::{PLACE, TEXT};
use securite_places::PlaceKind;

use crate::action::{AppAction, Destination, ScreenName, Symbol, Tap, Tone};
use crate::buttons::{self, PageButton};
use crate::emergency::BY_TEXT;
use crate::leaving;
use crate::links::link;
use crate::numbers::BY_TEXT_SITE;
use crate::page::{
    Choice, ChoiceRow, FieldKind, Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageField, PageState,
};
use crate::place_picker::{self, in_full};
use crate::station_card::Remark;
use crate::text::{Language, Words};

/// Title and page.
pub(crate) fn project(model: &LetterModel, page: LetterPage, words: &Words) -> (String, PageState) {
    match page {
        LetterPage::Who => (words.letter_who(), who(model, words)),
        LetterPage::What => (words.letter_what(), what(model, words)),
        LetterPage::Place => (words.letter_place(), place(model, words)),
        LetterPage::Message => (words.letter_message(), message(model, words)),
    }
}

fn who(model: &LetterModel, words: &Words) -> PageState {
    use LetterWho::{Child, Myself, Seen, Unsaid, WithMe};
    let rows = [
        ("me", Myself, words.letter_me()),
        ("with-me", WithMe, words.letter_with_me()),
        ("child", Child, words.letter_child()),
        ("seen", Seen, words.letter_seen()),
        ("pass", Unsaid, words.letter_pass()),
    ]
    .map(|(id, who, title)| {
        let chosen = model.who == who && who != Unsaid;
        row(id, title, chosen, LetterAction::WhoChosen { who }, words)
    });
    PageBuilder::new().remark(words.letter_intro(), Tone::Plain).leads(LeadsLook::Rows, rows.into()).page()
}

fn what(model: &LetterModel, words: &Words) -> PageState {
    use LetterWhat::{Accident, Fire, Followed, Hits, Injured, Thief, Unsaid};
    let rows = [
        ("hits", Hits, words.letter_hits()),
        ("thief", Thief, words.letter_thief()),
        ("injured", Injured, words.letter_injured()),
        ("fire", Fire, words.letter_fire()),
        ("accident", Accident, words.letter_accident()),
        ("followed", Followed, words.letter_followed()),
        ("other", Unsaid, words.letter_other()),
    ]
    .map(|(id, what, title)| {
        let chosen = model.what == what && what != Unsaid;
        row(id, title, chosen, LetterAction::WhatChosen { what }, words)
    });
    PageBuilder::new().leads(LeadsLook::Rows, rows.into()).page()
}

fn row(id: &str, title: String, chosen: bool, action: LetterAction, words: &Words) -> LeadRow {
    let (symbol, detail) =
        if chosen { (Symbol::Chosen, words.letter_chosen()) } else { (Symbol::Choice, String::new()) };
    Lead::said(symbol, title, detail, words).by(id, action.into())
}

/// One field: what is typed leads to places, and is kept as it is where none of them is touched.
fn place(model: &LetterModel, words: &Words) -> PageState {
    let field = place_picker::field(&model.picker, PLACE, words);
    let nothing = model.picker.is_blank() && model.place.is_none();
    let field = PageField { label: words.letter_place_field(), takes_focus: nothing, ..field };
    let choose = |id| LetterAction::PlaceChosen { id }.into();
    let rows = place_picker::rows(&model.offered, words, choose).into_iter();
    let rows: Vec<LeadRow> = rows.map(|row| row.set_apart(model.picker.text())).collect();
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let announcement = if count > 0 { words.directory_suggestions_spoken(count) } else { String::new() };
    let label = if nothing { words.letter_pass() } else { words.letter_go_on() };
    let screen = ScreenName::Letter { page: LetterPage::Message };
    let go_on = Tap::as_written(label, AppAction::Opened { screen }, Symbol::Forward);
    let hint = model.place.is_none().then(|| Remark::new(words.letter_place_hint(), Tone::Plain));
    PageBuilder::new()
        .field(field)
        .leads(LeadsLook::Rows, rows)
        .switches(model.place.iter().map(|place| taken(in_full(place, words), words)).collect())
        .remarks(hint)
        .buttons(vec![PageButton { main: !nothing, ..buttons::act(go_on) }])
        .answering(PageAnswer::Open, announcement)
}

/// The place of the letter: a touch lets it go.
fn taken(title: String, words: &Words) -> ChoiceRow {
    let detail = words.letter_place_taken();
    let spoken = words.place_detail(&title, &detail);
    Choice { title, detail, chosen: true, spoken }.by("place", LetterAction::PlaceTakenBack)
}

fn message(model: &LetterModel, words: &Words) -> PageState {
    let field = PageField {
        name: TEXT.into(),
        label: words.letter_text_field(),
        kind: FieldKind::Message,
        max_letters: u32::try_from(model.most.max(MOST_LETTERS)).unwrap_or(u32::MAX),
        secret: true,
        takes_focus: false,
        clear: None,
        prefill: model.prefill.clone(),
    };
    PageBuilder::new()
        .remarks(
            [Remark::new(words.letter_read(), Tone::Plain)]
                .into_iter()
                .chain(missing(model, words).into_iter().map(|text| Remark::new(text, Tone::Careful))),
        )
        .field(field)
        .buttons(ways(model.text(), words))
        .remarks([
            Remark::new(words.letter_how(), Tone::Plain),
            Remark::new(words.letter_trace(), Tone::Quiet),
        ])
        .then(|page| beside(page, model, words))
        .section(words.letter_without())
        .remark(words.letter_without_how(), Tone::Plain)
        .links(leaving::row("site", BY_TEXT_SITE, "", words).into_iter().collect())
        .page()
}

/// What was passed, as long as no line is the person's own: a letter that is changed in another one says neither.
fn missing(model: &LetterModel, words: &Words) -> Vec<String> {
    let (composed, text) = (lines(model, french()), model.text());
    if text.lines().any(|line| !line.trim().is_empty() && !resembles(line, &composed)) {
        return Vec::new();
    }
    let what = (model.what == LetterWhat::Unsaid).then(|| words.letter_add_what());
    let at = match &model.place {
        Some(_) if !model.has_place() => Some(words.letter_add_where()),
        Some(place) if !matches!(place.kind, PlaceKind::House | PlaceKind::Street) => {
            Some(words.letter_add_street())
        }
        None if model.picker.is_blank() => Some(words.letter_add_where()),
        _ => None,
    };
    what.into_iter().chain(at).collect()
}

/// By one's own messages (E4), or elsewhere.
fn ways(text: String, words: &Words) -> Vec<PageButton> {
    let copy = (!text.trim().is_empty()).then(|| {
        let copy = Destination::Copy { text: text.clone(), done: words.letter_copied() };
        let copy = link(words.letter_copy(), words.letter_copy(), copy);
        PageButton { main: false, ..buttons::door(copy) }
    });
    let write = Destination::Message { number: BY_TEXT.into(), body: text };
    let write = link(words.letter_write(BY_TEXT), words.letter_write_spoken(BY_TEXT), write);
    std::iter::once(buttons::door(write)).chain(copy).collect()
}

/// What the French text says, where the app speaks another language.
fn beside(page: PageBuilder, model: &LetterModel, words: &Words) -> PageBuilder {
    if words.language == Language::French {
        return page;
    }
    let text = model.text();
    let sent = |french: &String| text.lines().any(|line| line == french);
    let both = lines(model, french()).into_iter().zip(lines(model, words));
    // Only what is still in the text is told.
    let told: Vec<String> = both.filter(|(french, _)| sent(french)).map(|(_, line)| line).collect();
    let lines = Remark::new(told.join("\n"), Tone::Plain);
    let own = model.changed.is_some().then(|| Remark::new(words.letter_beside_own(), Tone::Quiet));
    page.section(words.letter_beside()).remarks(std::iter::once(lines).chain(own))
}
