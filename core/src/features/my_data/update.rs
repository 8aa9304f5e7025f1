//! How it changes: erasing is asked for twice, and believed once the device was looked at again.

use std::collections::BTreeMap;

use super::model::{Erasure, Held, HeldFile, Left, MyDataModel, Stage};
use super::{HeldThing, MyDataAction};
use crate::work::{Owner, WorkId, WorkIds};

/// What was to be erased, after a second look.
pub(crate) struct Gone {
    thing: Option<HeldThing>,
    held: Held,
    discreet: bool,
}

impl Gone {
    /// Whether it was to be erased.
    pub(crate) fn was_asked(&self, thing: HeldThing) -> bool {
        self.thing.is_none_or(|asked| asked == thing)
    }

    /// Whether it was to be erased, and is not there any more.
    pub(crate) fn has(&self, thing: HeldThing) -> bool {
        self.was_asked(thing) && !self.held.may_have(thing)
    }

    /// Whether the page on violence was opened while it was erased.
    pub(crate) fn behind_discreet(&self) -> bool {
        self.discreet
    }
}

/// Applies what a person did; what is to be erased now, under which id.
pub(crate) fn act(
    model: &mut MyDataModel,
    action: MyDataAction,
    ids: &mut WorkIds,
) -> Option<(WorkId, Option<HeldThing>)> {
    if model.is_busy() {
        return None;
    }
    let asked = std::mem::take(&mut model.stage);
    match (action, asked) {
        (MyDataAction::EraseAsked { thing }, _) => {
            model.stage = Stage::Asking(thing);
            model.ended = None;
            None
        }
        (MyDataAction::EraseConfirmed, Stage::Asking(thing)) => {
            let id = ids.next(Owner::MyData);
            model.stage = Stage::Erasing(id, thing);
            model.discreet = false;
            Some((id, thing))
        }
        (MyDataAction::EraseDropped | MyDataAction::EraseConfirmed, _) => None,
    }
}

/// It was erased, but for this. Whether the device is to be looked at once more.
pub(crate) fn erased(model: &mut MyDataModel, id: WorkId, left: BTreeMap<HeldThing, Left>) -> bool {
    let Stage::Erasing(waited, thing) = model.stage else { return false };
    if waited == id {
        model.stage = Stage::Looking(thing, left);
    }
    waited == id
}

/// What the device holds; and what is gone, where that was the second look.
pub(crate) fn told(model: &mut MyDataModel, held: Held) -> Option<Gone> {
    model.held = Some(held.clone());
    let (thing, mut left) = match std::mem::take(&mut model.stage) {
        Stage::Looking(thing, left) => (thing, left),
        stage => {
            model.stage = stage;
            return None;
        }
    };
    let gone = Gone { thing, held, discreet: model.discreet };
    let found = gone.held.things.keys().filter(|found| gone.was_asked(**found));
    let found: Vec<HeldThing> = found.copied().collect();
    for found in found {
        left.entry(found).or_insert(Left::Refused);
    }
    let in_the_file = |thing| Held { file: HeldFile::OutOfReach, ..Held::default() }.may_have(thing);
    let out_of_reach = gone.held.file == HeldFile::OutOfReach && thing.is_none_or(in_the_file);
    model.count = model.count.wrapping_add(1);
    model.ended = Some(Erasure { thing, left, file: gone.held.file, out_of_reach });
    Some(gone)
}

/// The page is opened: what came of an erasing before is told no more, since something may be kept again.
pub(crate) fn opened(model: &mut MyDataModel) {
    model.ended = None;
}

/// The page on violence is opened.
pub(crate) fn discreet_opened(model: &mut MyDataModel) {
    model.discreet = true;
}

/// The page was closed: what was asked there is dropped, and what came of it is told no more.
pub(crate) fn closed(model: &mut MyDataModel) {
    if !model.is_busy() {
        *model = MyDataModel { count: model.count, ..MyDataModel::default() };
    }
}
