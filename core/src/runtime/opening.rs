//! Opening what the core needs. It always succeeds: what cannot be used is quarantined or refused,
//! and becomes an event that the screen tells.

use std::io;
use std::path::Path;

use bytes::Bytes;
use chrono::NaiveDate;
use securite_guide::GuideSection;
use securite_signed::Keys;

use super::SystemFiles;
use super::faults::{self, Level};
use super::folder::Folder;
use super::packs::{self, Serving};
use super::ports::{Files, Ports};
use super::quarantine;
use super::sealed::Sealing;
use super::store::{Store, StoreError};
use super::thread::StoreUse;
use crate::atlas::Atlas;
use crate::engine::{Event, Model, PackRefusal};
use crate::features::renewal::HeldPack;
use crate::features::settings::SettingsModel;
use crate::text::Words;
use crate::work::Chance;

/// The store of this file, or one in memory; and what to tell the engine.
pub(super) fn store(
    path: Option<&Path>,
    store_use: StoreUse,
    first: SettingsModel,
    ports: &mut Ports,
) -> (Option<Store>, Vec<Event>) {
    let mut events = Vec::new();
    let store = match path {
        Some(path) => store_at(path, store_use, ports, &mut events),
        None => in_memory(&mut events),
    };
    let settings = store.as_ref().and_then(|store| store.settings(first).ok());
    let station = store.as_ref().and_then(|store| store.station().ok());
    events.insert(0, Event::SettingsRead(settings.unwrap_or(first)));
    events.insert(1, Event::StationRead(station.unwrap_or_default()));
    // Where nothing is saved it would come each time, and where a file does not answer it may have been seen.
    let durable = store.as_ref().filter(|store| store.is_durable());
    if durable.is_some_and(|store| store.first_run_is_over() == Ok(false)) {
        events.push(Event::FirstRunDue);
    }
    let kept = store.as_ref().and_then(|store| store.renewal().ok()).unwrap_or_default();
    let mut seed = [0; 32];
    let seed = ports.randomness.fill(&mut seed).then_some(seed);
    events.push(Event::Seeded(Box::new(Chance::from(seed))));
    events.push(Event::RenewalRead { kept, chance: ports.randomness.number() });
    let news = store.as_ref().and_then(|store| store.news().ok()).unwrap_or_default();
    let (notices, chance) = (ports.notices.is_some(), ports.randomness.number());
    events.push(Event::NewsRead { kept: news, notices, chance });
    (store, events)
}

fn store_at(path: &Path, store_use: StoreUse, ports: &mut Ports, events: &mut Vec<Event>) -> Option<Store> {
    // Without leave to keep anything here, a file of another program is not even opened.
    let opened = match store_use {
        StoreUse::Look | StoreUse::Erase if !quarantine::is_ours(path, ports.files.as_ref()) => {
            Err(StoreError::Unavailable)
        }
        StoreUse::Look => Store::look(path).map_err(|_| StoreError::Unavailable),
        StoreUse::Keep | StoreUse::Erase => Store::open(path),
    };
    let newer = match opened {
        Ok(store) => return Some(store),
        Err(StoreError::Damaged) => false,
        Err(StoreError::Newer) => true,
        Err(StoreError::Unavailable) => {
            events.push(Event::StoreUnavailable { file: name(path) });
            return in_memory(events);
        }
    };
    // SQLite has dealt with its journal by now.
    match (quarantine::take_away(path, newer, ports), Store::open(path)) {
        (Some(quarantine), Ok(store)) => {
            events.push(Event::StoreQuarantined { file: name(path), quarantine });
            Some(store)
        }
        _ => {
            events.push(Event::StoreUnavailable { file: name(path) });
            in_memory(events)
        }
    }
}

fn in_memory(events: &mut Vec<Event>) -> Option<Store> {
    events.push(Event::NothingIsSaved);
    Store::in_memory().ok()
}

/// What was kept sealed in this store, after what opening it told.
pub(super) fn sealed(
    path: Option<&Path>,
    store: Option<&mut Store>,
    told: &[Event],
    sealing: &mut Sealing,
) -> Event {
    // Where nothing is to be written nothing was, and the vault of a program with a file is not ours to empty.
    if path.is_none() {
        return Event::Unsealed(None);
    }
    let anew = told.iter().any(|event| matches!(event, Event::StoreQuarantined { .. }));
    sealing.open(store.filter(|store| store.is_durable()), anew)
}

/// The pack that came with the program.
pub fn built_in_pack() -> Bytes {
    securite_pack::bytes()
}

/// For tools that search without a screen: the atlas of this pack file, else the built-in one, and
/// the sentences that a screen would show.
pub fn open_atlas(pack_file: Option<&Path>, words: &Words) -> (Option<Atlas>, Vec<String>) {
    Model::after(pack_for(pack_file, built_in_pack(), None, &SystemFiles)).into_atlas(words)
}

/// The pack of this file once every byte of it is verified, else the one that was fetched, else the built-in one; and
/// what to tell.
pub(super) fn pack_for(
    path: Option<&Path>,
    built_in: Bytes,
    fetched: Option<(&Folder, &Keys)>,
    files: &dyn Files,
) -> Vec<Event> {
    let mut events = Vec::new();
    if let Some(path) = path {
        match read_pack(path, files) {
            Ok(mut atlas) => {
                with_guide(&mut atlas, || Atlas::open(built_in).ok()?.guide);
                return vec![opened(atlas, |issued| HeldPack::Chosen { issued })];
            }
            Err(reason) => events.push(Event::PackRefused { file: name(path), reason }),
        }
    }
    let built_in = Atlas::open(built_in);
    if let Some((folder, keys)) = fetched {
        let newer_than = built_in.as_ref().map_or(NaiveDate::default(), Atlas::issue_day);
        let Serving { pack, rolled_back } = packs::serving(folder, newer_than, keys);
        events.extend(rolled_back.then_some(Event::PackRolledBack));
        if let Some((mut atlas, held)) = pack {
            with_guide(&mut atlas, || built_in.ok()?.guide);
            events.push(Event::AtlasOpened(atlas, held));
            return events;
        }
    }
    match built_in {
        Ok(atlas) => events.push(opened(atlas, |issued| HeldPack::BuiltIn { issued })),
        // A fault of the build, not of the person: the screen says that nothing can be searched.
        Err(error) => {
            faults::tell(Level::Fault, format!("built-in pack: {error}"));
        }
    }
    events
}

/// Whom to call and what to do never goes missing with a pack that was made without.
fn with_guide(atlas: &mut Atlas, built_in: impl FnOnce() -> Option<GuideSection>) {
    if atlas.guide.is_none() {
        atlas.guide = built_in();
    }
}

fn opened(atlas: Atlas, held: impl FnOnce(NaiveDate) -> HeldPack) -> Event {
    let held = held(atlas.issue_day());
    Event::AtlasOpened(Box::new(atlas), held)
}

fn read_pack(path: &Path, files: &dyn Files) -> Result<Atlas, PackRefusal> {
    let bytes = files.read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => PackRefusal::NotThere,
        _ => PackRefusal::Unreadable,
    })?;
    Atlas::open_verified(bytes).map_err(PackRefusal::Bad)
}

/// The name of a file without its folders, which may name the person.
pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
