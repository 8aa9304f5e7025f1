//! The conversation as a value: what it wants asked, and what an answer makes of it.

mod calls;
mod refusals;
mod timeline;

use std::collections::BTreeMap;
use std::time::Duration;

use self::calls::CallState;
use self::timeline::Reach;
use crate::matrix::Session;
use crate::presence::Told;
use crate::{Author, ChatId, ChatRequest, Door, Line, Opening, Presence, SendQueue, Timeline, WriteError};

/// The requests of a conversation. Of each there is at most one under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// Opens it.
    Open,
    /// What is new.
    Sync,
    /// Sends the next message.
    Send,
    /// What was before.
    Earlier,
    /// Closes it.
    Close,
}

/// What the conversation wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Ask this. Answered by [`Conversation::answered`], once.
    Ask {
        /// What for.
        call: Call,
        /// What.
        request: ChatRequest,
    },
    /// Wait. Answered by [`Conversation::woke`], once.
    Wait {
        /// What for.
        call: Call,
        /// How long.
        after: Duration,
    },
    /// Call off whatever was asked or waited for.
    Cancel {
        /// What for.
        call: Call,
    },
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The person ended it; the service has heard of it.
    ByPerson,
    /// An officer ended it.
    ByOfficer,
    /// The service ended it: nobody had written for long.
    BySilence,
    /// The service knows it no more.
    Unknown,
    /// The servers let this phone in no more, though the service may have it still.
    LockedOut,
    /// It never began: nobody is there.
    NobodyThere,
    /// It never began: the terms are others now.
    OtherTerms,
    /// It never began: this service has no chat here.
    NoSuchService,
    /// It never began: the service refused.
    Refused,
}

/// Whether the servers can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The last request was answered.
    Good,
    /// It was not, and is tried again.
    Lost,
    /// The server has too much to do, and said when to come again.
    Busy,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Opening,
    Open,
    Closing,
    Over(Ending),
}

/// A conversation.
#[derive(Debug)]
pub struct Conversation {
    door: Door,
    key: ChatId,
    opening: Opening,
    session: Option<Session>,
    stage: Stage,
    calls: BTreeMap<Call, CallState>,
    since: Option<String>,
    told: Told,
    timeline: Timeline,
    queue: SendQueue,
    /// What is being sent: it stays the same until it is answered.
    sending: Option<ChatId>,
    /// Holes to be filled, and what was asked for by the person: the last one first.
    reaches: Vec<Reach>,
    /// What is being asked for.
    reaching: Option<Reach>,
    /// How many holes there have been.
    holes: u32,
    before: Option<String>,
    /// An answer was too large: the next one is to hold less.
    fewer: bool,
    /// How often the door was asked for another token.
    renewals: u32,
    /// What was refused before the door gave the token that is used now, until it is not refused any more.
    renewed_for: Option<Call>,
    /// It is over for this phone, and the service is to hear of it.
    untold: bool,
}

impl Conversation {
    /// One that is to be opened.
    pub fn new(door: Door, key: ChatId, opening: Opening) -> Self {
        Conversation::with(door, key, opening, None, SendQueue::default())
    }

    pub(crate) fn with(
        door: Door,
        key: ChatId,
        opening: Opening,
        session: Option<Session>,
        queue: SendQueue,
    ) -> Self {
        let stage = if session.is_some() { Stage::Open } else { Stage::Opening };
        Conversation {
            door,
            key,
            opening,
            session,
            stage,
            calls: BTreeMap::new(),
            since: None,
            told: Told::default(),
            timeline: Timeline::default(),
            queue,
            sending: None,
            reaches: Vec::new(),
            reaching: None,
            holes: 0,
            before: None,
            fewer: false,
            renewals: 0,
            renewed_for: None,
            untold: false,
        }
    }

    pub(crate) fn key(&self) -> ChatId {
        self.key
    }

    pub(crate) fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// With what it was opened.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// What has come.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Who wrote a line of the timeline.
    pub fn author(&self, line: &Line) -> Author {
        if self.session.as_ref().is_some_and(|session| session.user_id == line.sender) {
            return Author::Me;
        }
        self.told.officer(&line.sender).map_or(Author::Service, Author::Officer)
    }

    /// What is on its way.
    pub fn queue(&self) -> &SendQueue {
        &self.queue
    }

    /// How many officers have been there.
    pub fn officers(&self) -> usize {
        self.told.officers()
    }

    /// Who is there.
    pub fn presence(&self) -> Presence {
        if self.stage == Stage::Opening { Presence::Opening } else { self.told.presence() }
    }

    /// How it ended; `None`: it has not.
    pub fn ending(&self) -> Option<Ending> {
        match self.stage {
            Stage::Over(ending) => Some(ending),
            Stage::Opening | Stage::Open | Stage::Closing => None,
        }
    }

    /// Whether the door has opened it, and it has not ended.
    pub fn is_open(&self) -> bool {
        self.stage == Stage::Open
    }

    /// Whether the service is being told that it is over.
    pub fn closing(&self) -> bool {
        self.stage == Stage::Closing || self.untold
    }

    /// Whether the servers can be reached.
    pub fn link(&self) -> Link {
        let failing = |state: &&CallState| state.failures > 0;
        let states = self.calls.iter().filter(|(call, _)| **call != Call::Earlier).map(|(_, state)| state);
        match states.filter(failing).map(|state| state.told_to_wait).min() {
            None => Link::Good,
            Some(true) => Link::Busy,
            Some(false) => Link::Lost,
        }
    }

    /// Whether there is more before what has come.
    pub fn has_earlier(&self) -> bool {
        self.before.is_some()
    }

    /// Whether what was before is on its way.
    pub fn earlier_comes(&self) -> bool {
        !self.reaches.is_empty() || self.reaching.is_some()
    }

    /// Takes a message to be sent, under a new id.
    pub fn write(&mut self, transaction: ChatId, text: &str) -> Result<(), WriteError> {
        if matches!(self.stage, Stage::Closing | Stage::Over(_)) {
            return Err(WriteError::Over);
        }
        self.queue.write(transaction, text)
    }

    /// Sends what was refused once more. Whether there is such a message.
    pub fn send_again(&mut self, transaction: ChatId) -> bool {
        matches!(self.stage, Stage::Opening | Stage::Open) && self.queue.again(transaction)
    }

    /// Asks for a page of what was before.
    pub fn ask_earlier(&mut self) {
        if let Some(from) = self.before.clone().filter(|_| !self.earlier_comes()) {
            self.reaches.push(Reach { from, number: 0, place: 0, fills: false });
        }
    }

    /// Ends it. What was said and what was not sent yet is gone from here at once.
    pub fn end(&mut self) {
        if !matches!(self.stage, Stage::Over(_)) {
            self.stage = Stage::Closing;
        }
        self.forget_what_was_said();
    }

    fn give_up_earlier(&mut self) {
        self.heard(Call::Earlier);
        self.reaches.clear();
        self.reaching = None;
    }

    fn forget_what_was_said(&mut self) {
        self.timeline = Timeline::default();
        self.since = None;
        self.before = None;
        self.give_up_earlier();
        self.queue = SendQueue::default();
        self.sending = None;
    }

    fn over(&mut self, ending: Ending) {
        self.stage = Stage::Over(ending);
    }
}
