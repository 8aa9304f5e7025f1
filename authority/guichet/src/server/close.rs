//! Closing: by the person, by an officer, by silence.
//!
//! One idea: first the room says that it is closed, and from then on every step can be taken again, by whoever finds the
//! room so: the next request, the next moment, the next start. The guichet leaves last; then the homeserver forgets and
//! purges the room.

use std::collections::BTreeMap;

use crate::conversation::{ClosedBy, RoomState, Stage, Unread, members};
use crate::matrix::{MatrixError, StateEvent};

use super::{Server, alias};

impl Server {
    /// Closes a conversation; one that is over stays so.
    pub async fn close(&self, id: &str, by: ClosedBy) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(id).await;
        self.close_alone(id, by).await
    }

    /// The person closes what this name has, and never opens with it again; an opening that is under way comes first.
    /// Says whether there was anything.
    pub async fn use_up(&self, id: &str) -> Result<bool, MatrixError> {
        let _alone = self.locks.lock(id).await;
        let (held, ended) = {
            let memory = self.memory();
            (memory.held(id).is_some(), memory.is_ended(id))
        };
        if held {
            self.close_alone(id, ClosedBy::Person).await?;
        } else {
            self.memory().note_ended(id);
        }
        Ok(held || ended)
    }

    async fn close_alone(&self, id: &str, by: ClosedBy) -> Result<(), MatrixError> {
        let Some(held) = self.memory().held(id) else { return Ok(()) };
        let (room, by) = (held.room, held.ending.unwrap_or(by));
        self.memory().change(id, |held| held.ending = Some(by));
        match self.matrix.state(&room).await {
            Ok(events) => match RoomState::read(&events) {
                Some(state) => self.close_room(id, &room, state, by).await?,
                // Half of it is gone: what is left is ended all the same.
                None => self.empty(id, &room, &here(&members(&events))).await?,
            },
            // The guichet was sent away.
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => self.empty(id, &room, &[]).await?,
        }
        self.memory().end(id);
        self.shared.limits().ended(id, self.now());
        Ok(())
    }

    async fn close_room(
        &self,
        id: &str,
        room: &str,
        state: RoomState,
        by: ClosedBy,
    ) -> Result<(), MatrixError> {
        let mut conversation = state.conversation;
        if conversation.state != Stage::Closed {
            let officer = conversation.officer.take();
            conversation.state = Stage::Closed;
            conversation.closed_by = Some(by);
            self.put_conversation(id, room, &conversation).await?;
            let act = match by {
                ClosedBy::Person => "closed by the person",
                ClosedBy::Officer => "closed by the officer",
                ClosedBy::Silence => "closed by silence",
            };
            self.note_act(act, room, state.desk.number, officer.as_deref()).await;
        }
        for announcement in state.desk.announcement.iter().chain(&state.desk.earlier) {
            self.redact_announcement(announcement).await?;
        }
        self.empty(id, room, &here(&state.members)).await
    }

    /// Ends a conversation whose states are not understood: nobody stays in a room that nobody keeps.
    pub(super) async fn close_unread(
        &self,
        room: &str,
        unread: &Unread,
        events: &[StateEvent],
    ) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(&unread.id).await;
        for announcement in &unread.announcements {
            self.redact_announcement(announcement).await?;
        }
        self.empty(&unread.id, room, &here(&members(events))).await?;
        self.memory().note_ended(&unread.id);
        Ok(())
    }

    /// Ends the account, sends everybody away, takes the alias and leaves.
    async fn empty(&self, id: &str, room: &str, members: &[&str]) -> Result<(), MatrixError> {
        let (person, sender) = (self.person(id), self.matrix.sender());
        self.matrix.erase(&person).await?;
        for user in members.iter().filter(|user| **user != person && **user != sender) {
            self.matrix.kick(room, user).await?;
        }
        self.matrix.remove_alias(&alias(id)).await?;
        self.matrix.leave(room).await
    }
}

/// Who is in a room, or may come in.
fn here(members: &BTreeMap<String, String>) -> Vec<&str> {
    let here = members.iter().filter(|(_, it)| ["join", "invite"].contains(&it.as_str()));
    here.map(|(user, _)| user.as_str()).collect()
}
