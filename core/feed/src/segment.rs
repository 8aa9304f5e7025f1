//! The items of one day, in one file.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{Read as _, Write as _};
use std::ops::Range;

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::json::{Tags, VERSION, Written, instant};
use crate::{Area, FeedError, Item, Themes};

/// The largest segment, unpacked, in bytes: more than a day of all of France.
pub const LARGEST_SEGMENT: u64 = 32 * 1024 * 1024;
/// The most items of a segment.
pub const MOST_ITEMS: usize = 20_000;

/// A segment, open: the items are read one by one when they are wanted.
#[derive(Clone)]
pub struct Segment {
    bytes: Bytes,
    entries: Vec<Entry>,
    passed_over: usize,
}

/// What is needed of an item to choose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// A number of its id, good as long as the program runs.
    pub key: u64,
    /// When it was published.
    pub published: DateTime<Utc>,
    /// When it was corrected, or published.
    pub of: DateTime<Utc>,
    /// After this it is not shown any more.
    pub until: DateTime<Utc>,
    /// What it is about.
    pub themes: Themes,
    /// Something that happens now.
    pub event: bool,
    /// Whom it is for.
    pub areas: Box<[Area]>,
    at: Range<u32>,
}

#[derive(Deserialize)]
struct Feed<'a> {
    #[serde(borrow)]
    version: Cow<'a, str>,
    #[serde(borrow)]
    items: Vec<&'a RawValue>,
}

#[derive(Serialize)]
struct Writing<'a> {
    version: &'static str,
    title: String,
    items: Vec<Written<'a>>,
}

#[derive(Deserialize)]
struct Light<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    date_published: Cow<'a, str>,
    #[serde(borrow, default)]
    date_modified: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    tags: Vec<Cow<'a, str>>,
}

impl Segment {
    /// JSON Feed 1.1 with these items of a day, in their order.
    pub fn write(day: NaiveDate, items: &[Item]) -> Vec<u8> {
        let items = items.iter().map(Written::from).collect();
        let writing = Writing { version: VERSION, title: day.to_string(), items };
        // Strings and lists of them: nothing in it can fail to be written.
        serde_json::to_vec(&writing).unwrap_or_default()
    }

    /// Opens what was unpacked. An item that makes no sense is passed over; the others count.
    pub fn read(bytes: Bytes) -> Result<Self, FeedError> {
        if bytes.len() as u64 > LARGEST_SEGMENT {
            return Err(FeedError::TooLarge);
        }
        if bytes.trim_ascii_start().starts_with(b"<") {
            return Err(FeedError::WebPage);
        }
        let feed: Feed<'_> = serde_json::from_slice(&bytes).map_err(|_| FeedError::Senseless("segment"))?;
        if !feed.version.starts_with("https://jsonfeed.org/version/1") {
            return Err(FeedError::Senseless("segment"));
        }
        if feed.items.len() > MOST_ITEMS {
            return Err(FeedError::TooLarge);
        }
        let start = bytes.as_ptr() as usize;
        let entries: Vec<Entry> = feed.items.iter().filter_map(|item| entry(item, start)).collect();
        let passed_over = feed.items.len() - entries.len();
        Ok(Segment { bytes, entries, passed_over })
    }

    /// What can be chosen, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many items made no sense.
    pub fn passed_over(&self) -> usize {
        self.passed_over
    }

    /// The item of one of its own entries.
    pub fn item(&self, entry: &Entry) -> Option<Item> {
        let bytes = self.bytes.get(entry.at.start as usize..entry.at.end as usize)?;
        serde_json::from_slice::<Written<'_>>(bytes).ok()?.item()
    }
}

impl Entry {
    /// The number of an id.
    pub fn key_of(id: &str) -> u64 {
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        hasher.finish()
    }
}

fn entry(item: &RawValue, start: usize) -> Option<Entry> {
    let light: Light<'_> = serde_json::from_str(item.get()).ok()?;
    let published = instant(&light.date_published)?;
    let Tags { themes, areas, until, event } = Tags::read(light.tags.iter().map(Cow::as_ref));
    let from = (item.get().as_ptr() as usize).checked_sub(start)?;
    let at = u32::try_from(from).ok()?..u32::try_from(from + item.get().len()).ok()?;
    if light.id.is_empty() || areas.is_empty() {
        return None;
    }
    Some(Entry {
        key: Entry::key_of(&light.id),
        published,
        of: light.date_modified.as_deref().and_then(instant).unwrap_or(published),
        until: until?,
        themes,
        event,
        areas: areas.into(),
        at,
    })
}

/// Packs a segment as it is published. The same text gives the same bytes.
pub fn pack(text: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    // Into memory: nothing can fail.
    let _ = packed.write_all(text);
    packed.finish().unwrap_or_default()
}

/// Unpacks what was published: exactly so many bytes, and no more are ever made of it.
pub fn unpack(packed: &[u8], size: u64) -> Result<Vec<u8>, FeedError> {
    if size > LARGEST_SEGMENT {
        return Err(FeedError::TooLarge);
    }
    let mut text = Vec::new();
    let read = GzDecoder::new(packed).take(size + 1).read_to_end(&mut text);
    match read {
        Ok(read) if read as u64 == size => Ok(text),
        Ok(read) if read as u64 > size => Err(FeedError::TooLarge),
        _ => Err(FeedError::Senseless("segment")),
    }
}
