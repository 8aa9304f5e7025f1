//! What is refused at the door, and to whom it opens.

use reqwest::Method;
use serde_json::{Value, json};

use crate::world::{World, key, opening};

#[tokio::test]
async fn each_refusal_is_the_one_of_the_contract() {
    let world = World::new().await;
    let check = async |path: &str, key: &str, body: Value, status: u16, error: &str| {
        let said = world.ask(Method::POST, path, key, &body).await;
        assert_eq!((said.status, said.text("error").as_str()), (status, error), "{path} {body}");
        said
    };
    let with = |name: &str, value: Value| {
        let mut body = opening("police");
        body[name] = value;
        body
    };
    let (path, good) = ("v1/conversations", key(1));
    check(path, "", opening("police"), 400, "bad_request").await;
    check(path, "00", opening("police"), 400, "bad_request").await;
    check(path, &"A".repeat(32), opening("police"), 400, "bad_request").await;
    check(path, &good, json!([]), 400, "bad_request").await;
    check(path, &good, with("service", json!(7)), 400, "bad_request").await;
    check(path, &good, with("language", json!("de")), 400, "bad_request").await;
    check(path, &good, with("wishes", json!(null)), 400, "bad_request").await;
    check(path, &good, with("more", json!(true)), 400, "bad_request").await;
    check(path, &good, with("terms", json!("x".repeat(70_000))), 400, "bad_request").await;
    check(path, &good, opening("pompiers"), 404, "no_such_service").await;
    let said = check(path, &good, with("terms", json!("2025")), 409, "terms").await;
    assert_eq!(said.text("version"), "2026-11");
    check("v1/conversations/close", "", json!({}), 400, "bad_request").await;
    check("v1/conversations/close", &good, json!({ "a": 1 }), 400, "bad_request").await;
    let question =
        |email: &str| json!({ "service": "police", "language": "fr", "email": email, "question": "?" });
    check("v1/questions", &good, question("no address"), 400, "email").await;
    check("v1/elsewhere", &good, json!({}), 404, "bad_request").await;
    check("v1/services", &good, json!({}), 405, "bad_request").await;
    let asked = world.hs.hs().asked.clone();
    assert!(!asked.iter().any(|asked| asked.contains("register") && asked.contains("usager")), "{asked:?}");
}

#[tokio::test]
async fn before_the_start_is_over_people_wait_and_the_homeserver_comes_again() {
    let world = World::unstarted(1).await;
    assert_eq!(world.open(1).await.status, 502);
    assert_eq!(world.close(1).await.status, 502);
    assert_eq!(world.told("1", &[]).await, 503);
    world.start().await;
    assert_eq!(world.told("1", &[]).await, 200);
    assert_eq!(world.open(1).await.status, 503, "nobody is on duty yet");
}

#[tokio::test]
async fn only_the_homeserver_tells_what_happened() {
    let world = World::new().await;
    let answer = world.ask(Method::PUT, "_matrix/app/v1/transactions/9", "", &json!({ "events": [] })).await;
    assert_eq!((answer.status, answer.text("errcode").as_str()), (403, "M_FORBIDDEN"));
    for path in ["_matrix/app/v1/users/@usager-1:chat.test", "_matrix/app/v1/rooms/x"] {
        assert_eq!(world.ask(Method::GET, path, "", &json!({})).await.status, 403);
    }
}

#[tokio::test]
async fn what_is_no_event_is_passed_over() {
    let world = World::new().await;
    let room = world.open(1).await.text("room_id");
    let (event, _) = world.announced("police").remove(0);
    world.react("ada", "police", &event);
    let (txn, mut events) = world.hs.transaction();
    events.insert(0, json!({ "type": 7 }));
    events.insert(1, json!("nothing"));
    events.insert(2, json!({ "type": "m.room.message", "room_id": room, "content": { "body": 4 } }));
    assert_eq!(world.told(&txn, &events).await, 200);
    assert_eq!(world.conversation(&room)["state"], "claimed");
}

#[tokio::test]
async fn a_persons_account_leaves_rooms_of_its_own() {
    let world = World::new().await;
    let person = world.open(1).await.text("user_id");
    let room = world.hs.hs().new_room(&person, &json!({ "name": "mine", "creation_content": {} }));
    world.deliver().await;
    assert_eq!(world.membership(&room, &person), "leave");
}

#[tokio::test]
async fn officers_of_the_settings_are_invited_and_come_back_as_they_like() {
    let world = World::new().await;
    let duty = world.duty("police");
    world.leave("ada", &duty);
    world.deliver().await;
    assert_eq!(world.membership(&duty, "@ada:chat.test"), "invite");
    // Who was sent away, or does not want to, is not asked again.
    let by = "@guichet:chat.test";
    world.hs.hs().member(&duty, by, "@bob:chat.test", "leave");
    world.leave("ada", &duty);
    world.deliver().await;
    assert_eq!(world.membership(&duty, "@bob:chat.test"), "leave");
    assert_eq!(world.membership(&duty, "@ada:chat.test"), "leave");
}
