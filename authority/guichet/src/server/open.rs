//! Opening: an account, a room, an announcement; and the same again for the same key.

use serde_json::{Value, json};

use crate::config::Secret;
use crate::conversation::{
    CONVERSATION, Conversation, DESK, Desk, Language, QUEUE, Queue, RoomState, Stage, Wishes,
};
use crate::door::Refusal;
use crate::limits::Source;
use crate::matrix::{MatrixError, NewRoom};
use crate::rights::Origin;

use super::memory::{Held, Known};
use super::queue::delay;
use super::{Server, alias, person_name};

/// The device of every person: the same again lets the homeserver recognise what was sent twice.
const DEVICE: &str = "PHONE";

/// What a phone asks for.
pub struct Opening {
    /// Names account and room; made of service and key.
    pub id: String,
    /// Which.
    pub service: String,
    /// The version that was accepted.
    pub terms: String,
    /// In which.
    pub language: Language,
    /// What the person said at the start.
    pub wishes: Wishes,
    /// Who pays, if it is a flood.
    pub source: Source,
    /// Sealed, never looked at.
    pub origin: Origin,
}

/// What a phone needs to write.
pub struct Session {
    /// The account.
    pub user_id: String,
    /// Of the device.
    pub token: Secret,
    /// The device.
    pub device: &'static str,
    /// Where.
    pub room: String,
}

impl Server {
    /// Opens a conversation, or finds the one of this key.
    pub async fn open(&self, asked: &Opening) -> Result<Session, Refusal> {
        if !self.is_ready() {
            return Err(Refusal::Homeserver);
        }
        let _alone = self.locks.lock(&asked.id).await;
        let known = self.memory().known(&asked.id);
        match known {
            Known::Ended => return Err(Refusal::Ended),
            Known::Open(held) => {
                let token = self.log_in(asked).await?;
                return self.enter(asked, *held, token).await;
            }
            Known::Nothing if self.memory().officers(&asked.service) == 0 => return Err(Refusal::Closed),
            Known::Nothing => (),
        }
        let mut place = Place::taken(self, asked)?;
        self.matrix.register(&person_name(&asked.id)).await?;
        let token = self.log_in(asked).await?;
        place.room_asked = true;
        let held = self.made_room(asked).await?;
        self.enter(asked, held, token).await
    }

    async fn log_in(&self, asked: &Opening) -> Result<Secret, Refusal> {
        match self.matrix.login(&person_name(&asked.id), DEVICE).await {
            // The account outlives its conversation, by its name alone: that is how a key is known to be used up.
            Err(MatrixError::Refused { status: 401 | 403, .. }) => {
                self.memory().note_ended(&asked.id);
                Err(Refusal::Ended)
            }
            login => Ok(login?.token),
        }
    }

    /// Brings the person in, and has officers know.
    async fn enter(&self, asked: &Opening, held: Held, token: Secret) -> Result<Session, Refusal> {
        let user_id = self.person(&asked.id);
        let join = self.bring_in(&held.room, &user_id);
        if held.desk.announcement.is_some() {
            join.await?;
        } else {
            tokio::try_join!(join, self.keep_address(&asked.id, &held.room, &asked.origin))?;
            self.announce(&asked.id, &asked.service, |_| ()).await?;
        }
        Ok(Session { user_id, token, device: DEVICE, room: held.room })
    }

    /// A homeserver invites last when it makes a room, and may have died before.
    async fn bring_in(&self, room: &str, user: &str) -> Result<(), MatrixError> {
        match self.matrix.join(room, user).await {
            Err(MatrixError::Refused { status: 403, .. }) => {
                self.matrix.invite(room, user).await?;
                self.matrix.join(room, user).await
            }
            joined => joined,
        }
    }

    /// Makes the room, or reads the one that is there because an answer was lost.
    async fn made_room(&self, asked: &Opening) -> Result<Held, Refusal> {
        let person = self.person(&asked.id);
        let (conversation, desk, queue) = self.beginning(asked);
        let made = self
            .matrix
            .make_room(NewRoom {
                alias: &alias(&asked.id),
                name: &format!("Conversation {}", desk.number),
                invite: &[&person],
                state: vec![
                    (CONVERSATION, json!(conversation)),
                    (DESK, json!(desk)),
                    (QUEUE, json!(queue)),
                    ("m.room.guest_access", json!({ "guest_access": "forbidden" })),
                    ("m.room.retention", json!({ "max_lifetime": self.shared.rules.term_ms })),
                ],
                powers: powers(),
            })
            .await?;
        let state = if made.new {
            Some(RoomState { conversation, desk, queue: Some(queue), members: Default::default() })
        } else {
            self.load(&made.room).await?
        };
        let state = state.ok_or(Refusal::Homeserver)?;
        let held = held(made.room, state, self.now());
        let ending = held.is_ending();
        self.memory().hold(held.clone());
        if ending { Err(Refusal::Ended) } else { Ok(held) }
    }

    fn beginning(&self, asked: &Opening) -> (Conversation, Desk, Queue) {
        let (now, mut memory) = (self.now(), self.memory());
        let conversation = Conversation {
            service: asked.service.clone(),
            terms: asked.terms.clone(),
            language: asked.language,
            state: Stage::Waiting,
            officer: None,
            opened_ts: now,
            handed_over: false,
            wishes: asked.wishes,
            closed_by: None,
        };
        let desk = Desk {
            id: asked.id.clone(),
            number: memory.next_number(),
            announcement: None,
            earlier: Vec::new(),
            waiting_since_ts: now,
            claimed_ts: None,
            leaving: None,
            last_officer: None,
        };
        let queue = Queue {
            position: memory.waiting(&asked.service) + 1,
            delay_s: delay(memory.waits(&asked.service), now),
            officers: memory.officers(&asked.service),
        };
        (conversation, desk, queue)
    }
}

/// A place among those of its source. It is given back when nothing came of it. Once a room was asked for, it may be there
/// although nobody said so: then the place is given back in a while, unless the room shows itself.
struct Place<'a> {
    server: &'a Server,
    id: &'a str,
    room_asked: bool,
}

impl<'a> Place<'a> {
    fn taken(server: &'a Server, asked: &'a Opening) -> Result<Self, Refusal> {
        let admitted = server.shared.limits().admit(asked.source, &asked.id, server.now());
        admitted.map(|()| Place { server, id: &asked.id, room_asked: false }).map_err(Refusal::TooMany)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let held = self.server.memory().held(self.id).is_some();
        if !held && self.room_asked {
            self.server.shared.limits().ended(self.id, self.server.now());
        } else if !held {
            self.server.shared.limits().release(self.id);
        }
    }
}

/// A conversation as its room tells it.
pub(super) fn held(room: String, state: RoomState, now: u64) -> Held {
    let officer = state.conversation.officer.as_deref();
    let officer_came = officer.is_some_and(|officer| state.is_in(officer));
    let last_word_ts = state.conversation.opened_ts;
    Held {
        room,
        officer_came,
        last_word_ts,
        conversation: state.conversation,
        desk: state.desk,
        queue: state.queue,
        queue_ts: now,
        ending: None,
    }
}

/// The person, and an officer, may send messages and nothing else; all else is the guichet's, who made the room.
fn powers() -> Value {
    json!({
        "users_default": 0,
        "events": { "m.room.message": 0 },
        "events_default": 50,
        "state_default": 100,
        "invite": 100,
        "kick": 100,
        "ban": 100,
        "redact": 100,
        "notifications": { "room": 100 },
    })
}
