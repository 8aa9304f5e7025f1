//! What is remembered of the chat: in memory, and nowhere else.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use securite_chat::{Call, Conversation, Door, ServiceStanding, Wishes};

use super::action::ChatKeeping;
use super::deferred::QuestionModel;
use super::news::News;
use crate::page::Prefill;
use crate::secret::Secret;
use crate::work::{Chance, WorkId};

/// The chat.
#[derive(Debug, Default)]
pub struct ChatModel {
    /// `None`: nobody runs a chat of ours; the page leads to the official one.
    pub(super) door: Option<Door>,
    /// A program plays the officer, or somebody who tries the app: nothing may say that officers read.
    pub(super) demonstration: bool,
    pub(super) services: Services,
    pub(super) wishes: Wishes,
    pub(super) keeping: ChatKeeping,
    /// What is sealed, as far as we know.
    pub(super) sealed: Option<Secret>,
    /// What waits for the time, to go on with what was kept.
    pub(super) resuming: Option<WorkId>,
    pub(super) kept: Kept,
    /// A conversation was forgotten after a long while away; whether something of it was not sent.
    pub(super) forgotten: Option<bool>,
    /// A conversation could not begin, because this device can make no key that is safe.
    pub(super) no_chance: bool,
    pub(super) talk: Option<Talk>,
    /// Conversations that were left while the service was still being told.
    pub(super) closing: Vec<Talk>,
    pub(super) question: QuestionModel,
    /// What was last told of the line to the network.
    pub(super) metered: Option<bool>,
    /// What ids are made of.
    pub(crate) chance: Chance,
}

/// What became of a conversation that was kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Kept {
    /// There was none, or it goes on.
    #[default]
    Fine,
    /// It could not be opened any more, and is erased.
    Lost,
    /// It cannot be opened just now.
    OutOfReach,
}

/// For how long a conversation is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Keeping {
    pub(super) hours: i64,
    /// `None`: the term begins when the door has answered.
    pub(super) until: Option<DateTime<Utc>>,
}

/// What is known of the services.
#[derive(Debug, Default)]
pub(super) enum Services {
    #[default]
    NotAsked,
    Asking(WorkId),
    Known(Vec<ServiceStanding>),
    Unreachable,
}

/// A conversation and its screen.
pub(super) struct Talk {
    pub(super) conversation: Conversation,
    /// What each call was asked or waited for under. Anything else is late.
    pub(super) calls: BTreeMap<Call, WorkId>,
    pub(super) draft: Draft,
    /// The letters of the message that was too long.
    pub(super) too_long: Option<usize>,
    /// What was written tells of danger. It stays: who was in danger a minute ago may be still.
    pub(super) alarm: bool,
    pub(super) asks: Option<Asks>,
    /// How many of the newest lines are shown.
    pub(super) shown: usize,
    /// What a screen reader says by itself.
    pub(super) news: News,
    /// Something that was written will not be sent any more.
    pub(super) cut_off: bool,
    /// `None`: it is in memory alone.
    pub(super) keeping: Option<Keeping>,
    /// It was to be kept, and could not be.
    pub(super) not_kept: bool,
}

/// What the person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    End,
    Copy,
}

/// What stands in a field, and what the core writes into it.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) text: String,
    pub(super) prefill: Prefill,
}

/// How many lines are shown at first, and how many more each time.
pub(super) const LINES: usize = 50;

impl ChatModel {
    /// The chat behind this door.
    pub(crate) fn behind(door: Option<Door>, demonstration: bool) -> Self {
        ChatModel { door, demonstration, ..ChatModel::default() }
    }

    /// Whether a server may be asked at all.
    pub(crate) fn asks(&self) -> bool {
        self.door.is_some()
    }
}

impl Talk {
    pub(super) fn new(conversation: Conversation) -> Self {
        Talk {
            conversation,
            calls: BTreeMap::new(),
            draft: Draft::default(),
            too_long: None,
            alarm: false,
            asks: None,
            shown: LINES,
            news: News::default(),
            cut_off: false,
            keeping: None,
            not_kept: false,
        }
    }
}

impl Draft {
    /// Writes into the field.
    pub(super) fn fill(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.prefill = self.prefill.then(self.text.as_str());
    }

    /// Its screen was closed: a shell forgets the field with it, and writes this into the next.
    pub(super) fn again(&mut self) {
        self.prefill = self.prefill.then(self.text.as_str());
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

silent!(Talk);
