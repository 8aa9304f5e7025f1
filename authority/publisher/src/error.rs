//! What can be wrong with a source, by file and line.

use std::path::{Path, PathBuf};

/// Why a source cannot be used. The sentence names the file, and the line where there is one.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// It cannot be opened or read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A line is not what the format asks for, and the rest cannot be read without it.
    #[error("{}, line {line}: {what}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: u64,
        /// What is wrong with it.
        what: String,
    },
    /// The file as a whole is not what was expected.
    #[error("{}: {what}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// Too many rows cannot be read.
    #[error(
        "{}: {unreadable} of {rows} rows cannot be read, more than 2 in 100 ({first})",
        path.display()
    )]
    TooMuch {
        /// The file or folder.
        path: PathBuf,
        /// How many.
        unreadable: u64,
        /// Of how many.
        rows: u64,
        /// Where the first is, and why.
        first: String,
    },
    /// The records contradict each other.
    #[error("the index cannot be built: {0}")]
    Index(#[from] securite_places::build::BuildError),
    /// The index just built cannot be read back.
    #[error("the index was built wrong: {0}")]
    Pack(#[from] securite_places::PackError),
    /// The guide cannot be written.
    #[error("the guide cannot be written: {0}")]
    Guide(#[from] serde_json::Error),
    /// The station records contradict each other.
    #[error("the stations cannot be written: {0}")]
    Stations(#[from] securite_stations::WriteError),
}

impl SourceError {
    /// For a line of a file.
    pub fn line(path: &Path, line: u64, what: impl std::fmt::Display) -> Self {
        SourceError::Line { path: path.to_owned(), line, what: what.to_string() }
    }

    /// For a whole file.
    pub fn file(path: &Path, what: impl std::fmt::Display) -> Self {
        SourceError::File { path: path.to_owned(), what: what.to_string() }
    }

    pub(crate) fn io(path: &Path) -> impl Fn(std::io::Error) -> Self {
        move |source| SourceError::Io { path: path.to_owned(), source }
    }
}
