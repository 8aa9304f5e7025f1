//! How a conversation ends, and what is left of it then.

use expect_test::expect;
use securite_chat::testing::Fate;
use serde_json::json;

use super::super::*;
use super::desk::Desk;
use super::talk::{claimed, state};

#[test]
fn it_ends_and_says_by_whom() {
    let mut all = Vec::new();
    for content in [
        json!({"state": "closed", "closed_by": "officer"}),
        json!({"state": "closed", "closed_by": "silence"}),
    ] {
        let mut desk = Desk::begun();
        state(&mut desk, content);
        all.push(desk.standing());
        assert!(desk.screen().field.is_none() && desk.screen().send.is_none());
        assert_eq!(desk.buttons(), " [Effacer et quitter]");
    }
    for (status, body) in [(503, "closed"), (409, "terms"), (404, "no_such_service"), (400, "bad_request")] {
        let mut desk = Desk::new();
        desk.act(ChatAction::Began { service: "police".into() });
        let body = json!({"error": body}).to_string().into();
        desk.answer(Ok(crate::work::Answer { status, body }));
        all.push(desk.standing());
    }
    expect![[r#"
        Plain: L’agent a terminé la conversation.
        Plain: Le service a fermé la conversation : personne n’écrivait plus.
        Warning: La conversation n’a pas commencé : aucun agent n’est en service. Personne n’a rien reçu.
        Warning: La conversation n’a pas commencé : les conditions du service ont changé. Mettez l’application à jour.
        Warning: La conversation n’a pas commencé : ce service n’a pas de tchat ici.
        Warning: La conversation n’a pas commencé : le service l’a refusée."#]].assert_eq(&all.join("\n"));
}

#[test]
fn ending_asks_first_then_nothing_is_left_here() {
    let mut desk = claimed();
    desk.says("Mon adresse");
    desk.settle(Fate::Arrives);
    desk.act(ChatAction::EndAsked);
    assert!(desk.screen().asks.unwrap().remark.text.contains("s’efface de cet appareil"));
    desk.act(ChatAction::AskDropped);
    assert!(desk.screen().asks.is_none());
    desk.typed(MESSAGE, "à moitié");
    desk.act(ChatAction::EndAsked);
    desk.act(ChatAction::Ended);
    assert_eq!(desk.standing(), "Quiet: Nous disons au service que c’est terminé…");
    let told = format!("{:?}", desk.screen().lines.len());
    assert_eq!(told, "0");
    assert!(desk.screen().field.is_none());
    desk.settle(Fate::Lost);
    assert!(
        desk.standing().starts_with("Careful: Le service n’est pas encore prévenu"),
        "{}",
        desk.standing()
    );
    desk.settle(Fate::Arrives);
    assert!(desk.server.closed);
    assert_eq!(desk.standing(), "Plain: Vous avez terminé la conversation. Le service le sait.");
    desk.act(ChatAction::Finished);
    assert!(desk.model.talk.is_none() && desk.model.closing.is_empty());
}

#[test]
fn who_leaves_before_the_service_was_told_leaves_and_it_is_told_all_the_same() {
    let mut desk = claimed();
    desk.act(ChatAction::Ended);
    desk.act(ChatAction::Finished);
    assert!(desk.model.talk.is_none());
    desk.settle(Fate::Lost);
    assert_eq!(desk.model.closing.len(), 1);
    // Another one may begin meanwhile.
    desk.act(ChatAction::Began { service: "gendarmerie".into() });
    desk.settle(Fate::Arrives);
    desk.settle(Fate::Arrives);
    assert!(desk.server.closed && desk.model.closing.is_empty());
    assert_eq!(desk.server.opened, 2);
}

#[test]
fn a_long_while_away_ends_it_and_nothing_is_left() {
    let mut desk = claimed();
    desk.says("Bonjour");
    desk.settle(Fate::Arrives);
    desk.away();
    assert!(desk.model.talk.is_none());
    assert!(!format!("{:?}", desk.screen().standing.len()).is_empty());
    desk.settle(Fate::Arrives);
    assert!(desk.server.closed);
}

#[test]
fn what_was_not_sent_when_it_ended_is_said() {
    let mut desk = claimed();
    desk.typed(MESSAGE, "à moitié écrit");
    state(&mut desk, json!({"state": "closed", "closed_by": "officer"}));
    assert!(desk.standing().contains("ne partira plus"), "{}", desk.standing());
}

#[test]
fn after_a_long_while_away_it_is_said_what_became_of_it() {
    let mut desk = claimed();
    desk.says("Ma réponse");
    desk.away();
    assert!(desk.standing().starts_with("Careful: L’application était restée"), "{}", desk.standing());
    assert!(desk.standing().contains("ne partira plus"));
    desk.act(ChatAction::Finished);
    assert_eq!(desk.standing(), "Plain: Il n’y a pas de conversation ici.");
}

#[test]
fn a_draft_is_seen_again_when_its_screen_is() {
    let mut desk = claimed();
    desk.typed(MESSAGE, "à moitié");
    desk.close(crate::action::ScreenName::Conversation);
    let prefill = desk.screen().field.unwrap().prefill;
    assert_eq!((prefill.number, prefill.text.as_str()), (1, "à moitié"));
}

#[test]
fn a_door_that_refuses_to_close_is_asked_again() {
    let mut desk = claimed();
    desk.act(ChatAction::Ended);
    for (status, body) in [(403, json!({"errcode": "M_FORBIDDEN"})), (404, json!({"error": "not_here"}))] {
        let at = desk.asks().iter().position(|address| address.ends_with("/close")).unwrap();
        desk.answer_at(at, Ok(crate::work::Answer { status, body: body.to_string().into() }));
        assert!(!desk.screen().is_over);
        desk.step(Fate::Arrives);
    }
    desk.settle(Fate::Arrives);
    assert!(desk.server.closed && desk.screen().is_over);
}
