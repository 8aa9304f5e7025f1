//! What the device holds, looked for file by file; and erasing it.
//!
//! One idea: only what is ours is erased, by the names that we give, since a folder may be one that a person chose on a
//! command line. Who looks again afterwards finds what could not be erased.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::spawn_blocking;

use super::folder::{Folder, named};
use super::perform::Doors;
use super::ports::{Files, Lock};
use super::store::Store;
use super::{news, packs, quarantine};
use crate::features::my_data::{Held, HeldFile, HeldThing, Left};

/// What was called off lets a folder go in a moment; another program may hold it for longer than anybody waits.
const PAUSE: Duration = Duration::from_millis(100);
const PAUSES: usize = 30;

/// Where all of it lies. Cloning shares it.
#[derive(Clone)]
pub(super) struct Disk {
    pub(super) files: Arc<dyn Files>,
    /// The file of the settings; older ones lie beside it.
    pub(super) store_file: Option<PathBuf>,
    /// The file in which the shell writes faults.
    pub(super) log_file: Option<PathBuf>,
    pub(super) packs: Option<Folder>,
    pub(super) news: Option<Folder>,
}

impl Disk {
    /// All that is held.
    pub(super) fn held(&self, store: Option<&Store>) -> Held {
        let mut held = Held::default();
        let store = store.filter(|store| store.is_durable()).and_then(|store| store.held().ok());
        held.file = match (&self.store_file, store) {
            (None, _) => HeldFile::None,
            (Some(_), None) => HeldFile::OutOfReach,
            (Some(_), Some(kept)) => {
                kept.into_iter().for_each(|(thing, bytes)| held.add(thing, bytes, None));
                HeldFile::Open
            }
        };
        for thing in [HeldThing::Packs, HeldThing::News, HeldThing::SetAside, HeldThing::Log] {
            match self.files_of(thing) {
                Ok(paths) => paths.iter().for_each(|path| self.add(&mut held, thing, path)),
                // What cannot be looked into may hold something.
                Err(_) => held.add(thing, 0, None),
            }
        }
        held
    }

    fn add(&self, held: &mut Held, thing: HeldThing, path: &Path) {
        match self.files.size(path) {
            // A log is emptied and stays, since the shell holds it open.
            Ok(0) if thing == HeldThing::Log => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            size => held.add(thing, size.unwrap_or_default(), Some(named(path).to_owned())),
        }
    }

    /// The files of a thing; those of settings are in the store.
    fn files_of(&self, thing: HeldThing) -> io::Result<Vec<PathBuf>> {
        let found = match thing {
            HeldThing::Packs => self.packs.as_ref().map_or(Ok(Vec::new()), packs::files),
            HeldThing::News => self.news.as_ref().map_or(Ok(Vec::new()), news::files),
            HeldThing::SetAside => {
                let file = self.store_file.as_deref();
                file.map_or(Ok(Vec::new()), |file| quarantine::set_aside(file, self.files.as_ref()))
            }
            HeldThing::Log => Ok(self.log_file.iter().cloned().collect()),
            HeldThing::Settings | HeldThing::Station | HeldThing::NewsChoices | HeldThing::Conversation => {
                Ok(Vec::new())
            }
        };
        match found {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            found => found,
        }
    }

    /// Erases older files of settings of ours. False when one is left.
    pub(super) fn forget_older(&self) -> bool {
        self.store_file.as_deref().is_none_or(|file| quarantine::forget(file, self.files.as_ref()))
    }

    /// Erases files that nobody else writes. All that can go goes, also behind one that cannot.
    pub(super) fn erase_files(&self, asked: impl Fn(HeldThing) -> bool) {
        let files = self.files.as_ref();
        // An older file of settings may hold the same choice (M2).
        if asked(HeldThing::Station) || asked(HeldThing::NewsChoices) {
            self.forget_older();
        }
        if asked(HeldThing::SetAside) {
            self.remove(HeldThing::SetAside);
        }
        if let Some(log) = self.log_file.as_ref().filter(|_| asked(HeldThing::Log)) {
            let _ = files.write(log, b"");
        }
    }

    /// Erases what was fetched, once nobody changes its folder; what could not be, because another program did.
    pub(super) async fn erase_fetched(
        self,
        asked: impl Fn(HeldThing) -> bool,
        doors: Rc<Doors>,
    ) -> BTreeMap<HeldThing, Left> {
        let mut left = BTreeMap::new();
        let folders = [(HeldThing::Packs, self.packs.clone()), (HeldThing::News, self.news.clone())];
        for (thing, folder) in folders.into_iter().filter(|(thing, _)| asked(*thing)) {
            let Some(folder) = folder else { continue };
            match locked(&folder, &doors).await {
                Ok(Some(lock)) => {
                    let disk = self.clone();
                    let removing = move || {
                        disk.remove(thing);
                        drop(lock);
                    };
                    // Large files take a while. What a fault leaves a second look finds.
                    let _ = spawn_blocking(removing).await;
                }
                Ok(None) => drop(left.insert(thing, Left::Busy)),
                // Nothing was ever fetched, or a second look finds what is left.
                Err(_) => {}
            }
        }
        left
    }

    fn remove(&self, thing: HeldThing) {
        for path in self.files_of(thing).unwrap_or_default() {
            let _ = self.files.remove(&path);
        }
    }
}

/// The lock of a folder, waited for.
async fn locked(folder: &Folder, doors: &Doors) -> io::Result<Option<Box<dyn Lock>>> {
    for _ in 0..PAUSES {
        if let Some(lock) = folder.lock()? {
            return Ok(Some(lock));
        }
        doors.timer.wait(PAUSE).await;
    }
    Ok(None)
}
