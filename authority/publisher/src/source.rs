//! Opening a published file: plain or compressed, and errors that name file and line.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use crate::report::{Fate, Report};

/// A field with more line ends than this has swallowed rows: its quote is not closed.
const MOST_LINES: u64 = 20;

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

/// The whole text of a file.
pub(crate) fn text(path: &Path) -> Result<String, SourceError> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(SourceError::io(path))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let read = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes().iter().take(read).filter(|byte| **byte == b'\n').count();
            Err(SourceError::line(path, line as u64, "the text is not UTF-8"))
        }
    }
}

/// Where a row is, for notes: "unites.csv.xz, line 12".
pub(crate) fn place(path: &Path, line: u64) -> String {
    format!("{}, line {line}", path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

/// Gives each row of a CSV file with a header line to `take`, one at a time. A row that cannot be read
/// is noted with file and line, and the next one follows.
pub fn each_row<T: serde::de::DeserializeOwned>(
    path: &Path,
    delimiter: u8,
    report: &mut Report,
    take: impl FnMut(u64, T, &mut Report) -> Fate,
) -> Result<(), SourceError> {
    each(path, delimiter, true, report, take)
}

/// As [`each_row`], for a file without header line.
pub fn each_bare_row<T: serde::de::DeserializeOwned>(
    path: &Path,
    delimiter: u8,
    report: &mut Report,
    take: impl FnMut(u64, T, &mut Report) -> Fate,
) -> Result<(), SourceError> {
    each(path, delimiter, false, report, take)
}

fn each<T: serde::de::DeserializeOwned>(
    path: &Path,
    delimiter: u8,
    has_headers: bool,
    report: &mut Report,
    mut take: impl FnMut(u64, T, &mut Report) -> Fate,
) -> Result<(), SourceError> {
    report.open(path);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(has_headers)
        .flexible(true)
        .from_reader(open(path)?);
    let headers = match has_headers {
        true => Some(reader.headers().map_err(|error| broken(path, 1, error))?.clone()),
        false => None,
    };
    if headers.as_ref().is_some_and(csv::StringRecord::is_empty) {
        return Err(SourceError::file(path, "the file is empty"));
    }
    let mut width = headers.as_ref().map(csv::StringRecord::len);
    let mut record = csv::ByteRecord::new();
    loop {
        let before = reader.position().line();
        if !reader.read_byte_record(&mut record).map_err(|error| broken(path, before, error))? {
            return report.close();
        }
        let line = record.position().map_or(before, csv::Position::line);
        let lines = reader.position().line().saturating_sub(line);
        let width = *width.get_or_insert(record.len());
        let fate = match decoded(&record, headers.as_ref(), width, lines) {
            Ok(row) => take(line, row, report),
            Err(why) => Fate::Unreadable(why),
        };
        report.row(|| place(path, line), lines, fate)?;
    }
}

fn decoded<T: serde::de::DeserializeOwned>(
    record: &csv::ByteRecord,
    headers: Option<&csv::StringRecord>,
    width: usize,
    lines: u64,
) -> Result<T, String> {
    if lines > MOST_LINES {
        return Err(format!("the row takes up {lines} lines: a quote is not closed"));
    }
    if record.len() != width {
        return Err(format!("{} fields in place of {width}", record.len()));
    }
    let text = csv::StringRecord::from_byte_record(record.clone()).map_err(|_| "the text is not UTF-8")?;
    text.deserialize(headers).map_err(|error| match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.to_string(),
        _ => error.to_string(),
    })
}

/// What the CSV library says when the bytes themselves cannot be had.
fn broken(path: &Path, line: u64, error: csv::Error) -> SourceError {
    match error.into_kind() {
        csv::ErrorKind::Io(source) => SourceError::Io { path: path.to_owned(), source },
        csv::ErrorKind::Utf8 { .. } => SourceError::line(path, line, "the text is not UTF-8"),
        other => SourceError::line(path, line, format!("{other:?}")),
    }
}

/// The readable rows of a CSV file with a header line, each with its line number.
pub fn csv_rows<T: serde::de::DeserializeOwned>(
    path: &Path,
    delimiter: u8,
    report: &mut Report,
) -> Result<Vec<(u64, T)>, SourceError> {
    let mut rows = Vec::new();
    each_row(path, delimiter, report, |line, row, _| {
        rows.push((line, row));
        Fate::Used
    })?;
    Ok(rows)
}
