//! What people who wait are told, and what everybody is.

use reqwest::Method;
use serde_json::{Value, json};

use crate::fake::Fault;
use crate::world::{MINUTE, World};

async fn services(world: &World) -> Value {
    world.ask(Method::GET, "v1/services", "", &json!({})).await.body["services"][0].clone()
}

#[tokio::test]
async fn the_place_follows_who_was_before_and_the_delay_is_measured() {
    let world = World::new().await;
    let mut rooms = Vec::new();
    for number in 1..=3 {
        rooms.push(world.open(number).await.text("room_id"));
        world.pass(1000);
    }
    let place = |room: &str| world.state(room, "fr.securite.queue")["position"].clone();
    assert_eq!(rooms.iter().map(|room| place(room)).collect::<Vec<_>>(), [1, 2, 3]);
    let figures = services(&world).await;
    assert_eq!(
        figures,
        json!({ "id": "police", "terms": "2026-11", "open": true, "officers": 2, "waiting": 3, "delay_s": null })
    );
    world.pass(57_000);
    let (first, _) = world.announced("police").remove(0);
    world.react("ada", "police", &first);
    world.deliver().await;
    world.tick().await;
    assert_eq!(
        world.state(&rooms[1], "fr.securite.queue"),
        json!({ "position": 1, "delay_s": 60, "officers": 2 })
    );
    assert_eq!(place(&rooms[2]), 2);
    assert_eq!(services(&world).await["delay_s"], 60);
    assert_eq!(services(&world).await["waiting"], 2);
    world.pass(60 * MINUTE);
    assert_eq!(services(&world).await["delay_s"], Value::Null);
}

#[tokio::test]
async fn a_room_is_told_at_most_every_ten_seconds_and_only_what_is_new() {
    let world = World::new().await;
    world.open(1).await;
    let told = |world: &World| {
        world.hs.hs().asked.iter().filter(|asked| asked.contains("fr.securite.queue")).count()
    };
    world.pass(60_000);
    world.tick().await;
    assert_eq!(told(&world), 0, "what is written at the opening is right");
    world.leave("bob", &world.duty("police"));
    world.deliver().await;
    world.tick().await;
    assert_eq!(told(&world), 1);
    world.on_duty("bob", "police");
    world.deliver().await;
    world.pass(9_000);
    world.tick().await;
    assert_eq!(told(&world), 1);
    world.pass(1_000);
    world.tick().await;
    world.tick().await;
    assert_eq!(told(&world), 2);
}

#[tokio::test]
async fn that_nobody_is_there_any_more_is_told() {
    let world = World::new().await;
    let room = world.open(1).await.text("room_id");
    for name in ["ada", "bob"] {
        world.leave(name, &world.duty("police"));
    }
    world.deliver().await;
    world.pass(10_000);
    world.tick().await;
    assert_eq!(world.state(&room, "fr.securite.queue")["officers"], 0);
    assert_eq!(services(&world).await["open"], false);
}

#[tokio::test]
async fn who_comes_back_to_the_queue_keeps_the_place() {
    let world = World::new().await;
    let (room, _) = world.claimed(1, "ada").await;
    world.pass(1000);
    let second = world.open(2).await.text("room_id");
    world.leave("ada", &room);
    world.deliver().await;
    world.pass(10_000);
    world.tick().await;
    assert_eq!(world.state(&room, "fr.securite.queue")["position"], 1);
    assert_eq!(world.state(&second, "fr.securite.queue")["position"], 2);
}

#[tokio::test]
async fn a_homeserver_that_is_down_says_so_and_is_looked_for() {
    let world = World::new().await;
    world.hs.die_after(0, false);
    assert_eq!(world.open(1).await.status, 502);
    assert_eq!(services(&world).await["open"], false);
    world.hs.live();
    world.tick().await;
    assert_eq!(services(&world).await["open"], true);
    world.hs.fault(Fault::Swallow("createRoom"));
    assert_eq!(world.open(1).await.status, 502);
    assert_eq!(world.open(1).await.status, 200);
}

#[tokio::test]
async fn what_one_room_refuses_keeps_nothing_else_from_being_done() {
    let world = World::new().await;
    let (first, second) = (world.open(1).await.text("room_id"), world.open(2).await.text("room_id"));
    world.deliver().await;
    world.hs.hs().member(&first, "@guichet:chat.test", "@guichet:chat.test", "leave");
    world.leave("bob", &world.duty("police"));
    world.deliver().await;
    world.pass(MINUTE);
    world.tick().await;
    assert_eq!(world.state(&second, "fr.securite.queue")["officers"], 1);
    // Nor do those that are silent wait for it.
    world.pass(60 * MINUTE);
    world.tick().await;
    assert_eq!(world.conversation(&second)["state"], "closed");
}
