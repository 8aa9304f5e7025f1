//! The start: the guichet's own rooms are made or found, and the copy of all others is made anew.

use std::sync::atomic::Ordering;

use serde_json::json;
use tracing::{info, warn};

use crate::config::ServiceConfig;
use crate::conversation::{QUESTION, RoomState, Stage, Unread, members};
use crate::matrix::{MatrixError, NewRoom, StateEvent};

use super::Server;
use super::memory::{Duty, Held, Memory, Wait};
use super::open::held;
use super::questions::Question;

/// Duty rooms keep what is said there as long as a question may stand, and a little more, ms.
const DUTY_TERM_MS: u64 = 92 * 24 * 60 * 60_000;

impl Server {
    /// Starts. On an error nothing has changed that the next try would not do again.
    pub async fn start(&self) -> Result<(), MatrixError> {
        *self.memory() = Memory::default();
        self.matrix.register(self.matrix.sender_name()).await?;
        self.open_registers().await?;
        for service in &self.services {
            self.open_duty_room(service).await?;
        }
        self.copy_rooms().await?;
        let open = self.memory().all().count();
        self.ready.store(true, Ordering::Release);
        let homeserver = &self.settings.server_name;
        info!(%homeserver, services = self.services.len(), conversations = open, "a homeserver is ready");
        // What it could not deliver while nobody listened comes at once.
        if let Err(error) = self.matrix.ping(&self.settings.id).await {
            warn!(%error, "the homeserver was not asked to deliver at once");
        }
        Ok(())
    }

    async fn open_duty_room(&self, service: &ServiceConfig) -> Result<(), MatrixError> {
        let (alias, name) = (format!("garde-{}", service.id), format!("Garde {}", service.id));
        let made = self
            .matrix
            .make_room(NewRoom {
                alias: &alias,
                name: &name,
                invite: &[],
                state: vec![("m.room.retention", json!({ "max_lifetime": DUTY_TERM_MS }))],
                powers: json!({
                    "users_default": 0,
                    "events_default": 0,
                    "state_default": 100,
                    "invite": 100,
                    "kick": 100,
                    "ban": 100,
                    "redact": 100,
                }),
            })
            .await?;
        let state = self.matrix.state(&made.room).await?;
        let members = members(&state);
        for officer in &service.officers {
            let there =
                members.get(officer).is_some_and(|it| ["join", "invite", "ban"].contains(&it.as_str()));
            // One that the homeserver does not know is no reason not to start.
            match self.matrix.invite(&made.room, officer).await {
                _ if there => (),
                Err(error) if error.may_pass() => return Err(error),
                Err(_) => warn!("an officer of the settings cannot be invited"),
                Ok(()) => (),
            }
        }
        let sender = self.matrix.sender();
        let on_duty = members.into_iter().filter(|(user, it)| it == "join" && *user != sender);
        let officers = on_duty.map(|(user, _)| user).collect();
        let mut memory = self.memory();
        for (id, question) in questions(&state) {
            memory.note_number(question.number);
            memory.questions.insert(id, question);
        }
        memory.duty.insert(service.id.clone(), Duty { room: made.room, officers });
        Ok(())
    }

    async fn copy_rooms(&self) -> Result<(), MatrixError> {
        let own: Vec<String> = {
            let memory = self.memory();
            let duty = memory.duty.values().map(|duty| duty.room.clone());
            duty.chain([memory.addresses_room.clone(), memory.acts_room.clone()]).collect()
        };
        for room in self.matrix.joined_rooms().await?.into_iter().filter(|room| !own.contains(room)) {
            let state = self.matrix.state(&room).await?;
            match RoomState::read(&state) {
                Some(state) => {
                    let copy = self.copy(room, state).await?;
                    self.memory().hold(copy);
                }
                None if is_duty_room(&state) => warn!("the room of a service that the settings do not name"),
                None => match Unread::read(&state) {
                    Some(unread) => {
                        warn!("a conversation that is not understood is closed");
                        self.close_unread(&room, &unread, &state).await?;
                    }
                    // Half made, and given up.
                    None => self.matrix.leave(&room).await?,
                },
            }
        }
        Ok(())
    }

    async fn copy(&self, room: String, state: RoomState) -> Result<Held, MatrixError> {
        let desk = state.desk.clone();
        if let (Some(claimed_ts), Stage::Claimed) = (desk.claimed_ts, state.conversation.state) {
            let seconds = claimed_ts.saturating_sub(desk.waiting_since_ts) / 1000;
            self.memory().waited(&state.conversation.service, Wait { claimed_ts, seconds });
        }
        let sender = self.matrix.sender();
        let page = self.matrix.messages(&room, "m.room.message", None, 10).await?;
        let last =
            page.events.iter().find(|event| event.sender != sender).map(|event| event.origin_server_ts);
        let mut copy = held(room, state, 0);
        copy.last_word_ts = copy.last_word_ts.max(last.unwrap_or_default());
        Ok(copy)
    }
}

fn questions(state: &[StateEvent]) -> impl Iterator<Item = (String, Question)> {
    let of_kind = state.iter().filter(|event| event.kind == QUESTION);
    of_kind.filter_map(|event| Some((event.key.clone(), serde_json::from_value(event.content.clone()).ok()?)))
}

fn is_duty_room(state: &[StateEvent]) -> bool {
    let alias = state.iter().find(|event| event.kind == "m.room.canonical_alias");
    let alias = alias.and_then(|event| event.content.get("alias")?.as_str());
    alias.is_some_and(|alias| alias.starts_with("#garde-") || alias.starts_with("#registre"))
}
