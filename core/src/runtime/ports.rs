//! The doors to the outside, so that a test can script all of them.

use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use zeroize::Zeroizing;

use crate::context::Now;
use crate::state::NoticeCard;
use crate::work::{Request, SendError};

/// Tells the time.
pub trait Clock: Send {
    /// The present moment.
    fn now(&self) -> Now;
}

/// Makes numbers that nobody can guess.
pub trait Randomness: Send {
    /// The next one. Where the system has no source, one that can be guessed: enough for the name of a file.
    fn number(&mut self) -> u64;
    /// Fills all of it; false where the system has no source, and then nothing secret may be made.
    fn fill(&mut self, bytes: &mut [u8]) -> bool;
}

/// The bytes of a key. They are wiped when it goes.
pub type Key = Zeroizing<Vec<u8>>;

/// Keeps the one key that seals what is kept, where no other program and no backup reaches it.
pub trait Vault: Send {
    /// The key; `None`: none was made, or the system has lost it.
    fn key(&mut self) -> Result<Option<Key>, NoAnswer>;
    /// Keeps this one in place of what is there, through a death of the program right after.
    fn keep(&mut self, key: &Key) -> Result<(), NoAnswer>;
    /// Erases it. Nothing where there is none.
    fn forget(&mut self) -> Result<(), NoAnswer>;
}

/// Shows notices of the system.
pub trait Notices: Send {
    /// Shows a card in place of the one with its id.
    fn post(&mut self, card: NoticeCard) -> Result<(), NoAnswer>;
    /// Asks whether they are allowed; the answer comes as an action.
    fn ask(&mut self) -> Result<(), NoAnswer>;
    /// Takes it away. Nothing where it is not shown.
    fn withdraw(&mut self, id: String) -> Result<(), NoAnswer>;
    /// Whether they are wanted: then the system is asked for moments out of sight.
    fn wanted(&mut self, wanted: bool) -> Result<(), NoAnswer>;
}

/// Something did not do what it was asked: what it holds is as it was, as far as one can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no answer")]
pub struct NoAnswer;

/// Reads, writes, renames and removes files. The store opens its one file by itself.
pub trait Files: Send + Sync {
    /// A whole file.
    fn read(&self, path: &Path) -> io::Result<Bytes>;
    /// Renames within a folder; never over a file that is there.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// The first bytes of a file, as many as there are up to this; no more of it is read.
    fn start(&self, path: &Path, length: u64) -> io::Result<Vec<u8>>;
    /// A whole file, mapped: its bytes take no memory of their own. It must never be written again.
    fn map(&self, path: &Path) -> io::Result<Bytes>;
    /// Writes a whole file over what is there, and sees it through to the disk.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Opens a file, or makes it, to write at its end.
    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>>;
    /// Renames within a folder, over what is there: afterwards the one or the other is there, whole.
    fn replace(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Holds a file, made where none is, for this alone until what comes back is dropped; `None`: another holds it.
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>>;
    /// Makes a folder where none is.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// How many bytes a file has.
    fn size(&self, path: &Path) -> io::Result<u64>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The files in the folder of this one whose names begin so.
    fn beside(&self, path: &Path, begin: &str) -> io::Result<Vec<PathBuf>>;
}

/// A lock that is held; dropping it lets go.
pub trait Lock: Send + Sync {}

/// A file that grows.
pub trait Appending: Send {
    /// Writes all of it at the end.
    fn add(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Sees it through to the disk.
    fn settle(&mut self) -> io::Result<()>;
}

/// What comes later, on the thread of the core.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// Asks servers. What a person types, looks up or reads is in no request (M2); journeys prove it with this port.
pub trait Network: Send {
    /// The head of the answer, with its body to come.
    fn send(&self, request: Request) -> Later<Result<Response, SendError>>;
    /// Connections that are there are used for nothing new.
    fn reconnect(&self);
}

/// An answer that has begun.
pub struct Response {
    /// The status of HTTP.
    pub status: u16,
    /// Its body.
    pub body: Box<dyn Body>,
}

/// A body as it comes.
pub trait Body {
    /// The next bytes, never none; `None` at its end.
    fn next(&mut self) -> Pin<Box<dyn Future<Output = Result<Option<Bytes>, SendError>> + '_>>;
}

/// Waits.
pub trait Timer: Send {
    /// Ready after this time.
    fn wait(&self, length: Duration) -> Later<()>;
}

/// All doors.
pub struct Ports {
    /// Time.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub randomness: Box<dyn Randomness>,
    /// The key of what is sealed. `None`: nothing is sealed, and whoever asks for it is told so.
    pub vault: Option<Box<dyn Vault>>,
    /// Notices of the system. `None`: there are none.
    pub notices: Option<Box<dyn Notices>>,
    /// Files.
    pub files: Arc<dyn Files>,
    /// Network.
    pub network: Box<dyn Network>,
    /// Waiting.
    pub timer: Box<dyn Timer>,
}

silent!(Ports, Response);
