//! The page on domestic violence: true, short, and left in one touch.

use super::project::{OFFICIAL_SITE, project};
use super::way_out;
use crate::action::AppAction;
use crate::links::told;
use crate::numbers::HELPLINE;
use crate::page::PagePart;
use crate::testing::service;
use crate::text::{Language, ReadingLevel, Words};

fn check(language: Language, reading: ReadingLevel, trace: &str) {
    let page = project(Words::of(language, reading));
    let rows = page.parts.iter().find_map(|part| match part {
        PagePart::Links { links } => Some(links),
        _ => None,
    });
    let rows = rows.unwrap();
    let addresses: Vec<String> = rows.iter().map(|row| told(&row.link)).collect();
    assert_eq!(addresses, ["tel:3919", "sms:114", "tel:17", OFFICIAL_SITE]);
    // D10: beside each of them, what it leaves behind.
    assert!(rows.iter().all(|row| !row.trace.is_empty()));
    assert!(rows[0].trace.contains(trace), "{}", rows[0].trace);
}

#[test]
fn whom_to_reach_and_what_it_leaves_behind() {
    check(Language::French, ReadingLevel::Standard, "journal d’appels");
    check(Language::French, ReadingLevel::Plain, "garde l’appel");
    check(Language::English, ReadingLevel::Standard, "call log");
}

#[test]
fn one_touch_leaves_to_the_neutral_home_and_time_does_too() {
    let state = way_out(Words::of(Language::French, ReadingLevel::Standard));
    assert_eq!(state.leave.action, AppAction::Left);
    assert_eq!(state.quiet.leaves_after_seconds, 60);
    assert!(state.quiet.asks_after_seconds < state.quiet.leaves_after_seconds);
}

#[test]
fn numbers_and_addresses_are_those_of_the_published_services() {
    assert_eq!(service("num-3919").phone.as_deref(), Some(HELPLINE));
    assert_eq!(service("arretonslesviolences").page.as_deref(), Some(OFFICIAL_SITE));
}

#[test]
fn not_a_word_of_it_is_printed() {
    let words = Words::of(Language::English, ReadingLevel::Standard);
    let printed = format!("{:?} {:?}", project(words).parts, way_out(words));
    assert_eq!(printed, "[Remarks, Links, Heading, Remarks, Remarks] WayOut(…)");
}

#[test]
fn d1_nothing_of_it_is_copied_or_shared() {
    for (language, reading) in [
        (Language::French, ReadingLevel::Standard),
        (Language::French, ReadingLevel::Plain),
        (Language::English, ReadingLevel::Standard),
    ] {
        let page = crate::page::told(&project(Words::of(language, reading)));
        assert!(!page.contains("share:") && !page.contains("copy:"), "{page}");
    }
}
