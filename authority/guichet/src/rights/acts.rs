//! Acts of the authority: an address opened, a conversation exported.

use crypto_box::SecretKey;
use serde_json::{Value, json};

use super::{RightsError, seal};
use crate::clock::Clock;
use crate::conversation::{ACT, ADDRESS, DESK};
use crate::matrix::{Event, Matrix, MatrixError};
use crate::server::{ACTS_ROOM, ADDRESSES_ROOM};

const PAGE: usize = 100;

/// What a box held.
pub struct Opened(pub String);

/// Opens the addresses of a conversation. The act is recorded first; when it cannot be, nothing is shown.
pub async fn open_address(
    matrix: &Matrix,
    clock: &dyn Clock,
    conversation: &str,
    reason: &str,
    act: &str,
    key: &SecretKey,
) -> Result<Vec<Opened>, RightsError> {
    if reason.trim().is_empty() || act.trim().is_empty() {
        return Err(RightsError::NoReason);
    }
    let boxes = sealed(matrix, conversation).await?;
    if boxes.is_empty() {
        return Err(RightsError::Nothing);
    }
    record(
        matrix,
        clock,
        json!({
            "act": "address opened", "conversation": conversation, "reason": reason, "reference": act,
        }),
    )
    .await?;
    let opened: Option<Vec<Opened>> =
        boxes.iter().map(|one| seal::open(key, one.text("sealed")).map(Opened)).collect();
    opened.ok_or(RightsError::OtherKey)
}

/// All that the homeserver holds on a conversation. The act is recorded first.
pub async fn export(
    matrix: &Matrix,
    clock: &dyn Clock,
    conversation: &str,
    reason: &str,
) -> Result<Value, RightsError> {
    if reason.trim().is_empty() {
        return Err(RightsError::NoReason);
    }
    let state = match matrix.state(conversation).await {
        Err(error) if error.may_pass() => return Err(error.into()),
        state => state.unwrap_or_default(),
    };
    let boxes = sealed(matrix, conversation).await?;
    if state.is_empty() && boxes.is_empty() {
        return Err(RightsError::Nothing);
    }
    record(matrix, clock, json!({ "act": "exported", "conversation": conversation, "reason": reason }))
        .await?;
    let messages =
        if state.is_empty() { Vec::new() } else { all(matrix, conversation, "", |_| true).await? };
    let desk = state.iter().find(|event| event.kind == DESK).map(|event| &event.content);
    let announced = desk.and_then(|desk| desk.get("announcement"));
    let service = announced.and_then(|it| it.get("service")?.as_str());
    let event = announced.and_then(|it| it.get("event_id")?.as_str());
    let announcement = match service.zip(event) {
        Some((service, event)) => match matrix.room_of(&format!("garde-{service}")).await? {
            Some(duty) => matrix.event(&duty, event).await?,
            None => None,
        },
        None => None,
    };
    let acts = register(matrix, ACTS_ROOM).await?;
    let of_it = |event: &Event| event.text("conversation") == conversation;
    let acts_of_officers = all(matrix, &acts, ACT, of_it).await?;
    Ok(json!({
        "conversation": conversation,
        "state": state,
        "timeline": messages,
        "announcement": announcement,
        "sealed_addresses": boxes,
        "acts": acts_of_officers,
    }))
}

/// The boxes of a conversation.
async fn sealed(matrix: &Matrix, conversation: &str) -> Result<Vec<Event>, RightsError> {
    let register = register(matrix, ADDRESSES_ROOM).await?;
    let of_it = |event: &Event| event.text("conversation") == conversation;
    Ok(all(matrix, &register, ADDRESS, of_it).await?)
}

async fn register(matrix: &Matrix, alias: &str) -> Result<String, RightsError> {
    matrix.room_of(alias).await?.ok_or(RightsError::NoRegister)
}

/// The events of a room that are wanted, newest first.
async fn all(
    matrix: &Matrix,
    room: &str,
    kind: &str,
    wanted: impl Fn(&Event) -> bool,
) -> Result<Vec<Event>, MatrixError> {
    let (mut found, mut from) = (Vec::new(), None);
    loop {
        let page = matrix.messages(room, kind, from.as_deref(), PAGE).await?;
        let empty = page.events.is_empty();
        found.extend(page.events.into_iter().filter(&wanted));
        from = page.next.filter(|_| !empty);
        if from.is_none() {
            return Ok(found);
        }
    }
}

/// Writes an act down. It is a state of its room, with a key of its own: no term purges it.
async fn record(matrix: &Matrix, clock: &dyn Clock, mut act: Value) -> Result<(), RightsError> {
    let room = register(matrix, ACTS_ROOM).await?;
    let now = clock.now_ms();
    if let Some(act) = act.as_object_mut() {
        act.insert("at_ts".to_owned(), json!(now));
    }
    let key = crate::hex(&crate::digest(&format!("{act}")));
    matrix.put_state(&room, ACT, &format!("{now}-{}", key.get(..16).unwrap_or_default()), act).await?;
    Ok(())
}
