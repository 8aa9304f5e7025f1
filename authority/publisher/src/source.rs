//! Opening a published file: plain or compressed with xz, and errors that name file and line.

use std::fs::File;
use std::io::{BufReader, Read};
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
    /// A line is not what the format asks for.
    #[error("{}, line {line}: {what}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// Counted from 1.
        line: u64,
        /// What is wrong with it.
        what: String,
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
}

/// Opens a file; one that ends in `.xz` is unpacked on the way.
pub fn open(path: &Path) -> Result<Box<dyn Read>, SourceError> {
    let failed = |source| SourceError::Io { path: path.to_owned(), source };
    let file = BufReader::new(File::open(path).map_err(failed)?);
    if path.extension().is_some_and(|extension| extension == "xz") {
        return Ok(Box::new(lzma_rust2::XzReader::new(file, true)));
    }
    Ok(Box::new(file))
}

/// The rows of a CSV file with a header line, each with its line number.
pub fn csv_rows<T: serde::de::DeserializeOwned>(
    path: &Path,
    delimiter: u8,
) -> Result<Vec<(u64, T)>, SourceError> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(open(path)?);
    let headers = reader.headers().map_err(|error| SourceError::line(path, 1, error))?.clone();
    let mut record = csv::StringRecord::new();
    let mut rows = Vec::new();
    loop {
        let line = reader.position().line();
        match reader.read_record(&mut record) {
            Ok(false) => return Ok(rows),
            Ok(true) => {
                let row = record.deserialize(Some(&headers));
                rows.push((line, row.map_err(|error| SourceError::line(path, line, error))?));
            }
            Err(error) => return Err(SourceError::line(path, line, error)),
        }
    }
}
