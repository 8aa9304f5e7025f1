//! What of a room's events counts. An event that is none of these, or not written as it should be, is passed over.

use serde::Deserialize;
use serde_json::Value;

/// The types of events that are shown or that say how things stand.
pub(crate) const EVENTS: [&str; 5] = [MESSAGE, REDACTION, MEMBER, CONVERSATION, QUEUE];
/// Those of them that are states.
pub(crate) const STATES: [&str; 3] = [MEMBER, CONVERSATION, QUEUE];

const MESSAGE: &str = "m.room.message";
const REDACTION: &str = "m.room.redaction";
const MEMBER: &str = "m.room.member";
const CONVERSATION: &str = "fr.securite.conversation";
const QUEUE: &str = "fr.securite.queue";

/// An event that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    /// A message.
    Message(Message),
    /// What an event said was taken back.
    Redacted { event_id: String, by: String },
    /// Somebody came or went.
    Member { user_id: String, joined: bool },
    /// How the conversation stands.
    Conversation(Conversation),
    /// Where in the queue it is.
    Queue(crate::Queue),
}

/// A message as it came.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) event_id: String,
    pub(crate) sender: String,
    /// `None`: it was taken back.
    pub(crate) text: Option<String>,
    /// Somebody else took it back: it was not meant for the person.
    pub(crate) hidden: bool,
    /// Under which transaction this device sent it.
    pub(crate) transaction: Option<String>,
}

/// The guichet's state `fr.securite.conversation`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Conversation {
    pub(crate) state: Stage,
    #[serde(default)]
    pub(crate) officer: Option<String>,
    #[serde(default)]
    pub(crate) closed_by: Option<ClosedBy>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stage {
    Waiting,
    Claimed,
    Closed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ClosedBy {
    Person,
    Officer,
    Silence,
}

#[derive(Deserialize)]
struct Written {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    event_id: String,
    sender: String,
    #[serde(default)]
    state_key: Option<String>,
    #[serde(default)]
    content: Value,
    #[serde(default)]
    redacts: Option<String>,
    #[serde(default)]
    unsigned: Value,
}

/// The event of this JSON, if it counts.
pub(crate) fn event(json: &str) -> Option<Event> {
    let written: Written = serde_json::from_str(json).ok()?;
    let state_key = written.state_key.as_deref();
    match (written.kind.as_str(), state_key) {
        (MESSAGE, None) => message(written).map(Event::Message),
        (REDACTION, None) => {
            let of = written.redacts.or_else(|| written.content.get("redacts")?.as_str().map(str::to_owned));
            of.map(|event_id| Event::Redacted { event_id, by: written.sender })
        }
        (MEMBER, Some(user_id)) => {
            let joined = written.content.get("membership")?.as_str()? == "join";
            Some(Event::Member { user_id: user_id.to_owned(), joined })
        }
        (CONVERSATION, Some("")) => serde_json::from_value(written.content).ok().map(Event::Conversation),
        (QUEUE, Some("")) => serde_json::from_value(written.content).ok().map(Event::Queue),
        _ => None,
    }
}

fn message(written: Written) -> Option<Message> {
    let text = |name: &str| written.content.get(name).and_then(Value::as_str).map(str::to_owned);
    let gone = written.content.as_object().is_some_and(serde_json::Map::is_empty);
    let body = text("body");
    // Something that has no words of its own, and is not gone, cannot be shown: a picture has the name of its file.
    if written.event_id.is_empty() || (body.is_none() && !gone) {
        return None;
    }
    let by = written.unsigned.pointer("/redacted_because/sender").and_then(Value::as_str);
    let hidden = gone && by.is_some_and(|by| by != written.sender);
    let transaction = written.unsigned.get("transaction_id").and_then(Value::as_str).map(str::to_owned);
    Some(Message { event_id: written.event_id, sender: written.sender, text: body, hidden, transaction })
}

// What somebody wrote.
impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} …", self.event_id)
    }
}
