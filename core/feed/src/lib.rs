//! News as an authority publishes them and a phone reads them. Nothing here reads a clock, a file or the network.
//!
//! One idea: every phone fetches the same files, so that nobody learns a town or a theme. An [`Index`], signed as
//! `securite_signed` says with the role "feed", lists [`Segment`]s: the items of one day, as JSON Feed 1.1 packed with
//! gzip, each under a name that never changes and with its checksum. What is corrected or withdrawn is a segment of the
//! same day under another name.
//!
//! ```text
//! feed.minisig ─ signs ─► feed-12.securite ─ lists ─► 2026-11-29-5f3a09c1.json.gz, 2026-11-28-…
//! ```
//!
//! Feeds that others publish, which nobody signed, are read by [`plain`].
//!
//! What an item is for stands in its tags: `theme:digital`, `area:95127`, `until:2026-12-05T22:00:00Z`, `event`.

mod area;
mod error;
mod index;
mod item;
mod json;
pub mod plain;
mod segment;
#[cfg(test)]
mod tests;
mod theme;

pub use area::{Area, Code};
pub use error::FeedError;
pub use index::{Index, LONGEST_INDEX, MOST_SEGMENTS, SegmentRef};
pub use item::Item;
pub use segment::{Entry, LARGEST_SEGMENT, MOST_ITEMS, Segment, pack, unpack};
pub use theme::{Theme, Themes};
