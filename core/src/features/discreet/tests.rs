//! The page on domestic violence: true, short, and left in one touch.

use super::project::{HELPLINE, OFFICIAL_SITE, project};
use crate::action::{AppAction, ScreenName};
use crate::testing::service;
use crate::text::{Language, Reading, Words};

fn check(language: Language, reading: Reading, trace: &str) {
    let state = project(Words::of(language, reading));
    let addresses: Vec<&str> = state.rows.iter().map(|row| row.link.address.as_str()).collect();
    assert_eq!(addresses, ["tel:3919", "sms:114", "tel:17", OFFICIAL_SITE]);
    // D10: beside each of them, what it leaves behind.
    assert!(state.rows.iter().all(|row| !row.trace.is_empty()));
    assert!(state.rows[0].trace.contains(trace), "{}", state.rows[0].trace);
}

#[test]
fn whom_to_reach_and_what_it_leaves_behind() {
    check(Language::French, Reading::Standard, "journal d’appels");
    check(Language::French, Reading::Plain, "garde l’appel");
    check(Language::English, Reading::Standard, "call log");
}

#[test]
fn one_touch_leaves_to_the_neutral_home_and_time_does_too() {
    let state = project(Words::of(Language::French, Reading::Standard));
    assert_eq!(state.leave.action, AppAction::Opened { screen: ScreenName::Home });
    assert_eq!(state.quiet.leaves_after_seconds, 60);
    assert!(state.quiet.asks_after_seconds < state.quiet.leaves_after_seconds);
}

#[test]
fn numbers_and_addresses_are_those_of_the_published_services() {
    assert_eq!(service("num-3919").phone.as_deref(), Some(HELPLINE));
    assert_eq!(service("arretonslesviolences").url.as_deref(), Some(OFFICIAL_SITE));
}

#[test]
fn not_a_word_of_it_is_printed() {
    let state = project(Words::of(Language::English, Reading::Standard));
    assert_eq!(format!("{state:?}"), "DiscreetState(…)");
}
