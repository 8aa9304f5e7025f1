use super::project::PLAIN;
use super::*;
use crate::features::privacy;
use crate::page::PagePart;
use crate::text::{Language, ReadingLevel};

fn check(action: SettingsAction, changes: bool, then: (Language, ReadingLevel)) {
    let mut model = SettingsModel::default();
    assert_eq!(update(&mut model, &action), changes);
    assert_eq!((model.language(), model.reading), then);
}

fn language(tag: &str) -> SettingsAction {
    SettingsAction::LanguageChosen { tag: tag.into() }
}

#[test]
fn a_language_is_chosen_by_its_tag() {
    check(language("en"), true, (Language::English, ReadingLevel::Standard));
    check(language("EN_gb"), true, (Language::English, ReadingLevel::Standard));
    check(language("fr"), true, (Language::French, ReadingLevel::Standard));
    check(language("xx"), false, (Language::French, ReadingLevel::Standard));
    check(language(""), false, (Language::French, ReadingLevel::Standard));
}

#[test]
fn one_that_was_chosen_wins_until_none_is() {
    let mut model = SettingsModel { system: Language::English, ..SettingsModel::default() };
    assert_eq!(model.language(), Language::English);
    assert!(update(&mut model, &language("fr")));
    assert_eq!(model.language(), Language::French);
    assert!(!update(&mut model, &language("xx")), "a tag without a meaning takes no choice back");
    assert!(update(&mut model, &SettingsAction::LanguageFollowed));
    assert!(!update(&mut model, &SettingsAction::LanguageFollowed));
    assert_eq!(model.language(), Language::English);
}

#[test]
fn plain_words_are_apart_from_the_language() {
    check(SettingsAction::PlainWordsSet { on: true }, true, (Language::French, ReadingLevel::Plain));
    check(SettingsAction::PlainWordsSet { on: false }, false, (Language::French, ReadingLevel::Standard));
}

#[test]
fn the_toggle_sends_its_opposite_and_one_language_is_chosen() {
    for reading in [ReadingLevel::Standard, ReadingLevel::Plain] {
        let model = SettingsModel { chosen: Some(Language::English), reading, ..SettingsModel::default() };
        let page = project(&model, false, |page| page, vec![privacy::door(model.words())], model.words());
        let choices: Vec<_> = page
            .parts
            .iter()
            .filter_map(|part| match part {
                PagePart::Choices { choices } => Some(choices),
                _ => None,
            })
            .collect();
        let [languages, plain] = &choices[..] else { panic!("two groups") };
        let chosen: Vec<_> =
            languages.rows.iter().filter(|row| row.chosen).map(|row| row.id.as_str()).collect();
        assert_eq!((chosen, languages.several), (vec!["en"], false));
        let row = &plain.rows[0];
        assert_eq!((row.id.as_str(), row.chosen), (PLAIN, reading == ReadingLevel::Plain));
        assert_eq!(row.choose.action, SettingsAction::PlainWordsSet { on: !row.chosen }.into());
    }
}
