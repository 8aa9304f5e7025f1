//! A language that nobody speaks: what a screen shows without its letters is in no catalogue.

use std::collections::BTreeSet;

use securite_core::text::Language;
use securite_core::{AppAction, ScreenState};
use serde_json::Value;
use tempfile::TempDir;

use super::every_screen::SCREENS;
use super::{open, see};

/// What is not in the catalogues: data, the constants of bar and panel, and the French text for 114, whatever the app
/// speaks.
const DATA: [&str; 5] = [
    include_str!("../../core/data/communes/departements.csv"),
    include_str!("../../core/src/testing/guide.toml"),
    include_str!("../../core/src/testing/world.rs"),
    include_str!("../../core/words/fr/emergency.ftl"),
    include_str!("../../core/words/fr/letter.ftl"),
];

/// Fields that no person reads.
const UNREAD: [&str; 14] = [
    "action",
    "address",
    "answer",
    "destination",
    "id",
    "kind",
    "level",
    "look",
    "name",
    "number",
    "symbol",
    "tag",
    "tone",
    "words_tag",
];

/// All that a person reads or hears of it.
fn read(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            texts.insert(text.clone());
        }
        Value::Array(all) => all.iter().for_each(|value| read(value, texts)),
        Value::Object(fields) => {
            let shown = fields.iter().filter(|(name, _)| !UNREAD.contains(&name.as_str()));
            shown.for_each(|(_, value)| read(value, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words of a text that are in no catalogue, and not in the data.
fn foreign(text: &str) -> Vec<&str> {
    let apart = |letter: char| !letter.is_ascii_alphabetic();
    let hosts = |part: &&str| !part.contains(".fr") && !part.contains("://");
    let words = text.split_whitespace().filter(hosts).flat_map(|part| part.split(apart));
    // Each language calls itself so.
    let own = Language::ALL.map(Language::name);
    words
        .filter(|word| {
            word.len() > 3
                && !own.iter().any(|name| name.contains(word))
                && !DATA.iter().any(|data| data.contains(word))
        })
        .collect()
}

#[test]
fn every_word_of_every_screen_is_in_a_catalogue_or_in_the_data() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let french: Vec<ScreenState> = SCREENS.iter().map(|screen| see(&app, screen())).collect();
    let pseudo = Language::Pseudo.tag();
    app.dispatch(AppAction::SystemLanguage { tag: pseudo.into() });
    for before in french {
        let anew = |state: &ScreenState| state.name == before.name && state.words_tag == pseudo;
        let after = app.wait_for(|state| anew(state).then(|| state.clone())).unwrap();
        let mut texts = BTreeSet::new();
        read(&serde_json::to_value(&after).unwrap(), &mut texts);
        assert!(texts.iter().any(|text| text.contains('⟧')), "{:?} is told in it", before.name);
        let texts: Vec<String> = texts.into_iter().filter(|text| !foreign(text).is_empty()).collect();
        assert_eq!(texts, [""; 0], "{:?}", before.name);
    }
}

#[test]
fn a_word_of_no_catalogue_is_found() {
    assert_eq!(foreign("ĂĂƥƥęłłęęř Untranslated 17"), ["Untranslated"]);
    assert_eq!(foreign("Commissariat de Cergy, https://example.org/Untranslated"), [""; 0]);
}
