//! Rooms of the homeserver in a box.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Hs;

#[derive(Default)]
pub(crate) struct Room {
    pub(crate) timeline: Vec<Value>,
    pub(crate) state: BTreeMap<(String, String), Value>,
}

impl Room {
    pub(crate) fn membership(&self, user: &str) -> &str {
        let member = self.state.get(&("m.room.member".to_owned(), user.to_owned()));
        member.map_or("", |content| content["membership"].as_str().unwrap())
    }
}

impl Hs {
    /// Puts an event into a room; gives its id.
    pub(crate) fn put(
        &mut self,
        room: &str,
        sender: &str,
        kind: &str,
        key: Option<&str>,
        content: Value,
    ) -> String {
        self.last += 1;
        let id = format!("$event{}", self.last);
        let mut event = json!({
            "event_id": id, "room_id": room, "sender": sender, "type": kind, "content": content,
            "origin_server_ts": self.now,
        });
        if let Some(key) = key {
            event["state_key"] = json!(key);
            let state = &mut self.rooms.get_mut(room).unwrap().state;
            state.insert((kind.to_owned(), key.to_owned()), event["content"].clone());
        }
        self.rooms.get_mut(room).unwrap().timeline.push(event.clone());
        self.outbox.push(event);
        id
    }

    pub(crate) fn member(&mut self, room: &str, sender: &str, user: &str, membership: &str) {
        self.put(room, sender, "m.room.member", Some(user), json!({ "membership": membership }));
    }

    pub(crate) fn new_room(&mut self, creator: &str, asked: &Value) -> String {
        self.last += 1;
        let room = format!("!room{}", self.last);
        self.rooms.insert(room.clone(), Room::default());
        if let Some(alias) = asked["room_alias_name"].as_str() {
            self.aliases.insert(format!("#{alias}:{}", self.name), room.clone());
        }
        self.put(&room, creator, "m.room.create", Some(""), asked["creation_content"].clone());
        self.member(&room, creator, creator, "join");
        let powers = asked["power_level_content_override"].clone();
        self.put(&room, creator, "m.room.power_levels", Some(""), powers);
        for state in asked["initial_state"].as_array().into_iter().flatten() {
            let kind = state["type"].as_str().unwrap();
            self.put(&room, creator, kind, Some(""), state["content"].clone());
        }
        self.put(&room, creator, "m.room.name", Some(""), json!({ "name": asked["name"] }));
        for user in asked["invite"].as_array().into_iter().flatten() {
            self.member(&room, creator, user.as_str().unwrap(), "invite");
        }
        room
    }

    pub(crate) fn redact(&mut self, room: &str, event: &str) {
        let timeline = &mut self.rooms.get_mut(room).unwrap().timeline;
        let found = timeline.iter_mut().find(|it| it["event_id"] == event).unwrap();
        found["content"] = json!({});
        found["unsigned"] = json!({ "redacted_because": {} });
    }

    /// An event as it is read now: empty once it was redacted.
    pub(crate) fn as_it_stands(&self, event: &Value) -> Value {
        let room = event["room_id"].as_str().and_then(|room| self.rooms.get(room));
        let mut timeline = room.into_iter().flat_map(|room| &room.timeline);
        let found = timeline.find(|it| it["event_id"].is_string() && it["event_id"] == event["event_id"]);
        found.unwrap_or(event).clone()
    }

    /// Sends once for each transaction.
    pub(crate) fn send(&mut self, room: &str, sender: &str, kind: &str, txn: &str, content: Value) -> String {
        let once = format!("{sender} {txn}");
        if let Some(id) = self.sent.get(&once) {
            return id.clone();
        }
        let id = self.put(room, sender, kind, None, content);
        self.sent.insert(once, id.clone());
        id
    }
}
