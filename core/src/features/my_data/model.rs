//! What is remembered while the page is open.

use std::collections::BTreeMap;

use super::HeldThing;
use crate::work::WorkId;

/// What the device holds, as it was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Whether the file of settings could be looked into.
    pub file: HeldFile,
    /// All that was found, in the order in which it is told.
    pub things: BTreeMap<HeldThing, Holding>,
}

/// How the file of settings stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HeldFile {
    /// It was looked into.
    #[default]
    Open,
    /// There is none: settings are in memory alone.
    None,
    /// It cannot be opened just now, and nobody knows what it holds.
    OutOfReach,
}

/// How much of a thing there is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holding {
    /// In files of its own; 0 where it has none.
    pub bytes: u64,
    /// The names of those files, without folders.
    pub files: Vec<String>,
}

/// Why something was not erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Another program of the device is at it.
    Busy,
    /// The device did not do it.
    Refused,
}

impl Held {
    /// Puts this to what was found.
    pub fn add(&mut self, thing: HeldThing, bytes: u64, file: Option<String>) {
        let holding = self.things.entry(thing).or_default();
        holding.bytes += bytes;
        holding.files.extend(file);
    }

    /// Whether it is there, or may be.
    pub(super) fn may_have(&self, thing: HeldThing) -> bool {
        use HeldThing::{Conversation, NewsChoices, Settings, Station};
        let in_the_file = matches!(thing, Settings | Station | NewsChoices | Conversation);
        self.things.contains_key(&thing) || (in_the_file && self.file == HeldFile::OutOfReach)
    }
}

/// The page on what is held.
#[derive(Debug, Default)]
pub struct MyDataModel {
    /// `None`: the device was not asked yet.
    pub(super) held: Option<Held>,
    pub(super) stage: Stage,
    pub(super) ended: Option<Erasure>,
    /// How many times something was erased: each is an answer of its own.
    pub(super) count: u32,
    /// The page on violence was opened since erasing began.
    pub(super) discreet: bool,
}

/// What is being done.
#[derive(Debug, Default)]
pub(super) enum Stage {
    #[default]
    Nothing,
    /// Whether to erase this; `None`: all.
    Asking(Option<HeldThing>),
    Erasing(WorkId, Option<HeldThing>),
    /// It was erased, but for what is left; now the device is asked once more.
    Looking(Option<HeldThing>, BTreeMap<HeldThing, Left>),
}

/// What erasing came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Erasure {
    /// What was to be erased; `None`: all.
    pub(super) thing: Option<HeldThing>,
    pub(super) left: BTreeMap<HeldThing, Left>,
    /// How the file of settings stood.
    pub(super) file: HeldFile,
    /// It could not be opened, and holds what it held.
    pub(super) out_of_reach: bool,
}

impl Erasure {
    pub(super) fn is_whole(&self) -> bool {
        self.left.is_empty() && !self.out_of_reach
    }
}

impl MyDataModel {
    /// Whether something is being erased or looked for.
    pub(crate) fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Erasing(..) | Stage::Looking(..))
    }

    /// Whether this is being erased.
    pub(crate) fn is_erasing(&self, thing: HeldThing) -> bool {
        matches!(self.stage, Stage::Erasing(_, asked) if asked.is_none_or(|asked| asked == thing))
    }

    /// Whether the last erasing left nothing of what it was to erase; `None`: nothing was erased.
    pub fn is_erased(&self) -> Option<bool> {
        self.ended.as_ref().map(Erasure::is_whole)
    }

    /// Whether the device was asked, and nothing is under way.
    pub fn is_told(&self) -> bool {
        self.held.is_some() && !self.is_busy()
    }
}
