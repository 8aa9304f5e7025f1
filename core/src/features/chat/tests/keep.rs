//! A conversation that is kept over the end of the program, by choice alone.

use proptest::prelude::*;
use securite_chat::testing::Fate;
use serde_json::json;

use super::super::model::Kept;
use super::super::*;
use super::desk::Desk;
use crate::testing::wall;

fn kept() -> Desk {
    let mut desk = Desk::new();
    desk.act(ChatAction::KeepingChosen { keeping: ChatKeeping::Day });
    desk.act(ChatAction::Began { service: "police".into() });
    desk
}

#[test]
fn nothing_is_sealed_unless_it_was_chosen_and_the_choice_holds_once() {
    let mut desk = Desk::begun();
    desk.says("Bonjour");
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_none());
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_some());
    desk.act(ChatAction::Ended);
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_none());
    desk.act(ChatAction::Began { service: "police".into() });
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_none());
}

#[test]
fn it_goes_on_after_a_kill_with_what_was_said_and_what_was_not_sent() {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    desk.says("Un");
    desk.settle(Fate::Arrives);
    desk.server.says("@agent:chat.localhost", "Bonjour");
    desk.says("Deux");
    let mut desk = desk.killed();
    assert!(desk.page().contains("Quiet: Nous demandons") || desk.page().contains("À qui écrire"));
    desk.settle(Fate::Arrives);
    desk.settle(Fate::Arrives);
    assert!(desk.page().contains("> Revenir à la conversation | Elle est gardée sur cet appareil"));
    let lines = desk.lines();
    assert_eq!(lines, ["Vous: Un (Sur le serveur)", "Service: Bonjour", "Vous: Deux (Sur le serveur)"]);
    assert_eq!(desk.server.texts(), ["Un", "Bonjour", "Deux"]);
}

#[test]
fn what_was_said_is_never_in_what_is_sealed() {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    desk.says("une adresse secrète");
    let holds = |desk: &Desk, text: &str| {
        desk.sealed.as_ref().is_some_and(|sealed| String::from_utf8_lossy(sealed.bytes()).contains(text))
    };
    // Not sent yet: it must outlive a kill. Once the homeserver has shown it, it is gone from here.
    assert!(holds(&desk, "une adresse secrète"));
    desk.server.says("@agent:chat.localhost", "une réponse secrète");
    desk.settle(Fate::Arrives);
    desk.settle(Fate::Arrives);
    assert!(!holds(&desk, "une adresse secrète") && !holds(&desk, "une réponse secrète"));
    assert!(desk.sealed.is_some());
}

#[track_caller]
fn resumed_at(time: &str) -> Desk {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    desk.now = wall(time);
    let mut desk = desk.killed();
    desk.settle(Fate::Arrives);
    desk
}

#[test]
fn its_term_ends_and_a_clock_that_was_set_back_does_not_make_it_longer() {
    assert!(resumed_at("2026-11-30T09:59").model.talk.is_some());
    // A clock that is put right, and one that is put far back: a day from now at most.
    assert!(resumed_at("2026-11-29T09:59").model.talk.is_some());
    let mut back = resumed_at("1970-01-01T00:00");
    assert!(back.model.talk.is_some());
    back.now = wall("1970-01-02T00:00");
    back.settle(Fate::Arrives);
    assert!(back.sealed.is_none());
    for time in ["2026-11-30T10:00", "2026-12-24T10:00", "2099-01-01T00:00"] {
        let desk = resumed_at(time);
        assert!(desk.model.talk.is_none() && desk.sealed.is_none(), "{time}");
        assert!(desk.server.closed, "the service is told");
        assert!(desk.page().contains("Careful: La conversation gardée ne peut plus être ouverte"), "{time}");
    }
}

#[test]
fn a_term_that_passes_while_it_is_held_is_over_for_the_device() {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    desk.now = wall("2026-11-30T10:00");
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_none() && desk.model.talk.is_some());
}

#[test]
fn what_makes_no_sense_is_erased_and_said() {
    for bytes in [&b""[..], b"nonsense", br#"{"hours":24,"until":null,"conversation":"{}"}"#] {
        let mut desk = Desk::new();
        desk.sealed = Some(bytes.to_vec().into());
        let mut desk = desk.killed();
        desk.settle(Fate::Arrives);
        assert!(desk.sealed.is_none() && desk.model.talk.is_none());
        assert_eq!(desk.model.kept, Kept::Lost);
    }
}

#[test]
fn what_cannot_be_sealed_again_is_erased_until_that_is_done() {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_some());
    // The device cannot write: what it wrote before is still there.
    not_sealed(&mut desk.model);
    desk.says("Bonjour");
    assert!(desk.sealed.is_none());
    // That was not done either: with the next change it is tried again.
    desk.sealed = Some(b"still there".to_vec().into());
    not_sealed(&mut desk.model);
    desk.act(ChatAction::Ended);
    assert!(desk.sealed.is_none());
    desk.settle(Fate::Arrives);
    assert!(desk.server.closed);
}

#[test]
fn what_cannot_be_kept_is_said_and_goes_on_in_memory() {
    let mut desk = kept();
    not_sealed(&mut desk.model);
    desk.settle(Fate::Arrives);
    assert!(desk.standing().contains("Careful: Cet appareil ne peut pas garder la conversation"));
    desk.says("Bonjour");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Vous: Bonjour (Sur le serveur)"]);
}

#[test]
fn a_long_while_away_does_not_end_what_is_kept_and_forgets_the_draft() {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    desk.typed(MESSAGE, "à moitié");
    desk.away();
    assert!(desk.model.talk.is_some() && !desk.server.closed);
    assert_eq!(desk.screen().field.unwrap().prefill.text, "");
    assert!(!desk.screen().send.unwrap().enabled);
}

#[test]
fn an_officer_who_ends_it_ends_what_is_kept() {
    let mut desk = kept();
    desk.settle(Fate::Arrives);
    let closed = json!({"state": "closed", "closed_by": "officer"});
    desk.server.happens("@guichet:chat.localhost", "fr.securite.conversation", Some(""), closed);
    desk.settle(Fate::Arrives);
    assert!(desk.sealed.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    /// Killed anywhere, with answers lost and swallowed: each message is said once, in order.
    #[test]
    fn nothing_is_lost_or_said_twice(turns in proptest::collection::vec(0..10u8, 0..60)) {
        let mut desk = kept();
        let mut written = Vec::new();
        for turn in turns {
            match turn {
                0..=2 => {
                    let text = format!("message {}", written.len());
                    desk.says(&text);
                    written.push(text);
                }
                3 => {
                    desk = desk.killed();
                    desk.step(Fate::Arrives);
                }
                4 => desk.step(Fate::Swallowed),
                5 => desk.step(Fate::Lost),
                6 => desk.step(Fate::Doubled),
                _ => desk.step(Fate::Arrives),
            }
        }
        for _ in 0..40 {
            desk.settle(Fate::Arrives);
        }
        prop_assert_eq!(desk.server.texts(), written);
    }
}
