//! Takes away what no phone fetches any more. A download that began with an index goes on with it, so its files stay for
//! some days after the next was announced.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use securite_feed::Index;
use securite_signed::Role;

use crate::signing::{Folder, PublishError};

/// Deletes the indices that were followed by the next more than so many days ago, and the segments that no index lists
/// which stays. How many files.
pub fn prune(out: &Path, days: u64) -> Result<usize, PublishError> {
    let announced = Folder::new(out, Role::Feed).announced()?;
    let Some(announced) = announced else { return Ok(0) };
    let before = SystemTime::now().checked_sub(Duration::from_secs(days.saturating_mul(86_400)));
    let before = before.unwrap_or(SystemTime::UNIX_EPOCH);
    let entries = fs::read_dir(out).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|source| PublishError::Io { path: out.to_owned(), source })?;
    let names: Vec<String> =
        entries.iter().filter_map(|entry| entry.file_name().to_str().map(str::to_owned)).collect();
    let mut indices: Vec<u64> = names.iter().filter_map(|name| serial(name)).collect();
    indices.retain(|serial| *serial <= announced.serial);
    indices.sort_unstable();
    let mut gone: Vec<PathBuf> = Vec::new();
    let mut listed: BTreeSet<String> = BTreeSet::new();
    for (at, serial) in indices.iter().enumerate() {
        let path = out.join(Role::Feed.file(*serial));
        let next = indices.get(at + 1).map(|next| out.join(Role::Feed.file(*next)));
        if next.and_then(|next| written(&next)).is_some_and(|since| since < before) {
            gone.push(path);
            continue;
        }
        // One that cannot be read lists nothing that anybody could fetch.
        let index = fs::read(&path).ok().and_then(|bytes| Index::read(&bytes).ok()).unwrap_or_default();
        listed.extend(index.segments.into_iter().map(|segment| segment.file));
    }
    let unlisted = names.iter().filter(|name| is_segment(name) && !listed.contains(*name));
    // One that was just written may be of a build that is about to announce it.
    gone.extend(
        unlisted.map(|name| out.join(name)).filter(|path| written(path).is_some_and(|it| it < before)),
    );
    for path in &gone {
        fs::remove_file(path).map_err(|source| PublishError::Io { path: path.clone(), source })?;
    }
    Ok(gone.len())
}

fn written(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

/// The serial of an index by its name.
fn serial(name: &str) -> Option<u64> {
    let serial = name.strip_prefix("feed-")?.strip_suffix(".securite")?.parse().ok()?;
    (Role::Feed.file(serial) == name).then_some(serial)
}

/// `2026-11-29-5f3a09c1.json.gz`.
fn is_segment(name: &str) -> bool {
    let day = name.get(..10).and_then(|day| day.parse::<chrono::NaiveDate>().ok());
    day.is_some() && name.ends_with(".json.gz") && Path::new(name).file_name() == Some(OsStr::new(name))
}
