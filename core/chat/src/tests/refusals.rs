//! A homeserver that refuses: the door says whether the conversation goes on.

use serde_json::{Value, json};

use super::phone::Phone;
use super::{door, id, opening};
use crate::testing::{Fate, ROOM, Server, answer, session};
use crate::{Call, ChatAnswer, Command, Conversation, Ending, WriteError};

/// With an open conversation in which something was said.
fn begun() -> (Server, Phone) {
    let (mut server, mut phone) = (Server::new(), Phone::new());
    phone.conversation.write(id(2), "bonjour").unwrap();
    phone.settle(&mut server);
    (server, phone)
}

#[test]
fn a_token_that_was_taken_away_is_replaced_and_nothing_is_lost() {
    let (mut server, mut phone) = begun();
    for number in 3..6 {
        server.revoke();
        phone.conversation.write(id(number), &format!("message {number}")).unwrap();
        server.says("@a:x", "réponse");
        phone.settle(&mut server);
        phone.settle(&mut server);
        assert_eq!(phone.conversation.ending(), None);
    }
    let all = ["bonjour", "réponse", "message 3", "réponse", "message 4", "réponse", "message 5"];
    assert_eq!(server.texts(), all);
    assert_eq!(phone.texts(), all);
    assert_eq!(server.opened, 4);
}

#[test]
fn what_was_swallowed_before_the_token_went_is_said_once() {
    let (mut server, mut phone) = begun();
    phone.conversation.write(id(3), "encore").unwrap();
    let commands = phone.conversation.step();
    phone.take(commands);
    phone.request(&mut server, Fate::Arrives);
    phone.request(&mut server, Fate::Swallowed);
    assert_eq!(server.texts(), ["bonjour", "encore"]);
    server.revoke();
    phone.settle(&mut server);
    phone.settle(&mut server);
    assert_eq!(server.texts(), ["bonjour", "encore"]);
    assert_eq!(phone.texts(), ["bonjour", "encore"]);
}

#[test]
fn a_key_that_was_closed_is_over() {
    let (mut server, mut phone) = begun();
    // Closed while nobody here could hear of it.
    let mut elsewhere = Conversation::new(door(), id(9), opening());
    elsewhere.end();
    for command in elsewhere.step() {
        let Command::Ask { request, .. } = command else { continue };
        server.ask(&request, Fate::Arrives).unwrap();
    }
    server.revoke();
    phone.settle(&mut server);
    assert_eq!(phone.conversation.ending(), Some(Ending::Unknown));
    assert_eq!(phone.conversation.step(), []);
    assert_eq!(phone.conversation.write(id(3), "encore"), Err(WriteError::Over));
    assert_eq!(phone.texts(), ["bonjour"]);
}

#[test]
fn who_is_let_in_by_the_door_and_out_by_the_homeserver_ends_and_tells_the_service() {
    let (mut server, mut phone) = begun();
    server.shuts_out = true;
    phone.conversation.write(id(3), "encore").unwrap();
    phone.settle(&mut server);
    phone.settle(&mut server);
    assert_eq!(phone.conversation.ending(), Some(Ending::LockedOut));
    assert_eq!(server.opened, 2, "the door is asked once more and no oftener");
    assert!(server.closed && !phone.conversation.closing());
    assert_eq!(phone.conversation.step(), []);
    // What was not sent is there to be copied.
    assert_eq!(phone.conversation.queue().echoes().len(), 1);
}

/// An open conversation, a sync that is refused so, and what the door says to that.
fn after(refusal: ChatAnswer, door_says: ChatAnswer) -> Conversation {
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    conversation.answered(Call::Sync, &Ok(refusal), 0);
    conversation.woke(Call::Open);
    conversation.answered(Call::Open, &Ok(door_says), 0);
    conversation
}

#[track_caller]
fn door_says(status: u16, body: Value, ending: Option<Ending>, tells: bool) {
    let conversation = after(answer(401, json!({"errcode": "M_UNKNOWN_TOKEN"})), answer(status, body));
    assert_eq!((conversation.ending(), conversation.closing()), (ending, tells), "{status}");
}

#[test]
fn what_the_door_says_to_a_conversation_that_has_begun_is_not_that_it_never_did() {
    let over = Some(Ending::Unknown);
    door_says(200, session(), None, false);
    door_says(410, json!({"error": "ended"}), over, false);
    door_says(404, json!({"error": "no_such_service"}), over, false);
    door_says(503, json!({"error": "closed"}), over, false);
    // It may be open there still: the service hears that nobody comes back.
    door_says(409, json!({"error": "terms"}), Some(Ending::LockedOut), true);
    door_says(400, json!({"error": "bad_request"}), Some(Ending::LockedOut), true);
    // No answer of the door: it is asked again.
    door_says(502, json!({"error": "homeserver"}), None, false);
    // A homeserver that forgot everything, and another conversation for the same key.
    let mut another = session();
    another["room_id"] = json!("!another:chat.localhost");
    door_says(200, another, over, true);
}

#[test]
fn who_was_sent_out_of_the_room_asks_the_door_as_well() {
    let left = || answer(200, json!({"next_batch": "1", "rooms": {"leave": {ROOM: {}}}}));
    let mut conversation = after(left(), answer(200, session()));
    assert!(conversation.is_open());
    conversation.answered(Call::Sync, &Ok(left()), 0);
    assert_eq!(conversation.ending(), Some(Ending::LockedOut));
    assert_eq!(after(left(), answer(410, json!({"error": "ended"}))).ending(), Some(Ending::Unknown));
}

#[test]
fn a_sync_that_comes_through_does_not_hide_that_one_may_not_write() {
    let forbidden = || Ok(answer(403, json!({"errcode": "M_FORBIDDEN"})));
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    conversation.write(id(2), "bonjour").unwrap();
    conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    conversation.answered(Call::Send, &forbidden(), 0);
    conversation.woke(Call::Open);
    conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    conversation.answered(Call::Sync, &Ok(answer(200, json!({"next_batch": "1"}))), 0);
    assert!(conversation.is_open());
    conversation.answered(Call::Send, &forbidden(), 0);
    assert_eq!(conversation.ending(), Some(Ending::LockedOut));
}

#[test]
fn the_door_is_asked_after_a_pause_that_grows() {
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    let pauses: Vec<u128> = (0..4)
        .map(|_| {
            let unknown = Ok(answer(401, json!({"errcode": "M_UNKNOWN_TOKEN"})));
            let commands = conversation.answered(Call::Sync, &unknown, 0);
            let [Command::Wait { call: Call::Open, after }] = commands.as_slice() else {
                panic!("{commands:?}")
            };
            let after = after.as_millis();
            conversation.woke(Call::Open);
            conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
            conversation.answered(Call::Sync, &Ok(answer(200, json!({"next_batch": "1"}))), 0);
            after
        })
        .collect();
    assert_eq!(pauses, [500, 1_000, 2_000, 4_000]);
}
