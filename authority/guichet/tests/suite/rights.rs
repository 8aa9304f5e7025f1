//! C6: addresses are sealed, opened by a recorded act, and gone with their term.

use securite_guichet::rights::{RightsError, export, open_address, seal};
use serde_json::Value;

use crate::fake::Fault;
use crate::world::{MINUTE, World};

const DAY: u64 = 24 * 60 * MINUTE;

fn acts(world: &World) -> Vec<Value> {
    let hs = world.hs.hs();
    let room = &hs.rooms[&hs.aliases["#registre-actes:chat.test"]];
    room.state.iter().filter(|((kind, _), _)| kind == "fr.securite.act").map(|(_, act)| act.clone()).collect()
}

#[tokio::test]
async fn an_address_is_opened_by_a_recorded_act_alone() {
    let world = World::new().await;
    let room = world.open_from("203.0.113.77", 1).await.text("room_id");
    {
        let hs = world.hs.hs();
        let said = hs
            .rooms
            .values()
            .flat_map(|room| &room.timeline)
            .any(|event| event.to_string().contains("203.0.113"));
        assert!(!said, "it stands nowhere in the open");
    }
    let server = &world.guichet.servers[0];
    let matrix = securite_guichet::matrix::Matrix::new(&world.guichet.config.homeservers[0]).unwrap();
    let key = seal::private_key(&world.keys.private).unwrap();
    let open = |reason: &'static str| open_address(&matrix, &*world.clock, &room, reason, "PV 2026/1", &key);
    assert!(matches!(open(" ").await, Err(RightsError::NoReason)));
    // What cannot be recorded is not shown.
    world.hs.fault(Fault::Refuse("fr.securite.act"));
    assert!(matches!(open("a life in danger").await, Err(RightsError::Matrix(_))));
    assert!(acts(&world).is_empty());
    let opened = open("a life in danger").await.unwrap();
    let opened: Value = serde_json::from_str(&opened[0].0).unwrap();
    assert_eq!(opened["address"], "203.0.113.77");
    let recorded = acts(&world);
    assert_eq!(recorded.len(), 1);
    assert_eq!(
        (&recorded[0]["reason"], &recorded[0]["reference"]),
        (&"a life in danger".into(), &"PV 2026/1".into())
    );
    // The act is recorded also when the key is another.
    let other = seal::private_key(&seal::new_pair().private).unwrap();
    let refused = open_address(&matrix, &*world.clock, &room, "reason", "act", &other).await;
    assert!(matches!(refused, Err(RightsError::OtherKey)));
    assert_eq!(acts(&world).len(), 2);
    assert!(server.is_ready());
}

#[tokio::test]
async fn addresses_go_with_their_term_also_across_a_start() {
    let mut world = World::new().await;
    let standing = |world: &World| {
        let hs = world.hs.hs();
        let room = &hs.rooms[&hs.aliases["#registre-adresses:chat.test"]];
        room.timeline.iter().filter(|event| event["content"].get("sealed").is_some()).count()
    };
    world.open(1).await;
    world.close(1).await;
    world.pass(DAY);
    world.open(2).await;
    assert_eq!(standing(&world), 2);
    world.pass(6 * DAY);
    world.restart().await;
    world.tick().await;
    assert_eq!(standing(&world), 1);
    world.pass(DAY);
    world.tick().await;
    assert_eq!(standing(&world), 0);
}

#[tokio::test]
async fn an_export_holds_all_and_is_recorded_first() {
    let world = World::new().await;
    let (room, person) = world.claimed(1, "ada").await;
    world.say(&person, &room, "SECRET");
    let matrix = securite_guichet::matrix::Matrix::new(&world.guichet.config.homeservers[0]).unwrap();
    let held = export(&matrix, &*world.clock, &room, "a request of the person").await.unwrap();
    let text = held.to_string();
    for part in [
        "SECRET",
        "sealed",
        "fr.securite.conversation",
        "fr.securite.announcement",
        "claimed",
        person.as_str(),
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(acts(&world)[0]["act"], "exported");
    assert!(matches!(export(&matrix, &*world.clock, "!none", "why").await, Err(RightsError::Nothing)));
}
