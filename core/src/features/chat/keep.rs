//! Keeping a conversation over the end of the program, where a person chose that at its start (C2): its session and
//! what is not sent yet, sealed; what was said comes again from the homeserver.
//!
//! One idea: what is to be sealed is computed after every change and compared with what is sealed. It is written before
//! the work that the change asks for, so that nothing goes out that a kill would forget.

use chrono::{DateTime, TimeDelta, Utc};
use securite_chat::{Conversation, Door};
use serde::{Deserialize, Serialize};

use super::action::ChatKeeping;
use super::model::{ChatModel, Keeping, Kept, Talk};
use super::news::News;
use super::update::leave;
use crate::context::Now;
use crate::secret::Secret;
use crate::work::{Owner, Work, WorkId, WorkIds};

/// What is to be done for the chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChatEffect {
    /// Ask, wait, call off.
    Wait(Work),
    /// Keep this sealed; `None`: nothing any more.
    Seal(Option<Secret>),
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    /// How long it is kept, in hours.
    hours: i64,
    /// Until when; `None`: the door has not answered yet.
    until: Option<DateTime<Utc>>,
    /// [`Conversation::kept`], as text.
    conversation: String,
}

impl ChatKeeping {
    /// For so many hours; `None`: not at all.
    pub(super) fn hours(self) -> Option<i64> {
        match self {
            ChatKeeping::NotKept => None,
            ChatKeeping::Day => Some(24),
            ChatKeeping::Week => Some(7 * 24),
        }
    }
}

/// The works, and before them what is to be sealed, if it is another than what is.
pub(crate) fn sealing(model: &mut ChatModel, works: Vec<Work>) -> Vec<ChatEffect> {
    let waits = |works: Vec<Work>| works.into_iter().map(ChatEffect::Wait);
    // What was kept is not judged yet.
    if model.resuming.is_some() && model.talk.is_none() {
        return waits(works).collect();
    }
    let wanted = model.talk.as_ref().and_then(to_seal);
    let seal = (wanted != model.sealed).then(|| ChatEffect::Seal(wanted.clone()));
    model.sealed = wanted;
    seal.into_iter().chain(waits(works)).collect()
}

fn to_seal(talk: &Talk) -> Option<Secret> {
    let Keeping { hours, until } = talk.keeping?;
    if talk.conversation.ending().is_some() || talk.conversation.closing() {
        return None;
    }
    let conversation = String::from_utf8(talk.conversation.kept()).ok()?;
    // These types are always JSON.
    serde_json::to_vec(&Sealed { hours, until, conversation }).ok().map(Secret::from)
}

/// The door has answered, or time has passed: the term begins, or has ended.
pub(super) fn term(talk: &mut Talk, at: Now) {
    let now = at.instant();
    talk.keeping = talk.keeping.and_then(|Keeping { hours, until }| match until {
        None if talk.conversation.is_open() => {
            Some(Keeping { hours, until: Some(now + TimeDelta::hours(hours)) })
        }
        Some(until) if now >= until => None,
        other => Some(Keeping { hours, until: other }),
    });
}

/// What was kept sealed was opened at the start, if there was something: whether its term has ended is asked first.
pub(crate) fn unsealed(model: &mut ChatModel, secret: Option<Secret>, ids: &mut WorkIds) -> Vec<Work> {
    let Some(secret) = secret else { return Vec::new() };
    model.sealed = Some(secret);
    let id = ids.next(Owner::Chat);
    model.resuming = Some(id);
    vec![Work::Wake { id, after: std::time::Duration::ZERO }]
}

/// The time is known: the conversation goes on, or is forgotten.
pub(super) fn resumed(model: &mut ChatModel, id: WorkId, at: Now) -> bool {
    if model.resuming != Some(id) {
        return false;
    }
    model.resuming = None;
    let sealed = model.sealed.as_ref().zip(model.door.clone());
    match sealed.and_then(|(sealed, door)| open(sealed, door, at)) {
        None => model.kept = Kept::Lost,
        // Its term has passed: the service is told.
        Some(talk) if talk.conversation.closing() => {
            model.kept = Kept::Lost;
            model.closing.push(talk);
        }
        // One that was begun meanwhile has taken its place.
        Some(mut talk) if model.talk.is_some() => {
            talk.conversation.end();
            model.closing.push(talk);
        }
        Some(talk) => model.talk = Some(talk),
    }
    true
}

fn open(sealed: &Secret, door: Door, at: Now) -> Option<Talk> {
    let Sealed { hours, until, conversation } = serde_json::from_slice(sealed.bytes()).ok()?;
    let now = at.instant();
    // A clock that was set back does not keep it for longer than was chosen.
    let latest = now + TimeDelta::hours(hours);
    let until = until.unwrap_or(latest).min(latest);
    let conversation = Conversation::resumed(door, conversation.as_bytes())?;
    let keeping = Some(Keeping { hours, until: Some(until) });
    let mut talk = Talk { keeping, ..Talk::new(conversation) };
    if until <= now {
        talk.conversation.end();
    }
    Some(talk)
}

/// What was to be kept is not: it is in memory alone, and that is said.
pub(crate) fn not_sealed(model: &mut ChatModel) {
    // Something of before may still be there: it is erased with the next change, and again until that is done.
    model.sealed = Some(Secret::from(Vec::new()));
    if let Some(talk) = &mut model.talk {
        talk.not_kept |= talk.keeping.take().is_some();
        talk.news = News::default();
    }
}

/// The conversation is to be erased: the service is told that it ends, and nothing of it stays here (C2).
pub(crate) fn let_go(model: &mut ChatModel, ids: &mut WorkIds) -> Vec<Work> {
    let works = leave(model, ids);
    model.resuming = None;
    model.kept = Kept::Fine;
    model.forgotten = None;
    model.question = Default::default();
    model.wishes = Default::default();
    model.keeping = Default::default();
    works
}

/// What was kept could not be opened.
pub(crate) fn kept_is(model: &mut ChatModel, kept: Kept) {
    model.kept = kept;
}
