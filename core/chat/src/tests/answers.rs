//! Requests as they go out; answers that make no sense; pauses.

use std::time::Duration;

use expect_test::expect;
use serde_json::json;

use super::{door, id, opening};
use crate::testing::{answer, session};
use crate::{
    Call, ChatAnswer, Command, Conversation, Endpoint, NoAnswer, leave_question, pause, read_services,
    services,
};

fn open() -> (Conversation, Vec<Command>) {
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    let commands = conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    (conversation, commands)
}

#[test]
fn every_request_is_what_the_protocol_says() {
    let mut requests = vec![services(&door())];
    let mut conversation = Conversation::new(door(), id(1), opening());
    let mut take = |commands: Vec<Command>| {
        requests.extend(commands.into_iter().filter_map(|command| match command {
            Command::Ask { request, .. } => Some(request),
            _ => None,
        }));
    };
    take(conversation.step());
    conversation.write(id(2), "Où ? Là & ici").unwrap();
    take(conversation.answered(Call::Open, &Ok(answer(200, session())), 0));
    conversation.end();
    take(conversation.step());
    let question = crate::Question {
        service: "police".into(),
        language: "fr".into(),
        email: "a@example.org".into(),
        question: "Quand ?".into(),
    };
    requests.push(leave_question(&door(), id(3), &question));
    let told: Vec<String> = requests
        .iter()
        .map(|request| {
            let url = url::Url::parse(&request.address).unwrap();
            let query: Vec<String> =
                url.query_pairs().map(|(key, value)| format!("\n  {key} = {value}")).collect();
            let key = request.key.map_or(String::new(), |key| format!("\n  key {}", key.hex()));
            let token = request.token.as_ref().map_or(String::new(), |token| format!("\n  token {token}"));
            let body = String::from_utf8(request.body.to_vec()).unwrap();
            let body = if body.is_empty() { body } else { format!("\n  {body}") };
            format!("{:?} {}{}{key}{token}{body}", request.endpoint.method(), url.path(), query.concat())
        })
        .collect();
    expect![[r#"
        Get /v1/services
        Post /v1/conversations
          key 01010101010101010101010101010101
          {"service":"police","terms":"2026-11","language":"fr","wishes":{"act_if_silent":null,"safe_to_write":null,"may_call":null}}
        Put /_matrix/client/v3/rooms/!room:chat.localhost/send/m.room.message/02020202020202020202020202020202
          token secret
          {"msgtype":"m.text","body":"Où ? Là & ici"}
        Get /_matrix/client/v3/sync
          filter = {"presence":{"not_types":["*"]},"account_data":{"not_types":["*"]},"room":{"include_leave":true,"account_data":{"not_types":["*"]},"timeline":{"limit":50,"types":["m.room.message","m.room.redaction","m.room.member","fr.securite.conversation","fr.securite.queue"]},"ephemeral":{"not_types":["*"]},"state":{"types":["m.room.member","fr.securite.conversation","fr.securite.queue"]},"rooms":["!room:chat.localhost"]}}
          timeout = 0
          token secret
        Post /v1/conversations/close
          key 01010101010101010101010101010101
          {}
        Post /v1/questions
          key 03030303030303030303030303030303
          {"service":"police","language":"fr","email":"a@example.org","question":"Quand ?"}"#]].assert_eq(&told.join("\n"));
    for request in &requests {
        assert_eq!(request.body.is_empty(), request.endpoint.method() == crate::Method::Get);
        assert_eq!(request.token.is_some(), !request.endpoint.is_of_the_door());
    }
    assert_eq!(Endpoint::ALL.len(), 7);
}

#[track_caller]
fn waits(answer: Result<ChatAnswer, NoAnswer>, seconds: std::ops::RangeInclusive<u64>) {
    let (mut conversation, _) = open();
    let commands = conversation.answered(Call::Sync, &answer, 123_456);
    let [Command::Wait { call: Call::Sync, after }] = commands.as_slice() else { panic!("{commands:?}") };
    assert!(seconds.contains(&after.as_secs()), "{after:?}");
    assert_eq!(conversation.ending(), None);
}

#[test]
fn what_makes_no_sense_is_asked_again_later() {
    waits(Err(NoAnswer::Lost), 0..=1);
    waits(Err(NoAnswer::TooLarge), 0..=1);
    waits(Err(NoAnswer::NotAllowed), 0..=1);
    waits(Ok(ChatAnswer { status: 200, body: "".into() }), 0..=1);
    waits(Ok(ChatAnswer { status: 200, body: "<html>".into() }), 0..=1);
    waits(Ok(answer(200, json!({"next_batch": 7}))), 0..=1);
    waits(Ok(answer(200, json!([]))), 0..=1);
    waits(Ok(answer(500, json!({"errcode": "M_UNKNOWN"}))), 0..=1);
    waits(Ok(answer(429, json!({}))), 0..=1);
    waits(Ok(answer(429, json!({"retry_after_ms": 7000}))), 7..=7);
    waits(Ok(answer(429, json!({"retry_after_ms": 1e18}))), 0..=300);
    waits(Ok(answer(429, json!({"retry_after_ms": 99_999_999}))), 300..=300);
}

#[test]
fn pauses_grow_and_end_growing() {
    let whole: Vec<u64> =
        [1, 2, 3, 4, 5, 6, 60, u32::MAX].map(|n| pause::after(n, 0).as_millis() as u64).to_vec();
    assert_eq!(whole, [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    assert!((0..50).all(|chance| pause::after(3, chance * 977) < Duration::from_secs(4)));
}

#[test]
fn an_answer_that_was_too_large_is_asked_for_in_smaller_pieces() {
    let (mut conversation, commands) = open();
    let limit = |commands: &[Command]| match commands {
        [Command::Ask { call: Call::Sync, request }] => {
            let url = url::Url::parse(&request.address).unwrap();
            let filter = url.query_pairs().find(|(key, _)| key == "filter").unwrap().1.into_owned();
            serde_json::from_str::<serde_json::Value>(&filter).unwrap()["room"]["timeline"]["limit"].as_u64()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(limit(&commands), Some(50));
    conversation.answered(Call::Sync, &Err(NoAnswer::TooLarge), 0);
    assert_eq!(limit(&conversation.woke(Call::Sync)), Some(5));
    let commands = conversation.answered(Call::Sync, &Ok(answer(200, json!({"next_batch": "1"}))), 0);
    assert_eq!(limit(&commands), Some(50));
}

#[test]
fn services_are_read_or_refused() {
    let body = json!({"services": [
        {"id": "police", "terms": "2026-11", "open": true, "officers": 2, "waiting": 3, "delay_s": null, "new": 1},
    ]});
    let read = read_services(body.to_string().as_bytes()).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].delay_s, None);
    for wrong in ["", "[]", "<html>", r#"{"services":[{"id":"police"}]}"#, r#"{"services":[{"id":1}]}"#] {
        assert!(read_services(wrong.as_bytes()).is_err(), "{wrong}");
    }
}

#[test]
fn what_was_kept_is_read_or_dropped() {
    let (mut conversation, _) = open();
    conversation.write(id(4), "pas encore").unwrap();
    let kept = conversation.kept();
    let mut again = Conversation::resumed(door(), &kept).unwrap();
    assert_eq!(again.queue(), conversation.queue());
    assert!(matches!(again.step().as_slice(), [Command::Ask { call: Call::Send, .. }, Command::Ask { .. }]));
    assert!(Conversation::resumed(door(), b"").is_none());
    assert!(Conversation::resumed(door(), &kept[..kept.len() / 2]).is_none());
    let elsewhere = crate::Door { homeservers: vec!["http://127.0.0.1:3/".into()], ..door() };
    assert!(Conversation::resumed(elsewhere, &kept).is_none());
}
