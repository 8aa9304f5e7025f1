//! The one thread: it owns the model, takes events in order, carries out effects, shows screens.
//!
//! A tokio runtime turns on it, so that an effect which waits can be a local task later. Searching
//! and SQLite answer in milliseconds and run right here.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{JoinHandle, ThreadId};

use bytes::Bytes;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::faults::{self, Doing, Level, Log, guarded};
use super::opening;
use super::ports::Ports;
use super::quarantine;
use super::store::Store;
use crate::action::AppAction;
use crate::engine::{Coalesced, Effect, Engine, Event, coalesce};
use crate::features::settings::SettingsModel;
use crate::state::ScreenState;

/// Where screens go.
pub trait Display: Send + Sync {
    /// Shows a screen; false when the shell failed.
    fn show(&self, state: ScreenState) -> bool;
    /// The thread has ended by a fault: nothing will be shown any more.
    fn ended(&self);
}

/// What the thread starts with.
#[derive(Debug)]
pub struct Start {
    /// The file of the settings; `None` keeps them in memory.
    pub store_file: Option<PathBuf>,
    /// A data pack to use instead of the built-in one.
    pub pack_file: Option<PathBuf>,
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

enum Message {
    Event(Event),
    Close,
}

impl CoreThread {
    /// Starts it. Opening files happens on the thread, so this returns at once.
    pub fn start(start: Start, display: Arc<dyn Display>, log: Arc<dyn Log>) -> Self {
        let (sender, receiver) = unbounded_channel();
        let closing = Arc::new(AtomicBool::new(false));
        let (closing_there, there, log_there) =
            (Arc::clone(&closing), Arc::clone(&display), Arc::clone(&log));
        let body = move || {
            faults::tell_to(log_there);
            let run = || run(Loop::new(start, Arc::clone(&there), closing_there), receiver);
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

/// What lives on the thread.
struct Loop {
    engine: Engine,
    store: Option<Store>,
    store_file: Option<PathBuf>,
    ports: Ports,
    display: Arc<dyn Display>,
    closing: Arc<AtomicBool>,
    /// Events to be applied, in order: what opening told, what was dispatched, answers to effects.
    ready: VecDeque<Event>,
    /// Set by [`Message::Close`]: what is ready still counts, and then it ends.
    ended: bool,
}

impl Loop {
    fn new(start: Start, display: Arc<dyn Display>, closing: Arc<AtomicBool>) -> Self {
        let Start { store_file, pack_file, built_in, settings, mut ports } = start;
        let (store, mut events) = opening::store(store_file.as_deref(), settings, &mut ports);
        events.extend(opening::pack_for(pack_file.as_deref(), built_in, ports.files.as_ref()));
        Loop {
            engine: Engine::default(),
            store,
            store_file,
            ports,
            display,
            closing,
            ready: events.into(),
            ended: false,
        }
    }

    fn enqueue(&mut self, message: Message) {
        match message {
            Message::Event(event) if !self.ended => self.ready.push_back(event),
            Message::Event(_) => {}
            Message::Close => self.ended = true,
        }
    }

    /// Applies all that is ready.
    fn drain(&mut self, receiver: &mut UnboundedReceiver<Message>) {
        loop {
            // First look at all that came while the last screen was drawn: it may overtake.
            while let Ok(message) = receiver.try_recv() {
                self.enqueue(message);
            }
            let Some(event) = self.ready.pop_front() else { return };
            let doing = Doing("update", event.kind());
            // A fault of ours in one event must not end the app: the emergency pages come from here too.
            let effects = guarded(doing, || match coalesce(event, self.ready.iter()) {
                Coalesced::Whole(event) => Some(self.engine.apply(event)),
                Coalesced::Unseen(action) => {
                    self.engine.follow(action);
                    None
                }
                Coalesced::Nothing => None,
            });
            match effects {
                Some(Some(effects)) => self.carry_out(effects),
                Some(None) => continue,
                // What the event had changed before the fault is shown as well: it is how things are now.
                None => {}
            }
            self.show_changes();
        }
    }

    /// Each screen by itself: a fault in one silences no other.
    fn show_changes(&mut self) {
        let Some(now) = guarded(Doing("clock", ""), || self.ports.clock.now()) else { return };
        for screen in self.engine.open() {
            let name = screen.kind();
            let changed = guarded(Doing("project", name), || self.engine.changed(&screen, now));
            let state = match changed {
                Some(None) => continue,
                Some(Some(state)) => state,
                None => match self.engine.broken(&screen) {
                    Some(state) => state,
                    None => continue,
                },
            };
            if self.closing.load(Ordering::Acquire) {
                return;
            }
            // Nothing here is left half-changed by a shell that fails: it was handed a copy.
            let shown = guarded(Doing("show", name), || self.display.show(state.clone()));
            if shown == Some(true) {
                self.engine.shown(state);
            } else {
                faults::tell(Level::Warning, format!("show {name} failed"));
            }
        }
    }

    /// Does the work, and puts what came of it before all that waits.
    fn carry_out(&mut self, effects: Vec<Effect>) {
        let answers: Vec<Event> = effects.into_iter().filter_map(|effect| self.answer(effect)).collect();
        answers.into_iter().rev().for_each(|answer| self.ready.push_front(answer));
    }

    fn answer(&mut self, effect: Effect) -> Option<Event> {
        let kind = effect.kind();
        let store = self.store.as_mut();
        let kept = match effect {
            Effect::AskTime => {
                return guarded(Doing("clock", ""), || self.ports.clock.now()).map(Event::TimeTold);
            }
            Effect::SaveSettings(settings) => {
                guarded(Doing("effect", kind), || store.is_some_and(|store| store.save(settings).is_ok()))
            }
            Effect::SaveStation(station) => guarded(Doing("effect", kind), || {
                let kept = store.is_some_and(|store| store.save_station(&station).is_ok());
                let older = self.store_file.as_deref().filter(|_| station.kept.is_none());
                kept && older.is_none_or(|file| quarantine::forget(file, self.ports.files.as_ref()))
            }),
        };
        if kept == Some(true) {
            return None;
        }
        faults::tell(Level::Warning, format!("effect {kind} failed"));
        Some(Event::NotSaved)
    }
}

/// False when it cannot go on; true when it was closed.
fn run(mut all: Loop, mut receiver: UnboundedReceiver<Message>) -> bool {
    let runtime = match tokio::runtime::Builder::new_current_thread().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            faults::tell(Level::Fault, format!("no runtime: {}", error.kind()));
            return false;
        }
    };
    runtime.block_on(async {
        all.drain(&mut receiver);
        while !all.ended {
            // All senders are gone with the object that shells hold.
            let Some(message) = receiver.recv().await else { return };
            all.enqueue(message);
            all.drain(&mut receiver);
        }
    });
    true
}
