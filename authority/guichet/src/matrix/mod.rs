//! What the guichet asks of a homeserver: the client-server API, as an application service.
//!
//! One idea: every request can be repeated. What is there already, or gone already, is not an error but an answer.
//!
//! Written over serde_json and not over ruma's types: of each answer one or two fields are read, the events that matter
//! are our own, and an application service's `user_id` stands beside every request.

mod accounts;
mod client;
mod error;
mod messages;
mod rooms;

pub use accounts::Login;
pub use client::Matrix;
pub use error::MatrixError;
pub use messages::{Event, MessagePage};
pub use rooms::{Made, NewRoom, StateEvent};
