//! Published opening hours → OSM `opening_hours`, where nothing is left to guess.
//!
//! Three layouts: blocks of days (`blocks`, the directory), one text and columns for each day (`text` and
//! `columns`, the ministry's exports). What contradicts itself, or stands beside a sentence that no rule
//! reads, stays in words: a wrong "open" can send a hunted person to a shut door.

pub(super) mod blocks;
#[cfg(feature = "import")]
pub(super) mod columns;
#[cfg(feature = "import")]
#[cfg(test)]
mod raw_tests;
mod sentences;
#[cfg(test)]
mod tests;
#[cfg(feature = "import")]
pub(super) mod text;
mod week;
