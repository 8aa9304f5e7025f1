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

use std::io;
use std::path::PathBuf;

use bytes::Bytes;
use securite_signed::{Announcement, Role};
use sha2::{Digest as _, Sha256};

use super::folder::{Folder, NEXT, is_published, named, not_written};
use crate::features::renewal::HeldPack;

pub(super) use fetch::{Fetch, fetch};
pub(super) use serving::{Serving, serving};

const SERVING: &str = "serving.minisig";
const FORMER: &str = "former.minisig";
const UNTRIED: &str = "untried";
const TRYING: &str = "trying";
const REFUSED: &str = "refused";
const PART: &str = ".part";
/// What every pack of the folder begins with.
const PACK: &str = "pack-";

impl Folder {
    fn part(&self, announcement: &Announcement) -> PathBuf {
        self.at(&format!("{}{PART}", announcement.comment().file))
    }

    /// The announcement of a pack that was taken into use.
    fn pack(&self, name: &str) -> io::Result<Option<(Announcement, Bytes)>> {
        self.announcement(name, Role::Pack)
    }

    /// The serial of a pack that a start died of.
    fn refused(&self) -> Option<u64> {
        let bytes = self.files.read(&self.at(REFUSED)).ok()?;
        std::str::from_utf8(&bytes).ok()?.parse().ok()
    }
}

/// All files of the folder that are ours but the lock, which says nothing. What else lies there stays.
pub(super) fn files(folder: &Folder) -> io::Result<Vec<PathBuf>> {
    const NAMES: [&str; 6] = [SERVING, FORMER, UNTRIED, TRYING, REFUSED, NEXT];
    folder.files_of(|name| NAMES.contains(&name) || is_pack(name))
}

/// Whether it is a pack, or one that is being fetched.
fn is_pack(name: &str) -> bool {
    is_published(Role::Pack, name.strip_suffix(PART).unwrap_or(name))
}

/// What a pack is called that was published with this announcement.
fn published(announcement: &Announcement, bytes: &[u8]) -> HeldPack {
    HeldPack::Published { comment: announcement.comment().clone(), sha256: Sha256::digest(bytes).into() }
}
