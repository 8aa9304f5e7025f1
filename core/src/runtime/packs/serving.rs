//! Which pack serves when the program starts.

use std::io::{self, ErrorKind};

use bytes::Bytes;
use chrono::NaiveDate;
use securite_signed::{Announcement, Keys};

use super::{FORMER, Folder, NEXT, PACK, PART, REFUSED, SERVING, TRYING, UNTRIED, is_pack, named, published};
use crate::atlas::Atlas;
use crate::features::renewal::HeldPack;

/// What the folder holds.
pub(in crate::runtime) struct Serving {
    /// The pack that was fetched, opened; `None`: the built-in one serves.
    pub(in crate::runtime) pack: Option<(Box<Atlas>, HeldPack)>,
    /// Whether one that was fetched could not be opened and the one before serves again.
    pub(in crate::runtime) rolled_back: bool,
}

/// Opens the pack that was fetched last, if its day is after that of the one that came with the program; the one before
/// where it opens badly. One that was signed with a key that does not count here is none. What is left over from before
/// is cleared away. Where the device does not let us read, or another program is at it, nothing is judged and nothing
/// cleared away.
pub(in crate::runtime) fn serving(folder: &Folder, built_in: NaiveDate, keys: &Keys) -> Serving {
    let Ok(Some(_lock)) = folder.lock() else {
        let pack = match open(folder, built_in, keys) {
            Ok(Opened::Well(atlas, held)) => Some((atlas, held)),
            _ => None,
        };
        return Serving { pack, rolled_back: false };
    };
    // A start that died while it opened this one would die again.
    let mut rolled_back = folder.has(TRYING) && roll_back(folder);
    folder.drop(TRYING);
    if folder.has(UNTRIED) {
        let _ = folder.files.replace(&folder.at(UNTRIED), &folder.at(TRYING));
    }
    let mut opened = open(folder, built_in, keys);
    if matches!(opened, Ok(Opened::Badly)) {
        rolled_back |= roll_back(folder);
        opened = open(folder, built_in, keys);
    }
    folder.drop(TRYING);
    let pack = match opened {
        Ok(Opened::Well(atlas, held)) => Some((atlas, held)),
        Ok(Opened::Badly | Opened::Nothing) => {
            // The built-in pack serves: nothing else may be taken for what is held.
            folder.drop(SERVING);
            None
        }
        Err(_) => return Serving { pack: None, rolled_back },
    };
    clear_away(folder, pack.as_ref().map(|(_, held)| held));
    Serving { pack, rolled_back }
}

/// Lets the former pack serve again, or none; what serves now is not fetched again. False where nothing served.
fn roll_back(folder: &Folder) -> bool {
    let Ok(Some((bad, _))) = folder.pack(SERVING) else { return false };
    let _ = folder.put(REFUSED, bad.comment().serial.to_string().as_bytes());
    let former = folder.pack(FORMER).ok().flatten();
    let former = former.filter(|(former, _)| former.comment() != bad.comment());
    let back = former.and_then(|_| folder.files.replace(&folder.at(FORMER), &folder.at(SERVING)).ok());
    if back.is_none() {
        folder.drop(SERVING);
    }
    true
}

/// What opening the pack that was fetched came to.
enum Opened {
    Well(Box<Atlas>, HeldPack),
    /// It is not whole, or not there.
    Badly,
    /// None was fetched, it is another publisher's, or the one that came with the program is newer.
    Nothing,
}

fn open(folder: &Folder, built_in: NaiveDate, keys: &Keys) -> io::Result<Opened> {
    let Some((announcement, bytes)) = folder.pack(SERVING)?.filter(newer(built_in)) else {
        return Ok(Opened::Nothing);
    };
    if announcement.verifier(keys).is_err() {
        return Ok(Opened::Nothing);
    }
    let pack = match folder.files.map(&folder.at(&announcement.comment().file)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Opened::Badly),
        pack => pack?,
    };
    let whole = pack.len() as u64 == announcement.comment().size;
    Ok(match Atlas::open(pack) {
        Ok(atlas) if whole => Opened::Well(Box::new(atlas), published(&announcement, &bytes)),
        _ => Opened::Badly,
    })
}

/// Whether its day is after this one.
fn newer(day: NaiveDate) -> impl Fn(&(Announcement, Bytes)) -> bool {
    move |(announcement, _)| announcement.comment().issued > day
}

/// Only the pack that serves and what is being fetched stays.
fn clear_away(folder: &Folder, held: Option<&HeldPack>) {
    folder.drop(FORMER);
    folder.drop(NEXT);
    let serves = match held {
        Some(HeldPack::Published { comment, .. }) => Some(comment.file.as_str()),
        _ => None,
    };
    for path in folder.beginning(PACK) {
        let name = named(&path);
        if is_pack(name) && Some(name) != serves && !name.ends_with(PART) {
            folder.drop(name);
        }
    }
}
