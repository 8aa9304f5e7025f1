//! The requests that the door answers.

use std::time::Duration;

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::opening::{Opening, Question, ServiceStanding};
use crate::request::{ChatRequest, Endpoint};
use crate::{ChatId, matrix};

/// The door, and where it may lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Its address, ending with "/".
    pub address: String,
    /// The homeservers that it may name, each ending with "/".
    pub homeservers: Vec<String>,
}

/// An answer that is not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the answer cannot be read")]
pub struct Unreadable;

const SMALL: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);

fn request(door: &Door, endpoint: Endpoint, key: Option<ChatId>, body: &impl Serialize) -> ChatRequest {
    let address = format!("{}{}", door.address, endpoint.path());
    // A body of these types is always JSON; an empty one would be refused with a sentence.
    let body = serde_json::to_vec(body).unwrap_or_default();
    let body = if key.is_some() { Bytes::from(body) } else { Bytes::new() };
    ChatRequest { endpoint, address, body, token: None, key, limit: SMALL, patience: PATIENCE }
}

/// Asks which services there are.
pub fn services(door: &Door) -> ChatRequest {
    request(door, Endpoint::Services, None, &())
}

/// Leaves a question. The same key again leaves it once.
pub fn leave_question(door: &Door, key: ChatId, question: &Question) -> ChatRequest {
    request(door, Endpoint::Question, Some(key), question)
}

pub(crate) fn open(door: &Door, key: ChatId, opening: &Opening) -> ChatRequest {
    request(door, Endpoint::Open, Some(key), opening)
}

pub(crate) fn close(door: &Door, key: ChatId) -> ChatRequest {
    #[derive(Serialize)]
    struct Nothing {}
    request(door, Endpoint::Close, Some(key), &Nothing {})
}

/// The services of an answer to [`services`].
pub fn read_services(body: &[u8]) -> Result<Vec<ServiceStanding>, Unreadable> {
    #[derive(Deserialize)]
    struct Services {
        services: Vec<ServiceStanding>,
    }
    serde_json::from_slice::<Services>(body).map(|all| all.services).map_err(|_| Unreadable)
}

/// What the door answers to who opened: only a homeserver that the profile names will do.
pub(crate) fn read_session(door: &Door, body: &[u8]) -> Result<matrix::Session, Unreadable> {
    let session: matrix::Session = serde_json::from_slice(body).map_err(|_| Unreadable)?;
    let known = door.homeservers.contains(&session.homeserver);
    if known && session.is_sound() { Ok(session) } else { Err(Unreadable) }
}
