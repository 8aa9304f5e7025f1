//! The chat with police or gendarmerie.
//!
//! One idea: before anything is written stands what a person must know (C1): not for emergencies, who reads, what they
//! see, how long it is kept, that no delay is promised. Then a conversation is an instrument that says at every moment
//! what is known of the other side and no more (C3), in memory alone (C2). Where no authority runs a chat of ours, the
//! page leads to the official one and says so.

mod action;
mod answer;
mod ask;
mod card;
mod conversation;
mod deferred;
mod keep;
mod lines;
mod model;
mod news;
mod official;
mod project;
mod question;
mod standing;
mod state;
mod terms;
#[cfg(test)]
mod tests;
mod update;
mod wishes;

pub use action::{ChatAction, ChatKeeping, ChatWish};
pub(crate) use conversation::project as conversation;
pub use keep::ChatEffect;
pub(crate) use keep::{kept_is, let_go, not_sealed, sealing, unsealed};
pub use model::ChatModel;
pub(crate) use model::Kept;
pub(crate) use project::{name, project};
pub(crate) use question::project as question;
pub use state::{ConversationAlarm, ConversationAsk, ConversationLine, ConversationState, LineSide};
pub(crate) use terms::project as terms;
pub(crate) use update::{act, answered, closed, entered, gone_long, line_changed, opened, typed, woke};
pub(crate) use wishes::project as wishes;

/// Whether a field is one of the chat's.
pub(crate) fn has(field: &str) -> bool {
    [MESSAGE, MAIL, QUESTION].contains(&field)
}

/// The field of the next message.
pub const MESSAGE: &str = "chat-message";
/// The field of the e-mail address for a deferred answer.
pub const MAIL: &str = "chat-mail";
/// The field of a question.
pub const QUESTION: &str = "chat-question";
