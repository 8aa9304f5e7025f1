//! How the settings are told.

use super::{SettingsAction, SettingsModel};
use crate::action::Tone;
use crate::page::{Choice, ChoiceRow, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::text::{Language, ReadingLevel, Words};

/// The id of the row of plain words.
pub(super) const PLAIN: &str = "plain";

/// Language, plain words, where to see what the device keeps. `in_memory`: no file takes these choices; `data` tells of data
/// that renew themselves, `pages` leads to those on what is kept, privacy and the law.
pub(crate) fn project(
    model: &SettingsModel,
    in_memory: bool,
    data: impl FnOnce(PageBuilder) -> PageBuilder,
    pages: Vec<LeadRow>,
    words: &Words,
) -> PageState {
    let kept = if in_memory { words.settings_kept_nothing() } else { words.settings_kept() };
    PageBuilder::new()
        .section(words.settings_language())
        .then(|page| choices(page, model, words))
        .remark(kept, Tone::Quiet)
        .then(data)
        .leads(LeadsLook::Rows, pages)
        .page()
}

/// Language and reading level.
pub(crate) fn choices(page: PageBuilder, model: &SettingsModel, words: &Words) -> PageBuilder {
    page.one_of(Language::ALL.map(|language| row(language, model, words)).into())
        .switch(plain_words(model, words))
}

fn plain_words(model: &SettingsModel, words: &Words) -> ChoiceRow {
    let on = model.reading == ReadingLevel::Plain;
    let choice = Choice {
        title: words.settings_plain(),
        detail: words.settings_plain_detail(),
        chosen: on,
        spoken: if on { words.settings_plain_off() } else { words.settings_plain_on() },
    };
    choice.by(PLAIN, SettingsAction::PlainWordsSet { on: !on })
}

fn row(language: Language, model: &SettingsModel, words: &Words) -> ChoiceRow {
    let chosen = language == model.language();
    let name = language.name();
    let choice = Choice {
        title: name.into(),
        detail: String::new(),
        chosen,
        spoken: if chosen { words.settings_chosen(name) } else { words.settings_choose(name) },
    };
    choice.by(language.tag(), SettingsAction::LanguageChosen { tag: language.tag().into() })
}
