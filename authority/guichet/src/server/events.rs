//! What the homeserver tells: transactions of events, each at least once.

use std::collections::VecDeque;

use serde_json::Value;
use tracing::warn;

use crate::conversation::{ANNOUNCEMENT, CONVERSATION, ClosedBy, RoomState};
use crate::matrix::{Event, MatrixError};

use super::Server;
use super::commands::command;
use super::open::held;

/// So many transactions are remembered: a homeserver repeats only its last.
const SEEN: usize = 100;

/// Transactions that are done, by their number and what they begin with. Trap: Synapse on SQLite counts them from 1 again after a
/// restart, so the number alone would pass over what is new.
#[derive(Default)]
pub(super) struct Seen(VecDeque<String>);

impl Server {
    /// Does what events ask for, in their order. An error: it is not done, and the homeserver comes again with all.
    pub async fn transaction(&self, txn: &str, events: Vec<Value>) -> Result<(), MatrixError> {
        if !self.is_ready() {
            return Err(MatrixError::Down("the start is not over"));
        }
        let first = events.first().and_then(|event| event.get("event_id")?.as_str()).unwrap_or_default();
        let txn = format!("{txn} {first}");
        let mut seen = self.seen.lock().await;
        if seen.0.contains(&txn) {
            return Ok(());
        }
        // One that is no event would come again for ever.
        let events = events.into_iter().filter_map(|event| serde_json::from_value::<Event>(event).ok());
        for event in events {
            match self.happened(&event).await {
                Err(error) if error.may_pass() => return Err(error),
                Err(error) => warn!(%error, kind = kind(&event), "an event was passed over"),
                Ok(()) => (),
            }
        }
        seen.0.push_back(txn);
        if seen.0.len() > SEEN {
            seen.0.pop_front();
        }
        Ok(())
    }

    async fn happened(&self, event: &Event) -> Result<(), MatrixError> {
        let (on_duty, of_room) = {
            let memory = self.memory();
            (memory.on_duty_in(&event.room_id), memory.of_room(&event.room_id))
        };
        match (on_duty, of_room) {
            (Some(service), _) => self.on_duty(&service, event).await,
            (None, Some(id)) => self.in_conversation(&id, event).await,
            (None, None) => self.elsewhere(event).await,
        }
    }

    async fn on_duty(&self, service: &str, event: &Event) -> Result<(), MatrixError> {
        match event.kind.as_str() {
            "m.room.member" => self.duty_changed(service, event).await,
            "m.reaction" if event.sender != self.matrix.sender() => {
                let to = related(event, "event_id");
                match self.announced(&event.room_id, to).await? {
                    Some(id) => self.claim(&id, &event.sender, service).await,
                    None => Ok(()),
                }
            }
            "m.room.message" if event.sender != self.matrix.sender() => {
                self.maybe_answer(service, event).await
            }
            _ => Ok(()),
        }
    }

    /// The conversation that an event announces.
    async fn announced(&self, duty: &str, event_id: &str) -> Result<Option<String>, MatrixError> {
        let known = self.memory().announced_by(event_id);
        if known.is_some() || event_id.is_empty() {
            return Ok(known);
        }
        // A crash may have announced it twice.
        let Some(event) = self.matrix.event(duty, event_id).await? else { return Ok(None) };
        let room = event.content.get(ANNOUNCEMENT).and_then(|it| it.get("room")).and_then(Value::as_str);
        let ours = event.sender == self.matrix.sender();
        Ok(room.filter(|_| ours).and_then(|room| self.memory().of_room(room)))
    }

    /// Who is in the duty room is on duty. Whoever leaves by themselves may come back: an invitation stands.
    async fn duty_changed(&self, service: &str, event: &Event) -> Result<(), MatrixError> {
        let Some(user) = event.state_key.clone().filter(|user| *user != self.matrix.sender()) else {
            return Ok(());
        };
        let is_in = event.text("membership") == "join";
        let was_in = self.memory().duty.get(service).is_some_and(|duty| duty.officers.contains(&user));
        let listed = self.services.iter().any(|it| it.id == service && it.officers.contains(&user));
        if was_in && !is_in && listed && event.sender == user {
            self.matrix.invite(&event.room_id, &user).await?;
        }
        let mut memory = self.memory();
        let duty = memory.duty.entry(service.to_owned()).or_default();
        if is_in {
            duty.officers.insert(user);
        } else {
            duty.officers.remove(&user);
            memory.in_a_row.remove(&user);
        }
        Ok(())
    }

    async fn in_conversation(&self, id: &str, event: &Event) -> Result<(), MatrixError> {
        let Some(held) = self.memory().held(id) else { return Ok(()) };
        let officer = held.conversation.officer.as_deref();
        match (event.kind.as_str(), event.state_key.as_deref()) {
            ("m.room.message", None) if event.sender != self.matrix.sender() => {
                let at = event.origin_server_ts.min(self.now());
                self.memory().change(id, |held| held.last_word_ts = held.last_word_ts.max(at));
                match command(event.text("body")) {
                    Some(command) if officer == Some(event.sender.as_str()) => {
                        self.obey(id, event, command).await
                    }
                    _ => Ok(()),
                }
            }
            ("m.room.member", Some(user)) => {
                let membership = event.text("membership");
                match membership {
                    "join" if officer == Some(user) => self.officer_came(id, user).await,
                    "leave" | "ban" if officer == Some(user) => self.officer_left(id, user).await,
                    "leave" | "ban" if user == self.person(id) => self.close(id, ClosedBy::Person).await,
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    /// A person's account has no business in other rooms: it leaves those that it makes.
    async fn elsewhere(&self, event: &Event) -> Result<(), MatrixError> {
        let a_person = event.sender.starts_with("@usager-");
        if event.kind == "m.room.create" && a_person {
            warn!("an account of a person made a room: it leaves");
            return self.matrix.leave_as(&event.room_id, &event.sender).await;
        }
        // A room is named last, when all else stands in it.
        let of_a_beginning = [CONVERSATION, "m.room.name"].contains(&event.kind.as_str());
        if of_a_beginning && event.sender == self.matrix.sender() {
            return self.found(&event.room_id).await;
        }
        Ok(())
    }

    /// A room that the guichet made and knows nothing of, since the homeserver's answer was lost: it is a conversation
    /// like any other, and silence ends it if nobody comes back.
    async fn found(&self, room: &str) -> Result<(), MatrixError> {
        let Some(id) = self.conversation_in(room).await?.map(|state| state.desk.id) else { return Ok(()) };
        let _alone = self.locks.lock(&id).await;
        // Whoever was opening it is done now: most often it is known.
        if self.memory().held(&id).is_some() {
            return Ok(());
        }
        let Some(state) = self.conversation_in(room).await? else { return Ok(()) };
        let mut found = held(room.to_owned(), state, self.now());
        let mut memory = self.memory();
        found.ending = memory.is_ended(&id).then_some(ClosedBy::Person);
        memory.hold(found);
        drop(memory);
        self.shared.limits().stands(&id);
        Ok(())
    }

    /// What a room says in which the guichet is. `None`: it has left, or it is none, or half made.
    async fn conversation_in(&self, room: &str) -> Result<Option<RoomState>, MatrixError> {
        match self.load(room).await {
            Err(error) if error.may_pass() => Err(error),
            Err(_) => Ok(None),
            Ok(state) => Ok(state.filter(|state| state.is_in(&self.matrix.sender()))),
        }
    }
}

/// Of what an event says about another.
pub(super) fn related<'a>(event: &'a Event, name: &str) -> &'a str {
    let relation = event.content.get("m.relates_to");
    relation.and_then(|relation| relation.get(name)).and_then(Value::as_str).unwrap_or_default()
}

/// For the log: types of Matrix alone, since anybody may send any other.
fn kind(event: &Event) -> &'static str {
    match event.kind.as_str() {
        "m.room.message" => "message",
        "m.room.member" => "member",
        "m.reaction" => "reaction",
        _ => "other",
    }
}
