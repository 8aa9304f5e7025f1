//! The one thread: it owns the model, takes events in order, carries out effects, shows screens.
//!
//! A tokio runtime turns on it, so that an effect which waits can be a local task later. Searching
//! and SQLite answer in milliseconds and run right here.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{JoinHandle, ThreadId};

use bytes::Bytes;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::ports::Ports;
use super::{opening, store::Store};
use crate::action::AppAction;
use crate::engine::{Effect, Engine, Event, Worth, worth};
use crate::features::settings::SettingsModel;
use crate::state::ScreenState;

/// Where screens go.
pub trait Display: Send {
    /// Shows a screen; false when the shell failed.
    fn show(&self, state: ScreenState) -> bool;
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
    pub fn start(start: Start, display: Box<dyn Display>) -> Self {
        let (sender, receiver) = unbounded_channel();
        let closing = Arc::new(AtomicBool::new(false));
        let closing_there = Arc::clone(&closing);
        let body = move || turn(Turning::new(start, display, closing_there), receiver);
        let spawned = std::thread::Builder::new().name("securite-core".into()).spawn(body);
        let handle =
            spawned.inspect_err(|error| log::error!("no thread for the core: {}", error.kind())).ok();
        let id = handle.as_ref().map(|handle| handle.thread().id());
        CoreThread { sender, closing, id, handle: Mutex::new(handle) }
    }

    /// Queues an action. Ignored once the thread is closing.
    pub fn dispatch(&self, action: AppAction) {
        if !self.closing.load(Ordering::Acquire) {
            // Fails only when the thread is gone, and then nobody waits for an answer.
            let _ = self.sender.send(Message::Event(Event::Done(action)));
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
        if handle.take().is_some_and(|handle| handle.join().is_err()) {
            log::error!("the core's thread panicked");
        }
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
struct Turning {
    engine: Engine,
    store: Option<Store>,
    ports: Ports,
    display: Box<dyn Display>,
    closing: Arc<AtomicBool>,
    /// Events to be applied, in order: what opening told, what was dispatched, answers to effects.
    ready: VecDeque<Event>,
    /// Set by [`Message::Close`]: what is ready still counts, and then it ends.
    ended: bool,
}

impl Turning {
    fn new(start: Start, display: Box<dyn Display>, closing: Arc<AtomicBool>) -> Self {
        let Start { store_file, pack_file, built_in, settings, mut ports } = start;
        let (store, mut events) = opening::store(store_file.as_deref(), settings, &mut ports);
        events.extend(opening::pack_for(pack_file.as_deref(), built_in, ports.files.as_ref()));
        Turning {
            engine: Engine::default(),
            store,
            ports,
            display,
            closing,
            ready: events.into(),
            ended: false,
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Event(event) if !self.ended => self.ready.push_back(event),
            Message::Event(_) => {}
            Message::Close => self.ended = true,
        }
    }

    /// Applies all that is ready.
    fn work(&mut self, receiver: &mut UnboundedReceiver<Message>) {
        loop {
            // First look at all that came while the last screen was drawn: it may overtake.
            while let Ok(message) = receiver.try_recv() {
                self.take(message);
            }
            let Some(event) = self.ready.pop_front() else { return };
            let event = match worth(event, self.ready.iter()) {
                Worth::Whole(event) => event,
                Worth::Unseen(action) => {
                    self.engine.apply_unseen(action);
                    continue;
                }
                Worth::Nothing => continue,
            };
            // A fault of ours in one event must not end the app: the emergency pages come from here too.
            let applied = catch_unwind(AssertUnwindSafe(|| self.engine.apply(event, self.ports.clock.now())));
            let Ok(outcome) = applied else {
                log::error!("an event could not be applied");
                continue;
            };
            outcome.screens.into_iter().for_each(|state| self.show(state));
            let answers: Vec<Event> = outcome.effects.into_iter().filter_map(|e| self.carry_out(e)).collect();
            answers.into_iter().rev().for_each(|answer| self.ready.push_front(answer));
        }
    }

    fn show(&self, state: ScreenState) {
        if self.closing.load(Ordering::Acquire) {
            return;
        }
        // Nothing here is left half-changed by a shell that fails: it was handed a copy.
        let shown = catch_unwind(AssertUnwindSafe(|| self.display.show(state)));
        if !matches!(shown, Ok(true)) {
            log::error!("the shell could not show a screen");
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Event> {
        let store = self.store.as_mut();
        let kept = match effect {
            Effect::KeepSettings(settings) => store.is_some_and(|store| store.keep(settings).is_ok()),
            Effect::KeepStation(station) => store.is_some_and(|store| store.keep_station(&station).is_ok()),
        };
        (!kept).then_some(Event::ChoiceNotKept)
    }
}

fn turn(mut turning: Turning, mut receiver: UnboundedReceiver<Message>) {
    let runtime = match tokio::runtime::Builder::new_current_thread().build() {
        Ok(runtime) => runtime,
        Err(error) => return log::error!("no runtime for the core: {}", error.kind()),
    };
    runtime.block_on(async {
        turning.work(&mut receiver);
        while !turning.ended {
            let Some(message) = receiver.recv().await else { return };
            turning.take(message);
            turning.work(&mut receiver);
        }
    });
}
