//! Work that waits: what is asked of servers and of time, and what comes back.
//!
//! One idea: the model names each piece of work by an id that is never used twice. What comes back carries the id, and
//! who waits compares: an answer to what nobody waits for any more is dropped without a rule of its own.

mod chance;
mod failure;
mod request;

pub use chance::Chance;
pub use failure::Failure;
pub use request::{Answer, Method, Request, SendError};

use std::time::Duration;

/// The name of a piece of work, as long as the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkId {
    /// Whose it is.
    pub owner: Owner,
    /// Its number among all.
    pub number: u64,
}

/// The feature that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// Data that renew themselves.
    Renewal,
    /// The chat.
    Chat,
    /// News.
    News,
    /// What is erased.
    MyData,
}

/// Gives out ids.
#[derive(Debug, Default)]
pub struct WorkIds(u64);

impl WorkIds {
    /// One that was not there before.
    pub fn next(&mut self, owner: Owner) -> WorkId {
        self.0 += 1;
        WorkId { owner, number: self.0 }
    }
}

/// Work that any feature may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// Ask a server. Answers [`Answered`](crate::engine::Event::Answered), once, unless it is called off.
    Send {
        /// Names it.
        id: WorkId,
        /// What is asked.
        request: Request,
    },
    /// Wait. Answers [`Woke`](crate::engine::Event::Woke), once, unless it is called off.
    Wake {
        /// Names it.
        id: WorkId,
        /// How long.
        after: Duration,
    },
    /// Call off what is under way; nothing where it has ended. No answer comes of it any more.
    Cancel {
        /// Its name.
        id: WorkId,
    },
    /// The line to the network is another: what is asked from now on goes over connections of its own. Nothing that is
    /// under way is called off by it.
    Reconnect,
}
