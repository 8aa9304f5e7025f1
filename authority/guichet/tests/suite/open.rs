//! Opening: the same key, lost answers, floods.

use std::sync::Arc;

use serde_json::json;
use tokio::sync::Notify;

use crate::fake::Fault;
use crate::world::{MINUTE, PER_SOURCE, World};

#[tokio::test]
async fn a_person_gets_a_room_where_they_may_write_and_nothing_else() {
    let world = World::new().await;
    let opened = world.open(1).await;
    assert_eq!(opened.status, 200, "{}", opened.body);
    assert_eq!(opened.text("homeserver"), "https://chat.exemple.fr/");
    assert_eq!(opened.text("device_id"), "PHONE");
    let (room, person) = (opened.text("room_id"), opened.text("user_id"));
    assert!(person.starts_with("@usager-") && person.len() == "@usager-:chat.test".len() + 24, "{person}");
    assert_eq!(world.membership(&room, &person), "join");
    let expected = json!({
        "service": "police", "terms": "2026-11", "language": "fr", "state": "waiting", "officer": null,
        "opened_ts": 1_000_000 * MINUTE, "handed_over": false, "closed_by": null,
        "wishes": { "act_if_silent": null, "safe_to_write": true, "may_call": false },
    });
    assert_eq!(world.conversation(&room), expected);
    assert_eq!(
        world.state(&room, "fr.securite.queue"),
        json!({ "position": 1, "delay_s": null, "officers": 2 })
    );
    assert_eq!(world.state(&room, "m.room.retention"), json!({ "max_lifetime": 7 * 24 * 60 * MINUTE }));
    let powers = world.state(&room, "m.room.power_levels");
    assert_eq!(powers["events"], json!({ "m.room.message": 0 }));
    for power in ["events_default", "state_default", "invite", "kick", "ban", "redact"] {
        assert!(powers[power].as_u64().unwrap() >= 50, "{power}");
    }
    let announced = world.announced("police");
    assert_eq!(announced.len(), 1);
    let body = &announced[0].1;
    for part in ["n° 1", "en français", "depuis 0 min", "sûr : oui", "refuse", "difficile à lire"] {
        assert!(body.contains(part), "{part} in {body}");
    }
    assert!(!body.contains("usager"), "{body}");
}

#[tokio::test]
async fn the_same_key_gets_the_same_and_nothing_doubled() {
    let mut world = World::new().await;
    let first = world.open(1).await;
    let again = world.open(1).await;
    world.restart().await;
    let after = world.open(1).await;
    for name in ["room_id", "user_id", "device_id"] {
        assert_eq!(first.text(name), again.text(name));
        assert_eq!(first.text(name), after.text(name));
    }
    assert_eq!(world.announced("police").len(), 1);
    assert_ne!(world.open(2).await.text("room_id"), first.text("room_id"));
}

#[tokio::test]
async fn the_same_key_at_the_same_time_opens_once() {
    let world = World::new().await;
    let all = tokio::join!(world.open(1), world.open(1), world.open(1));
    let rooms = [all.0.text("room_id"), all.1.text("room_id"), all.2.text("room_id")];
    assert!(rooms.iter().all(|room| *room == rooms[0]), "{rooms:?}");
    assert_eq!(world.announced("police").len(), 1);
}

/// Whatever request of an opening the homeserver dies at, before it or with its answer lost, whether or not the guichet
/// is started again: the next try ends as the first would have.
#[tokio::test]
async fn an_opening_that_is_cut_anywhere_is_whole_after_the_next_try() {
    for (swallow, restart) in [(false, false), (true, false), (false, true), (true, true)] {
        for step in 0.. {
            let mut world = World::new().await;
            world.hs.die_after(step, swallow);
            let cut = world.open(1).await;
            world.hs.live();
            let over = cut.status == 200;
            if !over {
                assert_eq!((cut.status, cut.text("error").as_str()), (502, "homeserver"));
            }
            if restart {
                world.restart().await;
            }
            let opened = world.open(1).await;
            assert_eq!(opened.status, 200, "step {step}: {}", opened.body);
            assert_eq!(world.announced("police").len(), 1, "step {step}");
            let rooms = world
                .hs
                .hs()
                .rooms
                .values()
                .filter(|room| room.membership(&opened.text("user_id")) == "join")
                .count();
            assert_eq!(rooms, 1, "step {step}");
            let services = world.ask(reqwest::Method::GET, "v1/services", "", &json!({})).await;
            assert_eq!(services.body["services"][0]["waiting"], 1, "step {step}");
            if over {
                assert!(step > 5, "an opening takes more requests");
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_room_that_was_half_made_is_given_up() {
    let mut world = World::new().await;
    let first = world.open(1).await.text("room_id");
    world.hs.hs().rooms.get_mut(&first).unwrap().state.remove(&("m.room.name".into(), String::new()));
    world.hs.hs().rooms.get_mut(&first).unwrap().state.remove(&("fr.securite.guichet".into(), String::new()));
    world.restart().await;
    world.pass(1000);
    let second = world.open(1).await.text("room_id");
    assert_ne!(first, second);
    assert_eq!(world.membership(&first, "@guichet:chat.test"), "leave");
}

/// As Synapse was seen to leave it when it was killed.
#[tokio::test]
async fn a_room_that_was_made_and_nobody_invited_is_used() {
    let world = World::new().await;
    world.hs.fault(Fault::Swallow("createRoom"));
    assert_eq!(world.open(1).await.status, 502);
    for room in world.hs.hs().rooms.values_mut() {
        room.state.retain(|(kind, key), _| kind != "m.room.member" || !key.starts_with("@usager-"));
    }
    let opened = world.open(1).await;
    assert_eq!(world.membership(&opened.text("room_id"), &opened.text("user_id")), "join");
    let services = world.ask(reqwest::Method::GET, "v1/services", "", &json!({})).await;
    assert_eq!(services.body["services"][0]["waiting"], 1);
}

#[tokio::test]
async fn two_hundred_from_one_source_do_not_stop_another() {
    let world = World::new().await;
    let mut refused = 0;
    for number in 0..200 {
        let said = world.open_from("192.0.2.1", number).await;
        match said.status {
            200 => (),
            429 => {
                assert_eq!(said.text("error"), "too_many");
                assert!(said.body["retry_after_ms"].as_u64().unwrap() >= 1000);
                refused += 1;
            }
            other => panic!("{other} {}", said.body),
        }
    }
    assert_eq!(refused, 200 - PER_SOURCE);
    assert_eq!(world.open_from("192.0.2.2", 1000).await.status, 200);
    assert_eq!(world.open_from("2001:db8::1", 1001).await.status, 200);
    // What is open stays reachable, and what is refused costs the homeserver nothing.
    assert_eq!(world.open_from("192.0.2.1", 0).await.status, 200);
    let before = world.hs.hs().asked.len();
    assert_eq!(world.open_from("192.0.2.1", 500).await.status, 429);
    assert_eq!(world.hs.hs().asked.len(), before);
}

#[tokio::test]
async fn what_came_to_nothing_takes_no_place() {
    let world = World::new().await;
    for number in 0..50 {
        world.hs.fault(Fault::Refuse("/register"));
        assert_eq!(world.open(number).await.status, 502);
    }
    assert_eq!(world.open(100).await.status, 200);
}

/// The homeserver goes on with the room, whoever hangs up: it is known, announced, closed, and has its place.
#[tokio::test]
async fn who_hangs_up_has_opened_all_the_same() {
    let world = World::new().await;
    let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    world.hs.fault(Fault::Delay("createRoom", Arc::clone(&reached), Arc::clone(&go_on)));
    tokio::select! {
        _ = world.open(1) => panic!("it cannot be over"),
        () = reached.notified() => (),
    }
    go_on.notify_one();
    let announced = async {
        while world.announced("police").is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(10), announced).await.unwrap();
    world.deliver().await;
    for number in 2..=PER_SOURCE as u32 {
        assert_eq!(world.open(number).await.status, 200);
    }
    assert_eq!(world.open(1000).await.status, 429, "it has its place");
    let room = world.open(1).await.text("room_id");
    assert_eq!(world.announced("police").len(), PER_SOURCE);
    assert_eq!(world.close(1).await.status, 200);
    assert_eq!(world.conversation(&room)["state"], "closed");
}

/// The room is made, the answer is lost, and nobody asks again: it is a conversation that silence ends.
#[tokio::test]
async fn a_room_whose_answer_is_lost_is_known_and_closed() {
    let world = World::new().await;
    for number in 0..PER_SOURCE as u32 {
        world.hs.fault(Fault::Swallow("createRoom"));
        assert_eq!(world.open(number).await.status, 502);
    }
    world.deliver().await;
    world.pass(20 * MINUTE);
    assert_eq!(world.open(1000).await.status, 429, "what stands has its place");
    world.pass(40 * MINUTE);
    world.tick().await;
    world.deliver().await;
    let hs = world.hs.hs();
    for room in hs
        .rooms
        .values()
        .filter(|room| room.state.contains_key(&("fr.securite.conversation".to_owned(), String::new())))
    {
        assert_eq!(room.membership("@guichet:chat.test"), "leave");
    }
    assert_eq!(hs.aliases.keys().filter(|alias| alias.starts_with("#conv-")).count(), 0);
}

#[tokio::test]
async fn with_nobody_on_duty_it_is_closed() {
    let world = World::new().await;
    let open = world.open(1).await;
    for (name, service) in [("ada", "police"), ("bob", "police")] {
        world.leave(name, &world.duty(service));
    }
    world.deliver().await;
    let said = world.open(2).await;
    assert_eq!((said.status, said.text("error").as_str()), (503, "closed"));
    // Who is in already is not sent away.
    assert_eq!(world.open(1).await.text("room_id"), open.text("room_id"));
    // Who left by themselves may come back without being asked for.
    world.on_duty("ada", "police");
    world.deliver().await;
    assert_eq!(world.open(2).await.status, 200);
}
