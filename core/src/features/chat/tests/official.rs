//! What a person must know before the door (C1).

use super::super::official::{OFFICIAL_PAGE, project};
use crate::page::told;
use crate::testing::service;
use crate::text::{Language, ReadingLevel, Words};

fn check(language: Language, reading: ReadingLevel, said: &[&str]) {
    let page = told(&project(Words::of(language, reading)));
    for part in said {
        assert!(page.contains(part), "“{part}” is not said in: {page}");
    }
    // What it is not for, and what is, stand before all else; the door after all that must be known.
    let order = ["Warning: ", "tel:17", "sms:114", "tel:112", "\n# ", "Careful: ", OFFICIAL_PAGE, "Quiet: "];
    let places: Vec<usize> = order.iter().map(|part| page.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{page}");
}

#[test]
fn who_reads_what_they_see_how_long_and_that_no_delay_is_promised() {
    check(
        Language::French,
        ReadingLevel::Standard,
        &["policiers", "connexion", "7 jours", "délai", "cookies", "conditions"],
    );
    check(Language::French, ReadingLevel::Plain, &["lit ce que vous écrivez", "7 jours", "prendre du temps"]);
    check(
        Language::English,
        ReadingLevel::Standard,
        &["officers", "connection", "7 days", "Nobody promises", "cookies", "terms"],
    );
}

#[test]
fn the_address_is_the_one_of_the_published_service() {
    assert_eq!(service("chat-general").page.as_deref(), Some(OFFICIAL_PAGE));
}
