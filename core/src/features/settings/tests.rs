use super::*;
use crate::text::{Language, Reading};

fn check(action: SettingsAction, changes: bool, then: (Language, Reading)) {
    let mut model = SettingsModel::default();
    assert_eq!(update(&mut model, &action), changes);
    assert_eq!((model.language, model.reading), then);
}

fn language(tag: &str) -> SettingsAction {
    SettingsAction::LanguageChosen { tag: tag.into() }
}

#[test]
fn a_language_is_chosen_by_its_tag() {
    check(language("en"), true, (Language::English, Reading::Standard));
    check(language("EN_gb"), true, (Language::English, Reading::Standard));
    check(language("fr"), false, (Language::French, Reading::Standard));
    check(language("xx"), false, (Language::French, Reading::Standard));
    check(language(""), false, (Language::French, Reading::Standard));
}

#[test]
fn plain_words_are_apart_from_the_language() {
    check(SettingsAction::PlainWordsSet { on: true }, true, (Language::French, Reading::Plain));
    check(SettingsAction::PlainWordsSet { on: false }, false, (Language::French, Reading::Standard));
}

#[test]
fn the_toggle_sends_its_opposite_and_one_language_is_chosen() {
    for reading in [Reading::Standard, Reading::Plain] {
        let model = SettingsModel { language: Language::English, reading };
        let state = project(&model, Kept::Choices, None, model.words());
        let chosen: Vec<_> =
            state.languages.iter().filter(|row| row.chosen).map(|row| row.id.as_str()).collect();
        assert_eq!(chosen, ["en"]);
        assert_eq!(
            state.plain_words.action,
            SettingsAction::PlainWordsSet { on: !state.plain_words_on }.into()
        );
    }
}
