//! What a sync says, for an officer: invitations, announcements, and what a person wrote.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::answers::Language;

/// Something to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Happened {
    /// Invited into a room: to be on duty, or into a conversation.
    Invited { room: String },
    /// A conversation waits.
    Announced { duty: String, event: String },
    /// This program has come into a conversation.
    Came { room: String, language: Language },
    /// A person wrote.
    Wrote { room: String, event: String, language: Language, text: String },
}

/// The conversations that this program is in, with their language. Rooms that are left are forgotten.
#[derive(Default)]
pub(crate) struct Rooms {
    conversations: BTreeMap<String, Language>,
}

impl Rooms {
    /// What the answer of a sync asks for, in the order in which it is done.
    pub(crate) fn read(&mut self, sync: &Value, own: &str) -> Vec<Happened> {
        let rooms = |kind: &str| sync.pointer(&format!("/rooms/{kind}")).and_then(Value::as_object);
        let mut happened = Vec::new();
        for room in rooms("invite").into_iter().flat_map(|rooms| rooms.keys()) {
            happened.push(Happened::Invited { room: room.clone() });
        }
        for room in rooms("leave").into_iter().flat_map(|rooms| rooms.keys()) {
            self.conversations.remove(room);
        }
        for (room, news) in rooms("join").into_iter().flatten() {
            let timeline = list(news, "/timeline/events");
            let state = list(news, "/state/events");
            for event in state.iter().chain(timeline) {
                self.state(room, event, &mut happened);
            }
            for event in timeline {
                happened.extend(self.message(room, event, own));
            }
        }
        happened
    }

    fn state(&mut self, room: &str, event: &Value, happened: &mut Vec<Happened>) {
        if text(event, "/type") != Some("fr.securite.conversation") {
            return;
        }
        if text(event, "/content/state") == Some("closed") {
            self.conversations.remove(room);
            return;
        }
        let language = Language::named(text(event, "/content/language").unwrap_or_default());
        if self.conversations.insert(room.to_owned(), language).is_none() {
            happened.push(Happened::Came { room: room.to_owned(), language });
        }
    }

    fn message(&self, room: &str, event: &Value, own: &str) -> Option<Happened> {
        if text(event, "/type") != Some("m.room.message") {
            return None;
        }
        let (id, sender) = (text(event, "/event_id")?.to_owned(), text(event, "/sender")?);
        // What was redacted has no such member any more: it is over.
        if event.pointer("/content/fr.securite.announcement").is_some() {
            return Some(Happened::Announced { duty: room.to_owned(), event: id });
        }
        let language = *self.conversations.get(room)?;
        let text = text(event, "/content/body")?.to_owned();
        let from_a_person = sender != own && sender.starts_with("@usager-");
        from_a_person.then(|| Happened::Wrote { room: room.to_owned(), event: id, language, text })
    }
}

fn text<'a>(event: &'a Value, pointer: &str) -> Option<&'a str> {
    event.pointer(pointer)?.as_str()
}

fn list<'a>(room: &'a Value, pointer: &str) -> &'a [Value] {
    room.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn joined(room: &str, state: Value, timeline: Value) -> Value {
        json!({ "rooms": { "join": { room: { "state": { "events": state }, "timeline": { "events": timeline } } } } })
    }

    fn conversation(language: &str, state: &str) -> Value {
        json!({ "type": "fr.securite.conversation", "content": { "language": language, "state": state } })
    }

    fn message(id: &str, sender: &str, body: &str) -> Value {
        json!({ "type": "m.room.message", "event_id": id, "sender": sender, "content": { "body": body } })
    }

    #[test]
    fn a_conversation_is_greeted_once_and_only_the_person_is_answered() {
        let mut rooms = Rooms::default();
        let first = joined(
            "!a",
            json!([conversation("en", "claimed")]),
            json!([message("$1", "@usager-1:x", "Hello")]),
        );
        let wrote = |event: &str, text: &str| Happened::Wrote {
            room: "!a".into(),
            event: event.into(),
            language: Language::English,
            text: text.into(),
        };
        let came = Happened::Came { room: "!a".into(), language: Language::English };
        assert_eq!(rooms.read(&first, "@me:x"), [came, wrote("$1", "Hello")]);
        let more = [
            message("$2", "@me:x", "own"),
            message("$3", "@guichet:x", "its"),
            message("$4", "@usager-1:x", "More"),
        ];
        assert_eq!(rooms.read(&joined("!a", json!([]), json!(more)), "@me:x"), [wrote("$4", "More")]);
        let over = joined(
            "!a",
            json!([]),
            json!([conversation("en", "closed"), message("$5", "@usager-1:x", "Late")]),
        );
        assert_eq!(rooms.read(&over, "@me:x"), []);
    }

    #[test]
    fn announcements_are_seen_until_they_are_redacted() {
        let announced = json!({
            "type": "m.room.message", "event_id": "$1", "sender": "@guichet:x",
            "content": { "body": "Nouvelle conversation", "fr.securite.announcement": { "room": "!a" } },
        });
        let redacted =
            json!({ "type": "m.room.message", "event_id": "$2", "sender": "@guichet:x", "content": {} });
        let seen = Rooms::default().read(&joined("!duty", json!([]), json!([announced, redacted])), "@me:x");
        assert_eq!(seen, [Happened::Announced { duty: "!duty".into(), event: "$1".into() }]);
    }

    #[test]
    fn an_invitation_is_one_whatever_else_is_said() {
        let invited = json!({ "rooms": { "invite": { "!b": {} } }, "to_device": 3 });
        assert_eq!(Rooms::default().read(&invited, "@me:x"), [Happened::Invited { room: "!b".into() }]);
        assert_eq!(Rooms::default().read(&json!(null), "@me:x"), []);
    }
}
