//! The account of an import: each source with its rows, each remark, and the limit of what is acceptable.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::error::SourceError;
use crate::note::{Note, NoteKind, counts};

/// More unreadable rows than these in a hundred mean that the file is not what it should be.
const LIMIT_PERCENT: u64 = 2;
/// A file with this many unreadable rows, most of those read, is not read to its end.
const HOPELESS: u64 = 100_000;

/// The account.
#[derive(Default)]
pub struct Report {
    /// One entry a file, in the order they were read.
    pub sources: Vec<SourceCount>,
    /// In the order it happened.
    pub notes: Vec<Note>,
    watch: Option<Watch>,
}

/// Told of each step.
pub type Watch = Box<dyn FnMut(Step<'_>)>;

/// A step of the work, for a progress bar.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// A file or folder is opened.
    Reading(&'a Path),
    /// This many of its rows are read.
    Rows(u64),
    /// It was read to its end.
    Done(&'a Path),
    /// Something else that takes its time.
    Doing(&'a str),
}

/// The rows of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceCount {
    /// The file or folder.
    pub file: PathBuf,
    /// Rows, or records.
    pub rows: u64,
    /// Readable, but of no use here.
    pub left_out: u64,
    /// Not readable. A row that swallowed others, by a quote that is not closed, counts as all of them.
    pub unreadable: u64,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It serves.
    Used,
    /// It is readable, but cannot serve.
    LeftOut,
    /// It cannot be read.
    Unreadable(String),
}

impl Report {
    /// An account that tells its steps.
    pub fn watched(watch: Watch) -> Self {
        Report { watch: Some(watch), ..Report::default() }
    }

    /// Adds a remark.
    pub fn note(&mut self, id: &str, kind: NoteKind, text: impl Into<String>) {
        self.notes.push(Note { id: id.to_owned(), kind, text: text.into() });
    }

    /// Tells a step.
    pub fn step(&mut self, step: Step<'_>) {
        if let Some(watch) = &mut self.watch {
            watch(step);
        }
    }

    /// Adds a table of our own that was read whole.
    pub(crate) fn table(&mut self, file: &Path, rows: u64) {
        self.step(Step::Reading(file));
        self.sources.push(SourceCount { file: file.to_owned(), rows, left_out: 0, unreadable: 0 });
        self.step(Step::Done(file));
    }

    /// Starts the account of a source.
    pub(crate) fn open(&mut self, file: &Path) {
        self.sources.push(SourceCount { file: file.to_owned(), rows: 0, left_out: 0, unreadable: 0 });
        self.step(Step::Reading(file));
    }

    /// Counts a row of the source opened last; `lines` is what it takes up in its file.
    pub(crate) fn row(
        &mut self,
        place: impl FnOnce() -> String,
        lines: u64,
        fate: Fate,
    ) -> Result<(), SourceError> {
        let Some(count) = self.sources.last_mut() else { return Ok(()) };
        count.rows += 1;
        match fate {
            Fate::Used => (),
            Fate::LeftOut => count.left_out += 1,
            Fate::Unreadable(why) => {
                count.rows += lines.saturating_sub(1);
                count.unreadable += lines.max(1);
                let hopeless = count.unreadable >= HOPELESS && count.unreadable * 2 > count.rows;
                self.note(&place(), NoteKind::Unreadable, why);
                if hopeless {
                    return self.close();
                }
            }
        }
        let rows = self.sources.last().map_or(0, |count| count.rows);
        if rows.is_multiple_of(1024) {
            self.step(Step::Rows(rows));
        }
        Ok(())
    }

    /// Ends the account of the source opened last: too much of it unreadable is an error.
    pub(crate) fn close(&mut self) -> Result<(), SourceError> {
        let Some(count) = self.sources.last().cloned() else { return Ok(()) };
        self.step(Step::Done(&count.file));
        if count.rows == 0 {
            return Err(SourceError::file(&count.file, "it has no rows"));
        }
        if count.unreadable * 100 <= count.rows * LIMIT_PERCENT {
            return Ok(());
        }
        let unreadable = self.notes.iter().rev().filter(|note| note.kind == NoteKind::Unreadable);
        let first = unreadable.take(count.unreadable as usize).last();
        Err(SourceError::TooMuch {
            path: count.file,
            unreadable: count.unreadable,
            rows: count.rows,
            first: first.map_or(String::new(), |note| format!("{}: {}", note.id, note.text)),
        })
    }

    /// The account in a few lines.
    pub fn summary(&self) -> String {
        let mut text = String::new();
        for count in &self.sources {
            let file = count.file.file_name().unwrap_or(count.file.as_os_str()).to_string_lossy();
            let _ = write!(text, "{:>9} rows  {file}", count.rows);
            for (number, what) in [(count.left_out, "left out"), (count.unreadable, "unreadable")] {
                if number > 0 {
                    let _ = write!(text, ", {number} {what}");
                }
            }
            text.push('\n');
        }
        for (kind, number) in counts(&self.notes) {
            let _ =
                writeln!(text, "{number:>9} {:<9} {kind:?}", format!("{:?}", kind.outcome()).to_lowercase());
        }
        text
    }

    /// The account row by row: the summary, then one line for each remark, parted by tabs.
    pub fn full(&self) -> String {
        let mut text = self.summary();
        text.push('\n');
        for Note { id, kind, text: remark } in &self.notes {
            let remark = remark.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "{:?}\t{kind:?}\t{id}\t{remark}", kind.outcome());
        }
        text
    }
}
