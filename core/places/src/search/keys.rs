//! Walking an FST: whole keys, the best keys under a prefix, keys one typing error away.
//!
//! The values of our FSTs are ranks: smaller is more important. The library stores, on the way to a
//! node, the smallest value below it; so the best keys under a prefix are found by always following
//! the smallest sum, and "p" costs no more than "parisi".

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use fst::raw::{CompiledAddr, Output};
use fst::{Automaton, IntoStreamer, Streamer};

use super::work::Work;
use crate::index::Keys;

/// A place in the FST: the node after some bytes and the value gathered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cursor {
    value: u64,
    node: Option<CompiledAddr>,
}

/// The value of a whole key.
pub(super) fn exact(keys: &Keys, key: &str, work: &Work) -> Option<u32> {
    let cursor = walk(keys, key, work)?;
    let node = keys.node(cursor.node?);
    node.is_final().then(|| (cursor.value + node.final_output().value()) as u32)
}

/// The values of the most important keys that start with `prefix`, best first.
pub(super) fn best(keys: &Keys, prefix: &str, limit: usize, work: &Work) -> Vec<u32> {
    let mut found = Vec::new();
    let mut open: BinaryHeap<Reverse<Cursor>> = walk(keys, prefix, work).into_iter().map(Reverse).collect();
    while let Some(Reverse(cursor)) = open.pop() {
        let Some(address) = cursor.node else {
            found.push(cursor.value as u32);
            if found.len() >= limit {
                break;
            }
            continue;
        };
        if !work.state() {
            break;
        }
        let node = keys.node(address);
        if node.is_final() {
            open.push(Reverse(Cursor { value: cursor.value + node.final_output().value(), node: None }));
        }
        open.extend(node.transitions().map(|transition| {
            Reverse(Cursor { value: cursor.value + transition.out.value(), node: Some(transition.addr) })
        }));
    }
    found
}

/// The numbers of the words that start with `prefix`, as a half-open range. Only for the FST of words,
/// whose values are their places in the alphabet.
pub(super) fn range(words: &Keys, prefix: &str, work: &Work) -> Option<(u32, u32)> {
    let cursor = walk(words, prefix, work)?;
    let mut first = words.node(cursor.node?);
    let mut last = first;
    let (mut low, mut high) = (cursor.value, cursor.value);
    // The first key ends as soon as a node is final, the last one where no transition leaves.
    while !first.is_final() && work.state() {
        let transition = first.transitions().next()?;
        low += transition.out.value();
        first = words.node(transition.addr);
    }
    low += first.final_output().value();
    while let Some(transition) = last.transitions().last().filter(|_| work.state()) {
        high += transition.out.value();
        last = words.node(transition.addr);
    }
    high += last.final_output().value();
    Some((low as u32, high as u32 + 1))
}

fn walk(keys: &Keys, prefix: &str, work: &Work) -> Option<Cursor> {
    let mut node = keys.root();
    let mut value = Output::zero();
    for byte in prefix.bytes() {
        work.state().then_some(())?;
        let transition = node.transition(node.find_input(byte)?);
        value = value.cat(transition.out);
        node = keys.node(transition.addr);
    }
    Some(Cursor { value: value.value(), node: Some(node.addr()) })
}

/// A place in the FST together with what an automaton has read on the way there.
struct Branch<S> {
    cursor: Cursor,
    state: S,
}

impl<S> PartialEq for Branch<S> {
    fn eq(&self, other: &Self) -> bool {
        self.cursor == other.cursor
    }
}

impl<S> Eq for Branch<S> {}

impl<S> PartialOrd for Branch<S> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<S> Ord for Branch<S> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.cursor.cmp(&other.cursor)
    }
}

/// The values of the most important keys that an automaton accepts, best first.
pub(super) fn best_accepted<A: Automaton>(keys: &Keys, automaton: &A, limit: usize, work: &Work) -> Vec<u32> {
    let mut found = Vec::new();
    let root = Cursor { value: 0, node: Some(keys.root().addr()) };
    let mut open = BinaryHeap::from([Reverse(Branch { cursor: root, state: automaton.start() })]);
    while let Some(Reverse(Branch { cursor, state })) = open.pop() {
        let Some(address) = cursor.node else {
            found.push(cursor.value as u32);
            if found.len() >= limit {
                break;
            }
            continue;
        };
        let node = keys.node(address);
        if node.is_final() && automaton.is_match(&state) {
            let cursor = Cursor { value: cursor.value + node.final_output().value(), node: None };
            open.push(Reverse(Branch { cursor, state: automaton.start() }));
        }
        for transition in node.transitions() {
            if !work.state() {
                return found;
            }
            let state = automaton.accept(&state, transition.inp);
            if automaton.can_match(&state) {
                let cursor =
                    Cursor { value: cursor.value + transition.out.value(), node: Some(transition.addr) };
                open.push(Reverse(Branch { cursor, state }));
            }
        }
    }
    found
}

/// The values of the keys that an automaton accepts, at most `limit`.
pub(super) fn accepted<A: Automaton>(keys: &Keys, automaton: A, limit: usize, work: &Work) -> Vec<u32> {
    let counted = Counted { automaton, work };
    let mut stream = keys.search(counted).into_stream();
    let mut found = Vec::new();
    while let Some((_, value)) = stream.next() {
        found.push(value.value() as u32);
        if found.len() >= limit {
            break;
        }
    }
    found
}

/// An automaton that counts its steps and stops when the budget is spent.
struct Counted<'a, A> {
    automaton: A,
    work: &'a Work,
}

impl<A: Automaton> Automaton for Counted<'_, A> {
    type State = Option<A::State>;

    fn start(&self) -> Self::State {
        Some(self.automaton.start())
    }

    fn is_match(&self, state: &Self::State) -> bool {
        state.as_ref().is_some_and(|state| self.automaton.is_match(state))
    }

    fn can_match(&self, state: &Self::State) -> bool {
        state.as_ref().is_some_and(|state| self.automaton.can_match(state))
    }

    fn accept(&self, state: &Self::State, byte: u8) -> Self::State {
        state.as_ref().filter(|_| self.work.state()).map(|state| self.automaton.accept(state, byte))
    }
}
