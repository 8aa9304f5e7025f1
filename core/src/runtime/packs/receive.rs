//! The half of fetching that may block: writing, verifying, taking into use. It runs on a thread of its own.

use std::io;
use std::path::Path;

use bytes::Bytes;
use securite_signed::{Announcement, Keys, Verifier};
use tokio::sync::mpsc::Receiver;
use tokio::sync::oneshot::Sender;

use super::{FORMER, Folder, PACK, PART, SERVING, UNTRIED, is_pack, named, not_written, published};
use crate::atlas::Atlas;
use crate::features::renewal::HeldPack;
use crate::work::Failure;
use crate::work::SendError;

/// What comes from the network.
pub(super) enum Piece {
    /// The server begins anew: what was there before is dropped.
    FromTheStart,
    /// The next bytes.
    Bytes(Bytes),
    /// That was all.
    End,
}

/// How much of an older part is read at a time.
const STEP: usize = 256 * 1024;

/// Takes the pieces, from where an earlier try ended, which is told to `from`. What came stays for the next try, unless
/// it is not what was signed, or leaves no room for anything else.
pub(super) fn receive(
    folder: &Folder,
    (announcement, announced): (&Announcement, &Bytes),
    keys: &Keys,
    from: Sender<u64>,
    pieces: Receiver<Piece>,
) -> Result<(Box<Atlas>, HeldPack), Failure> {
    folder.files.make_folder(&folder.path).map_err(not_written)?;
    let Some(_lock) = folder.lock().map_err(not_written)? else { return Err(Failure::Busy) };
    let serving = folder.pack(SERVING).map_err(not_written)?;
    // A try that was called off while it took the pack into use.
    if serving.as_ref().is_some_and(|(_, serving)| serving == announced) {
        return serves(folder, announcement, announced);
    }
    if folder.refused() == Some(announcement.comment().serial) {
        return Err(Failure::NotTaken);
    }
    if is_held(folder, announcement, keys) {
        // The pack that serves lasts longer, or a try was cut between its last steps.
        let lasts_longer =
            serving.is_some_and(|(serving, _)| serving.comment().file == announcement.comment().file);
        let former = if lasts_longer { Ok(()) } else { keep_former(folder) };
        former.and_then(|()| folder.put(SERVING, announced)).map_err(not_written)?;
        return serves(folder, announcement, announced);
    }
    let part = folder.part(announcement);
    forget_other_parts(folder, &part);
    match written(folder, announcement, keys, &part, from, pieces) {
        Ok(()) => take_into_use(folder, announcement, announced, &part),
        Err(Refused { failure, resumed }) => {
            let useless = matches!(failure, Failure::NotSigned(_) | Failure::NoRoom);
            if useless {
                let _ = folder.files.remove(&part);
            }
            // What an earlier try has left may be what is wrong: the next one begins anew.
            let again = resumed && matches!(failure, Failure::NotSigned(_));
            Err(if again { Failure::NoAnswer(SendError::Broken) } else { failure })
        }
    }
}

/// Whether the pack is there, and what is announced now is true of it: an authority lets it last longer.
fn is_held(folder: &Folder, announcement: &Announcement, keys: &Keys) -> bool {
    let Ok(bytes) = folder.files.map(&folder.at(&announcement.comment().file)) else { return false };
    let Ok(mut verifier) = announcement.verifier(keys) else { return false };
    bytes.chunks(STEP).all(|step| verifier.update(step).is_ok()) && verifier.finish().is_ok()
}

/// Why what came is refused, and whether an earlier try had begun it.
struct Refused {
    failure: Failure,
    resumed: bool,
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Refused { failure, resumed: false }
    }
}

/// Writes and verifies until the end.
fn written(
    folder: &Folder,
    announcement: &Announcement,
    keys: &Keys,
    part: &Path,
    from: Sender<u64>,
    mut pieces: Receiver<Piece>,
) -> Result<(), Refused> {
    let begin = || announcement.verifier(keys).map_err(Failure::NotSigned);
    let mut verifier = begin()?;
    let done = again(folder, part, announcement.comment().size, &mut verifier)?;
    let mut resumed = done > 0;
    // Whoever waits for it is gone when the work is called off.
    let _ = from.send(done);
    let mut file = folder.files.append(part).map_err(not_written)?;
    loop {
        match pieces.blocking_recv() {
            Some(Piece::Bytes(bytes)) => {
                verifier.update(&bytes).map_err(Failure::NotSigned)?;
                file.add(&bytes).map_err(not_written)?;
            }
            Some(Piece::FromTheStart) => {
                drop(file);
                folder.files.remove(part).map_err(not_written)?;
                file = folder.files.append(part).map_err(not_written)?;
                verifier = begin()?;
                resumed = false;
            }
            Some(Piece::End) => break,
            // Called off, or the line broke: the one who fetches says why.
            None => {
                let _ = file.settle();
                return Err(Failure::Fault.into());
            }
        }
    }
    file.settle().map_err(not_written)?;
    let refused = |error| Refused { failure: Failure::NotSigned(error), resumed };
    verifier.finish().map(drop).map_err(refused)
}

/// Verifies what an earlier try left, and says how much that is. What is longer than announced is begun anew.
fn again(folder: &Folder, part: &Path, size: u64, verifier: &mut Verifier<'_>) -> Result<u64, Failure> {
    let left = match folder.files.map(part) {
        Ok(bytes) if bytes.len() as u64 <= size => bytes,
        Ok(_) => {
            folder.files.remove(part).map_err(not_written)?;
            return Ok(0);
        }
        Err(_) => return Ok(0),
    };
    for step in left.chunks(STEP) {
        verifier.update(step).map_err(Failure::NotSigned)?;
    }
    Ok(left.len() as u64)
}

/// Opens what was verified, and lets it serve: the last step is one renaming.
fn take_into_use(
    folder: &Folder,
    announcement: &Announcement,
    announced: &Bytes,
    part: &Path,
) -> Result<(Box<Atlas>, HeldPack), Failure> {
    let comment = announcement.comment();
    // One that this program cannot read is not kept: it would be no better the next time.
    if let Err(error) = sound(folder, part, comment.issued) {
        let _ = folder.files.remove(part);
        return Err(error);
    }
    let pack = folder.at(&comment.file);
    let taken = (|| {
        folder.files.replace(part, &pack)?;
        keep_former(folder)?;
        folder.put(SERVING, announced)
    })();
    taken.map_err(not_written)?;
    serves(folder, announcement, announced)
}

/// The pack that serves now stays until the next one has opened.
fn keep_former(folder: &Folder) -> io::Result<()> {
    if let Some((_, former)) = folder.pack(SERVING)? {
        folder.put(FORMER, &former)?;
    }
    folder.put(UNTRIED, b"")
}

fn serves(
    folder: &Folder,
    announcement: &Announcement,
    announced: &Bytes,
) -> Result<(Box<Atlas>, HeldPack), Failure> {
    let bytes = folder.files.map(&folder.at(&announcement.comment().file)).map_err(not_written)?;
    let atlas = Atlas::open(bytes).map_err(Failure::NoPack)?;
    Ok((Box::new(atlas), published(announcement, announced)))
}

/// Every byte against its checksum, every part opened, and the day that was announced.
fn sound(folder: &Folder, part: &Path, issued: chrono::NaiveDate) -> Result<(), Failure> {
    let bytes = folder.files.map(part).map_err(not_written)?;
    let atlas = Atlas::open_verified(bytes).map_err(Failure::NoPack)?;
    if atlas.issue_day() == issued { Ok(()) } else { Err(Failure::OtherDay) }
}

/// What was begun of others is of no use any more.
fn forget_other_parts(folder: &Folder, part: &Path) {
    let parts =
        folder.beginning(PACK).into_iter().filter(|path| is_pack(named(path)) && named(path).ends_with(PART));
    parts.filter(|path| path != part).for_each(|path| folder.drop(named(&path)));
}
