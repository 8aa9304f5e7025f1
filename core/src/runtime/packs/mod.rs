//! The folder of packs that were fetched: which one serves, how another takes its place.
//!
//! | file | what |
//! | --- | --- |
//! | `serving.minisig` | the announcement of the pack that serves; writing it is what takes a pack into use |
//! | `former.minisig` | that of the one before, until the new one has opened |
//! | `pack-12.securite` | a pack, whole and verified, under the name that its announcement has |
//! | `pack-12.securite.part` | one that is being fetched; the next try goes on from there |
//! | `untried` | the one that serves was taken into use and not opened by a start of the program yet |
//! | `trying` | a start of the program is opening it, or died of it |
//! | `lock` | held by who changes the folder: one program at a time, one try at a time |
//! | `refused` | the serial of the last one that a start died of: it is not fetched again |
//!
//! Each step leaves the folder so that the next start serves the old pack or the new one, whole.

mod fetch;
mod receive;
mod serving;
#[cfg(test)]
mod tests;

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use securite_signed::{Announcement, Role};
use sha2::{Digest as _, Sha256};

use super::ports::{Files, Lock};
use crate::features::renewal::HeldPack;

pub(super) use fetch::{Fetch, fetch};
pub(super) use serving::{Serving, serving};

const SERVING: &str = "serving.minisig";
const FORMER: &str = "former.minisig";
const UNTRIED: &str = "untried";
const TRYING: &str = "trying";
const REFUSED: &str = "refused";
const LOCK: &str = "lock";
/// A file is written beside, then renamed over what it replaces.
const NEXT: &str = "next";
const PART: &str = ".part";
/// What every pack of the folder begins with.
const PACK: &str = "pack-";

/// The folder. Cloning shares it.
#[derive(Clone)]
pub(super) struct Folder {
    path: PathBuf,
    files: Arc<dyn Files>,
}

impl Folder {
    pub(super) fn new(path: PathBuf, files: Arc<dyn Files>) -> Self {
        Folder { path, files }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// For this program alone until it is dropped; `None`: another is at it.
    fn lock(&self) -> io::Result<Option<Box<dyn Lock>>> {
        self.files.lock(&self.at(LOCK))
    }

    fn part(&self, announcement: &Announcement) -> PathBuf {
        self.at(&format!("{}{PART}", announcement.comment().file))
    }

    /// An announcement that was taken into use, with its file; `None` where there is none that makes sense.
    fn announcement(&self, name: &str) -> io::Result<Option<(Announcement, Bytes)>> {
        let bytes = match self.files.read(&self.at(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            bytes => bytes?,
        };
        Ok(Announcement::parse(&bytes, Role::Pack).ok().map(|announcement| (announcement, bytes)))
    }

    /// Writes a small file as a whole or not at all.
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let next = self.at(NEXT);
        self.files.write(&next, bytes)?;
        self.files.replace(&next, &self.at(name))
    }

    /// Takes away what may not be there.
    fn drop(&self, name: &str) {
        let _ = self.files.remove(&self.at(name));
    }

    fn has(&self, name: &str) -> bool {
        self.files.begins(&self.at(name), b"").is_ok()
    }

    /// The serial of a pack that a start died of.
    fn refused(&self) -> Option<u64> {
        let bytes = self.files.read(&self.at(REFUSED)).ok()?;
        std::str::from_utf8(&bytes).ok()?.parse().ok()
    }

    /// Every file whose name begins so.
    fn beginning(&self, begin: &str) -> Vec<PathBuf> {
        self.files.beside(&self.at(begin), begin).unwrap_or_default()
    }
}

fn named(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// What a pack is called that was published with this announcement.
fn published(announcement: &Announcement, bytes: &[u8]) -> HeldPack {
    HeldPack::Published { comment: announcement.comment().clone(), sha256: Sha256::digest(bytes).into() }
}
