//! A settings file that cannot be used: what becomes of it, and that "forget" reaches it.
//!
//! A damaged file of ours is erased: it may hold the station that somebody keeps, and nobody could let it go any more.
//! A newer one, and a file that is none of ours, are renamed: nothing in them is lost. Ours is what bears our mark, which
//! every version has written: other programs have files of SQLite as well.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::ports::{Files, Ports};
use super::store::APPLICATION_ID;
use crate::engine::Quarantine;

/// Between the name of the file and a number.
const MARK: &str = ".set-aside-";
/// What each file of SQLite begins with (sqlite.org/fileformat.html, 1.3).
const HEADER: &[u8] = b"SQLite format 3\0";
/// Where it has the mark of a program, the last that is looked at.
const OWNER: Range<usize> = 68..72;

/// Takes a file out of the way; `None` when the system does not let us.
pub(super) fn take_away(path: &Path, newer: bool, ports: &mut Ports) -> Option<Quarantine> {
    if !newer && is_ours(path, ports.files.as_ref()) {
        return ports.files.remove(path).ok().map(|()| Quarantine::Erased);
    }
    let mut to = path.as_os_str().to_owned();
    to.push(format!("{MARK}{:08x}", ports.randomness.number() as u32));
    let to = PathBuf::from(to);
    ports.files.rename(path, &to).ok()?;
    let moved_to = super::opening::name(&to);
    Some(if newer { Quarantine::Newer { moved_to } } else { Quarantine::NotOurs { moved_to } })
}

/// All that was set aside here, ours or not.
pub(super) fn set_aside(path: &Path, files: &dyn Files) -> io::Result<Vec<PathBuf>> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map_or(Ok(Vec::new()), |name| files.beside(path, &format!("{name}{MARK}")))
}

/// Erases what older files of settings still hold. False when one is left.
pub(super) fn forget(path: &Path, files: &dyn Files) -> bool {
    let Ok(beside) = set_aside(path, files) else { return false };
    let ours = beside.into_iter().filter(|path| is_ours(path, files));
    // All that can go goes, also behind one that cannot.
    ours.filter(|path| files.remove(path).is_err()).count() == 0
}

/// Whether it bears our mark, damaged or not.
pub(super) fn is_ours(path: &Path, files: &dyn Files) -> bool {
    let start = files.start(path, OWNER.end as u64).unwrap_or_default();
    start.starts_with(HEADER) && start.get(OWNER) == Some(&APPLICATION_ID.to_be_bytes()[..])
}
