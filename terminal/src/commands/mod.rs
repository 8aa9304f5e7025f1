//! One file a command.

pub(crate) mod chat;
pub(crate) mod compass;
pub(crate) mod emergency;
pub(crate) mod guide;
pub(crate) mod legal;
pub(crate) mod letter;
pub(crate) mod my_data;
pub(crate) mod news;
mod once;
mod pages;
pub(crate) mod places;
pub(crate) mod station;
pub(crate) mod update;
