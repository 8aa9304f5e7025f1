//! The half of fetching that waits: asking, taking what comes, telling how far it is.

use std::rc::Rc;
use std::time::Duration;

use bytes::Bytes;
use securite_signed::{Announcement, Keys, Role};
use tokio::sync::{mpsc, oneshot};
use tokio::task::spawn_blocking;

use super::receive::{Piece, receive};
use crate::atlas::Atlas;
use crate::features::renewal::HeldPack;
use crate::runtime::folder::Folder;
use crate::runtime::perform::Doors;
use crate::runtime::ports::Response;
use crate::work::Failure;
use crate::work::{Request, SendError};

/// How long the server may take to begin.
const BEGIN: Duration = Duration::from_secs(60);
/// In this time at least so many bytes come: 2 kB a second. A line that is slower would hold a phone awake for hours.
const PATIENCE: Duration = Duration::from_secs(60);
const AT_LEAST: u64 = 120_000;
/// Pieces that wait to be written: with those of HTTP/2 well under a megabyte.
const PIECES: usize = 8;

/// What is to be fetched.
pub(in crate::runtime) struct Fetch {
    /// The folder of the server.
    pub(in crate::runtime) address: String,
    /// The announcement as it came.
    pub(in crate::runtime) announced: Bytes,
    /// Who may sign.
    pub(in crate::runtime) keys: Keys,
    /// Where it is kept.
    pub(in crate::runtime) folder: Folder,
}

/// Fetches it from where the last try ended, verifies it, takes it into use. `tell` hears of the bytes so far, about a
/// hundred times.
pub(in crate::runtime) async fn fetch(
    what: Fetch,
    doors: Rc<Doors>,
    tell: impl Fn(u64),
) -> Result<(Box<Atlas>, HeldPack), Failure> {
    let Fetch { address, announced, keys, folder } = what;
    let announcement = Announcement::parse(&announced, Role::Pack).map_err(Failure::NotSigned)?;
    let (size, address) = (announcement.comment().size, address + &announcement.comment().file);
    let (begins, from) = oneshot::channel();
    let (pieces, received) = mpsc::channel(PIECES);
    let receiving =
        spawn_blocking(move || receive(&folder, (&announcement, &announced), &keys, begins, received));
    // Where it cannot begin to receive, what it came to says why.
    let sent = match from.await {
        Ok(from) => {
            let request = Request { from, limit: size, patience: BEGIN, ..Request::small(address) };
            send(request, &doors, &pieces, tell).await
        }
        Err(_) => Ok(()),
    };
    drop(pieces);
    let received = receiving.await.unwrap_or(Err(Failure::Fault));
    match (sent, received) {
        // What was refused while it came counts before the line that was closed for it.
        (_, Ok(pack)) => Ok(pack),
        (Err(failure), Err(Failure::Fault)) => Err(failure),
        (_, Err(failure)) => Err(failure),
    }
}

async fn send(
    request: Request,
    doors: &Doors,
    pieces: &mpsc::Sender<Piece>,
    tell: impl Fn(u64),
) -> Result<(), Failure> {
    let Request { from, limit: size, patience, .. } = request;
    let mut told = Told { tell, step: size / 100, next: from };
    told.at(from);
    // All of it is here: the last try ended between its last byte and its verification.
    if from == size {
        return whole(pieces.send(Piece::End).await);
    }
    let asked = doors.network.send(request);
    let response = tokio::select! {
        biased;
        response = asked => response.map_err(Failure::NoAnswer)?,
        () = doors.timer.wait(patience) => return Err(Failure::NoAnswer(SendError::TooSlow)),
    };
    let start = match response.status {
        206 => from,
        200 if from == 0 => 0,
        // A server that knows no ranges, or another file: from the start.
        200 => {
            whole(pieces.send(Piece::FromTheStart).await)?;
            0
        }
        status => return Err(Failure::Refused(status)),
    };
    body(response, start, size, doors, pieces, told).await
}

async fn body(
    mut response: Response,
    start: u64,
    size: u64,
    doors: &Doors,
    pieces: &mpsc::Sender<Piece>,
    mut told: Told<impl Fn(u64)>,
) -> Result<(), Failure> {
    let mut done = start;
    let mut at_the_check = start;
    let mut check = doors.timer.wait(PATIENCE);
    loop {
        let next = tokio::select! {
            biased;
            next = response.body.next() => next.map_err(Failure::NoAnswer)?,
            () = &mut check => {
                if done - at_the_check < AT_LEAST {
                    return Err(Failure::NoAnswer(SendError::TooSlow));
                }
                at_the_check = done;
                check = doors.timer.wait(PATIENCE);
                continue;
            }
        };
        let Some(bytes) = next else { break };
        done += bytes.len() as u64;
        if done > size {
            return Err(Failure::NoAnswer(SendError::TooLarge));
        }
        whole(pieces.send(Piece::Bytes(bytes)).await)?;
        told.at(done);
    }
    if done < size {
        return Err(Failure::NoAnswer(SendError::Broken));
    }
    whole(pieces.send(Piece::End).await)
}

/// Who receives has ended before: what it came to is asked then.
fn whole<E>(sent: Result<(), E>) -> Result<(), Failure> {
    sent.map_err(|_| Failure::Fault)
}

/// Tells how far it is, not oftener than a person can see.
struct Told<F> {
    tell: F,
    step: u64,
    next: u64,
}

impl<F: Fn(u64)> Told<F> {
    fn at(&mut self, bytes: u64) {
        if bytes >= self.next {
            self.next = bytes + self.step;
            (self.tell)(bytes);
        }
    }
}
