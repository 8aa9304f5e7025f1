//! The announcement: four lines of minisign, bounded and read strictly before a library sees them.

use std::fmt;

use chrono::NaiveDate;
use minisign_verify::Signature;

use crate::verdict::verdict;
use crate::{Comment, CommentError, Held, Keys, Role, SignedError, Verdict, Verifier};

/// The longest announcement, in bytes. Ours have some 350.
pub const LONGEST: usize = 4096;

/// An announcement as it was received: well-formed, but not verified. What it says is a claim.
pub struct Announcement {
    comment: Comment,
    signature: Signature,
}

impl Announcement {
    /// Reads what a server sent, where an announcement of this role was asked for.
    pub fn parse(bytes: &[u8], role: Role) -> Result<Self, SignedError> {
        if bytes.len() > LONGEST {
            return Err(SignedError::TooLong);
        }
        if is_web_page(bytes) {
            return Err(SignedError::WebPage);
        }
        let text = plain(bytes).ok_or(SignedError::NotASignature(
            "it has characters that are not in one; line ends of Windows are such",
        ))?;
        let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(text).split('\n').collect();
        let [untrusted, signed, trusted, _] = lines.as_slice() else {
            return Err(SignedError::NotASignature("it does not have four lines"));
        };
        let comment = trusted.strip_prefix("trusted comment: ");
        let comment = comment.filter(|_| untrusted.starts_with("untrusted comment: "));
        let comment = comment.ok_or(SignedError::NotASignature("its comments are not those of minisign"))?;
        let signature = Signature::decode(text)
            .map_err(|_| SignedError::NotASignature("its signatures are not those of minisign"))?;
        // The library tells the old form only to who has its key. It begins with “Ed”, the new one with “ED”: here in
        // base64, and the library lets nothing else pass.
        if !signed.starts_with("RU") {
            return Err(SignedError::Legacy);
        }
        let comment = Comment::parse(comment)?;
        if comment.role != role {
            return Err(SignedError::OtherRole(role));
        }
        // One name for one serial: another could stand for a file that is there already, or fill a disk with new ones.
        if comment.file != role.file(comment.serial) {
            return Err(SignedError::Comment(CommentError::Odd("file")));
        }
        Ok(Announcement { comment, signature })
    }

    /// What it says: a claim, until a verifier has seen the whole file.
    pub fn comment(&self) -> &Comment {
        &self.comment
    }

    /// What it means to somebody who holds this, on this day.
    pub fn verdict(&self, held: &Held, today: NaiveDate) -> Verdict {
        verdict(&self.comment, held, today)
    }

    /// A verifier for the file, with the key that signed it.
    pub fn verifier<'a>(&'a self, keys: &'a Keys) -> Result<Verifier<'a>, SignedError> {
        // It fails for another key's id only: the old form is refused when the announcement is read.
        let stream = keys.iter().find_map(|key| key.verify_stream(&self.signature).ok());
        Ok(Verifier::new(stream.ok_or(SignedError::UnknownKey)?, &self.comment))
    }
}

impl fmt::Debug for Announcement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Announcement").field(&self.comment).finish()
    }
}

/// The text, if it is nothing but visible ASCII, spaces, tabs and line ends: no sign that hides or turns others.
fn plain(bytes: &[u8]) -> Option<&str> {
    let good = |byte: &u8| matches!(byte, b' '..=b'~' | b'\t' | b'\n');
    std::str::from_utf8(bytes).ok().filter(|_| bytes.iter().all(good))
}

/// Whether it begins like HTML or XML, behind blanks and a byte order mark.
fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<")
}
