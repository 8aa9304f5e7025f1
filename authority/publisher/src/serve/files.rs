//! Which file a path means, and what its content is called.

use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io::{Error, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

/// The files of a folder.
pub(super) struct Files {
    folder: PathBuf,
    /// The ETags that are known, each for the file as it was then.
    etags: Mutex<BTreeMap<PathBuf, (Stamp, String)>>,
}

/// What changes when a file does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    len: u64,
    changed: Option<SystemTime>,
    /// Another one after a rename.
    number: u64,
}

/// A file that may be handed out.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) stamp: Stamp,
    pub(super) etag: String,
}

impl Files {
    /// `folder` is a path without links.
    pub(super) fn new(folder: PathBuf) -> Self {
        Files { folder, etags: Mutex::default() }
    }

    /// The file that the path of a request means; `None` if there is none for strangers. Reads the whole file when it is new.
    pub(super) fn find(&self, asked: &str) -> Option<Found> {
        let asked = asked.strip_prefix('/').filter(|path| path.split('/').all(is_open))?;
        let path = self.folder.join(asked).canonicalize().ok()?;
        // A link may lead outside, or to a file of another name.
        let inside = path.strip_prefix(&self.folder).ok()?;
        if !inside.iter().all(|name| name.to_str().is_some_and(is_open)) {
            return None;
        }
        let stamp = Stamp::of(&path).ok()?;
        let known = self.etags.lock().unwrap_or_else(PoisonError::into_inner).get(&path).cloned();
        let etag = match known {
            Some((then, etag)) if then == stamp => etag,
            _ => {
                let etag = etag(&path).ok()?;
                let mut etags = self.etags.lock().unwrap_or_else(PoisonError::into_inner);
                etags.insert(path.clone(), (stamp.clone(), etag.clone()));
                etag
            }
        };
        Some(Found { path, stamp, etag })
    }
}

impl Stamp {
    /// An error for what is no plain file: a folder, or a pipe that would never end.
    pub(super) fn of(path: &Path) -> Result<Self, Error> {
        let metadata = path.metadata()?;
        if !metadata.is_file() {
            return Err(Error::from(std::io::ErrorKind::NotFound));
        }
        Ok(Stamp { len: metadata.len(), changed: metadata.modified().ok(), number: number(&metadata) })
    }
}

#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

/// Whether files of this name are for strangers. Dot files are not, nor private keys that somebody left beside the packs.
fn is_open(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    !name.is_empty() && !name.starts_with('.') && !name.ends_with(".key") && name.bytes().all(plain)
}

fn etag(path: &Path) -> Result<String, Error> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let len = file.read(&mut piece)?;
        let Some(bytes) = piece.get(..len).filter(|bytes| !bytes.is_empty()) else { break };
        sum.update(bytes);
    }
    let hex: String = sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("\"{hex}\""))
}
