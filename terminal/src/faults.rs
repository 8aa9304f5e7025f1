//! Faults of the program, for whoever mends it: written to a file as they come, or to standard error once the
//! screen is restored. By kind and count, never by what was typed or read.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use securite_core::boundary::{LogEntry, LogLevel, ShellFailure, ShellLog};

/// Where they go.
pub(crate) enum Faults {
    /// To the end of this file.
    File(Mutex<File>),
    /// Held until [`Faults::print`].
    Held(Mutex<Vec<LogEntry>>),
}

impl Faults {
    /// A log in this file; without one they are held. Fails with a sentence.
    pub(crate) fn open(path: Option<&Path>) -> Result<Arc<Self>, String> {
        let Some(path) = path else { return Ok(Arc::new(Faults::Held(Mutex::default()))) };
        let file = File::options().create(true).append(true).open(path);
        let file = file.map_err(|error| {
            format!("le journal « {} » ne peut pas être écrit : {error}. Choisissez un autre fichier après --log.", path.display())
        })?;
        Ok(Arc::new(Faults::File(Mutex::new(file))))
    }

    /// Prints what is held.
    pub(crate) fn print(&self) {
        if let Faults::Held(held) = self {
            for entry in held.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
                eprintln!("securite : défaut du programme : {}", line(&entry));
            }
        }
    }
}

impl ShellLog for Faults {
    fn write(&self, entry: LogEntry) -> Result<(), ShellFailure> {
        match self {
            Faults::File(file) => {
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                writeln!(file, "{}", line(&entry)).map_err(|_| ShellFailure::Failed)
            }
            Faults::Held(held) => {
                held.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
                Ok(())
            }
        }
    }
}

/// One entry.
fn line(entry: &LogEntry) -> String {
    let level = match entry.level {
        LogLevel::Warning => "warning",
        LogLevel::Fault => "fault",
    };
    format!("{level} {} ×{}", entry.kind, entry.count)
}

/// Whether this file is a log of ours, line by line; one that is not there, or empty, may become one.
pub(crate) fn is_log(path: &Path) -> bool {
    let ours = |line: &str| {
        let count = line.rsplit_once(" ×").map(|(_, count)| count.parse::<u32>().is_ok());
        (line.starts_with("warning ") || line.starts_with("fault ")) && count == Some(true)
    };
    match std::fs::read_to_string(path) {
        Ok(text) => text.lines().all(ours),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(kind: &str, count: u32) -> LogEntry {
        LogEntry { level: LogLevel::Fault, kind: kind.into(), count }
    }

    #[test]
    fn a_file_takes_one_line_for_each_and_keeps_what_it_had() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        for count in [1, 2] {
            Faults::open(Some(&path)).unwrap().write(entry("project home panicked", count)).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap();
        assert_eq!(written, "fault project home panicked ×1\nfault project home panicked ×2\n");
    }

    #[test]
    fn a_file_that_cannot_be_written_is_refused_with_its_name_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let Err(text) = Faults::open(Some(folder.path())) else { panic!("a folder takes no lines") };
        assert!(text.contains(&folder.path().display().to_string()) && text.contains("--log"), "{text}");
    }

    #[test]
    fn what_is_held_is_printed_once() {
        let faults = Faults::open(None).unwrap();
        faults.write(entry("x", 1)).unwrap();
        faults.print();
        let Faults::Held(held) = &*faults else { panic!("held") };
        assert!(held.lock().unwrap().is_empty());
    }
}
