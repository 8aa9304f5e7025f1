//! What a person said before a conversation, and what a service said of itself.

use serde::{Deserialize, Serialize};

/// With what a conversation is opened. Prints as `…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// "police", "gendarmerie".
    pub service: String,
    /// The version of the terms that were accepted.
    pub terms: String,
    /// "fr", "fr-simple", "en".
    pub language: String,
    /// What may be done.
    pub wishes: Wishes,
}

/// What a person wishes (C4). `None`: not said, and then the cautious answer counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// Whether the service may act if they stop answering.
    pub act_if_silent: Option<bool>,
    /// Whether writing is safe for them now.
    pub safe_to_write: Option<bool>,
    /// Whether an officer may call them.
    pub may_call: Option<bool>,
}

/// What a service says of itself; the same for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ServiceStanding {
    /// "police", "gendarmerie".
    pub id: String,
    /// The version of its terms.
    pub terms: String,
    /// Whether it takes conversations now.
    pub open: bool,
    /// How many officers are on duty.
    pub officers: u32,
    /// How many people wait.
    pub waiting: u32,
    /// The median wait of the last hour, in seconds; `None`: nobody was answered in it.
    pub delay_s: Option<u32>,
}

/// A question that is answered by e-mail. Prints as `…`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// "police", "gendarmerie".
    pub service: String,
    /// "fr", "fr-simple", "en".
    pub language: String,
    /// Where the answer goes.
    pub email: String,
    /// At most 4,000 characters.
    pub question: String,
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Question …")
    }
}

impl std::fmt::Debug for Opening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opening …")
    }
}
