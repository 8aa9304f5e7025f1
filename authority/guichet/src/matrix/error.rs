//! Why a homeserver did not do as asked.

/// Two kinds: it may work a moment later, or it never will.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatrixError {
    /// No connection, no answer in time, an answer that is none of Matrix, 5xx, or too many requests.
    #[error("the homeserver does not answer ({0})")]
    Down(&'static str),
    /// It says no.
    #[error("the homeserver refuses: {status} {code}")]
    Refused {
        /// Of HTTP.
        status: u16,
        /// Matrix's `errcode`.
        code: String,
    },
}

impl MatrixError {
    /// Whether it says no with this code.
    pub fn is(&self, wanted: &str) -> bool {
        matches!(self, MatrixError::Refused { code, .. } if code == wanted)
    }

    /// Whether a moment later it may be otherwise.
    pub fn may_pass(&self) -> bool {
        matches!(self, MatrixError::Down(_))
    }

    /// Not there, or gone.
    pub fn is_missing(&self) -> bool {
        matches!(self, MatrixError::Refused { status: 404, .. })
    }
}

/// What can be repeated: that it was refused because it is so already is no error.
pub(crate) fn done_if(
    outcome: Result<serde_json::Value, MatrixError>,
    already: impl Fn(&MatrixError) -> bool,
) -> Result<(), MatrixError> {
    match outcome {
        Err(error) if !already(&error) => Err(error),
        _ => Ok(()),
    }
}
