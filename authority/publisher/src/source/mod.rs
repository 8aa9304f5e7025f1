//! Opening a published file: plain or compressed, and errors that name file and line.

#[cfg(feature = "import")]
mod rows;

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

#[cfg(feature = "import")]
pub(crate) use rows::place;
#[cfg(feature = "import")]
pub use rows::{csv_rows, each_bare_row, each_row};

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

/// Opens a file; one that ends in `.xz` or `.gz` is unpacked on the way.
pub fn open(path: &Path) -> Result<Box<dyn Read>, SourceError> {
    let file = BufReader::new(File::open(path).map_err(SourceError::io(path))?);
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("xz") => Ok(Box::new(lzma_rust2::XzReader::new(file, true))),
        #[cfg(feature = "import")]
        Some("gz") => Ok(Box::new(flate2::bufread::MultiGzDecoder::new(file))),
        _ => Ok(Box::new(file)),
    }
}

/// The whole text of a file. One that cannot be unpacked to its end, or is not UTF-8, is told with the line.
pub fn text(path: &Path) -> Result<String, SourceError> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| {
        let line = 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
        let what = match error.kind() {
            std::io::ErrorKind::UnexpectedEof => "the file is cut after this".to_owned(),
            _ => format!("the file is damaged after this: {error}"),
        };
        SourceError::line(path, line as u64, what)
    })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let read = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes().iter().take(read).filter(|byte| **byte == b'\n').count();
            Err(SourceError::line(path, line as u64, "the text is not UTF-8"))
        }
    }
}
