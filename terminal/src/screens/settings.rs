//! Language, reading level, what is kept.

use securite_core::features::settings::SettingsState;

use crate::design::Ink;
use crate::page::Page;

pub(super) fn page(page: &mut Page, state: &SettingsState) {
    page.line(&state.language_heading, Ink::Dim);
    for row in &state.languages {
        page.touch(if row.chosen { "(•) " } else { "( ) " }, &row.choose.label, Ink::Pine, &row.choose);
    }
    page.blank();
    let mark = if state.plain_words_on { "[x] " } else { "[ ] " };
    page.touch(mark, &state.plain_words.label, Ink::Pine, &state.plain_words);
    page.led("    ", &state.plain_words_detail, Ink::Dim);
    page.blank();
    page.line(&state.kept, Ink::Plain);
    state.forget_station.iter().for_each(|forget| page.tap(forget));
}
