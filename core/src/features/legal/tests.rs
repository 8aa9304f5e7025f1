//! What must stand in it, in each language.

use super::project::SUBJECTS;
use super::*;
use crate::features::privacy;
use crate::page::told;
use crate::text::{Language, ReadingLevel, Words};

const ALL: [(Language, ReadingLevel); 3] = [
    (Language::French, ReadingLevel::Standard),
    (Language::French, ReadingLevel::Plain),
    (Language::English, ReadingLevel::Standard),
];

fn says(id: &str, in_all: &[&str]) {
    for (language, level) in ALL {
        let text = told(&page(id, None, Words::of(language, level)).1);
        for part in in_all {
            assert!(text.contains(part), "{language:?} {level:?} {id}: {part}\n{text}");
        }
    }
}

#[test]
fn every_page_is_listed_and_has_text_and_its_sources() {
    for (language, level) in ALL {
        let words = Words::of(language, level);
        let list = told(&project(privacy::door(words), words));
        for (id, title, _) in SUBJECTS {
            assert!(list.contains(&title(words).replace(['\u{a0}', '\u{202f}'], " ")), "{list}");
            let (_, page) = page(id, None, words);
            assert!(told(&page).lines().count() >= 4, "{id}");
        }
        assert!(list.contains(&words.privacy_title()));
    }
}

#[test]
fn it_says_what_it_is_not_whom_to_complain_to_and_what_was_not_read() {
    says("rights", &["3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07"]);
    says("chat-terms", &["17", "112", "114", "7 ", "3 m", "78-17"]);
    says("victims-platform", &["2022-337", "2021-133"]);
    says("accessibility", &["EN 301 549", "Défenseur des droits"]);
    let english = |id| told(&page(id, None, Words::of(Language::English, ReadingLevel::Standard)).1);
    assert!(english("about").contains("not a service of the State, the police or the gendarmerie"));
    assert!(english("chat-terms").contains("we did not find them"));
    assert!(english("victims-platform").contains("We could not read those articles, so we give no figure"));
}

#[test]
fn r2_penalties_come_after_that_a_doubt_is_no_fault() {
    for (language, level) in ALL {
        let text = told(&page("false-alarms", None, Words::of(language, level)).1);
        let first = text.lines().nth(1).unwrap();
        assert!(first.contains("doute") || first.contains("doubt"), "{first}");
        assert!(text.contains("226-10") || level == ReadingLevel::Plain);
    }
}

#[test]
fn a_page_that_there_is_not_is_the_first() {
    let words = Words::of(Language::French, ReadingLevel::Standard);
    assert!(page("../x", None, words) == page("about", None, words));
}

#[test]
fn whoever_publishes_it_is_named_with_an_address_and_otherwise_nobody_is_invented() {
    let words = Words::of(Language::French, ReadingLevel::Standard);
    let page = |publisher| told(&page("about", publisher, words).1);
    let imprint = Imprint { name: "Mairie de Cergy", mail: "securite@example.org" };
    let published = page(Some(imprint));
    assert!(published.contains("Éditeur : Mairie de Cergy."), "{published}");
    assert!(published.contains("[Écrire à securite@example.org] mailto:securite@example.org"), "{published}");
    let not_yet = page(None);
    assert!(not_yet.contains("aucun magasin") && !not_yet.contains("mailto:"), "{not_yet}");
}
