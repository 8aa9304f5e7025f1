//! One file a command.

pub(crate) mod chat;
pub(crate) mod news;
mod once;
pub(crate) mod places;
pub(crate) mod station;
pub(crate) mod update;
