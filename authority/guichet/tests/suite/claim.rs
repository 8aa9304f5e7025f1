//! Claims: who is first, who takes over, who gives back.

use std::sync::Arc;

use tokio::sync::Notify;

use crate::fake::Fault;
use crate::world::{MINUTE, World};

#[tokio::test]
async fn the_first_of_two_officers_has_it() {
    let world = World::new().await;
    let room = world.open(1).await.text("room_id");
    let (event, _) = world.announced("police").remove(0);
    world.react("ada", "police", &event);
    world.react("bob", "police", &event);
    world.deliver().await;
    let conversation = world.conversation(&room);
    assert_eq!(
        (&conversation["state"], &conversation["officer"]),
        (&"claimed".into(), &"@ada:chat.test".into())
    );
    assert_eq!(world.membership(&room, "@ada:chat.test"), "invite");
    assert_eq!(world.membership(&room, "@bob:chat.test"), "");
}

/// Two transactions at the same time, as two homeservers' workers might send them; the first waits in its middle.
#[tokio::test]
async fn of_two_claims_at_the_same_time_one_has_it() {
    let world = World::new().await;
    let room = world.open(1).await.text("room_id");
    let (event, _) = world.announced("police").remove(0);
    let (_, before) = world.hs.transaction();
    assert!(!before.is_empty());
    let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    world.hs.fault(Fault::Delay("fr.securite.conversation", Arc::clone(&reached), Arc::clone(&go_on)));
    world.react("ada", "police", &event);
    let (first, ada) = world.hs.transaction();
    world.react("bob", "police", &event);
    let (second, bob) = world.hs.transaction();
    let go = async {
        reached.notified().await;
        go_on.notify_one();
    };
    let (a, b, ()) = tokio::join!(world.told(&first, &ada), world.told(&second, &bob), go);
    assert_eq!((a, b), (200, 200));
    let invited = ["@ada:chat.test", "@bob:chat.test"]
        .iter()
        .filter(|it| world.membership(&room, it) == "invite")
        .count();
    assert_eq!(invited, 1);
}

#[tokio::test]
async fn a_claim_that_is_cut_anywhere_is_whole_when_the_homeserver_comes_again() {
    for swallow in [false, true] {
        for step in 0.. {
            let world = World::new().await;
            let room = world.open(1).await.text("room_id");
            let (event, _) = world.announced("police").remove(0);
            world.deliver().await;
            world.react("ada", "police", &event);
            let (txn, events) = world.hs.transaction();
            world.hs.die_after(step, swallow);
            let status = world.told(&txn, &events).await;
            world.hs.live();
            assert_eq!(world.told(&txn, &events).await, 200);
            assert_eq!(world.conversation(&room)["officer"], "@ada:chat.test", "step {step}");
            assert_eq!(world.membership(&room, "@ada:chat.test"), "invite", "step {step}");
            // What is remembered is what the room says: nobody waits, and it is not taken away again.
            let services = world.ask(reqwest::Method::GET, "v1/services", "", &serde_json::json!({})).await;
            assert_eq!(services.body["services"][0]["waiting"], 0, "step {step}");
            world.tick().await;
            assert_eq!(world.conversation(&room)["state"], "claimed", "step {step}");
            world.join("ada", &room);
            world.leave("ada", &room);
            world.deliver().await;
            assert_eq!(world.conversation(&room)["state"], "waiting", "step {step}");
            if status == 200 {
                assert!(step > 2);
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_transaction_counts_once() {
    let world = World::new().await;
    let (room, _) = world.claimed(1, "ada").await;
    world.leave("ada", &room);
    // It has to be looked up, each time that it is told.
    world.react("bob", "police", "$nothing");
    let (txn, events) = world.hs.transaction();
    assert_eq!(world.told(&txn, &events).await, 200);
    let (event, _) = world.announced("police").pop().unwrap();
    world.react("bob", "police", &event);
    world.deliver().await;
    let asked = world.hs.hs().asked.len();
    assert_eq!(world.told(&txn, &events).await, 200);
    assert_eq!(world.hs.hs().asked.len(), asked);
    assert_eq!(world.conversation(&room)["officer"], "@bob:chat.test");
}

/// The person closes while a claim is in its middle: one after the other, and what is closed stays closed.
#[tokio::test]
async fn a_claim_and_a_closing_at_the_same_time_follow_each_other() {
    let world = World::new().await;
    let room = world.open(1).await.text("room_id");
    let (event, _) = world.announced("police").remove(0);
    world.deliver().await;
    let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    world.hs.fault(Fault::Delay("fr.securite.conversation", Arc::clone(&reached), Arc::clone(&go_on)));
    world.react("ada", "police", &event);
    let (txn, events) = world.hs.transaction();
    let closing = async {
        reached.notified().await;
        let close = world.close(1);
        let while_others_ask = async {
            for _ in 0..20 {
                world.ask(reqwest::Method::GET, "v1/services", "", &serde_json::json!({})).await;
            }
            go_on.notify_one();
        };
        tokio::join!(close, while_others_ask).0.status
    };
    let (claimed, closed) = tokio::join!(world.told(&txn, &events), closing);
    assert_eq!((claimed, closed), (200, 200));
    assert_eq!(world.conversation(&room)["state"], "closed");
    assert_eq!(world.membership(&room, "@ada:chat.test"), "leave");
}

#[tokio::test]
async fn who_leaves_puts_it_back_and_who_comes_next_took_over() {
    let world = World::new().await;
    let (room, _) = world.claimed(1, "ada").await;
    assert_eq!(world.conversation(&room)["handed_over"], false);
    world.pass(3 * MINUTE);
    world.leave("ada", &room);
    world.deliver().await;
    let conversation = world.conversation(&room);
    assert_eq!((&conversation["state"], conversation["officer"].is_null()), (&"waiting".into(), true));
    let announced = world.announced("police");
    assert_eq!(announced.len(), 1);
    assert!(announced[0].1.contains("Un agent"), "{}", announced[0].1);
    world.react("bob", "police", &announced[0].0);
    world.deliver().await;
    world.join("bob", &room);
    world.deliver().await;
    let conversation = world.conversation(&room);
    assert_eq!(
        (&conversation["officer"], &conversation["handed_over"]),
        (&"@bob:chat.test".into(), &true.into())
    );
}

/// Cut anywhere, a conversation that is given back is announced anew, once, by the homeserver's next try or by a start.
#[tokio::test]
async fn a_return_to_the_queue_that_is_cut_anywhere_is_announced_anew() {
    for (swallow, restart) in [(false, false), (true, false), (false, true), (true, true)] {
        for step in 0.. {
            let mut world = World::new().await;
            let (room, _) = world.claimed(1, "ada").await;
            world.deliver().await;
            let (before, _) = world.announced("police").remove(0);
            world.leave("ada", &room);
            let (txn, events) = world.hs.transaction();
            world.hs.die_after(step, swallow);
            let status = world.told(&txn, &events).await;
            world.hs.live();
            if restart {
                world.restart().await;
            }
            assert_eq!(world.told(&txn, &events).await, 200);
            world.tick().await;
            world.deliver().await;
            assert_eq!(world.conversation(&room)["state"], "waiting", "step {step}");
            let announced = world.announced("police");
            assert!(announced.iter().any(|(event, _)| *event != before), "step {step}");
            let (event, _) = announced.last().unwrap();
            world.react("bob", "police", event);
            world.deliver().await;
            assert_eq!(world.conversation(&room)["officer"], "@bob:chat.test", "step {step}");
            assert_eq!(world.close(1).await.status, 200);
            assert!(world.announced("police").is_empty(), "step {step}");
            if status == 200 {
                assert!(step > 3);
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_transfer_that_is_cut_anywhere_is_announced_once() {
    for swallow in [false, true] {
        for step in 0.. {
            let world = World::new().await;
            let (room, _) = world.claimed(1, "ada").await;
            world.deliver().await;
            world.say("@ada:chat.test", &room, "!transfert gendarmerie");
            let (txn, events) = world.hs.transaction();
            world.hs.die_after(step, swallow);
            let status = world.told(&txn, &events).await;
            world.hs.live();
            assert_eq!(world.told(&txn, &events).await, 200);
            assert_eq!(world.announced("gendarmerie").len(), 1, "step {step}");
            let earlier = world.state(&room, "fr.securite.guichet")["earlier"].clone();
            assert_eq!(earlier.as_array().unwrap().len(), 1, "step {step}");
            assert!(world.announced("police").is_empty(), "step {step}");
            assert!(
                !world.hs.hs().rooms[&room].timeline.iter().any(|it| it.to_string().contains("!transfert"))
            );
            let (event, _) = world.announced("gendarmerie").remove(0);
            world.react("cyr", "gendarmerie", &event);
            world.deliver().await;
            world.join("cyr", &room);
            world.deliver().await;
            assert_eq!(world.membership(&room, "@ada:chat.test"), "leave", "step {step}");
            assert_eq!(world.close(1).await.status, 200);
            assert!(world.announced("police").is_empty() && world.announced("gendarmerie").is_empty());
            if status == 200 {
                assert!(step > 3);
                break;
            }
        }
    }
}

#[tokio::test]
async fn who_was_invited_and_does_not_come_has_it_no_more() {
    let world = World::new().await;
    let room = world.open(1).await.text("room_id");
    let (event, _) = world.announced("police").remove(0);
    world.react("ada", "police", &event);
    world.deliver().await;
    world.pass(MINUTE);
    world.tick().await;
    assert_eq!(world.conversation(&room)["state"], "claimed");
    world.pass(MINUTE);
    world.tick().await;
    assert_eq!(world.conversation(&room)["state"], "waiting");
    assert_eq!(world.membership(&room, "@ada:chat.test"), "leave");
    assert_eq!(world.announced("police").len(), 1);
    assert_ne!(world.announced("police")[0].0, event);
}

#[tokio::test]
async fn a_transfer_lets_the_first_go_once_the_other_has_come() {
    let mut world = World::new().await;
    let (room, _) = world.claimed(1, "ada").await;
    let command = world.say("@ada:chat.test", &room, "!transfert gendarmerie");
    world.deliver().await;
    assert_eq!(world.announced("police").len(), 0);
    let (event, _) = world.announced("gendarmerie").pop().unwrap();
    assert_eq!(world.conversation(&room)["officer"], "@ada:chat.test");
    let redacted = |world: &World| {
        let hs = world.hs.hs();
        let event =
            hs.rooms[&room].timeline.iter().find(|event| event["event_id"] == command.as_str()).unwrap();
        event["content"] == serde_json::json!({})
    };
    assert!(redacted(&world));
    // The other service may be started anew in between.
    world.restart().await;
    world.react("cyr", "gendarmerie", &event);
    world.deliver().await;
    let conversation = world.conversation(&room);
    assert_eq!(
        (&conversation["service"], &conversation["officer"]),
        (&"gendarmerie".into(), &"@cyr:chat.test".into())
    );
    assert_eq!(world.membership(&room, "@ada:chat.test"), "join");
    world.join("cyr", &room);
    world.deliver().await;
    assert_eq!(world.membership(&room, "@ada:chat.test"), "leave");
    assert_eq!(world.conversation(&room)["state"], "claimed");
    assert_eq!(world.conversation(&room)["handed_over"], true);
}

#[tokio::test]
async fn who_hands_over_keeps_it_when_nobody_comes() {
    let world = World::new().await;
    let (room, _) = world.claimed(1, "ada").await;
    world.say("@ada:chat.test", &room, "!transfert gendarmerie");
    world.deliver().await;
    let (event, _) = world.announced("gendarmerie").pop().unwrap();
    world.react("cyr", "gendarmerie", &event);
    world.deliver().await;
    world.pass(2 * MINUTE);
    world.tick().await;
    world.deliver().await;
    assert_eq!(world.conversation(&room)["officer"], "@ada:chat.test");
    assert_eq!(world.conversation(&room)["state"], "claimed");
    assert_eq!(world.membership(&room, "@cyr:chat.test"), "leave");
    assert_eq!(world.announced("gendarmerie").len(), 1);
    // And when they leave, it waits there.
    world.leave("ada", &room);
    world.deliver().await;
    assert_eq!(world.conversation(&room)["state"], "waiting");
    assert_eq!(world.conversation(&room)["service"], "gendarmerie");
}

#[tokio::test]
async fn commands_are_the_officers_and_a_service_that_is_not_there_is_said_on_duty() {
    let world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    world.say(&person, &room, "!fin");
    world.say(&person, &room, "!transfert gendarmerie");
    world.say("@ada:chat.test", &room, "!carte 17");
    world.say("@ada:chat.test", &room, "!transfert pompiers");
    world.deliver().await;
    assert_eq!(world.conversation(&room)["state"], "claimed");
    assert_eq!(world.announced("gendarmerie").len(), 0);
    let duty = world.duty("police");
    let hs = world.hs.hs();
    let last = hs.rooms[&duty].timeline.last().unwrap()["content"]["body"].as_str().unwrap();
    assert!(last.contains("pompiers") && last.contains("police, gendarmerie"), "{last}");
}

#[tokio::test]
async fn after_five_in_a_row_a_pause_is_suggested() {
    let world = World::new().await;
    let said = |world: &World| {
        let duty = world.duty("police");
        let hs = world.hs.hs();
        let all = hs.rooms[&duty].timeline.iter().filter_map(|event| event["content"]["body"].as_str());
        all.filter(|body| body.contains("une pause")).count()
    };
    for number in 1..=4 {
        world.claimed(number, "ada").await;
        world.claimed(number + 100, "bob").await;
    }
    assert_eq!(said(&world), 0);
    world.claimed(5, "ada").await;
    assert_eq!(said(&world), 1);
    // Half an hour without one is a pause.
    world.pass(31 * MINUTE);
    world.claimed(6, "bob").await;
    assert_eq!(said(&world), 1);
}
