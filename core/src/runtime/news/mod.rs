//! The news that the device holds: which files there are, how newer ones come.
//!
//! | file | what |
//! | --- | --- |
//! | `feed.minisig` | the announcement of the index that counts; writing it is what takes it into use |
//! | `feed-12.securite` | that index |
//! | `2026-11-29-5f3a09c1.json` | a segment that an index lists, compared with its checksum and unpacked |
//! | `plain-1b2c3d4e` | a feed that nobody signs, as it came |
//! | `lock` | held by who changes the folder |
//!
//! Segments come first and the announcement last: a death at any step leaves what was held, and what came is not fetched
//! again. What is asked is the same from every device, whatever its places and themes (S2).

mod fetch;
mod held;
mod signed;
#[cfg(test)]
mod tests;

pub(super) use fetch::{Refresh, refresh};
pub(super) use held::open;

use std::io;
use std::path::PathBuf;

use securite_feed::SegmentRef;
use sha2::{Digest as _, Sha256};

use super::folder::{Folder, LOCK};
use crate::profile::PlainFeed;

/// The announcement that counts.
const SERVING: &str = "feed.minisig";

/// All files of the folder but the lock: it is ours, and what fetches news clears it in the same way.
pub(super) fn files(folder: &Folder) -> io::Result<Vec<PathBuf>> {
    folder.files_of(|name| name != LOCK)
}

/// Under which name a segment is kept.
fn unpacked(segment: &SegmentRef) -> &str {
    segment.file.strip_suffix(".gz").unwrap_or(&segment.file)
}

/// Under which name a feed is kept that nobody signs.
fn of_plain(feed: &PlainFeed) -> String {
    let sum = Sha256::digest(&feed.address);
    sum.iter().take(4).fold("plain-".to_owned(), |name, byte| name + &format!("{byte:02x}"))
}
