//! Rooms, who is in them, and their state.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::client::{Ask, Matrix};
use super::error::{MatrixError, done_if};

/// What a room is made with.
pub struct NewRoom<'a> {
    /// The local part of its alias: it makes the request repeatable.
    pub alias: &'a str,
    /// What clients show as its name.
    pub name: &'a str,
    /// Who is invited.
    pub invite: &'a [&'a str],
    /// Events of state: type and content, with an empty state key.
    pub state: Vec<(&'static str, Value)>,
    /// Over the powers of a private room.
    pub powers: Value,
}

/// A room that is there now.
pub struct Made {
    /// Its id.
    pub room: String,
    /// Whether it was not there before.
    pub new: bool,
}

/// One event of a room's state.
#[derive(Debug, Clone, Serialize)]
pub struct StateEvent {
    /// Its type.
    pub kind: String,
    /// Its key.
    pub key: String,
    /// Its content.
    pub content: Value,
}

impl Matrix {
    /// Makes a room, or finds the one that has its alias. One that was half made is given up for another.
    pub async fn make_room(&self, new: NewRoom<'_>) -> Result<Made, MatrixError> {
        let state = new.state.into_iter();
        let state = state.map(|(kind, content)| json!({ "type": kind, "state_key": "", "content": content }));
        let body = json!({
            "preset": "private_chat",
            "visibility": "private",
            "name": new.name,
            "room_alias_name": new.alias,
            "invite": new.invite,
            // A room is named by the hash of its first event: this makes two of the same millisecond differ.
            "creation_content": { "m.federate": false, "fr.securite.alias": new.alias },
            "initial_state": state.collect::<Vec<_>>(),
            "power_level_content_override": new.powers,
        });
        match self.create(&body).await {
            Err(error) if error.is("M_ROOM_IN_USE") => (),
            made => return made,
        }
        let room = self.room_of(new.alias).await?.ok_or(MatrixError::Down("an alias leads nowhere"))?;
        if self.is_whole(&room).await? {
            return Ok(Made { room, new: false });
        }
        self.remove_alias(new.alias).await?;
        self.leave(&room).await?;
        self.create(&body).await
    }

    async fn create(&self, body: &Value) -> Result<Made, MatrixError> {
        let answer = self.ask(Ask::post(&["createRoom"], body.clone())).await?;
        Ok(Made { room: text(&answer, "room_id")?, new: true })
    }

    /// A homeserver writes the beginning of a room event by event, and its name last.
    async fn is_whole(&self, room: &str) -> Result<bool, MatrixError> {
        match self.state(room).await {
            Ok(state) => Ok(state.iter().any(|event| event.kind == "m.room.name")),
            Err(error) if error.may_pass() => Err(error),
            Err(_) => Ok(false),
        }
    }

    /// The room that has this alias.
    pub async fn room_of(&self, alias: &str) -> Result<Option<String>, MatrixError> {
        let alias = self.alias(alias);
        match self.ask(Ask::get(&["directory", "room", &alias])).await {
            Ok(answer) => text(&answer, "room_id").map(Some),
            Err(error) if error.is_missing() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Takes an alias away.
    pub async fn remove_alias(&self, alias: &str) -> Result<(), MatrixError> {
        let alias = self.alias(alias);
        done_if(self.ask(Ask::delete(&["directory", "room", &alias])).await, |error| !error.may_pass())
    }

    fn alias(&self, local_part: &str) -> String {
        format!("#{local_part}:{}", self.server_name())
    }

    /// Has one of the service's users come into a room.
    pub async fn join(&self, room: &str, user: &str) -> Result<(), MatrixError> {
        self.ask(Ask::post(&["join", room], json!({})).by(user)).await.map(drop)
    }

    /// Invites; one who is there is not invited.
    pub async fn invite(&self, room: &str, user: &str) -> Result<(), MatrixError> {
        let ask = Ask::post(&["rooms", room, "invite"], json!({ "user_id": user }));
        done_if(self.ask(ask).await, |error| error.is("M_FORBIDDEN"))
    }

    /// Sends a user away, or takes an invitation back; one who is gone stays gone.
    pub async fn kick(&self, room: &str, user: &str) -> Result<(), MatrixError> {
        let ask = Ask::post(&["rooms", room, "kick"], json!({ "user_id": user }));
        done_if(self.ask(ask).await, |error| error.is("M_FORBIDDEN"))
    }

    /// The guichet leaves.
    pub async fn leave(&self, room: &str) -> Result<(), MatrixError> {
        let ask = Ask::post(&["rooms", room, "leave"], json!({}));
        done_if(self.ask(ask).await, |error| !error.may_pass())
    }

    /// One of the service's users leaves.
    pub async fn leave_as(&self, room: &str, user: &str) -> Result<(), MatrixError> {
        let ask = Ask::post(&["rooms", room, "leave"], json!({})).by(user);
        done_if(self.ask(ask).await, |error| !error.may_pass())
    }

    /// Where the guichet is.
    pub async fn joined_rooms(&self) -> Result<Vec<String>, MatrixError> {
        let answer = self.ask(Ask::get(&["joined_rooms"])).await?;
        read(answer.get("joined_rooms").cloned().unwrap_or_default())
    }

    /// All state of a room.
    pub async fn state(&self, room: &str) -> Result<Vec<StateEvent>, MatrixError> {
        let answer = self.ask(Ask::get(&["rooms", room, "state"])).await?;
        let events = answer.as_array().map(Vec::as_slice).unwrap_or_default();
        let event = |event: &Value| StateEvent {
            kind: event.get("type").and_then(Value::as_str).unwrap_or_default().to_owned(),
            key: event.get("state_key").and_then(Value::as_str).unwrap_or_default().to_owned(),
            content: event.get("content").cloned().unwrap_or_default(),
        };
        Ok(events.iter().map(event).collect())
    }

    /// Writes an event of state.
    pub async fn put_state(
        &self,
        room: &str,
        kind: &str,
        key: &str,
        content: Value,
    ) -> Result<(), MatrixError> {
        let path = ["rooms", room, "state", kind, key];
        self.ask(Ask::put(&path, content)).await.map(drop)
    }
}

/// A text of an answer that always has it.
pub(super) fn text(answer: &Value, name: &str) -> Result<String, MatrixError> {
    let text = answer.get(name).and_then(Value::as_str);
    text.map(str::to_owned).ok_or(MatrixError::Down("something is missing in its answer"))
}

pub(super) fn read<T: DeserializeOwned>(value: Value) -> Result<T, MatrixError> {
    serde_json::from_value(value).map_err(|_| MatrixError::Down("its answer has another form"))
}
