//! Why settings are refused.

use std::path::PathBuf;

/// A line of the file, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {sentence}")]
pub struct ConfigError {
    /// From 1.
    pub line: usize,
    /// What is wrong, and what to write.
    pub sentence: String,
}

/// Why no fresh settings were written.
#[derive(Debug, thiserror::Error)]
pub enum FreshError {
    /// Something is there already.
    #[error("{}: it is there, and secrets are never written over. Name another folder", .0.display())]
    There(PathBuf),
    /// It cannot be written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no chance to make secrets of.
    #[error("the system gives no random bytes: {0}")]
    Chance(String),
    /// What was asked for would be refused when it is read.
    #[error("with these words the settings would be refused: {0}")]
    Refused(#[from] ConfigError),
}
