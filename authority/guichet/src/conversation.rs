//! What a room says about its conversation. These states are all that the guichet remembers.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::matrix::StateEvent;

/// State of a conversation's room, for the phone.
pub const CONVERSATION: &str = "fr.securite.conversation";
/// State of a conversation's room, for the guichet itself.
pub const DESK: &str = "fr.securite.guichet";
/// State of a conversation's room: the place in the queue.
pub const QUEUE: &str = "fr.securite.queue";
/// In a notice of the duty room: which conversation it announces.
pub const ANNOUNCEMENT: &str = "fr.securite.announcement";
/// In a notice of the duty room, and state of it: a question left by e-mail.
pub const QUESTION: &str = "fr.securite.question";
/// An event of the register of addresses.
pub const ADDRESS: &str = "fr.securite.address";
/// An event of the register of acts.
pub const ACT: &str = "fr.securite.act";

/// What is said about a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    /// Whose.
    pub service: String,
    /// The version that was accepted.
    #[serde(default)]
    pub terms: String,
    /// In which it is held.
    pub language: Language,
    /// How far it is.
    pub state: Stage,
    /// Who claimed it; `None` unless claimed.
    pub officer: Option<String>,
    /// Since when it is there.
    pub opened_ts: u64,
    /// Whether another officer had it before.
    #[serde(default)]
    pub handed_over: bool,
    /// What the person said at the start.
    #[serde(default)]
    pub wishes: Wishes,
    /// Who ended it; `None` unless closed.
    pub closed_by: Option<ClosedBy>,
}

/// The language of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Plain French.
    #[serde(rename = "fr-simple")]
    PlainFrench,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// How far a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// For an officer.
    Waiting,
    /// By an officer, who may still be on the way.
    Claimed,
    /// It is over.
    Closed,
}

/// Who ended a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClosedBy {
    /// Who wrote.
    Person,
    /// Who answered.
    Officer,
    /// Nobody wrote any more.
    Silence,
}

/// C4: what was said at the start; `None`: not said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wishes {
    /// May the service act if the person stops answering?
    #[serde(deserialize_with = "said")]
    pub act_if_silent: Option<bool>,
    /// Is writing safe now?
    #[serde(deserialize_with = "said")]
    pub safe_to_write: Option<bool>,
    /// May an officer call?
    #[serde(deserialize_with = "said")]
    pub may_call: Option<bool>,
}

/// `null` is said; a missing field is not.
fn said<'de, D: Deserializer<'de>>(value: D) -> Result<Option<bool>, D::Error> {
    Option::deserialize(value)
}

/// The guichet's own notes on a conversation. Nothing of the person is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Names account (`usager-…`) and alias (`conv-…`).
    pub id: String,
    /// What officers call it; no other open one has it.
    pub number: u64,
    /// The one that stands now.
    pub announcement: Option<Announcement>,
    /// Those before it: they are redacted, unless a crash came between.
    #[serde(default)]
    pub earlier: Vec<Announcement>,
    /// Since when it waits for an officer.
    #[serde(default)]
    pub waiting_since_ts: u64,
    /// When it was claimed, while it is.
    pub claimed_ts: Option<u64>,
    /// The officer who goes once another has come.
    pub leaving: Option<String>,
    /// Who had it last.
    pub last_officer: Option<String>,
}

/// Where a conversation is announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// In whose duty room.
    pub service: String,
    /// The notice.
    pub event_id: String,
}

/// The place in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    /// 1 is next.
    pub position: u64,
    /// The median wait of the last hour, s; `None`: nobody was claimed.
    pub delay_s: Option<u64>,
    /// Who is in the duty room.
    pub officers: u64,
}

/// All that a conversation's room says.
#[derive(Debug, Clone)]
pub struct RoomState {
    /// For the phone.
    pub conversation: Conversation,
    /// For the guichet.
    pub desk: Desk,
    /// As it was written last.
    pub queue: Option<Queue>,
    /// User ids with `join`, `invite`, `leave`, `ban`.
    pub members: BTreeMap<String, String>,
}

impl RoomState {
    /// Reads the state of a room. `None` for one that is no conversation, or half made.
    pub fn read(events: &[StateEvent]) -> Option<Self> {
        let content = |kind: &str| {
            events
                .iter()
                .find(|event| event.kind == kind && event.key.is_empty())
                .map(|event| event.content.clone())
        };
        Some(RoomState {
            conversation: serde_json::from_value(content(CONVERSATION)?).ok()?,
            desk: serde_json::from_value(content(DESK)?).ok()?,
            queue: content(QUEUE).and_then(|queue| serde_json::from_value(queue).ok()),
            members: members(events),
        })
    }

    /// Whether a user is in the room.
    pub fn is_in(&self, user: &str) -> bool {
        self.members.get(user).is_some_and(|membership| membership == "join")
    }
}

/// What is left of a conversation's room whose states are not understood, by whoever wrote them.
#[derive(Debug, Clone)]
pub struct Unread {
    /// Names account and alias.
    pub id: String,
    /// Those that are understood.
    pub announcements: Vec<Announcement>,
}

impl Unread {
    /// `None` for a room that is no conversation, or was never made whole: nobody was brought into that.
    pub fn read(events: &[StateEvent]) -> Option<Self> {
        let content = |kind: &str| {
            let found = events.iter().find(|event| event.kind == kind && event.key.is_empty());
            found.map(|event| &event.content)
        };
        content(CONVERSATION).and(content("m.room.name"))?;
        let desk = content(DESK);
        let noted = desk.and_then(|desk| desk.get("id")?.as_str());
        let alias = content("m.room.create").and_then(|it| it.get("fr.securite.alias")?.as_str());
        let id = noted.or_else(|| alias?.strip_prefix("conv-"))?.to_owned();
        let standing = desk.and_then(|desk| desk.get("announcement")).into_iter();
        let earlier = desk.and_then(|desk| desk.get("earlier")?.as_array()).into_iter().flatten();
        let announcements = standing.chain(earlier).cloned();
        let announcements = announcements.filter_map(|it| serde_json::from_value(it).ok()).collect();
        Some(Unread { id, announcements })
    }
}

/// Who is, was, or is invited in a room.
pub fn members(events: &[StateEvent]) -> BTreeMap<String, String> {
    let members = events.iter().filter(|event| event.kind == "m.room.member");
    let membership =
        |event: &StateEvent| event.content.get("membership").and_then(Value::as_str).map(str::to_owned);
    members.filter_map(|event| Some((event.key.clone(), membership(event)?))).collect()
}
