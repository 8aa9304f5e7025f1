//! What a search may cost. Counted in steps, not in time, so that a test can check it anywhere.

use std::cell::Cell;

/// Steps a search has taken. Past the limits it goes on with what it has.
#[derive(Debug, Clone, Default)]
pub struct Work {
    states: Cell<u32>,
    records: Cell<u32>,
}

impl Work {
    /// Most automaton states that one search visits.
    pub const MAX_STATES: u32 = 200_000;
    /// Most postings and street records that one search reads.
    pub const MAX_RECORDS: u32 = 100_000;

    /// Automaton states visited.
    pub fn states(&self) -> u32 {
        self.states.get()
    }

    /// Postings and street records read.
    pub fn records(&self) -> u32 {
        self.records.get()
    }

    /// Counts a state; false when there were enough.
    #[inline]
    pub(super) fn state(&self) -> bool {
        let states = self.states.get() + 1;
        self.states.set(states.min(Self::MAX_STATES));
        states <= Self::MAX_STATES
    }

    /// Counts a record; false when there were enough.
    #[inline]
    pub(super) fn record(&self) -> bool {
        let records = self.records.get() + 1;
        self.records.set(records.min(Self::MAX_RECORDS));
        records <= Self::MAX_RECORDS
    }
}
