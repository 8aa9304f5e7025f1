//! Why nothing is shown.

use crate::matrix::MatrixError;

/// What stands in the way.
#[derive(Debug, thiserror::Error)]
pub enum RightsError {
    /// The homeserver.
    #[error("{0}. Nothing was shown")]
    Matrix(#[from] MatrixError),
    /// There is no register.
    #[error("the guichet was never started with this homeserver: there is no register")]
    NoRegister,
    /// There is nothing to show.
    #[error("nothing is kept of this conversation: its term is over, or its id is another")]
    Nothing,
    /// It is recorded, and cannot be read.
    #[error("the box is for another key, or damaged. The act is recorded")]
    OtherKey,
    /// The reason, or the act, is empty.
    #[error("an act needs its reason and its reference in words")]
    NoReason,
}
