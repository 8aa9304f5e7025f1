//! Where faults are told.

use super::ShellFailure;

/// The shell's log: logcat, os_log, a file.
#[uniffi::export(with_foreign)]
pub trait ShellLog: Send + Sync {
    /// Writes one entry. Called from the core's thread; must not call the core. Failing is survived.
    fn write(&self, entry: LogEntry) -> Result<(), ShellFailure>;
}

/// A fault of the program, by kind and count: never what was typed, read or looked up.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogEntry {
    /// How bad it is.
    pub level: LogLevel,
    /// What happened, in the words of the code: "project home panicked at features/home/project.rs:31".
    pub kind: String,
    /// How often since the core was opened. Told at 1, 2, 4, 8 and so on.
    pub count: u32,
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LogLevel {
    /// Something that was asked for did not happen.
    Warning,
    /// A fault of the program.
    Fault,
}
