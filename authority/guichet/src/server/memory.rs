//! The copy of the rooms that is held in memory.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::conversation::{Announcement, ClosedBy, Conversation, Desk, Queue, Stage};

use super::questions::Question;

/// So many keys of closed conversations are known without a question to the homeserver.
const ENDED: usize = 10_000;

/// A conversation that is not over.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) room: String,
    pub(crate) conversation: Conversation,
    pub(crate) desk: Desk,
    /// Whether the officer of the conversation is in the room.
    pub(crate) officer_came: bool,
    /// When either side wrote last; its opening counts.
    pub(crate) last_word_ts: u64,
    /// What was written last about its place, and when.
    pub(crate) queue: Option<Queue>,
    pub(crate) queue_ts: u64,
    /// Somebody wants it closed: it is tried until it is.
    pub(crate) ending: Option<ClosedBy>,
}

impl Held {
    /// Whether it is over, or about to be.
    pub(crate) fn is_ending(&self) -> bool {
        self.ending.is_some() || self.conversation.state == Stage::Closed
    }
}

/// A duty room.
#[derive(Debug, Clone, Default)]
pub(super) struct Duty {
    pub(super) room: String,
    pub(super) officers: BTreeSet<String>,
}

/// A wait that ended with a claim.
#[derive(Debug, Clone, Copy)]
pub struct Wait {
    pub(super) claimed_ts: u64,
    pub(super) seconds: u64,
}

#[derive(Default)]
pub(crate) struct Memory {
    conversations: BTreeMap<String, Held>,
    rooms: HashMap<String, String>,
    ended: VecDeque<String>,
    pub(super) duty: BTreeMap<String, Duty>,
    /// The rooms of the guichet: sealed addresses, and acts.
    pub(super) addresses_room: String,
    pub(super) acts_room: String,
    /// Sealed addresses by age, oldest first.
    pub(super) addresses: VecDeque<(String, u64)>,
    waits: BTreeMap<String, Vec<Wait>>,
    /// How many conversations an officer claimed without a pause, and the last time.
    pub(super) in_a_row: BTreeMap<String, (u32, u64)>,
    pub(super) questions: BTreeMap<String, Question>,
    last_number: u64,
}

/// What is known of a key.
pub(super) enum Known {
    Open(Box<Held>),
    Ended,
    Nothing,
}

impl Memory {
    pub(super) fn known(&self, id: &str) -> Known {
        match self.conversations.get(id) {
            Some(held) if held.is_ending() => Known::Ended,
            Some(held) => Known::Open(Box::new(held.clone())),
            None if self.is_ended(id) => Known::Ended,
            None => Known::Nothing,
        }
    }

    pub(crate) fn held(&self, id: &str) -> Option<Held> {
        self.conversations.get(id).cloned()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (&String, &Held)> {
        self.conversations.iter()
    }

    pub(super) fn hold(&mut self, held: Held) {
        self.last_number = self.last_number.max(held.desk.number);
        self.rooms.insert(held.room.clone(), held.desk.id.clone());
        self.conversations.insert(held.desk.id.clone(), held);
    }

    pub(super) fn change(&mut self, id: &str, change: impl FnOnce(&mut Held)) {
        if let Some(held) = self.conversations.get_mut(id) {
            change(held);
        }
    }

    /// It is over, and nothing is left to do.
    pub(super) fn end(&mut self, id: &str) {
        if let Some(held) = self.conversations.remove(id) {
            self.rooms.remove(&held.room);
        }
        self.note_ended(id);
    }

    /// Whether it is known to be over.
    pub(crate) fn is_ended(&self, id: &str) -> bool {
        self.ended.iter().any(|ended| ended == id)
    }

    pub(super) fn note_ended(&mut self, id: &str) {
        if !self.is_ended(id) {
            self.ended.push_back(id.to_owned());
        }
        if self.ended.len() > ENDED {
            self.ended.pop_front();
        }
    }

    pub(super) fn of_room(&self, room: &str) -> Option<String> {
        self.rooms.get(room).cloned()
    }

    /// The conversation that is announced by this event.
    pub(super) fn announced_by(&self, event_id: &str) -> Option<String> {
        let by = |announcement: &Announcement| announcement.event_id == event_id;
        let mut all = self.conversations.iter();
        all.find(|(_, held)| held.desk.announcement.as_ref().is_some_and(by)).map(|(id, _)| id.clone())
    }

    /// Whose duty room this is.
    pub(super) fn on_duty_in(&self, room: &str) -> Option<String> {
        self.duty.iter().find(|(_, duty)| duty.room == room).map(|(service, _)| service.clone())
    }

    pub(super) fn duty_room(&self, service: &str) -> Option<String> {
        self.duty.get(service).map(|duty| duty.room.clone())
    }

    pub(super) fn officers(&self, service: &str) -> u64 {
        self.duty.get(service).map_or(0, |duty| duty.officers.len() as u64)
    }

    pub(super) fn waiting(&self, service: &str) -> u64 {
        let here = |held: &&Held| {
            held.conversation.state == Stage::Waiting
                && held.conversation.service == service
                && held.desk.announcement.is_some()
        };
        self.conversations.values().filter(here).count() as u64
    }

    pub(super) fn waits(&self, service: &str) -> &[Wait] {
        self.waits.get(service).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn waited(&mut self, service: &str, wait: Wait) {
        let waits = self.waits.entry(service.to_owned()).or_default();
        waits.retain(|old| old.claimed_ts + super::queue::HOUR_MS > wait.claimed_ts);
        waits.push(wait);
    }

    /// A number that nothing open has. It begins again at 1 when nothing is open at a start.
    pub(super) fn next_number(&mut self) -> u64 {
        self.last_number += 1;
        self.last_number
    }

    pub(super) fn note_number(&mut self, number: u64) {
        self.last_number = self.last_number.max(number);
    }
}
