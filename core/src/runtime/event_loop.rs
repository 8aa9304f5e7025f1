//! What lives on the thread: the model, its doors, and the screens that are open. Events in order, each whole.
//!
//! A tokio runtime turns here: work that waits is a local task (`perform/`). Searching and SQLite answer in
//! milliseconds and run right here.

mod erase;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc::{UnboundedReceiver, WeakUnboundedSender};
use tokio::task::{LocalSet, spawn_blocking};

use super::faults::{self, Doing, Level, guarded};
use super::folder::Folder;
use super::held::Disk;
use super::news::{self, Refresh, refresh};
use super::opening;
use super::packs::{Fetch, fetch};
use super::perform::{Doors, Perform};
use super::ports::{NoAnswer, Notices, Ports};
use super::sealed::{Kept, Sealing};
use super::store::Store;
use super::thread::{Display, Message, Start, StoreUse};
use crate::context::Now;
use crate::engine::{Coalesced, Effect, Engine, Event, coalesce};
use crate::features::my_data::{Held, HeldFile};
use crate::features::news::{HeldNews, NewsAction};
use crate::profile::{News, Published};
use crate::work::Failure;
use crate::work::WorkId;

/// The folder of news, in that of what was fetched.
const NEWS: &str = "news";
/// How long closing may wait for what blocks.
const CLOSING: Duration = Duration::from_secs(1);

/// What lives on the thread.
pub(super) struct EventLoop {
    engine: Engine,
    store: Option<Store>,
    sealing: Sealing,
    notices: Option<Box<dyn Notices>>,
    /// Where all that is held lies.
    disk: Disk,
    /// The pack that came with the program.
    built_in: Bytes,
    /// Where fetched packs are kept, and where they come from.
    packs: Option<(Folder, Published)>,
    /// Where news come from, and where they are kept.
    news: (News, Option<Folder>),
    perform: Perform,
    display: Arc<dyn Display>,
    closing: Arc<AtomicBool>,
    /// Events to be applied, in order: what opening told, what was dispatched, answers to effects.
    ready: VecDeque<Event>,
    /// Who waits until what was due has come.
    refreshing: Vec<SyncSender<()>>,
    /// Set by [`Message::Close`]: what is ready still counts, and then it ends.
    ended: bool,
}

impl EventLoop {
    /// `answers` is where what waits sends its answers: no reason to go on once the object that shells hold is gone.
    pub(super) fn new(
        start: Start,
        display: Arc<dyn Display>,
        closing: Arc<AtomicBool>,
        answers: WeakUnboundedSender<Message>,
    ) -> Self {
        let Start {
            store_file,
            store_use,
            pack_file,
            packs_folder,
            log_file,
            profile,
            profile_refused,
            built_in,
            settings,
            mut ports,
        } = start;
        let folder = packs_folder.map(|path| Folder::new(path, Arc::clone(&ports.files)));
        let of_news = folder.as_ref().map(|folder| Folder::new(folder.at(NEWS), Arc::clone(&ports.files)));
        let packs = folder.clone().zip(profile.packs.clone());
        let fetched = packs.as_ref().map(|(folder, packs)| (folder, &packs.keys));
        let (mut store, mut events) = opening::store(store_file.as_deref(), store_use, settings, &mut ports);
        events.extend(profile_refused.map(|reason| Event::ProfileRefused { reason }));
        events.extend(opening::pack_for(
            pack_file.as_deref(),
            built_in.clone(),
            fetched,
            ports.files.as_ref(),
        ));
        let Ports { clock, randomness, vault, notices, files, network, timer } = ports;
        let mut sealing = Sealing::new(vault, randomness);
        // What is only looked at is not unsealed: where that fails it is erased.
        let sealed_in = store_file.as_deref().filter(|_| store_use != StoreUse::Look);
        events.push(opening::sealed(sealed_in, store.as_mut(), &events, &mut sealing));
        let answers = Rc::new(move |event| {
            // Fails only when nobody is left who could see what comes of it.
            let _ = answers.upgrade().map(|sender| sender.send(Message::Event(event)).is_ok());
        });
        let engine = Engine::of(&profile);
        let disk = Disk { files, store_file, log_file, packs: folder, news: of_news.clone() };
        EventLoop {
            engine,
            store,
            sealing,
            notices,
            disk,
            built_in,
            packs,
            news: (profile.news, of_news),
            perform: Perform::new(Doors { clock, network, timer }, answers),
            display,
            closing,
            ready: events.into(),
            refreshing: Vec::new(),
            ended: false,
        }
    }

    /// What it has come to, and what time it is.
    pub(super) fn told(&self) -> (&Engine, Now) {
        (&self.engine, self.perform.now())
    }

    fn enqueue(&mut self, message: Message) {
        match message {
            Message::Event(event) if !self.ended => self.ready.push_back(event),
            Message::Event(_) => {}
            Message::Refresh(done) => {
                self.ready.push_back(Event::Acted(NewsAction::DueAsked.into()));
                self.refreshing.push(done);
            }
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
            let Some(event) = self.ready.pop_front() else { return self.tell_refreshed() };
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

    /// Tells those who wait for what was due that nothing of it is under way.
    fn tell_refreshed(&mut self) {
        if !self.engine.news().is_busy() {
            for done in self.refreshing.drain(..) {
                // Who waited may have gone.
                let _ = done.try_send(());
            }
        }
    }

    /// Each screen by itself: a fault in one silences no other.
    fn show_changes(&mut self) {
        let Some(now) = guarded(Doing("clock", ""), || self.perform.now()) else { return };
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
                return guarded(Doing("clock", ""), || self.perform.now()).map(Event::TimeTold);
            }
            Effect::FetchPack { id, announcement } => {
                guarded(Doing("effect", kind), || self.fetch(id, announcement));
                return None;
            }
            Effect::AskHeld => {
                let held = guarded(Doing("effect", kind), || self.disk.held(self.store.as_ref()));
                // Nobody knows what is held then, and nobody waits for ever.
                let unknown = || Held { file: HeldFile::OutOfReach, ..Held::default() };
                return Some(Event::HeldTold(held.unwrap_or_else(unknown)));
            }
            Effect::EraseHeld { id, thing } => {
                let erased = guarded(Doing("effect", kind), || self.erase(id, thing));
                // A second look tells what a fault has left.
                return erased.unwrap_or(Some(Event::HeldErased { id, left: BTreeMap::new() }));
            }
            Effect::OpenNews(id) => {
                guarded(Doing("effect", kind), || self.open_news(id));
                return None;
            }
            Effect::FetchNews(id) => {
                guarded(Doing("effect", kind), || self.fetch_news(id));
                return None;
            }
            Effect::Wait(work) => {
                // What cannot even begin answers nothing: a fault of ours, and told.
                guarded(Doing("effect", kind), || self.perform.start(work));
                return None;
            }
            Effect::Seal(secret) => {
                let kept = guarded(Doing("effect", kind), || self.sealing.keep(store, secret.as_ref()));
                if kept == Some(Kept::Failed) {
                    faults::tell(Level::Warning, format!("effect {kind} failed"));
                }
                return (kept != Some(Kept::Done)).then_some(Event::NotSealed);
            }
            Effect::Post(card) => {
                let shown = self.notice(kind, |notices| notices.post(card));
                return (!shown).then_some(Event::NotPosted);
            }
            Effect::AskNotices => {
                let asked = self.notice(kind, |notices| notices.ask());
                return (!asked).then_some(Event::NotPosted);
            }
            Effect::WantNotices { wanted } => {
                self.notice(kind, |notices| notices.wanted(wanted));
                return None;
            }
            Effect::Withdraw { id } => {
                self.notice(kind, |notices| notices.withdraw(id));
                return None;
            }
            Effect::SaveSettings(settings) => {
                guarded(Doing("effect", kind), || store.is_some_and(|store| store.save(settings).is_ok()))
            }
            Effect::SaveFirstRun => {
                guarded(Doing("effect", kind), || store.is_some_and(|store| store.save_first_run().is_ok()))
            }
            Effect::SaveRenewal(renewal) => guarded(Doing("effect", kind), || {
                store.is_some_and(|store| store.save_renewal(renewal).is_ok())
            }),
            Effect::SaveNews(kept) => {
                guarded(Doing("effect", kind), || store.is_some_and(|store| store.save_news(&kept).is_ok()))
            }
            Effect::NoteNews(kept) => {
                guarded(Doing("effect", kind), || store.is_some_and(|store| store.note_news(&kept).is_ok()))
            }
            Effect::ForgetOlder => guarded(Doing("effect", kind), || self.disk.forget_older()),
            Effect::SaveStation(station) => guarded(Doing("effect", kind), || {
                let kept = store.is_some_and(|store| store.save_station(&station).is_ok());
                kept && (station.kept.is_some() || self.disk.forget_older())
            }),
        };
        if kept == Some(true) {
            return None;
        }
        faults::tell(Level::Warning, format!("effect {kind} failed"));
        Some(Event::NotSaved)
    }

    /// False where it was not done: where none is allowed. Where there are none there is nothing to do.
    fn notice(
        &mut self,
        kind: &'static str,
        asked: impl FnOnce(&mut dyn Notices) -> Result<(), NoAnswer>,
    ) -> bool {
        let Some(notices) = self.notices.as_mut() else { return true };
        let done = guarded(Doing("effect", kind), || asked(notices.as_mut()));
        if done == Some(Err(NoAnswer)) {
            faults::tell(Level::Warning, format!("effect {kind} failed"));
        }
        done == Some(Ok(()))
    }

    /// Opens the news that the device holds, on a thread apart: there may be many.
    fn open_news(&self, id: WorkId) {
        let (news, folder) = self.news.clone();
        let now = self.perform.now().instant();
        let opening = spawn_blocking(move || folder.map(|folder| news::open(&folder, &news, now)));
        let opened = async move { opening.await.ok().flatten().unwrap_or_default() };
        let told = move |news| Event::NewsOpened { id, news };
        self.perform.watch(id, opened, HeldNews::default(), told);
    }

    /// Begins to fetch news.
    fn fetch_news(&self, id: WorkId) {
        let (news, folder) = self.news.clone();
        let doors = self.perform.doors();
        let clock = Rc::clone(&doors);
        let told = move |refreshed| Event::NewsFetched { id, at: clock.clock.now(), refreshed };
        let fetched = async move { Some(refresh(Refresh { news, folder }, doors).await) };
        self.perform.watch(id, fetched, None, told);
    }

    /// Begins to fetch a pack. Where there is no folder for it, it cannot be written.
    fn fetch(&self, id: WorkId, announced: Bytes) {
        let doors = self.perform.doors();
        let clock = Rc::clone(&doors);
        let told = move |result| Event::PackFetched { id, at: clock.clock.now(), result };
        let Some((folder, packs)) = self.packs.clone() else {
            let nowhere = std::future::ready(Err(Failure::NotWritten));
            return self.perform.watch(id, nowhere, Err(Failure::Fault), told);
        };
        let what = Fetch { address: packs.address, announced, keys: packs.keys, folder };
        let answers = self.perform.answers();
        let tell = move |bytes| answers(Event::PackProgressed { id, bytes });
        self.perform.watch(id, fetch(what, doors, tell), Err(Failure::Fault), told);
    }
}

/// Turns until it is closed. False when it cannot even begin.
pub(super) fn run(all: EventLoop, receiver: UnboundedReceiver<Message>) -> bool {
    run_until(all, receiver, |_| false).is_some()
}

/// Turns until it is closed, or until `done` says so after some events; what it has come to then.
pub(super) fn run_until(
    mut all: EventLoop,
    mut receiver: UnboundedReceiver<Message>,
    mut done: impl FnMut(&Engine) -> bool,
) -> Option<EventLoop> {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            faults::tell(Level::Fault, format!("no runtime: {}", error.kind()));
            return None;
        }
    };
    LocalSet::new().block_on(&runtime, async {
        all.drain(&mut receiver);
        while !all.ended && !done(&all.engine) {
            // All senders are gone with the object that shells hold.
            let Some(message) = receiver.recv().await else { return };
            all.enqueue(message);
            all.drain(&mut receiver);
        }
    });
    // What may block (a name that is being looked up, a disk that is slow) ends by itself; nobody waits for it.
    runtime.shutdown_timeout(CLOSING);
    Some(all)
}
