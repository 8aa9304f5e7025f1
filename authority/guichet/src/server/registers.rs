//! The two rooms of the guichet where nobody else is: sealed addresses, and acts.

use serde_json::{Value, json};
use tracing::warn;

use crate::conversation::{ACT, ADDRESS};
use crate::matrix::{MatrixError, NewRoom};
use crate::rights::{Origin, seal};

use super::Server;

/// The alias of the room of addresses.
pub(crate) const ADDRESSES_ROOM: &str = "registre-adresses";
/// The alias of the room of acts.
pub(crate) const ACTS_ROOM: &str = "registre-actes";
/// A state of Matrix: how long a room's events are kept.
const RETENTION: &str = "m.room.retention";
/// A page of the timeline when addresses are read.
const PAGE: usize = 100;

impl Server {
    /// Makes or finds the rooms, and reads how old the addresses are.
    pub(super) async fn open_registers(&self) -> Result<(), MatrixError> {
        let term = self.shared.rules.term_ms;
        let powers =
            || json!({ "users_default": 0, "events_default": 100, "state_default": 100, "invite": 100 });
        let room = |alias, name, state| NewRoom { alias, name, invite: &[], state, powers: powers() };
        let lasts = |ms: u64| json!({ "max_lifetime": ms });
        let retention = vec![(RETENTION, lasts(term))];
        let addresses =
            self.matrix.make_room(room(ADDRESSES_ROOM, "Registre des adresses", retention)).await?;
        let acts_last = lasts(self.shared.rules.acts_ms);
        let retention = vec![(RETENTION, acts_last.clone())];
        let acts = self.matrix.make_room(room(ACTS_ROOM, "Registre des actes", retention)).await?;
        // The settings may be others than those that it was made with.
        let state = if acts.new { Vec::new() } else { self.matrix.state(&acts.room).await? };
        let stands = state.iter().any(|event| event.kind == RETENTION && event.content == acts_last);
        if !acts.new && !stands {
            self.matrix.put_state(&acts.room, RETENTION, "", acts_last).await?;
        }
        let mut found = Vec::new();
        let mut from: Option<String> = None;
        loop {
            let page = self.matrix.messages(&addresses.room, ADDRESS, from.as_deref(), PAGE).await?;
            let standing = page.events.iter().filter(|event| !event.is_redacted());
            found.extend(standing.map(|event| (event.event_id.clone(), event.origin_server_ts)));
            let over = page.events.iter().all(|event| event.is_redacted());
            from = page.next.filter(|_| !page.events.is_empty() && !over);
            if from.is_none() {
                break;
            }
        }
        let mut memory = self.memory();
        memory.addresses_room = addresses.room;
        memory.acts_room = acts.room;
        memory.addresses = found.into_iter().rev().collect();
        Ok(())
    }

    /// Seals where a conversation comes from.
    pub(super) async fn keep_address(
        &self,
        id: &str,
        room: &str,
        origin: &Origin,
    ) -> Result<(), MatrixError> {
        let now = self.now();
        let sealed = seal::seal(&self.shared.sealing, &origin.text(now));
        let sealed = sealed.ok_or(MatrixError::Down("there is no chance to seal with"))?;
        let register = self.memory().addresses_room.clone();
        let content = json!({ "conversation": room, "sealed": sealed });
        let event = self.matrix.send(&register, ADDRESS, &format!("address-{id}"), content).await?;
        self.memory().addresses.push_back((event, now));
        Ok(())
    }

    /// Redacts addresses whose term is over.
    pub(super) async fn end_addresses(&self) -> Result<(), MatrixError> {
        loop {
            let (register, oldest) = {
                let memory = self.memory();
                (memory.addresses_room.clone(), memory.addresses.front().cloned())
            };
            let Some((event, at)) = oldest else { return Ok(()) };
            if at + self.shared.rules.term_ms > self.now() {
                return Ok(());
            }
            self.matrix.redact(&register, &event).await?;
            self.memory().addresses.pop_front();
        }
    }

    /// Notes what an officer did. That it cannot be noted stops no conversation.
    pub(super) async fn note_act(&self, act: &str, room: &str, number: u64, officer: Option<&str>) {
        let register = self.memory().acts_room.clone();
        let content: Value =
            json!({ "act": act, "conversation": room, "number": number, "officer": officer });
        let txn = crate::hex(&crate::digest(&format!("{act}|{room}|{officer:?}|{}", self.now())));
        if let Err(error) = self.matrix.send(&register, ACT, &txn, content).await {
            warn!(%error, "an act was not noted");
        }
    }
}
