//! What can be wrong with something signed. No sentence repeats what a stranger wrote.

/// Why an announcement, or the file it announces, is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignedError {
    /// Longer than any announcement. Nothing of it was read.
    #[error("the announcement is longer than 4 KiB")]
    TooLong,
    /// A page for people, as servers, hotels and filters send it in place of what was asked for.
    #[error("a web page came in place of the announcement")]
    WebPage,
    /// Something else than the four lines of minisign.
    #[error("this is no announcement: {0}")]
    NotASignature(&'static str),
    /// Signed in minisign's old form, over the file itself: a stream cannot be verified so.
    #[error("the announcement is signed in the old form of minisign: sign without `-l`")]
    Legacy,
    /// The trusted comment does not say what it must.
    #[error("the trusted comment of the announcement: {0}")]
    Comment(#[from] CommentError),
    /// Signed for something else: a feed must not pass for a pack.
    #[error("this announces something else than a {0}")]
    OtherRole(crate::Role),
    /// Signed with a key that is none of those that count here.
    #[error("signed with a key that is not known here")]
    UnknownKey,
    /// The file goes on behind the size that was announced.
    #[error("the file is longer than announced")]
    Longer,
    /// The file ends before the size that was announced.
    #[error("the file is cut: {left} bytes are missing")]
    Cut {
        /// How many.
        left: u64,
    },
    /// The right length, but not what the key's owner signed: the file or the trusted comment was altered.
    #[error("the signature does not fit: the file or the announcement was altered")]
    Altered,
}

/// What is wrong with a trusted comment, by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommentError {
    /// A key is missing.
    #[error("“{0}” is missing")]
    Missing(&'static str),
    /// A key stands there twice.
    #[error("“{0}” stands there twice")]
    Twice(&'static str),
    /// A value is empty, too large, or not written as ours are.
    #[error("“{0}” has a value that it cannot have")]
    Odd(&'static str),
    /// It would have expired before it was issued.
    #[error("“expires” is before “issued”")]
    ExpiresFirst,
}
