//! The doors to the outside, so that a test can script all of them.

use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;

use crate::context::Now;

/// Tells the time.
pub trait Clock: Send {
    /// The present moment.
    fn now(&self) -> Now;
}

/// Makes numbers that nobody can guess.
pub trait Randomness: Send {
    /// The next one.
    fn number(&mut self) -> u64;
}

/// Reads, renames and removes files. The store opens its one file by itself.
pub trait Files: Send {
    /// A whole file.
    fn read(&self, path: &Path) -> io::Result<Bytes>;
    /// Renames within a folder; never over a file that is there.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Whether a file begins with these bytes; no more of it is read.
    fn begins(&self, path: &Path, bytes: &[u8]) -> io::Result<bool>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The files in the folder of this one whose names begin so.
    fn beside(&self, path: &Path, begin: &str) -> io::Result<Vec<PathBuf>>;
}

/// Asks servers. No effect does so yet: what a person looks up stays on the device (M2), and
/// journeys prove it with this port.
pub trait Network: Send {
    /// The body of the answer, or that there is none.
    fn fetch(&self, address: &str) -> Option<Bytes>;
}

/// All doors.
pub struct Ports {
    /// Time.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub randomness: Box<dyn Randomness>,
    /// Files.
    pub files: Box<dyn Files>,
    /// Network.
    pub network: Box<dyn Network>,
}

silent!(Ports);
