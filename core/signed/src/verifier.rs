//! Verifies a file while it comes, in a few hundred bytes of memory.

use minisign_verify::StreamVerifier;

use crate::{Comment, SignedError};

/// Takes the bytes of the announced file in order, in pieces of any size.
pub struct Verifier<'a> {
    stream: StreamVerifier<'a>,
    comment: &'a Comment,
    /// Bytes that are still to come; `None` once there were too many.
    left: Option<u64>,
}

impl<'a> Verifier<'a> {
    pub(crate) fn new(stream: StreamVerifier<'a>, comment: &'a Comment) -> Self {
        Verifier { stream, comment, left: Some(comment.size) }
    }

    /// Takes the next bytes. More than were announced are refused at once, and for good.
    pub fn update(&mut self, bytes: &[u8]) -> Result<(), SignedError> {
        self.left = self.left.and_then(|left| left.checked_sub(bytes.len() as u64));
        self.left.ok_or(SignedError::Longer)?;
        self.stream.update(bytes);
        Ok(())
    }

    /// Says whether this was the whole file and nothing else. What the comment says is proven then, and only then.
    pub fn finish(mut self) -> Result<&'a Comment, SignedError> {
        match self.left {
            Some(0) => self.stream.finalize().map(|()| self.comment).map_err(|_| SignedError::Altered),
            Some(left) => Err(SignedError::Cut { left }),
            None => Err(SignedError::Longer),
        }
    }
}
