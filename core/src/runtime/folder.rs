//! A folder of what was fetched: files that are there whole or not at all.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use securite_signed::{Announcement, Role};

use super::ports::{Files, Lock};
use crate::work::Failure;

pub(super) const LOCK: &str = "lock";
/// A file is written beside, then renamed over what it replaces.
pub(super) const NEXT: &str = "next";

/// The folder. Cloning shares it.
#[derive(Clone)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    pub(super) files: Arc<dyn Files>,
    /// Held as long as this or a clone of it is at work.
    #[expect(dead_code, reason = "it is held, and never asked for anything")]
    lock: Option<Arc<dyn Lock>>,
}

impl Folder {
    pub(super) fn new(path: PathBuf, files: Arc<dyn Files>) -> Self {
        Folder { path, files, lock: None }
    }

    /// The same, held by this program: by each clone, so that work on another thread that nobody waits for any more holds it too.
    pub(super) fn holding(self, lock: Box<dyn Lock>) -> Self {
        Folder { lock: Some(lock.into()), ..self }
    }

    pub(super) fn at(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// For this program alone until it is dropped; `None`: another is at it.
    pub(super) fn lock(&self) -> io::Result<Option<Box<dyn Lock>>> {
        self.files.lock(&self.at(LOCK))
    }

    /// An announcement that was taken into use, with its file; `None` where there is none that makes sense.
    pub(super) fn announcement(&self, name: &str, role: Role) -> io::Result<Option<(Announcement, Bytes)>> {
        let bytes = match self.files.read(&self.at(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            bytes => bytes?,
        };
        Ok(Announcement::parse(&bytes, role).ok().map(|announcement| (announcement, bytes)))
    }

    /// Writes a file as a whole or not at all.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let next = self.at(NEXT);
        self.files.write(&next, bytes)?;
        self.files.replace(&next, &self.at(name))
    }

    /// Takes away what may not be there.
    pub(super) fn drop(&self, name: &str) {
        let _ = self.files.remove(&self.at(name));
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.files.start(&self.at(name), 0).is_ok()
    }

    /// Every file whose name begins so.
    pub(super) fn beginning(&self, begin: &str) -> Vec<PathBuf> {
        self.files.beside(&self.at(NEXT), begin).unwrap_or_default()
    }

    /// Every file of it whose name is one of ours.
    pub(super) fn files_of(&self, ours: impl Fn(&str) -> bool) -> io::Result<Vec<PathBuf>> {
        let all = self.files.beside(&self.at(NEXT), "")?;
        Ok(all.into_iter().filter(|path| ours(named(path))).collect())
    }
}

/// The name of a file, without folders.
pub(super) fn named(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// Whether a file is called as one that was published in this role.
pub(super) fn is_published(role: Role, name: &str) -> bool {
    let serial = name.split(|letter: char| !letter.is_ascii_digit()).find(|digits| !digits.is_empty());
    let serial = serial.and_then(|digits| digits.parse().ok());
    serial.is_some_and(|serial| role.file(serial) == name)
}

/// Why something could not be written.
pub(super) fn not_written(error: io::Error) -> Failure {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Failure::NoRoom,
        _ => Failure::NotWritten,
    }
}
