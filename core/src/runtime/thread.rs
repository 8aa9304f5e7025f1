//! The one thread: it is started, takes what is dispatched, is closed. What lives on it is `event_loop.rs`.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{JoinHandle, ThreadId};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use super::event_loop::{EventLoop, run};
use super::faults::{self, Doing, Level, Log, guarded};
use super::ports::Ports;
use crate::action::AppAction;
use crate::engine::Event;
use crate::features::settings::SettingsModel;
use crate::profile::{Profile, ProfileRefusal};
use crate::state::ScreenState;

/// Where screens go.
pub trait Display: Send + Sync {
    /// Shows a screen; false when the shell failed.
    fn show(&self, state: ScreenState) -> bool;
    /// The thread has ended by a fault: nothing will be shown any more.
    fn ended(&self);
}

/// What the file of the settings is opened for. Only a file that is used gives way to a new one where it is no good.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StoreUse {
    /// To keep what is chosen.
    #[default]
    Keep,
    /// To look what it holds: it stays as it is.
    Look,
    /// To erase what it holds, if it is ours.
    Erase,
}

/// What the thread starts with.
#[derive(Debug)]
pub struct Start {
    /// The file of the settings; `None` keeps them in memory.
    pub store_file: Option<PathBuf>,
    /// What that file is opened for.
    pub store_use: StoreUse,
    /// A data pack to use instead of the built-in one.
    pub pack_file: Option<PathBuf>,
    /// The file in which the shell writes faults, if it writes one: it is emptied with all that is held.
    pub log_file: Option<PathBuf>,
    /// The folder of packs that renew themselves; `None`: what came with the program stays.
    pub packs_folder: Option<PathBuf>,
    /// Which servers may be asked, and whose keys count.
    pub profile: Profile,
    /// Why another profile was refused, if one was.
    pub profile_refused: Option<ProfileRefusal>,
    /// The built-in pack.
    pub built_in: Bytes,
    /// The settings until some were kept.
    pub settings: SettingsModel,
    /// The doors to the outside.
    pub ports: Ports,
}

/// The running thread.
pub struct CoreThread {
    sender: UnboundedSender<Message>,
    closing: Arc<AtomicBool>,
    id: Option<ThreadId>,
    /// Taken by whoever closes first; the others wait at the lock, so that all return after the end.
    handle: Mutex<Option<JoinHandle<()>>>,
}

/// What comes to the thread.
pub(super) enum Message {
    /// Something happened.
    Event(Event),
    /// What is due is asked for; told once nothing of it is under way any more.
    Refresh(SyncSender<()>),
    /// What came before still counts, and then it ends.
    Close,
}

impl CoreThread {
    /// Starts it. Opening files happens on the thread, so this returns at once.
    pub fn start(start: Start, display: Arc<dyn Display>, log: Arc<dyn Log>) -> Self {
        let (sender, receiver) = unbounded_channel();
        let answers = sender.downgrade();
        let closing = Arc::new(AtomicBool::new(false));
        let (closing_there, there, log_there) =
            (Arc::clone(&closing), Arc::clone(&display), Arc::clone(&log));
        let body = move || {
            faults::tell_to(log_there);
            let run = || run(EventLoop::new(start, Arc::clone(&there), closing_there, answers), receiver);
            if guarded(Doing("thread", ""), run) != Some(true) {
                guarded(Doing("end", ""), || there.ended());
            }
        };
        let spawned = std::thread::Builder::new().name("securite-core".into()).spawn(body);
        if let Err(error) = &spawned {
            log.tell(Level::Fault, &format!("no thread: {}", error.kind()), 1);
            display.ended();
        }
        let handle = spawned.ok();
        let id = handle.as_ref().map(|handle| handle.thread().id());
        CoreThread { sender, closing, id, handle: Mutex::new(handle) }
    }

    /// Queues an action. Ignored once the thread is closing.
    pub fn dispatch(&self, action: AppAction) {
        if !self.closing.load(Ordering::Acquire) {
            // Fails only when the thread is gone, and then nobody waits for an answer.
            let _ = self.sender.send(Message::Event(Event::Acted(action)));
        }
    }

    /// Asks for what is due of news, and waits until it has come or did not; so long at most. False where it had to be left.
    pub fn refresh(&self, within: Duration) -> bool {
        let (done, told) = sync_channel(1);
        let sent = !self.closing.load(Ordering::Acquire) && self.sender.send(Message::Refresh(done)).is_ok();
        sent && told.recv_timeout(within).is_ok()
    }

    /// Ends the thread. What was dispatched before still counts, but nothing is shown any more.
    /// Called from inside `show` it cannot wait for itself: the thread ends when `show` returns.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Release);
        let _ = self.sender.send(Message::Close);
        if self.id == Some(std::thread::current().id()) {
            return;
        }
        let mut handle = self.handle.lock().unwrap_or_else(PoisonError::into_inner);
        // A panic was caught and told on the thread itself.
        let _ = handle.take().map(JoinHandle::join);
    }
}

impl Drop for CoreThread {
    fn drop(&mut self) {
        self.close();
    }
}

impl std::fmt::Debug for CoreThread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CoreThread")
    }
}
