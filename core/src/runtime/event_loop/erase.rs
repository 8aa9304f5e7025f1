//! Erasing what the device holds: what is sealed by its key first, then what nobody else writes, last what was fetched.

use std::collections::BTreeMap;

use super::EventLoop;
use crate::engine::Event;
use crate::features::my_data::{HeldThing, Left};
use crate::features::renewal::HeldPack;
use crate::runtime::faults::{self, Level};
use crate::runtime::opening;
use crate::work::WorkId;

impl EventLoop {
    /// Begins to erase this, `None`: all. Where the pack that was fetched serves, the one that came with the program is
    /// to take its place before it goes.
    pub(super) fn erase(&mut self, id: WorkId, thing: Option<HeldThing>) -> Option<Event> {
        let asked = move |one| thing.is_none_or(|thing| thing == one);
        let mut left = BTreeMap::new();
        if asked(HeldThing::Conversation) && self.disk.store_file.is_some() {
            self.sealing.keep(self.store.as_mut(), None);
            let opens = self.sealing.may_open();
            left.extend(opens.then_some((HeldThing::Conversation, Left::Refused)));
        }
        if self.store.as_mut().is_some_and(|store| store.erase(asked).is_err()) {
            faults::tell(Level::Warning, "settings not erased".into());
        }
        self.disk.erase_files(asked);
        let fetched = matches!(self.engine.renewal().held(), Some(HeldPack::Published { .. }));
        let built_in = (asked(HeldThing::Packs) && fetched).then(|| self.built_in.clone());
        let erasing = self.disk.clone().erase_fetched(asked, self.perform.doors());
        self.perform.watch(id, erasing, BTreeMap::new(), move |busy| {
            left.extend(busy);
            Event::HeldErased { id, left }
        });
        opening::pack_for(None, built_in?, None, self.disk.files.as_ref()).pop()
    }
}
