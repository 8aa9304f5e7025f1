//! Publishes: segments first, then the index, the announcement last, each by one rename. Whoever is stopped in between
//! leaves what was announced before, whole.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};
use securite_feed::{FeedError, Index, Item};
use securite_signed::{Comment, Keys, Role};

use super::Changes;
use super::moment::day_of;
use super::segments::{Former, LeftOut, NewDay, days, segments};
use crate::files::replace;
use crate::signing::{Folder, PublishError, SigningKey};

/// How to publish.
pub struct Publishing<'a> {
    /// The folder that is handed out.
    pub out: &'a Path,
    /// Who signs.
    pub key: &'a SigningKey,
    /// The serial; `None`: the next.
    pub serial: Option<u64>,
    /// For how many days phones take the announcement.
    pub expires: u64,
    /// When.
    pub now: DateTime<Utc>,
}

/// What was published.
#[derive(Debug)]
pub struct Published {
    /// What is announced.
    pub comment: Comment,
    /// Nothing changed: the same index was announced for longer.
    pub renewed: bool,
    /// How many days are listed, and with how many items.
    pub days: usize,
    /// Items that count now.
    pub items: usize,
    /// Bytes of all segments, and of those that are new.
    pub bytes: (u64, u64),
    /// Items of the folder that are not listed.
    pub left_out: LeftOut,
    /// What changed; `None` where what was there before cannot be read.
    pub changes: Option<Changes>,
}

/// Why nothing was announced.
#[derive(Debug, thiserror::Error)]
pub enum FeedPublishError {
    /// As for any file that is signed.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// Phones would refuse it.
    #[error("phones would refuse a day: {0}")]
    Feed(#[from] FeedError),
    /// No day can be counted from the clock.
    #[error("the clock of this machine stands at no day that can be counted from")]
    Clock,
}

/// Publishes the items of a folder.
pub fn publish(items: &[Item], how: &Publishing<'_>) -> Result<Published, FeedPublishError> {
    let folder = Folder::new(how.out, Role::Feed);
    let announced = folder.announced()?;
    let former =
        announced.as_ref().map_or_else(Former::default, |comment| Former::read(how.out, comment, how.now));
    let (days, left_out) = days(items, how.now);
    let segments = segments(&days, &former, how.now)?;
    let index = Index { segments: segments.iter().map(|day| day.listed.clone()).collect() }.write();
    let today = day_of(how.now);
    let expires = today.checked_add_days(Days::new(how.expires)).ok_or(FeedPublishError::Clock)?;
    let new_bytes = write(how.out, &segments)?;
    let renewed = match how.serial {
        None if index == former.index => renewed(&folder, expires, how.key)?,
        _ => None,
    };
    let same = renewed.is_some();
    let comment = match renewed {
        Some(comment) => comment,
        None => {
            let serial = match how.serial {
                Some(serial) => serial,
                None => free_serial(&folder, how.out, &index)?,
            };
            folder.publish(&index, serial, (today, expires), how.key)?
        }
    };
    Ok(Published {
        comment,
        renewed: same,
        days: segments.len(),
        items: days.values().map(Vec::len).sum(),
        bytes: (segments.iter().map(|day| day.listed.size).sum(), new_bytes),
        left_out,
        changes: (!former.damaged).then(|| Changes::between(&former, &days, how.now)),
    })
}

/// Writes the days that are not there; how many bytes.
fn write(out: &Path, segments: &[NewDay]) -> Result<u64, PublishError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| PublishError::Io { path, source }
    };
    fs::create_dir_all(out).map_err(failed(out))?;
    let mut bytes = 0;
    for NewDay { listed, packed } in segments {
        let Some(packed) = packed else { continue };
        let path = out.join(&listed.file);
        // One that was stopped before may have written it.
        if fs::read(&path).is_ok_and(|there| there == *packed) {
            continue;
        }
        replace(&path, packed).map_err(failed(&path))?;
        bytes += listed.size;
    }
    Ok(bytes)
}

/// The same index, announced for longer; `None` where another key signed it, or it is announced for longer already.
fn renewed(folder: &Folder, expires: NaiveDate, key: &SigningKey) -> Result<Option<Comment>, PublishError> {
    match folder.renew(expires, key, &Keys::parse(&[key.public()])?) {
        Ok(comment) => Ok(Some(comment)),
        Err(PublishError::Refused { .. } | PublishError::Sooner(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The next serial. One whose file is there with other content was taken by a build that was stopped before it announced.
fn free_serial(folder: &Folder, out: &Path, index: &[u8]) -> Result<u64, PublishError> {
    let mut serial = folder.next_serial()?;
    loop {
        let path = out.join(Role::Feed.file(serial));
        match fs::read(&path) {
            Ok(there) if there != index => serial = serial.checked_add(1).ok_or(PublishError::LastSerial)?,
            Ok(_) => return Ok(serial),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(serial),
            Err(source) => return Err(PublishError::Io { path, source }),
        }
    }
}
