//! What can go wrong between a catalogue and the importers.

use std::path::PathBuf;

use crate::error::SourceError;

/// Something is wanted that the catalogue has not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Neither a source nor a file of one.
    #[error("the catalogue has no source “{0}”")]
    NoSource(String),
    /// No source has a file of it.
    #[error("the catalogue has no file of the department “{0}”")]
    NoDepartment(String),
    /// Nothing is left.
    #[error("everything that the catalogue has is left out")]
    Nothing,
}

/// Why a file was not fetched. What is worth another try is [`FetchError::may_pass`].
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// TLS could not be set up.
    #[error("TLS could not be set up: {0}")]
    Setup(String),
    /// No connection, or it broke.
    #[error("{0}")]
    Line(String),
    /// The server says no.
    #[error("the server answers {0}")]
    Refused(u16),
    /// To a host that the catalogue does not name, or without TLS.
    #[error("it leads to {0}: no https, or none of the hosts that the catalogue names for it")]
    Elsewhere(String),
    /// Round and round.
    #[error("it leads on and on")]
    Redirects,
    /// More than the catalogue expects.
    #[error("it is larger than expected: more than {0} bytes")]
    TooLarge(u64),
    /// Less than the catalogue expects.
    #[error("it is smaller than expected: {0} bytes, at least {1} were expected")]
    TooSmall(u64, u64),
    /// What came is not the part that was asked for.
    #[error("the file was changed on the server while it came")]
    Changed,
    /// What came does not look as it should.
    #[error("{what}; it can be looked at: {}", kept.display())]
    Layout {
        /// What is wrong.
        what: String,
        /// Where it can be looked at.
        kept: PathBuf,
    },
    /// Another command is at work in the cache.
    #[error("{}: another command is downloading into it", .0.display())]
    Busy(PathBuf),
    /// The cache cannot be written.
    #[error("{}: {source}", path.display())]
    Cache {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl FetchError {
    /// Whether a moment later it may be otherwise.
    pub fn may_pass(&self) -> bool {
        match self {
            FetchError::Line(_) | FetchError::Changed => true,
            FetchError::Refused(status) => matches!(status, 408 | 416 | 429 | 500..=599),
            _ => false,
        }
    }
}

/// What was fetched cannot be handed to the importers.
#[derive(Debug, thiserror::Error)]
pub enum InputsError {
    /// The same by hand and from the catalogue.
    #[error("“{0}” is named by hand and in the catalogue: say --without {0}")]
    Twice(String),
    /// A list without a date of its own.
    #[error("“{id}”: neither its address nor the server says of which day it is: say {option}")]
    NoDay {
        /// The source.
        id: String,
        /// Which option says it.
        option: &'static str,
    },
    /// A directory takes the place of all jurisdiction.
    #[error(
        "a directory takes the place of all jurisdiction, and there is no jurisdiction table: leave the directory out too, or name a table"
    )]
    NoJurisdiction,
    /// No source has a date.
    #[error("no source says of which day it is: say --issued")]
    NoIssue,
    /// The folder of tables cannot be read.
    #[error(transparent)]
    Tables(#[from] SourceError),
}
