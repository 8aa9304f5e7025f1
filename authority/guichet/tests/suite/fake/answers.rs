//! What the homeserver in a box answers.

use axum::http::{Method, StatusCode, Uri};
use serde_json::{Value, json};
use url::Url;

use super::{AS_TOKEN, Hs};

type Answer = (StatusCode, Value);

pub(super) fn answer(hs: &mut Hs, method: &Method, uri: &Uri, token: &str, body: &Value) -> Answer {
    let url: Url = format!("http://fake{uri}").parse().unwrap();
    let path: Vec<String> = url
        .path_segments()
        .unwrap()
        .map(|part| {
            url::form_urlencoded::parse(format!("x={}", part.replace('+', "%2B")).as_bytes())
                .next()
                .unwrap()
                .1
                .into_owned()
        })
        .collect();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let query =
        |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let sender = format!("@guichet:{}", hs.name);
    let user = if token == AS_TOKEN {
        query("user_id").unwrap_or(sender)
    } else {
        let owner = hs.accounts.iter().find(|(_, account)| account.tokens.iter().any(|it| it == token));
        match owner {
            Some((name, _)) => format!("@{name}:{}", hs.name),
            None if path.last() == Some(&"versions") => String::new(),
            None => return no(401, "M_UNKNOWN_TOKEN"),
        }
    };
    let ended = |hs: &Hs, user: &str| hs.accounts.get(local(user)).is_some_and(|account| account.ended);
    if ended(hs, &user) {
        return no(401, "M_UNKNOWN_TOKEN");
    }
    match (method.as_str(), path.get(2..).unwrap_or_default()) {
        ("GET", ["versions"]) => yes(json!({ "versions": ["v1.11"] })),
        ("POST", ["v1", "appservice", _, "ping"]) => yes(json!({ "duration_ms": 1 })),
        ("POST", ["v3", "register"]) => {
            let name = body["username"].as_str().unwrap();
            if hs.accounts.contains_key(name) {
                return no(400, "M_USER_IN_USE");
            }
            assert_eq!(body["inhibit_login"], true);
            hs.accounts.insert(name.to_owned(), Default::default());
            yes(json!({ "user_id": format!("@{name}:{}", hs.name) }))
        }
        ("POST", ["v3", "login"]) => {
            let who = local(body["identifier"]["user"].as_str().unwrap()).to_owned();
            let account = hs.accounts.get_mut(&who).unwrap();
            if account.ended {
                return no(403, "M_USER_DEACTIVATED");
            }
            account.tokens.push(format!("token-{who}-{}", account.tokens.len()));
            yes(json!({ "access_token": account.tokens.last(), "device_id": body["device_id"] }))
        }
        ("POST", ["v3", "account", "deactivate"]) => {
            assert_eq!(body["erase"], true);
            let account = hs.accounts.get_mut(local(&user)).unwrap();
            account.ended = true;
            account.tokens.clear();
            let rooms: Vec<String> = hs.rooms.keys().cloned().collect();
            for room in rooms {
                if ["join", "invite"].contains(&hs.rooms[&room].membership(&user)) {
                    hs.member(&room, &user, &user, "leave");
                }
            }
            yes(json!({ "id_server_unbind_result": "success" }))
        }
        ("POST", ["v3", "createRoom"]) => {
            let alias = body["room_alias_name"].as_str().map(|alias| format!("#{alias}:{}", hs.name));
            if alias.is_some_and(|alias| hs.aliases.contains_key(&alias)) {
                return no(400, "M_ROOM_IN_USE");
            }
            // A room of today is named by its first event: two that are made alike in a moment are the same.
            if !hs.made.insert(format!("{user} {} {}", body["creation_content"], hs.now)) {
                return no(500, "M_UNKNOWN");
            }
            yes(json!({ "room_id": hs.new_room(&user, body) }))
        }
        ("GET", ["v3", "directory", "room", alias]) => match hs.aliases.get(*alias) {
            Some(room) => yes(json!({ "room_id": room, "servers": [hs.name] })),
            None => no(404, "M_NOT_FOUND"),
        },
        ("DELETE", ["v3", "directory", "room", alias]) => match hs.aliases.remove(*alias) {
            Some(_) => yes(json!({})),
            None => no(404, "M_NOT_FOUND"),
        },
        ("GET", ["v3", "joined_rooms"]) => {
            let joined = hs.rooms.iter().filter(|(_, room)| room.membership(&user) == "join");
            yes(json!({ "joined_rooms": joined.map(|(id, _)| id).collect::<Vec<_>>() }))
        }
        ("POST", ["v3", "join", room]) => match hs.rooms[*room].membership(&user) {
            "join" => yes(json!({ "room_id": room })),
            "invite" => {
                hs.member(room, &user, &user, "join");
                yes(json!({ "room_id": room }))
            }
            _ => no(403, "M_FORBIDDEN"),
        },
        (_, ["v3", "rooms", room, rest @ ..]) => in_room(hs, method, room, rest, &user, body, &query),
        other => panic!("the homeserver in a box does not know {other:?}"),
    }
}

fn in_room(
    hs: &mut Hs,
    method: &Method,
    room: &str,
    rest: &[&str],
    user: &str,
    body: &Value,
    query: &dyn Fn(&str) -> Option<String>,
) -> Answer {
    if !hs.rooms.get(room).is_some_and(|it| it.membership(user) == "join" || rest == ["leave"]) {
        return no(403, "M_FORBIDDEN");
    }
    let other = body["user_id"].as_str().unwrap_or_default();
    let there = hs.rooms[room].membership(other).to_owned();
    match (method.as_str(), rest) {
        ("POST", ["invite"]) if ["join", "ban"].contains(&there.as_str()) => no(403, "M_FORBIDDEN"),
        ("POST", ["invite"]) => {
            hs.member(room, user, other, "invite");
            yes(json!({}))
        }
        ("POST", ["kick"]) if !["join", "invite"].contains(&there.as_str()) => no(403, "M_FORBIDDEN"),
        ("POST", ["kick"]) => {
            hs.member(room, user, other, "leave");
            yes(json!({}))
        }
        ("POST", ["leave"]) => {
            if hs.rooms[room].membership(user) != "leave" {
                hs.member(room, user, user, "leave");
            }
            yes(json!({}))
        }
        ("GET", ["state"]) => {
            let event = |((kind, key), content): (&(String, String), &Value)| json!({ "type": kind, "state_key": key, "content": content });
            yes(hs.rooms[room].state.iter().map(event).collect())
        }
        ("PUT", ["state", kind, key]) => {
            yes(json!({ "event_id": hs.put(room, user, kind, Some(key), body.clone()) }))
        }
        ("PUT", ["send", kind, txn]) => {
            yes(json!({ "event_id": hs.send(room, user, kind, txn, body.clone()) }))
        }
        ("PUT", ["redact", event, _]) => {
            hs.redact(room, event);
            yes(json!({ "event_id": "$redaction" }))
        }
        ("GET", ["event", event]) => {
            let found = hs.rooms[room].timeline.iter().find(|it| it["event_id"] == *event);
            found.map_or_else(|| no(404, "M_NOT_FOUND"), |event| yes(event.clone()))
        }
        ("GET", ["messages"]) => {
            let filter: Value =
                query("filter").map_or(Value::Null, |filter| serde_json::from_str(&filter).unwrap());
            let wanted = |event: &&Value| filter.is_null() || event["type"] == filter["types"][0];
            let from: usize = query("from").map_or(0, |from| from.parse().unwrap());
            let most: usize = query("limit").unwrap().parse().unwrap();
            let all: Vec<&Value> = hs.rooms[room].timeline.iter().rev().filter(wanted).collect();
            let page: Vec<&Value> = all.iter().skip(from).take(most).copied().collect();
            let end = (from + most < all.len()).then(|| (from + most).to_string());
            yes(json!({ "chunk": page, "end": end }))
        }
        other => panic!("the homeserver in a box does not know {other:?}"),
    }
}

fn local(user: &str) -> &str {
    user.trim_start_matches('@').split(':').next().unwrap()
}

fn yes(body: Value) -> Answer {
    (StatusCode::OK, body)
}

fn no(status: u16, code: &str) -> Answer {
    (StatusCode::from_u16(status).unwrap(), json!({ "errcode": code, "error": "no" }))
}
