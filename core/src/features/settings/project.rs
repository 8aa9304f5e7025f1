//! How the settings are told.

use super::{LanguageRow, SettingsAction, SettingsModel, SettingsState};
use crate::action::{Symbol, Tap};
use crate::text::{Language, Reading, Words};

/// What the settings screen shows. `station` is the name of the kept station as far as the data have
/// it; `forget_station` lets it go, and is there when one is kept.
pub(crate) fn project(
    model: &SettingsModel,
    station: Option<&str>,
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
        kept: kept(station, forget_station.is_some(), words),
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

/// All that the device keeps.
fn kept(station: Option<&str>, is_kept: bool, words: &Words) -> String {
    match station {
        Some(name) if is_kept => words.settings_kept_station(name),
        None if is_kept => words.settings_kept_gone(),
        _ => words.settings_kept(),
    }
}

fn chosen_symbol(chosen: bool) -> Symbol {
    if chosen { Symbol::Chosen } else { Symbol::Choice }
}
