//! What a person must know before the door (C1).

use super::project::{OFFICIAL_PAGE, project};
use super::*;
use crate::testing::service;
use crate::text::{Language, Reading, Words};

fn check(language: Language, reading: Reading, said: &[&str]) {
    let state: ChatState = project(Words::of(language, reading));
    let told = state.remarks.iter().map(|remark| remark.text.as_str()).collect::<Vec<_>>().join(" ");
    for part in said {
        assert!(told.contains(part), "“{part}” is not said in: {told}");
    }
    assert!(state.warning.text.contains("114"));
    let urgent: Vec<&str> = state.urgent.iter().map(|link| link.address.as_str()).collect();
    assert_eq!(urgent, ["tel:17", "sms:114", "tel:112"]);
    assert_eq!(state.open.address, OFFICIAL_PAGE);
}

#[test]
fn who_reads_what_they_see_how_long_and_that_no_delay_is_promised() {
    check(
        Language::French,
        Reading::Standard,
        &["policiers", "connexion", "7 jours", "délai", "cookies", "conditions"],
    );
    check(Language::French, Reading::Plain, &["lit ce que vous écrivez", "7 jours", "prendre du temps"]);
    check(
        Language::English,
        Reading::Standard,
        &["officers", "connection", "7 days", "Nobody promises", "cookies", "terms"],
    );
}

#[test]
fn the_address_is_the_one_of_the_published_service() {
    assert_eq!(service("chat-general").url.as_deref(), Some(OFFICIAL_PAGE));
}
