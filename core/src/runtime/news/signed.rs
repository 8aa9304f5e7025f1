//! Fetching what an authority signs: the announcement, the index, the segments that are missing.

use std::time::Duration;

use bytes::Bytes;
use chrono::NaiveDate;
use securite_feed::{Index, LONGEST_INDEX, SegmentRef, unpack};
use securite_signed::{Announcement, Held as Has, Role, Verdict};
use tokio::task::spawn_blocking;

use super::held::{Held, held, index_of, segment};
use super::{SERVING, unpacked};
use crate::profile::Published;
use crate::runtime::folder::{Folder, not_written};
use crate::runtime::perform::Doors;
use crate::work::{Failure, Request, SendError};

/// What one try may fetch, packed: what is left out comes the next time.
const BUDGET: u64 = 8_000_000;
/// How long a server may take to begin, and how few bytes a second a line may carry.
const PATIENCE: Duration = Duration::from_secs(30);
const SLOWEST: u64 = 5_000;

/// Brings what is held up to what is published. Whether there is more than one try may fetch.
pub(super) async fn refresh(from: &Published, folder: &Folder, doors: &Doors) -> Result<bool, Failure> {
    let known = {
        let (folder, keys) = (folder.clone(), from.keys.clone());
        blocking(move || Ok(held(&folder, &keys))).await?
    };
    let request = Request {
        unless_sha256: known.as_ref().map(|known| known.sha256),
        ..Request::small(format!("{}{}", from.address, Role::Feed.announcement()))
    };
    let answer = doors.whole(request).await.map_err(Failure::NoAnswer)?;
    match answer.status {
        304 => {}
        200 => {
            if let Some(newer) = newer(&answer.body, known.as_ref(), doors)? {
                return take(from, folder, doors, (newer, answer.body), known.as_ref()).await;
            }
        }
        status => return Err(Failure::Refused(status)),
    }
    // Nothing newer; what a try before left out or a disk has lost comes now.
    match known {
        Some(known) => segments(from, folder, doors, &known.index).await.into_result(),
        None => Ok(false),
    }
}

/// What is announced, if it is newer than what is held.
fn newer(bytes: &[u8], known: Option<&Held>, doors: &Doors) -> Result<Option<Announcement>, Failure> {
    let announcement = Announcement::parse(bytes, Role::Feed).map_err(Failure::NotSigned)?;
    let has = match known {
        Some(known) => Has::Published { serial: known.comment.serial },
        None => Has::BuiltIn { issued: chrono::NaiveDate::MIN },
    };
    let today = doors.clock.now().instant().date_naive();
    match announcement.verdict(&has, today) {
        Verdict::Newer => Ok(Some(announcement)),
        Verdict::Same => Ok(None),
        Verdict::Older => Err(Failure::Older),
        Verdict::Expired => Err(Failure::Expired),
    }
}

/// What fetching segments came to.
#[derive(Default)]
struct Came {
    more: bool,
    failure: Option<Failure>,
    /// Days that are not there.
    missing: Vec<NaiveDate>,
}

impl Came {
    fn into_result(self) -> Result<bool, Failure> {
        self.failure.map_or(Ok(self.more), Err)
    }
}

/// Fetches the index and what it lists, and takes it into use: also where a day did not come, unless that day is held in
/// an older form, which stays until then.
async fn take(
    from: &Published,
    folder: &Folder,
    doors: &Doors,
    (announcement, announced): (Announcement, Bytes),
    known: Option<&Held>,
) -> Result<bool, Failure> {
    let comment = announcement.comment().clone();
    if comment.size > LONGEST_INDEX {
        return Err(Failure::NoAnswer(SendError::TooLarge));
    }
    let bytes = file(from, doors, &comment.file, comment.size).await?;
    let index = index_of(&announcement, &bytes, &from.keys)?;
    let came = segments(from, folder, doors, &index).await;
    let held = known.iter().flat_map(|known| &known.index.segments);
    if held.map(|segment| segment.day).any(|day| came.missing.contains(&day)) {
        return came.into_result();
    }
    let folder = folder.clone();
    blocking(move || {
        folder.put(&comment.file, &bytes).map_err(not_written)?;
        folder.put(SERVING, &announced).map_err(not_written)
    })
    .await?;
    came.into_result()
}

/// Fetches the segments that are not there, the newest first. One that is missing at the server, or is not what is listed,
/// hinders no other; a line that fails, or a disk, does.
async fn segments(from: &Published, folder: &Folder, doors: &Doors, index: &Index) -> Came {
    let (mut came, mut left) = (Came::default(), BUDGET);
    for listed in &index.segments {
        if is_there(folder, listed).await {
            continue;
        }
        let ends = came.failure.as_ref().is_some_and(|failure| !is_of_one_file(failure));
        // The first may be larger than what is left for all.
        if ends || came.more || (left < BUDGET && listed.size > left) {
            came.more |= !ends;
            came.missing.push(listed.day);
            continue;
        }
        left = left.saturating_sub(listed.size);
        if let Err(failure) = one(from, folder, doors, listed).await {
            came.missing.push(listed.day);
            came.failure = Some(failure);
        }
    }
    came
}

async fn is_there(folder: &Folder, listed: &SegmentRef) -> bool {
    let (folder, listed) = (folder.clone(), listed.clone());
    blocking(move || Ok(segment(&folder, &listed).is_some())).await == Ok(true)
}

fn is_of_one_file(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(404 | 410) | Failure::NoFeed(_))
}

async fn one(from: &Published, folder: &Folder, doors: &Doors, listed: &SegmentRef) -> Result<(), Failure> {
    let packed = file(from, doors, &listed.file, listed.size).await?;
    let (folder, listed) = (folder.clone(), listed.clone());
    blocking(move || keep(&folder, &listed, &packed)).await
}

/// Compares it with its checksum, unpacks and keeps it.
fn keep(folder: &Folder, listed: &SegmentRef, packed: &[u8]) -> Result<(), Failure> {
    use securite_feed::FeedError::OtherSum;
    if !listed.is(packed) {
        return Err(Failure::NoFeed(OtherSum));
    }
    let text = unpack(packed, listed.unpacked).map_err(Failure::NoFeed)?;
    folder.put(&unpacked(listed), &text).map_err(not_written)
}

/// A file that never changes under its name.
async fn file(from: &Published, doors: &Doors, name: &str, size: u64) -> Result<Bytes, Failure> {
    let address = format!("{}{name}", from.address);
    // A slow line is no reason to begin anew each time.
    let patience = PATIENCE + Duration::from_secs(size / SLOWEST);
    let request = Request { limit: size, patience, ..Request::small(address) };
    let answer = doors.whole(request).await.map_err(Failure::NoAnswer)?;
    match answer.status {
        200 => Ok(answer.body),
        status => Err(Failure::Refused(status)),
    }
}

/// Work with files, on a thread apart.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    spawn_blocking(work).await.unwrap_or(Err(Failure::Fault))
}
