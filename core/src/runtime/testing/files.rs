//! Files that fail when a test wants it: each step on them is numbered.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;

use crate::runtime::SystemFiles;
use crate::runtime::ports::{Appending, Files, Lock};

/// The files of the system, until a step is to fail. Clones share the count.
#[derive(Clone)]
pub struct FaultyFiles {
    steps: Arc<AtomicUsize>,
    fault: Arc<dyn Fn(usize, &'static str) -> Option<io::Error> + Send + Sync>,
}

impl FaultyFiles {
    /// `fault` is told the number of each step and its name, and says how it fails, if it does.
    pub fn new(fault: impl Fn(usize, &'static str) -> Option<io::Error> + Send + Sync + 'static) -> Self {
        FaultyFiles { steps: Arc::default(), fault: Arc::new(fault) }
    }

    /// How many steps there were.
    pub fn steps(&self) -> usize {
        self.steps.load(Ordering::SeqCst)
    }

    fn step(&self, name: &'static str) -> io::Result<()> {
        let number = self.steps.fetch_add(1, Ordering::SeqCst);
        (self.fault)(number, name).map_or(Ok(()), Err)
    }
}

impl Files for FaultyFiles {
    fn read(&self, path: &Path) -> io::Result<Bytes> {
        self.step("read").and_then(|()| SystemFiles.read(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename").and_then(|()| SystemFiles.rename(from, to))
    }

    fn start(&self, path: &Path, length: u64) -> io::Result<Vec<u8>> {
        self.step("start").and_then(|()| SystemFiles.start(path, length))
    }

    fn map(&self, path: &Path) -> io::Result<Bytes> {
        self.step("map").and_then(|()| SystemFiles.map(path))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // What fails half-way has written the half.
        self.step("write").or_else(|error| {
            let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
            SystemFiles.write(path, half).and(Err(error))
        })?;
        SystemFiles.write(path, bytes)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        self.step("append")?;
        Ok(Box::new(Grows { file: SystemFiles.append(path)?, files: self.clone() }))
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("replace").and_then(|()| SystemFiles.replace(from, to))
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        self.step("lock").and_then(|()| SystemFiles.lock(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step("make-folder").and_then(|()| SystemFiles.make_folder(path))
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        self.step("size").and_then(|()| SystemFiles.size(path))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove").and_then(|()| SystemFiles.remove(path))
    }

    fn beside(&self, path: &Path, begin: &str) -> io::Result<Vec<PathBuf>> {
        self.step("beside").and_then(|()| SystemFiles.beside(path, begin))
    }
}

struct Grows {
    file: Box<dyn Appending>,
    files: FaultyFiles,
}

impl Appending for Grows {
    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.files.step("add") {
            return self.file.add(bytes.get(..bytes.len() / 2).unwrap_or_default()).and(Err(error));
        }
        self.file.add(bytes)
    }

    fn settle(&mut self) -> io::Result<()> {
        self.files.step("settle").and_then(|()| self.file.settle())
    }
}
