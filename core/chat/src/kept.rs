//! What outlives the program where a person wanted that (C2): the session and what is not sent yet, never what was said.

use serde::{Deserialize, Serialize};

use crate::conversation::Conversation;
use crate::matrix::Session;
use crate::{ChatId, Door, Opening, SendQueue};

#[derive(Serialize, Deserialize)]
struct Kept {
    key: ChatId,
    opening: Opening,
    session: Option<Session>,
    queue: SendQueue,
}

impl Conversation {
    /// What is to be kept of it, to go on after the program has ended.
    pub fn kept(&self) -> Vec<u8> {
        let kept = Kept {
            key: self.key(),
            opening: self.opening().clone(),
            session: self.session().cloned(),
            queue: self.queue().clone(),
        };
        // These types are always JSON.
        serde_json::to_vec(&kept).unwrap_or_default()
    }

    /// Goes on with what was kept; `None` where it cannot be read, or leads to a homeserver that the door does not name.
    pub fn resumed(door: Door, bytes: &[u8]) -> Option<Self> {
        let kept: Kept = serde_json::from_slice(bytes).ok()?;
        let known = |session: &Session| door.homeservers.contains(&session.homeserver) && session.is_sound();
        if kept.session.as_ref().is_some_and(|session| !known(session)) {
            return None;
        }
        Some(Conversation::with(door, kept.key, kept.opening, kept.session, kept.queue))
    }
}
