//! Who is there, as far as the service has said so (C3). Nothing is guessed.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::event::{ClosedBy, Conversation, Event, Stage};

/// Who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence {
    /// The door has not answered yet.
    Opening,
    /// It is open, and how it stands is not known yet.
    Open,
    /// The service has it, and nobody has claimed it yet. `queue`: as the service said; `None`: it did not say.
    Waiting {
        /// Where in the queue.
        queue: Option<Queue>,
        /// An officer was there before.
        again: bool,
    },
    /// An officer has claimed it and is not there yet.
    Coming,
    /// An officer is there.
    Here {
        /// Another one than before.
        another: bool,
    },
    /// The officer who was there has left, and nobody has claimed it since.
    Left,
}

/// Where in the queue a conversation is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Queue {
    /// 1 is next.
    pub position: u32,
    /// The median wait of the last hour, in seconds; `None`: nobody was answered in it.
    pub delay_s: Option<u32>,
    /// How many officers are on duty; 0: nobody has received this.
    pub officers: u32,
}

/// What was said so far.
#[derive(Debug, Default)]
pub(crate) struct Told {
    conversation: Option<Conversation>,
    queue: Option<Queue>,
    members: BTreeSet<String>,
    /// Who was a member at any time.
    came: BTreeSet<String>,
    /// Who has left since they last claimed it.
    gone: BTreeSet<String>,
    /// In the order in which they claimed it.
    officers: Vec<String>,
}

impl Told {
    /// Takes note of an event.
    pub(crate) fn hear(&mut self, event: &Event) {
        match event {
            Event::Conversation(conversation) => {
                if let Some(officer) =
                    conversation.officer.as_ref().filter(|_| conversation.state == Stage::Claimed)
                {
                    let before = self.conversation.as_ref().filter(|before| before.state == Stage::Claimed);
                    if before.and_then(|before| before.officer.as_ref()) != Some(officer) {
                        self.gone.remove(officer);
                    }
                    if !self.officers.contains(officer) {
                        self.officers.push(officer.clone());
                    }
                }
                self.conversation = Some(conversation.clone());
            }
            Event::Queue(queue) => self.queue = Some(queue.clone()),
            Event::Member { user_id, joined: true } => {
                self.members.insert(user_id.clone());
                self.came.insert(user_id.clone());
            }
            Event::Member { user_id, joined: false } => {
                if self.members.remove(user_id) {
                    self.gone.insert(user_id.clone());
                }
            }
            Event::Message(_) | Event::Redacted { .. } => {}
        }
    }

    /// Takes note of an event of before: it says who was there, and nothing of how things stand.
    pub(crate) fn hear_of_before(&mut self, event: &Event) {
        if let Event::Conversation(Conversation { state: Stage::Claimed, officer: Some(officer), .. }) = event
            && !self.officers.contains(officer)
        {
            self.officers.insert(0, officer.clone());
        }
    }

    /// Which officer this is, from 1 on; `None`: none.
    pub(crate) fn officer(&self, user_id: &str) -> Option<usize> {
        self.officers.iter().position(|officer| officer == user_id).map(|place| place + 1)
    }

    /// Who ended it, if it has ended.
    pub(crate) fn closed(&self) -> Option<Option<ClosedBy>> {
        let conversation = self.conversation.as_ref()?;
        (conversation.state == Stage::Closed).then_some(conversation.closed_by)
    }

    /// How many officers have been there.
    pub(crate) fn officers(&self) -> usize {
        self.officers.iter().filter(|officer| self.came.contains(*officer)).count()
    }

    pub(crate) fn presence(&self) -> Presence {
        let Some(conversation) = &self.conversation else { return Presence::Open };
        // One who hands over stays until the other has come.
        let here = self.officers.iter().any(|officer| self.members.contains(officer));
        match (conversation.state, &conversation.officer) {
            (Stage::Closed, _) => Presence::Open,
            _ if here => Presence::Here { another: self.officers() > 1 },
            (Stage::Claimed, Some(officer)) if self.gone.contains(officer) => Presence::Left,
            (Stage::Claimed, _) => Presence::Coming,
            (Stage::Waiting, _) => {
                Presence::Waiting { queue: self.queue.clone(), again: self.officers() > 0 }
            }
        }
    }
}
