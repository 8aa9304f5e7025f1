//! What a try came to.

use crate::work::Failure;

/// What a try came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Nothing newer is published.
    NothingNew,
    /// Newer data serve now.
    Renewed,
    /// The person called it off.
    Stopped,
    /// It failed; what was held serves.
    Failed(Failure),
}
