//! How the settings are told.

use super::{LanguageRow, SettingsAction, SettingsModel, SettingsState};
use crate::action::{Symbol, Tap};
use crate::text::{Language, Reading, Words};

/// All that the device keeps.
pub(crate) enum Kept<'a> {
    /// Nothing: no file takes it.
    Nothing,
    /// Language and reading level.
    Choices,
    /// These, and the station of this name.
    Station(&'a str),
    /// These, and a station that the data no longer have.
    StationThatIsGone,
}

/// What the settings screen shows. `forget_station` lets the kept station go, and is there when one is kept.
pub(crate) fn project(
    model: &SettingsModel,
    kept: Kept<'_>,
    forget_station: Option<Tap>,
    words: &Words,
) -> SettingsState {
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
            symbol: chosen_symbol(on),
        },
        plain_words_on: on,
        plain_words_detail: words.settings_plain_detail(),
        kept: match kept {
            Kept::Nothing => words.settings_kept_nothing(),
            Kept::Choices => words.settings_kept(),
            Kept::Station(name) => words.settings_kept_station(name),
            Kept::StationThatIsGone => words.settings_kept_gone(),
        },
        forget_station,
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
            symbol: chosen_symbol(chosen),
        },
    }
}

fn chosen_symbol(chosen: bool) -> Symbol {
    if chosen { Symbol::Chosen } else { Symbol::Choice }
}
