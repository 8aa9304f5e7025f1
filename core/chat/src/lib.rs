//! A conversation with police or gendarmerie, as one phone sees it: over Matrix, behind a door that opens and closes it
//! (`docs/chat-protocol.md`).
//!
//! One idea: [`Conversation`] is a value. It says what it wants asked ([`Conversation::step`]), is told what came back
//! ([`Conversation::answered`]), and knows at every moment what it can honestly say ([`Conversation::presence`], C3). It
//! reads no clock, no file, no network and no randomness; ids by chance are handed in. Types of Matrix stay in `matrix/`.
//!
//! **Nothing is lost or said twice**: what a person wrote stays in the [`SendQueue`] under one transaction id until the
//! homeserver has it, one request at a time, in order; what comes is known by its event id.

mod answer;
mod conversation;
mod danger;
mod door;
mod event;
mod id;
mod kept;
mod matrix;
mod opening;
mod pause;
mod presence;
mod request;
mod send_queue;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod text;
mod timeline;

pub use conversation::{Call, Command, Conversation, Ending, Link};
pub use danger::tells_of_danger;
pub use door::{Door, Unreadable, leave_question, read_services, services};
pub use id::ChatId;
pub use opening::{Opening, Question, ServiceStanding, Wishes};
pub use presence::{Presence, Queue};
pub use request::{ChatAnswer, ChatRequest, Endpoint, Method, NoAnswer};
pub use send_queue::{Echo, EchoState, LONGEST, SendQueue, WriteError};
pub use text::{harmless, hosts};
pub use timeline::{Author, Line, Timeline};
