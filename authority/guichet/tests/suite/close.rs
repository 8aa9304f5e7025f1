//! Closing: by each side, by silence, and through every crash.

use std::sync::Arc;

use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::fake::Fault;
use crate::world::{MINUTE, World};

/// Nothing is left but what the homeserver purges by itself.
fn is_closed(world: &World, room: &str, person: &str, by: &str) {
    let conversation = world.conversation(room);
    assert_eq!((&conversation["state"], &conversation["closed_by"]), (&"closed".into(), &Value::from(by)));
    assert!(conversation["officer"].is_null());
    let name = person.trim_start_matches('@').split(':').next().unwrap();
    assert!(world.hs.hs().accounts[name].ended);
    for user in [person, "@ada:chat.test", "@guichet:chat.test"] {
        assert_ne!(world.membership(room, user), "join", "{user}");
        assert_ne!(world.membership(room, user), "invite", "{user}");
    }
    assert!(!world.hs.hs().aliases.values().any(|it| it == room));
    assert!(world.announced("police").is_empty());
}

#[tokio::test]
async fn the_person_closes_and_the_key_is_used_up() {
    let mut world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    assert_eq!(world.close(1).await.status, 200);
    world.deliver().await;
    is_closed(&world, &room, &person, "person");
    for _ in 0..2 {
        let said = world.open(1).await;
        assert_eq!((said.status, said.text("error").as_str()), (410, "ended"));
        assert_eq!(world.close(1).await.status, 200);
        // Also when nobody remembers but the homeserver.
        world.restart().await;
    }
    assert_eq!(world.close(99).await.status, 200, "one that never was");
}

#[tokio::test]
async fn the_officer_closes() {
    let world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    world.say("@ada:chat.test", &room, "!fin");
    world.deliver().await;
    is_closed(&world, &room, &person, "officer");
    assert_eq!(world.open(1).await.status, 410);
}

#[tokio::test]
async fn silence_closes_and_a_word_of_either_side_does_not() {
    let mut world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    for user in [person.as_str(), "@ada:chat.test"] {
        world.pass(59 * MINUTE);
        world.say(user, &room, "…");
        world.deliver().await;
        world.tick().await;
        assert_eq!(world.conversation(&room)["state"], "claimed");
    }
    world.pass(59 * MINUTE);
    world.tick().await;
    // The last word is read from the room.
    world.restart().await;
    world.tick().await;
    assert_eq!(world.conversation(&room)["state"], "claimed");
    world.pass(MINUTE);
    world.tick().await;
    is_closed(&world, &room, &person, "silence");
}

#[tokio::test]
async fn a_person_who_leaves_the_room_has_closed() {
    let world = World::new().await;
    let opened = world.open(1).await;
    let (room, person) = (opened.text("room_id"), opened.text("user_id"));
    world.hs.hs().member(&room, &person, &person, "leave");
    world.deliver().await;
    is_closed(&world, &room, &person, "person");
}

/// At any request of a closing the homeserver dies, before it or with its answer lost; then the guichet goes on, or is
/// started again, and it is closed as if nothing had been.
#[tokio::test]
async fn a_closing_that_is_cut_anywhere_is_brought_to_its_end() {
    for (swallow, restart) in [(false, false), (true, false), (false, true), (true, true)] {
        for step in 0.. {
            let mut world = World::new().await;
            let (room, person) = world.claimed(1, "ada").await;
            world.deliver().await;
            world.hs.die_after(step, swallow);
            let cut = world.close(1).await;
            world.hs.live();
            if restart {
                let begun = world.conversation(&room)["state"] == "closed";
                world.restart().await;
                // What no room says is begun, the phone asks for again.
                if !begun {
                    assert_eq!(world.close(1).await.status, 200);
                }
            }
            world.tick().await;
            world.deliver().await;
            is_closed(&world, &room, &person, "person");
            assert_eq!(world.open(1).await.status, 410, "step {step}");
            if cut.status == 200 {
                assert!(step > 6, "a closing takes more requests");
                break;
            }
            assert_eq!(cut.status, 502);
        }
    }
}

#[tokio::test]
async fn who_hangs_up_has_closed_all_the_same() {
    let world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    world.hs.fault(Fault::Delay("/account/deactivate", Arc::clone(&reached), Arc::clone(&go_on)));
    tokio::select! {
        _ = world.close(1) => panic!("it cannot be over"),
        () = reached.notified() => (),
    }
    go_on.notify_one();
    let again = world.close(1).await;
    assert_eq!(again.status, 200);
    is_closed(&world, &room, &person, "person");
    let asked = world.hs.hs().asked.iter().filter(|asked| asked.contains("/account/deactivate")).count();
    assert_eq!(asked, 1, "the first went on");
}

/// Closing comes after the opening that is under way, and no officer sees a ghost.
#[tokio::test]
async fn a_closing_while_it_is_opened_closes_it() {
    let world = World::new().await;
    let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    world.hs.fault(Fault::Delay("createRoom", Arc::clone(&reached), Arc::clone(&go_on)));
    let closing = async {
        reached.notified().await;
        let while_others_ask = async {
            for _ in 0..20 {
                world.ask(reqwest::Method::GET, "v1/services", "", &json!({})).await;
            }
            go_on.notify_one();
        };
        tokio::join!(world.close(1), while_others_ask).0
    };
    let (opened, closed) = tokio::join!(world.open(1), closing);
    assert_eq!((opened.status, closed.status), (200, 200));
    world.deliver().await;
    is_closed(&world, &opened.text("room_id"), &opened.text("user_id"), "person");
    assert_eq!(world.open(1).await.status, 410);
}

#[tokio::test]
async fn a_closing_that_comes_before_its_opening_uses_the_key_up() {
    let world = World::new().await;
    assert_eq!(world.close(1).await.status, 200);
    let asked = world.hs.hs().asked.len();
    let said = world.open(1).await;
    assert_eq!((said.status, said.text("error").as_str()), (410, "ended"));
    assert_eq!(world.hs.hs().asked.len(), asked);
}

/// Changes a state of a room as another version may have written it.
fn rewrite(world: &World, room: &str, kind: &str, change: impl FnOnce(&mut Value)) {
    let mut hs = world.hs.hs();
    change(hs.rooms.get_mut(room).unwrap().state.get_mut(&(kind.to_owned(), String::new())).unwrap());
}

#[tokio::test]
async fn a_start_keeps_a_conversation_in_which_a_field_is_missing() {
    let mut world = World::new().await;
    let (room, _) = world.claimed(1, "ada").await;
    rewrite(&world, &room, "fr.securite.conversation", |it| {
        it.as_object_mut()
            .unwrap()
            .retain(|name, _| !["handed_over", "terms", "wishes", "closed_by"].contains(&name.as_str()));
    });
    rewrite(&world, &room, "fr.securite.guichet", |it| {
        it.as_object_mut()
            .unwrap()
            .retain(|name, _| !["earlier", "leaving", "waiting_since_ts"].contains(&name.as_str()));
    });
    world.restart().await;
    assert_eq!(world.membership(&room, "@guichet:chat.test"), "join");
    assert_eq!(world.open(1).await.text("room_id"), room);
}

/// Nobody is left alone in a room that the guichet no longer keeps.
#[tokio::test]
async fn a_start_closes_a_conversation_that_it_does_not_understand() {
    for kind in ["fr.securite.conversation", "fr.securite.guichet"] {
        let mut world = World::new().await;
        let (room, person) = world.claimed(1, "ada").await;
        rewrite(&world, &room, kind, |it| {
            it["state"] = "paused".into();
            it["number"] = "seventeen".into();
        });
        world.restart().await;
        let name = person.trim_start_matches('@').split(':').next().unwrap();
        assert!(world.hs.hs().accounts[name].ended);
        for user in [person.as_str(), "@ada:chat.test", "@guichet:chat.test"] {
            assert_eq!(world.membership(&room, user), "leave", "{user}");
        }
        assert!(!world.hs.hs().aliases.values().any(|it| *it == room));
        assert!(world.announced("police").is_empty());
        assert_eq!(world.open(1).await.status, 410);
    }
}

#[tokio::test]
async fn acts_of_officers_are_noted_without_a_word_of_anybody() {
    let world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    world.say(&person, &room, "SECRET");
    world.say("@ada:chat.test", &room, "!fin");
    world.deliver().await;
    let hs = world.hs.hs();
    let register = &hs.rooms[&hs.aliases["#registre-actes:chat.test"]];
    let acts: Vec<&Value> = register
        .timeline
        .iter()
        .filter(|event| event["type"] == "fr.securite.act")
        .map(|event| &event["content"])
        .collect();
    let desk = ("fr.securite.guichet".to_owned(), String::new());
    let number = &hs.rooms[&room].state[&desk]["number"];
    let act = |act: &str| json!({ "act": act, "conversation": room, "number": number, "officer": "@ada:chat.test" });
    assert_eq!(acts, [&act("claimed"), &act("closed by the officer")]);
    // Written down before anybody may read.
    let asked = |what: &str| hs.asked.iter().position(|it| it.contains(what)).unwrap();
    assert!(asked("/send/fr.securite.act/") < asked(&format!("/rooms/{room}/invite")));
}

/// The register of acts outlives what the homeserver purges by itself, also one that was made otherwise.
#[tokio::test]
async fn acts_are_kept_for_long() {
    let mut world = World::new().await;
    let register = world.hs.hs().aliases["#registre-actes:chat.test"].clone();
    let year = json!({ "max_lifetime": 365 * 24 * 60 * MINUTE });
    assert_eq!(world.state(&register, "m.room.retention"), year);
    rewrite(&world, &register, "m.room.retention", |it| *it = json!({}));
    world.restart().await;
    assert_eq!(world.state(&register, "m.room.retention"), year);
}
