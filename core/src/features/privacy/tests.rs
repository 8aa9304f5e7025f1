//! What the page promises, in every language.

use super::*;
use crate::action::{AppAction, ScreenName, Symbol};
use crate::page::{Lead, PageState, told};
use crate::text::{Language, ReadingLevel, Words};

/// With a row that leads to all that is kept.
fn page(news: bool, words: &Words) -> PageState {
    let my_data = Lead::said(Symbol::Settings, "Mes données".into(), String::new(), words);
    project(false, news, false, my_data.to("my-data", ScreenName::MyData), words)
}

#[test]
fn it_says_what_is_sent_kept_forgotten_and_left_with_others() {
    let check = |language, reading, said: &[&str]| {
        let page = told(&page(false, Words::of(language, reading)));
        for part in said {
            assert!(page.contains(part), "“{part}” is not said in: {page}");
        }
    };
    check(Language::French, ReadingLevel::Standard, &["réseau", "position", "cinq minutes", "journal"]);
    check(Language::French, ReadingLevel::Plain, &["n’envoie rien", "5 minutes"]);
    check(
        Language::English,
        ReadingLevel::Standard,
        &["network", "where you are", "five minutes", "call log"],
    );
}

#[test]
fn where_there_are_news_it_says_what_is_asked_and_what_stays() {
    let page = told(&page(true, Words::of(Language::French, ReadingLevel::Standard)));
    for said in ["les mêmes fichiers", "Aucun serveur", "thèmes que vous suivez", "> Mes données"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("n’utilise pas le réseau"), "{page}");
}

#[test]
fn its_door_says_all_that_stands_on_it() {
    let door = door(Words::of(Language::French, ReadingLevel::Standard));
    assert!(
        door.open.accessibility_label.contains(&door.open.label)
            && door.open.accessibility_label.contains(&door.detail)
    );
    assert_eq!(door.open.action, AppAction::Opened { screen: ScreenName::Privacy });
}
