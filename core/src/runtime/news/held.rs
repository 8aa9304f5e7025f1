//! Opening the news that the device holds.

use chrono::{DateTime, Utc};
use securite_feed::plain::{self, PlainSource};
use securite_feed::{Index, Item, Segment, SegmentRef};
use securite_signed::{Announcement, Comment, Keys, Role};
use sha2::{Digest as _, Sha256};

use super::{SERVING, of_plain, unpacked};
use crate::features::news::{HeldNews, NewsSource};
use crate::profile::{News, PlainFeed};
use crate::runtime::folder::Folder;
use crate::work::Failure;

/// The index that counts, and what was announced of it.
pub(super) struct Held {
    pub(super) comment: Comment,
    /// SHA-256 of the announcement's file.
    pub(super) sha256: [u8; 32],
    pub(super) index: Index,
}

/// All that is held of what this profile names. What cannot be read is not there.
pub(in crate::runtime) fn open(folder: &Folder, news: &News, now: DateTime<Utc>) -> HeldNews {
    let held = news.signed.as_ref().and_then(|signed| held(folder, &signed.keys));
    let signed = held.iter().flat_map(|held| &held.index.segments);
    let signed = signed.filter_map(|listed| segment(folder, listed));
    let signed = signed.map(|segment| NewsSource { segment, unsigned: None });
    let others = news.plain.iter().filter_map(|feed| {
        Some(NewsSource { segment: of_others(folder, feed, now)?, unsigned: Some(feed.name.clone()) })
    });
    let sources = signed.chain(others).collect();
    HeldNews::new(held.map(|held| held.comment), sources)
}

/// What counts, if it is signed with one of these keys.
pub(super) fn held(folder: &Folder, keys: &Keys) -> Option<Held> {
    let (announcement, bytes) = folder.announcement(SERVING, Role::Feed).ok().flatten()?;
    let index = folder.files.read(&folder.at(&announcement.comment().file)).ok()?;
    let index = index_of(&announcement, &index, keys).ok()?;
    let comment = announcement.comment().clone();
    Some(Held { comment, sha256: Sha256::digest(&bytes).into(), index })
}

/// The index that was announced so, verified.
pub(super) fn index_of(announcement: &Announcement, bytes: &[u8], keys: &Keys) -> Result<Index, Failure> {
    use Failure::{NoFeed, NotSigned};
    let mut verifier = announcement.verifier(keys).map_err(NotSigned)?;
    verifier.update(bytes).map_err(NotSigned)?;
    verifier.finish().map_err(NotSigned)?;
    Index::read(bytes).map_err(NoFeed)
}

/// The items of a feed that nobody signs.
pub(super) fn read_plain(bytes: &[u8], feed: &PlainFeed, now: DateTime<Utc>) -> Result<Vec<Item>, Failure> {
    let of = PlainSource { name: &feed.name, areas: &[], now };
    plain::read(bytes, &of).map(|feed| feed.items).map_err(Failure::NoFeed)
}

/// A segment that is there, whole; one that is not goes, to be fetched again.
pub(super) fn segment(folder: &Folder, listed: &SegmentRef) -> Option<Segment> {
    let name = unpacked(listed);
    let bytes = folder.files.map(&folder.at(&name)).ok()?;
    let whole = bytes.len() as u64 == listed.unpacked;
    let segment = Segment::read(bytes).ok().filter(|_| whole);
    if segment.is_none() {
        folder.drop(&name);
    }
    segment
}

fn of_others(folder: &Folder, feed: &PlainFeed, now: DateTime<Utc>) -> Option<Segment> {
    let bytes = folder.files.read(&folder.at(&of_plain(feed))).ok()?;
    let items = read_plain(&bytes, feed, now).ok()?;
    let day = items.first().map(|item| item.published.date_naive()).unwrap_or_default();
    Segment::read(Segment::write(day, &items).into()).ok()
}
