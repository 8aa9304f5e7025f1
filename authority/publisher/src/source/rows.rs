//! The rows of a published CSV file, one at a time.

use std::path::Path;

use super::open;
use crate::error::SourceError;
use crate::report::{Fate, Report};

/// A field with more line ends than this has swallowed rows: its quote is not closed.
const MOST_LINES: u64 = 20;

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
