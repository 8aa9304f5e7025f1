//! Why something is refused as a whole.

/// What is wrong with an index, a segment or a feed of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// More bytes or more items than may be.
    #[error("it is larger than it may be")]
    TooLarge,
    /// It begins like HTML: a page stands before the server.
    #[error("it is a web page")]
    WebPage,
    /// It is not what it should be.
    #[error("it is no {0}")]
    Senseless(&'static str),
    /// A later form, which this version cannot read.
    #[error("it is of form {0}, which this version does not know")]
    LaterForm(u64),
    /// Its bytes are not those that the index lists.
    #[error("it is not what the index lists")]
    OtherSum,
}
