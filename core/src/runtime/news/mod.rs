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

use chrono::NaiveDate;
use securite_feed::SegmentRef;
use securite_signed::Role;
use sha2::{Digest as _, Sha256};

use super::folder::{Folder, NEXT, is_published};
use crate::profile::PlainFeed;

/// The announcement that counts.
const SERVING: &str = "feed.minisig";
/// What each feed begins with that nobody signs.
const PLAIN: &str = "plain-";
/// How long a day is, and the start of a checksum, in names.
const DAY: usize = 10;
const SUM: usize = 8;

/// All files of the folder that are ours but the lock. What else lies there stays.
pub(super) fn files(folder: &Folder) -> io::Result<Vec<PathBuf>> {
    folder.files_of(|name| {
        let known = [SERVING, NEXT].contains(&name) || is_published(Role::Feed, name);
        known || is_segment(name) || name.strip_prefix(PLAIN).is_some_and(is_sum)
    })
}

/// Whether it has the form of a segment's name: its day, and the start of its checksum.
fn is_segment(name: &str) -> bool {
    let parts = name.strip_suffix(".json").and_then(|name| name.rsplit_once('-'));
    parts.is_some_and(|(day, sum)| day.len() == DAY && day.parse::<NaiveDate>().is_ok() && is_sum(sum))
}

fn is_sum(text: &str) -> bool {
    text.len() == SUM && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Under which name a segment is kept, whatever its file is called by who publishes it.
fn unpacked(segment: &SegmentRef) -> String {
    format!("{}-{}.json", segment.day, segment.sha256.get(..SUM).unwrap_or_default())
}

/// Under which name a feed is kept that nobody signs.
fn of_plain(feed: &PlainFeed) -> String {
    let sum = Sha256::digest(&feed.address);
    sum.iter().take(SUM / 2).fold(PLAIN.to_owned(), |name, byte| name + &format!("{byte:02x}"))
}
