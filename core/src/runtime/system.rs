//! The ports as the system has them.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::ports::{Clock, Files, Network, Ports, Randomness};
use crate::context::Now;

impl Ports {
    /// The system's clock, randomness and files, and no network.
    pub fn system() -> Self {
        Ports {
            clock: Box::new(SystemClock),
            randomness: Box::new(SystemRandomness),
            files: Box::new(SystemFiles),
            network: Box::new(NoNetwork),
        }
    }
}

/// The clock of the device.
#[derive(Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Now {
        Now::Instant(chrono::Utc::now())
    }
}

/// The system's source of randomness.
#[derive(Debug)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn number(&mut self) -> u64 {
        // Without a source nothing secret may be made; a name of a file may.
        getrandom::u64().unwrap_or_default()
    }
}

/// The file system.
#[derive(Debug)]
pub struct SystemFiles;

impl Files for SystemFiles {
    fn read(&self, path: &Path) -> io::Result<Bytes> {
        std::fs::read(path).map(Bytes::from)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.try_exists()? {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        std::fs::rename(from, to)
    }

    fn begins(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        let mut start = Vec::new();
        std::fs::File::open(path)?.take(bytes.len() as u64).read_to_end(&mut start)?;
        Ok(start == bytes)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn beside(&self, path: &Path, begin: &str) -> io::Result<Vec<PathBuf>> {
        // A bare name stands in the folder where the program runs.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|name| name.starts_with(begin)) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }
}

/// No network at all: nothing in the core asks for one yet.
#[derive(Debug)]
pub struct NoNetwork;

impl Network for NoNetwork {
    fn fetch(&self, _address: &str) -> Option<Bytes> {
        None
    }
}
