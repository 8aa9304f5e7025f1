//! Signs packs and puts them where a server hands them out. The form is that of `securite-signed`, which phones read.
//!
//! [`SigningKey`] is the private key of whoever publishes; [`Folder`] is what is published: one file for each serial,
//! never changed, and the announcement of the newest.

mod error;
mod folder;
mod key;

pub use error::PublishError;
pub use folder::Folder;
pub use key::{KeyError, KeyTexts, SigningKey};
