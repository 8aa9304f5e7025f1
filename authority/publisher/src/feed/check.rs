//! Reads what is published as a phone does, all of it, and goes on where something is wrong.

use chrono::{DateTime, Utc};
use securite_feed::{Index, LONGEST_INDEX};
use securite_signed::{Announcement, Comment, Keys, LONGEST, Role};

use super::Served;
use super::moment::day_of;
use super::segments::{day, live};

/// What is there, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is announced.
    pub comment: Option<Comment>,
    /// Whether one of the keys signed it; nobody looked where none was given.
    pub verified: bool,
    /// Days that can be read.
    pub days: usize,
    /// Their items.
    pub items: usize,
    /// Those of which the last day has not passed.
    pub live: usize,
    /// Bytes that a new phone fetches: announcement, index, segments.
    pub bytes: u64,
    /// All that is wrong.
    pub wrong: Vec<String>,
}

/// Reads everything. Without keys the signature is not looked at.
pub fn check(served: &Served, keys: Option<&Keys>, now: DateTime<Utc>) -> Checked {
    let mut checked = Checked::default();
    match index(served, keys, now, &mut checked) {
        Ok(index) => segments(served, index, now, &mut checked),
        Err(what) => checked.wrong.push(what),
    }
    checked
}

fn index(
    served: &Served,
    keys: Option<&Keys>,
    now: DateTime<Utc>,
    checked: &mut Checked,
) -> Result<Index, String> {
    let name = Role::Feed.announcement();
    let text = served.get(name, LONGEST as u64).map_err(|error| error.to_string())?;
    let refused = |error: &dyn std::fmt::Display| format!("{name}: {error}");
    let announcement = Announcement::parse(&text, Role::Feed).map_err(|error| refused(&error))?;
    let comment = announcement.comment();
    checked.comment = Some(comment.clone());
    if comment.has_expired(day_of(now)) {
        let what = format!("{name}: it expired on {}: phones refuse it. Build again", comment.expires);
        checked.wrong.push(what);
    }
    if comment.size > LONGEST_INDEX {
        return Err(format!("{}: phones take no index of {} bytes", comment.file, comment.size));
    }
    let bytes = served.get(&comment.file, comment.size).map_err(|error| error.to_string())?;
    if let Some(keys) = keys {
        let mut verifier = announcement.verifier(keys).map_err(|error| refused(&error))?;
        verifier
            .update(&bytes)
            .and_then(|()| verifier.finish().map(drop))
            .map_err(|error| refused(&error))?;
        checked.verified = true;
    }
    checked.bytes = text.len() as u64 + bytes.len() as u64;
    Index::read(&bytes).map_err(|error| format!("{}: {error}", comment.file))
}

fn segments(served: &Served, index: Index, now: DateTime<Utc>, checked: &mut Checked) {
    for listed in index.segments {
        let (file, of, size) = (listed.file.clone(), listed.day, listed.size);
        match day(served, listed) {
            Ok(day) => {
                checked.days += 1;
                checked.items += day.items.len();
                checked.live += live(&day.items, now).count();
                checked.bytes += size;
                if day.passed_over > 0 {
                    checked.wrong.push(format!("{file}: {} items make no sense", day.passed_over));
                }
                let strays = day.items.iter().filter(|item| day_of(item.published) != of).count();
                if strays > 0 {
                    checked.wrong.push(format!("{file}: {strays} items are of another day than {of}"));
                }
            }
            Err(what) => checked.wrong.push(what),
        }
    }
}
