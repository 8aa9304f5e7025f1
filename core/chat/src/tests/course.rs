//! The course of a conversation: who is there, how it ends.

use serde_json::json;

use super::phone::Phone;
use super::{door, id, opening};
use crate::testing::{Server, answer, session};
use crate::{
    Author, Call, ChatAnswer, Command, Conversation, Ending, Link, NoAnswer, Presence, Queue, WriteError,
};

const GUICHET: &str = "@guichet:chat.localhost";

fn state(server: &mut Server, content: serde_json::Value) {
    server.happens(GUICHET, "fr.securite.conversation", Some(""), content);
}

fn member(server: &mut Server, user_id: &str, membership: &str) {
    server.happens(user_id, "m.room.member", Some(user_id), json!({"membership": membership}));
}

#[test]
fn who_is_there_is_said_by_the_service_alone() {
    let (mut server, mut phone) = (Server::new(), Phone::new());
    assert_eq!(phone.conversation.presence(), Presence::Opening);
    phone.settle(&mut server);
    assert_eq!(phone.conversation.presence(), Presence::Open);

    state(&mut server, json!({"state": "waiting"}));
    let queue = json!({"position": 2, "delay_s": null, "officers": 0});
    server.happens(GUICHET, "fr.securite.queue", Some(""), queue);
    phone.settle(&mut server);
    let queue = Some(Queue { position: 2, delay_s: None, officers: 0 });
    assert_eq!(phone.conversation.presence(), Presence::Waiting { queue: queue.clone(), again: false });

    state(&mut server, json!({"state": "claimed", "officer": "@a:x"}));
    phone.settle(&mut server);
    assert_eq!(phone.conversation.presence(), Presence::Coming);
    member(&mut server, "@a:x", "join");
    server.says("@a:x", "Bonjour");
    phone.settle(&mut server);
    assert_eq!(phone.conversation.presence(), Presence::Here { another: false });
    let line = phone.conversation.timeline().lines().last().unwrap();
    assert_eq!(phone.conversation.author(line), Author::Officer(1));

    member(&mut server, "@a:x", "leave");
    phone.settle(&mut server);
    assert_eq!(phone.conversation.presence(), Presence::Left);
    state(&mut server, json!({"state": "waiting", "handed_over": true}));
    phone.settle(&mut server);
    assert_eq!(phone.conversation.presence(), Presence::Waiting { queue, again: true });
    state(&mut server, json!({"state": "claimed", "officer": "@b:x", "handed_over": true}));
    member(&mut server, "@b:x", "join");
    server.says("@b:x", "Je prends la suite");
    server.says(GUICHET, "Un autre agent a pris la conversation");
    phone.settle(&mut server);
    assert_eq!(phone.conversation.presence(), Presence::Here { another: true });
    let authors: Vec<Author> =
        phone.conversation.timeline().lines().iter().map(|line| phone.conversation.author(line)).collect();
    assert_eq!(authors, [Author::Officer(1), Author::Officer(2), Author::Service]);
}

#[track_caller]
fn ends(content: serde_json::Value, ending: Ending) {
    let (mut server, mut phone) = (Server::new(), Phone::new());
    phone.settle(&mut server);
    state(&mut server, content);
    phone.settle(&mut server);
    assert_eq!(phone.conversation.ending(), Some(ending));
    assert_eq!(phone.conversation.step(), []);
    assert_eq!(phone.conversation.write(id(2), "encore"), Err(WriteError::Over));
}

#[test]
fn the_service_ends_it() {
    ends(json!({"state": "closed", "closed_by": "officer"}), Ending::ByOfficer);
    ends(json!({"state": "closed", "closed_by": "silence"}), Ending::BySilence);
    ends(json!({"state": "closed", "closed_by": "person"}), Ending::ByPerson);
}

#[test]
fn the_person_ends_it_and_nothing_is_left_here() {
    let (mut server, mut phone) = (Server::new(), Phone::new());
    phone.conversation.write(id(2), "bonjour").unwrap();
    phone.settle(&mut server);
    phone.conversation.write(id(3), "une adresse").unwrap();
    phone.conversation.end();
    assert!(phone.conversation.closing());
    assert!(
        phone.conversation.timeline().lines().is_empty() && phone.conversation.queue().echoes().is_empty()
    );
    phone.settle(&mut server);
    assert!(server.closed);
    assert_eq!(phone.conversation.ending(), Some(Ending::ByPerson));
    assert_eq!(server.texts(), ["bonjour"]);
}

#[track_caller]
fn opens(status: u16, body: serde_json::Value, ending: Option<Ending>) {
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    conversation.answered(Call::Open, &Ok(answer(status, body)), 0);
    assert_eq!(conversation.ending(), ending, "{status}");
}

#[test]
fn the_door_may_refuse() {
    opens(200, session(), None);
    opens(400, json!({"error": "bad_request"}), Some(Ending::Refused));
    opens(404, json!({"error": "no_such_service"}), Some(Ending::NoSuchService));
    opens(409, json!({"error": "terms", "version": "2027-01"}), Some(Ending::OtherTerms));
    opens(410, json!({"error": "ended"}), Some(Ending::Unknown));
    opens(503, json!({"error": "closed"}), Some(Ending::NobodyThere));
    // Not the door: something in between, or a fault of its own. Asked again.
    opens(404, json!("<html>"), None);
    opens(503, json!({}), None);
    opens(502, json!({"error": "homeserver"}), None);
}

#[test]
fn a_homeserver_that_the_profile_does_not_name_is_never_asked() {
    let mut elsewhere = session();
    elsewhere["homeserver"] = json!("https://elsewhere.example/");
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    let commands = conversation.answered(Call::Open, &Ok(answer(200, elsewhere)), 0);
    assert!(matches!(commands.as_slice(), [Command::Wait { call: Call::Open, .. }]), "{commands:?}");
    assert_eq!(conversation.link(), Link::Lost);
}

#[test]
fn a_page_of_a_portal_says_nothing_of_a_session() {
    let told = |status, body: &'static str| {
        let mut conversation = Conversation::new(door(), id(1), opening());
        conversation.step();
        conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
        let answer = ChatAnswer { status, body: body.into() };
        conversation.answered(Call::Sync, &Ok(answer), 0);
        conversation.is_open()
    };
    assert!(!told(401, r#"{"errcode":"M_UNKNOWN_TOKEN"}"#));
    assert!(told(401, "<html>Wi-Fi</html>"));
    assert!(told(403, "<html>Wi-Fi</html>"));
    assert!(told(302, ""));
}

#[test]
fn a_server_that_is_busy_is_not_a_line_that_is_lost() {
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    conversation.answered(
        Call::Open,
        &Ok(answer(429, json!({"error": "too_many", "retry_after_ms": 9000}))),
        0,
    );
    assert_eq!(conversation.link(), Link::Busy);
    conversation.woke(Call::Open);
    conversation.answered(Call::Open, &Err(NoAnswer::Lost), 0);
    assert_eq!(conversation.link(), Link::Lost);
    conversation.woke(Call::Open);
    conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    assert_eq!(conversation.link(), Link::Good);
}
