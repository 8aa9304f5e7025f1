//! How the settings are told.

use super::{LanguageRow, SettingsAction, SettingsModel, SettingsState};
use crate::action::Tap;
use crate::text::{Language, Reading, Words};

/// What the settings screen shows.
pub(crate) fn project(model: &SettingsModel, words: &Words) -> SettingsState {
    let on = model.reading == Reading::Plain;
    SettingsState {
        title: words.settings_title(),
        language_heading: words.settings_language(),
        languages: Language::ALL.map(|language| row(language, model, words)).into(),
        plain_words: Tap {
            label: words.settings_plain(),
            accessibility_label: if on { words.settings_plain_off() } else { words.settings_plain_on() },
            enabled: true,
            action: SettingsAction::PlainWordsSet { on: !on }.into(),
        },
        plain_words_on: on,
        plain_words_detail: words.settings_plain_detail(),
        kept: words.settings_kept(),
    }
}

fn row(language: Language, model: &SettingsModel, words: &Words) -> LanguageRow {
    let chosen = language == model.language;
    let name = language.name();
    LanguageRow {
        id: language.tag().into(),
        chosen,
        choose: Tap {
            label: name.into(),
            accessibility_label: if chosen {
                words.settings_chosen(name)
            } else {
                words.settings_choose(name)
            },
            enabled: true,
            action: SettingsAction::LanguageChosen { tag: language.tag().into() }.into(),
        },
    }
}
