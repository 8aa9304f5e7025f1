//! What one source may have: the flood pays, a first message never.
//!
//! One idea: a source has so many places, and each conversation takes one, until a while after its end. Other sources
//! never feel it. A restart forgets who has what: that is on the side of whoever writes.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};

/// A conversation that was ended counts for so long: opening and closing in turns is a flood too.
const COOLING_MS: u64 = 10 * 60_000;
const HOUR_MS: u64 = 60 * 60_000;
/// When no place is known to become free.
const LATER_MS: u64 = 60_000;

/// Where somebody writes from: an address, or the network of an IPv6 address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source(IpAddr);

impl Source {
    /// Of a connection. Of IPv6, whoever has one address has all of its /64.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Source(IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)))
            }
            address => Source(address),
        }
    }
}

impl std::fmt::Debug for Source {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("…")
    }
}

/// Who has what.
pub struct Limits {
    per_source: usize,
    questions_per_source: usize,
    conversations: BTreeMap<Source, BTreeMap<String, Option<u64>>>,
    questions: BTreeMap<Source, BTreeMap<String, u64>>,
}

impl Limits {
    /// Nobody has anything.
    pub fn new(per_source: usize, questions_per_source: usize) -> Self {
        let (conversations, questions) = (BTreeMap::new(), BTreeMap::new());
        Limits { per_source, questions_per_source, conversations, questions }
    }

    /// Takes a place for a conversation. The error says after how many ms to ask again.
    pub fn admit(&mut self, source: Source, id: &str, now: u64) -> Result<(), u64> {
        self.forget(now);
        let places = self.conversations.entry(source).or_default();
        if places.len() >= self.per_source && !places.contains_key(id) {
            let free = places.values().flatten().min().map(|ended| ended + COOLING_MS - now);
            return Err(free.unwrap_or(LATER_MS).max(1000));
        }
        places.insert(id.to_owned(), None);
        Ok(())
    }

    /// Nothing came of it: the place is free.
    pub fn release(&mut self, id: &str) {
        for places in self.conversations.values_mut() {
            places.remove(id);
        }
    }

    /// It was ended: the place is free in a while.
    pub fn ended(&mut self, id: &str, now: u64) {
        for places in self.conversations.values_mut() {
            if let Some(place) = places.get_mut(id) {
                *place = Some(now);
            }
        }
    }

    /// It stands after all: its place is taken.
    pub fn stands(&mut self, id: &str) {
        for places in self.conversations.values_mut() {
            if let Some(place) = places.get_mut(id) {
                *place = None;
            }
        }
    }

    /// Takes a place for a question; the same question again takes no other. The error says after how many ms to ask again.
    pub fn admit_question(&mut self, source: Source, id: &str, now: u64) -> Result<(), u64> {
        self.forget(now);
        let asked = self.questions.entry(source).or_default();
        if asked.len() >= self.questions_per_source && !asked.contains_key(id) {
            return Err(asked.values().min().map_or(LATER_MS, |first| first + HOUR_MS - now).max(1000));
        }
        asked.entry(id.to_owned()).or_insert(now);
        Ok(())
    }

    fn forget(&mut self, now: u64) {
        self.conversations.retain(|_, places| {
            places.retain(|_, ended| ended.is_none_or(|ended| ended + COOLING_MS > now));
            !places.is_empty()
        });
        self.questions.retain(|_, asked| {
            asked.retain(|_, at| *at + HOUR_MS > now);
            !asked.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{COOLING_MS, Limits, Source};

    fn source(text: &str) -> Source {
        Source::of(text.parse().unwrap())
    }

    #[test]
    fn a_flood_stops_nobody_else() {
        let mut limits = Limits::new(20, 5);
        let refused = (0..200).filter(|n| limits.admit(source("192.0.2.1"), &format!("{n}"), 0).is_err());
        assert_eq!(refused.count(), 180);
        assert_eq!(limits.admit(source("192.0.2.2"), "201", 0), Ok(()));
    }

    #[test]
    fn a_place_comes_back_a_while_after_the_end() {
        let mut limits = Limits::new(1, 1);
        let here = source("2001:db8:1:2::1");
        assert_eq!(limits.admit(here, "a", 0), Ok(()));
        assert_eq!(limits.admit(here, "a", 0), Ok(()));
        assert_eq!(limits.admit(source("2001:db8:1:2:ffff::"), "b", 0), Err(60_000));
        assert_eq!(limits.admit(source("2001:db8:1:3::1"), "b", 0), Ok(()));
        limits.ended("a", 1000);
        assert_eq!(limits.admit(here, "c", 2000), Err(COOLING_MS - 1000));
        assert_eq!(limits.admit(here, "c", 1000 + COOLING_MS), Ok(()));
        limits.release("c");
        assert_eq!(limits.admit(here, "d", 1000 + COOLING_MS), Ok(()));
    }

    #[test]
    fn questions_have_an_hour() {
        let mut limits = Limits::new(1, 1);
        let here = source("::ffff:192.0.2.1");
        assert_eq!(limits.admit_question(here, "a", 0), Ok(()));
        assert_eq!(limits.admit_question(here, "a", 1), Ok(()));
        assert_eq!(limits.admit_question(source("192.0.2.1"), "b", 60_000), Err(59 * 60_000));
        assert_eq!(limits.admit_question(here, "b", 60 * 60_000), Ok(()));
        assert_eq!(format!("{here:?}"), "…");
    }
}
