//! The news that the device holds.

use std::collections::HashMap;
use std::fmt;

use securite_feed::{Entry, Item, Segment};
use securite_signed::Comment;

use crate::work::Failure;

/// The news that the device holds, open. Texts are read when they are shown.
#[derive(Clone, Default)]
pub struct HeldNews {
    /// What was announced of them; `None`: nothing that is signed is held.
    pub(crate) announced: Option<Comment>,
    sources: Vec<NewsSource>,
    /// Every item once, as its newest version is, the newest first: source and place in it.
    order: Vec<(u16, u32)>,
}

/// A file of news.
#[derive(Clone)]
pub struct NewsSource {
    /// Its items.
    pub segment: Segment,
    /// Whose it is, where nobody has signed it.
    pub unsigned: Option<String>,
}

/// What a try to fetch came to.
#[derive(Debug)]
pub struct Refreshed {
    /// All that is held now.
    pub news: HeldNews,
    /// What did not come, if anything.
    pub failures: Vec<SourceFailure>,
    /// Whether what an authority signs was brought up to date, or a feed where nothing is signed.
    pub came: bool,
    /// Whether there is more than one try may fetch.
    pub more: bool,
}

/// Something that did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFailure {
    /// Whose it is; `None`: what the authority signs.
    pub of: Option<String>,
    /// Why.
    pub failure: Failure,
}

impl HeldNews {
    /// Of these files. Costs a step for each item.
    pub fn new(announced: Option<Comment>, sources: Vec<NewsSource>) -> Self {
        let mut newest: HashMap<u64, (u16, u32)> = HashMap::new();
        let entry = |(source, at): (u16, u32)| entry(&sources, source, at);
        for (number, source) in (0u16..).zip(&sources) {
            for (at, new) in (0u32..).zip(source.segment.entries()) {
                let known = newest.get(&new.key).copied().and_then(entry);
                // What nobody has signed never takes the place of what somebody has.
                if known.is_none_or(|known| known.of < new.of && source.unsigned.is_none()) {
                    newest.insert(new.key, (number, at));
                }
            }
        }
        let mut order: Vec<(u16, u32)> = newest.into_values().collect();
        order.sort_unstable_by_key(|at| (std::cmp::Reverse(entry(*at).map(|entry| entry.published)), *at));
        HeldNews { announced, sources, order }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// What a test sees: each title, with whose it is where nobody has signed it.
    #[cfg(test)]
    pub(crate) fn titles(&self) -> Vec<String> {
        let told = |(item, of): (Item, Option<&str>)| match of {
            Some(of) => format!("{} ({of})", item.title),
            None => item.title,
        };
        self.entries().filter_map(|(at, _)| self.item(at)).map(told).collect()
    }

    /// Every item, the newest first.
    pub(super) fn entries(&self) -> impl Iterator<Item = (At, &Entry)> {
        let all = self.order.iter().map(|(source, at)| At { source: *source, at: *at });
        all.filter_map(|at| Some((at, self.entry(at)?)))
    }

    pub(super) fn entry(&self, at: At) -> Option<&Entry> {
        entry(&self.sources, at.source, at.at)
    }

    /// The whole item, and whose it is where nobody has signed it.
    pub(super) fn item(&self, at: At) -> Option<(Item, Option<&str>)> {
        let source = self.sources.get(usize::from(at.source))?;
        let item = source.segment.item(source.segment.entries().get(at.at as usize)?)?;
        Some((item, source.unsigned.as_deref()))
    }

    /// Where the item with this id is.
    pub(super) fn named(&self, id: &str) -> Option<At> {
        let key = Entry::key_of(id);
        self.entries().find(|(_, entry)| entry.key == key).map(|(at, _)| at)
    }
}

/// Where an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    source: u16,
    at: u32,
}

fn entry(sources: &[NewsSource], source: u16, at: u32) -> Option<&Entry> {
    sources.get(usize::from(source))?.segment.entries().get(at as usize)
}

impl fmt::Debug for HeldNews {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HeldNews({} items)", self.len())
    }
}
