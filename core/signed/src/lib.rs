//! What an authority publishes, and how a phone knows that it is the authority's, whole, and no older than what it has.
//!
//! One idea: what is published is two files that any server can hand out. The large one never changes under its name
//! (`pack-12.securite`). The small one, the [`Announcement`] (`pack.minisig`), is an ordinary minisign signature of the
//! large one; its trusted comment says what is announced, parted by tabs:
//!
//! ```text
//! role:pack serial:12 issued:2026-11-29 expires:2027-05-28 size:20812345 file:pack-12.securite
//! ```
//!
//! A phone fetches the announcement, asks it for a [`Verdict`], and only then downloads the file, through a
//! [`Verifier`]. Nothing here reads a clock, a file or the network.
//!
//! **Until [`Verifier::finish`] has said yes, a comment is a claim.** Its signature covers that of the file, and both
//! are judged at the end. A claim may start a download, bounded by its size; it must not be remembered.

mod announcement;
mod comment;
mod error;
mod keys;
#[cfg(test)]
mod tests;
mod verdict;
mod verifier;

pub use announcement::{Announcement, LONGEST};
pub use comment::{Comment, LARGEST, Role};
pub use error::{CommentError, SignedError};
pub use keys::{Keys, KeysError};
pub use verdict::{Held, Verdict};
pub use verifier::Verifier;
