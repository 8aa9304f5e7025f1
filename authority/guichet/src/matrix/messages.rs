//! Events of a room's timeline.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::client::{Ask, Matrix};
use super::error::{MatrixError, done_if};
use super::rooms::{read, text};

/// An event, as timelines and transactions have it. What is not there is empty.
#[derive(Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct Event {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its id.
    pub event_id: String,
    /// Where.
    pub room_id: String,
    /// Who.
    pub sender: String,
    /// Of an event of state.
    pub state_key: Option<String>,
    /// When, by the homeserver's clock.
    pub origin_server_ts: u64,
    /// What; `{}` once redacted.
    pub content: Value,
    /// What the homeserver says about it.
    pub unsigned: Value,
}

impl Default for Event {
    fn default() -> Self {
        Event {
            kind: String::new(),
            event_id: String::new(),
            room_id: String::new(),
            sender: String::new(),
            state_key: None,
            origin_server_ts: 0,
            content: Value::Null,
            unsigned: Value::Null,
        }
    }
}

impl Event {
    /// A text of its content.
    pub fn text(&self, name: &str) -> &str {
        self.content.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether nothing is left in it.
    pub fn is_redacted(&self) -> bool {
        self.unsigned.get("redacted_because").is_some()
            || self.content.as_object().is_none_or(|it| it.is_empty())
    }
}

/// A page of a timeline, newest first.
pub struct MessagePage {
    /// The events.
    pub events: Vec<Event>,
    /// Where the next page begins; `None` at the beginning of the room.
    pub next: Option<String>,
}

impl Matrix {
    /// Sends as the guichet. The same transaction again sends nothing.
    pub async fn send(
        &self,
        room: &str,
        kind: &str,
        txn: &str,
        content: Value,
    ) -> Result<String, MatrixError> {
        let answer = self.ask(Ask::put(&["rooms", room, "send", kind, txn], content)).await?;
        text(&answer, "event_id")
    }

    /// Redacts; what is gone stays gone.
    pub async fn redact(&self, room: &str, event: &str) -> Result<(), MatrixError> {
        // An event is redacted once: its own id names the transaction.
        let txn = event.trim_start_matches('$');
        let ask = Ask::put(&["rooms", room, "redact", event, txn], json!({}));
        done_if(self.ask(ask).await, |error| !error.may_pass())
    }

    /// One event. `None` when it is not there.
    pub async fn event(&self, room: &str, event: &str) -> Result<Option<Event>, MatrixError> {
        match self.ask(Ask::get(&["rooms", room, "event", event])).await {
            Ok(event) => read(event).map(Some),
            Err(error) if error.may_pass() => Err(error),
            Err(_) => Ok(None),
        }
    }

    /// A page of a timeline, backwards. `kind` leaves out all other events; empty leaves out none.
    pub async fn messages(
        &self,
        room: &str,
        kind: &str,
        from: Option<&str>,
        most: usize,
    ) -> Result<MessagePage, MatrixError> {
        let (filter, most) = (json!({ "types": [kind] }).to_string(), most.to_string());
        let path = ["rooms", room, "messages"];
        let mut ask = Ask::get(&path).with("dir", "b").with("limit", &most);
        if !kind.is_empty() {
            ask = ask.with("filter", &filter);
        }
        if let Some(from) = from {
            ask = ask.with("from", from);
        }
        let answer = self.ask(ask).await?;
        let next = answer.get("end").and_then(Value::as_str).map(str::to_owned);
        Ok(MessagePage { events: read(answer.get("chunk").cloned().unwrap_or_default())?, next })
    }
}
