//! Several homeservers: one that is down is nobody else's matter.

use reqwest::Method;
use securite_guichet::rights::seal::new_pair;
use serde_json::json;

use crate::fake::{AS_TOKEN, Fake};
use crate::world::{World, key, opening, settings};

/// The police at one homeserver, the gendarmerie at another.
async fn two() -> (World, Fake) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (first, second, keys) = (Fake::start("chat.test").await, Fake::start("autre.test").await, new_pair());
    for name in ["ada", "bob"] {
        first.user(name);
    }
    second.user("cyr");
    let one = settings(&first.url, &keys.public, 1);
    let (before, service) = one.split_once("[[service]]\nid = \"gendarmerie\"").unwrap();
    let service = service.replace("chat.test", "autre.test");
    let text = format!(
        "{before}[[service]]\nid = \"gendarmerie\"{service}\n[[homeserver]]\nserver_name = \"autre.test\"\n\
         url = \"{}\"\npublic = \"https://autre.exemple.fr/\"\nas_token = \"{AS_TOKEN}\"\nhs_token = \"{}\"\n",
        second.url,
        "other-".repeat(8)
    );
    (World::with_settings(first, keys, text).await, second)
}

#[tokio::test]
async fn the_service_chooses_the_homeserver_and_one_that_is_down_stops_no_other() {
    let (world, second) = two().await;
    second.die_after(0, false);
    let [police, gendarmerie] = world.guichet.servers.as_slice() else { panic!() };
    police.start().await.unwrap();
    assert!(gendarmerie.start().await.is_err());
    world.on_duty("ada", "police");
    world.deliver().await;
    assert_eq!(world.open(1).await.status, 200);
    let open = async |number: u32| {
        world.ask(Method::POST, "v1/conversations", &key(number), &opening("gendarmerie")).await
    };
    let refused = open(2).await;
    assert_eq!((refused.status, refused.text("error").as_str()), (502, "homeserver"));
    let services = world.ask(Method::GET, "v1/services", "", &json!({})).await;
    assert_eq!(
        (&services.body["services"][0]["open"], &services.body["services"][1]["open"]),
        (&true.into(), &false.into())
    );
    for _ in 0..2 {
        assert_eq!(world.close(1).await.status, 200);
    }
    assert_eq!(world.close(7).await.status, 502, "it may be one of those that cannot be asked");
    second.live();
    gendarmerie.start().await.unwrap();
    let duty = second.hs().aliases["#garde-gendarmerie:autre.test"].clone();
    second.hs().member(&duty, "@cyr:autre.test", "@cyr:autre.test", "join");
    let (txn, events) = second.transaction();
    // A token opens the way to its own homeserver alone.
    assert_eq!(world.told(&txn, &events).await, 200);
    assert_eq!(open(2).await.status, 503);
    gendarmerie.transaction(&txn, events).await.unwrap();
    let opened = open(2).await;
    assert_eq!(opened.text("homeserver"), "https://autre.exemple.fr/");
    assert!(opened.text("user_id").ends_with(":autre.test"));
    assert_eq!(world.close(7).await.status, 200);
}

#[tokio::test]
async fn a_transfer_to_a_service_of_another_homeserver_is_refused_in_words() {
    let (world, _) = two().await;
    for server in &world.guichet.servers {
        server.start().await.unwrap();
    }
    world.on_duty("ada", "police");
    world.deliver().await;
    let (room, _) = world.claimed(1, "ada").await;
    world.say("@ada:chat.test", &room, "!transfert gendarmerie");
    world.deliver().await;
    assert_eq!(world.conversation(&room)["officer"], "@ada:chat.test");
    let hs = world.hs.hs();
    let last =
        hs.rooms[&hs.aliases["#garde-police:chat.test"]].timeline.last().unwrap()["content"]["body"].clone();
    assert!(last.as_str().unwrap().contains("Il n’y a pas de service « gendarmerie » ici"), "{last}");
}
