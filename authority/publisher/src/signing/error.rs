//! Why nothing was published, or what is published is refused. Each sentence says what to do.

use std::path::PathBuf;

use securite_signed::{KeysError, SignedError};

/// What is wrong.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// It cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// What is published is refused.
    #[error("{}: {source}", path.display())]
    Refused {
        /// The announcement.
        path: PathBuf,
        /// As a phone says it.
        source: SignedError,
    },
    /// What was to be published would be refused by every phone.
    #[error("phones would refuse it: {0}")]
    WouldBeRefused(SignedError),
    /// Nothing is announced in the folder.
    #[error("{}: nothing is announced here", .0.display())]
    Nothing(PathBuf),
    /// The serial is not above the one that is announced.
    #[error(
        "serial {serial} is not above {announced}, which {} announces: phones would pass it over. Take a higher one, or --next",
        path.display()
    )]
    NotAbove {
        /// Asked for.
        serial: u64,
        /// Announced.
        announced: u64,
        /// The announcement.
        path: PathBuf,
    },
    /// There is no serial above the one that is announced.
    #[error("no serial is left above the one that is announced")]
    LastSerial,
    /// A file with this serial is there, and is another.
    #[error(
        "{}: it is there with other content, and what was published under a name never changes. Take a higher serial",
        .0.display()
    )]
    OtherFile(PathBuf),
    /// A renewed announcement would expire sooner.
    #[error("it is announced until {0} already: renew it for longer")]
    Sooner(chrono::NaiveDate),
    /// It could not be signed.
    #[error("signing failed: {0}")]
    Sign(String),
    /// A public key that is none.
    #[error(transparent)]
    Keys(#[from] KeysError),
}

impl PublishError {
    pub(super) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| PublishError::Io { path, source }
    }
}
