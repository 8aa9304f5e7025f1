//! What the person wrote and the homeserver has not shown us yet: in order, one under way, each under one transaction
//! id however often it is sent.

use serde::{Deserialize, Serialize};

use crate::ChatId;

/// The longest message, in characters.
pub const LONGEST: usize = 4_000;

/// A message of the person that is not in the timeline yet. Prints as `…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Echo {
    /// Under which it is sent.
    pub transaction: ChatId,
    /// As it was written, without blanks around it.
    pub text: String,
    /// How far it is.
    pub state: EchoState,
}

/// How far a message is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EchoState {
    /// The homeserver does not have it, as far as we know.
    Waiting,
    /// The homeserver has it, as this event, which has not come back yet.
    Sent {
        /// Its id.
        event_id: String,
    },
    /// The homeserver refused it.
    Refused,
}

/// Why a message is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteError {
    /// There is nothing in it.
    Empty,
    /// It has more than [`LONGEST`] characters.
    TooLong,
    /// The conversation is over.
    Over,
}

/// What is on its way, in order.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendQueue {
    echoes: Vec<Echo>,
}

impl SendQueue {
    /// All of it, in the order in which it was written.
    pub fn echoes(&self) -> &[Echo] {
        &self.echoes
    }

    pub(crate) fn write(&mut self, transaction: ChatId, text: &str) -> Result<(), WriteError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(WriteError::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(WriteError::TooLong);
        }
        self.echoes.push(Echo { transaction, text: text.to_owned(), state: EchoState::Waiting });
        Ok(())
    }

    /// What is to be sent next.
    pub(crate) fn next(&self) -> Option<&Echo> {
        self.echoes.iter().find(|echo| echo.state == EchoState::Waiting)
    }

    /// The homeserver has it.
    pub(crate) fn sent(&mut self, transaction: ChatId, event_id: String) {
        self.set(transaction, EchoState::Sent { event_id });
    }

    /// The homeserver will not have it.
    pub(crate) fn refused(&mut self, transaction: ChatId) {
        self.set(transaction, EchoState::Refused);
    }

    /// Tries what was refused again, behind what was written since.
    pub(crate) fn again(&mut self, transaction: ChatId) -> bool {
        let at = self
            .echoes
            .iter()
            .position(|echo| echo.transaction == transaction && echo.state == EchoState::Refused);
        let Some(at) = at else { return false };
        let echo = self.echoes.remove(at);
        self.echoes.push(Echo { state: EchoState::Waiting, ..echo });
        true
    }

    /// It is in the timeline now, by transaction or by event.
    pub(crate) fn arrived(&mut self, transaction: Option<&str>, event_id: &str) {
        self.echoes.retain(|echo| {
            let here = transaction == Some(echo.transaction.hex().as_str())
                || matches!(&echo.state, EchoState::Sent { event_id: sent } if sent == event_id);
            !here
        });
    }

    fn set(&mut self, transaction: ChatId, state: EchoState) {
        if let Some(echo) = self.echoes.iter_mut().find(|echo| echo.transaction == transaction) {
            echo.state = state;
        }
    }
}

// What somebody wrote.
impl std::fmt::Debug for Echo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} …", self.state)
    }
}
