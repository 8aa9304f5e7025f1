//! Items into days, and what stays of the days that were published before.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use securite_feed::{
    FeedError, Index, Item, LARGEST_SEGMENT, LONGEST_INDEX, Segment, SegmentRef, pack, unpack,
};
use securite_signed::Comment;

use super::Served;
use super::moment::{before, day_of};

/// Days that are listed: more than the 30 that phones show, since their clocks may differ.
const LISTED: u64 = 35;

/// A day as it was read back.
pub(super) struct Day {
    pub(super) listed: SegmentRef,
    pub(super) items: Vec<Item>,
    pub(super) passed_over: usize,
}

/// What was published before.
#[derive(Default)]
pub(super) struct Former {
    pub(super) index: Vec<u8>,
    pub(super) days: BTreeMap<NaiveDate, Day>,
    /// Something of it could not be read: what changed cannot be told.
    pub(super) damaged: bool,
}

/// A day to publish.
pub(super) struct NewDay {
    pub(super) listed: SegmentRef,
    /// The bytes of the file, if it is not there already.
    pub(super) packed: Option<Vec<u8>>,
}

/// Why an item of the folder is not listed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// To be published later.
    pub later: usize,
    /// Their last day has passed.
    pub ended: usize,
    /// Of a day before those that are listed.
    pub old: usize,
}

impl Former {
    /// Reads what a folder announces; nothing of it is believed, it is only compared.
    pub(super) fn read(folder: &Path, announced: &Comment, now: DateTime<Utc>) -> Self {
        let served = Served::folder(folder);
        let index = served.get(&announced.file, LONGEST_INDEX).ok();
        let parsed = index.as_deref().and_then(|bytes| Index::read(bytes).ok());
        let Some((index, parsed)) = index.zip(parsed) else {
            return Former { damaged: true, ..Former::default() };
        };
        let mut former = Former { index, ..Former::default() };
        for listed in parsed.segments {
            match day(&served, listed) {
                Ok(day) => drop(former.days.insert(day.listed.day, day)),
                Err(_) => former.damaged = true,
            }
        }
        let oldest = oldest(now);
        former.days.retain(|day, _| *day >= oldest);
        former
    }
}

/// The items of a day that is listed, read as a phone does.
pub(super) fn day(served: &Served, listed: SegmentRef) -> Result<Day, String> {
    let packed = served.get(&listed.file, listed.size).map_err(|error| error.to_string())?;
    let wrong = |error: FeedError| format!("{}: {error}", listed.file);
    if !listed.is(&packed) {
        return Err(wrong(FeedError::OtherSum));
    }
    let text = unpack(&packed, listed.unpacked).map_err(wrong)?;
    let segment = Segment::read(text.into()).map_err(wrong)?;
    let items: Vec<Item> = segment.entries().iter().filter_map(|entry| segment.item(entry)).collect();
    let passed_over = segment.passed_over() + segment.entries().len() - items.len();
    Ok(Day { listed, items, passed_over })
}

/// The first day that is listed.
fn oldest(now: DateTime<Utc>) -> NaiveDate {
    before(day_of(now), LISTED - 1)
}

/// The items that count now, by day, newest first.
pub(super) fn days(items: &[Item], now: DateTime<Utc>) -> (BTreeMap<NaiveDate, Vec<Item>>, LeftOut) {
    let (mut days, mut left_out) = (BTreeMap::<NaiveDate, Vec<Item>>::new(), LeftOut::default());
    let oldest = oldest(now);
    for item in items {
        match day_of(item.published) {
            _ if item.published > now => left_out.later += 1,
            _ if item.until < now => left_out.ended += 1,
            day if day < oldest => left_out.old += 1,
            day => days.entry(day).or_default().push(item.clone()),
        }
    }
    for items in days.values_mut() {
        items.sort_by(|one, other| other.published.cmp(&one.published).then_with(|| one.id.cmp(&other.id)));
    }
    (days, left_out)
}

/// What each day is published as. One of which nothing is new stays as it is, also where the last day of an item has
/// passed since: phones do not show it, and need not fetch the day again.
pub(super) fn segments(
    days: &BTreeMap<NaiveDate, Vec<Item>>,
    former: &Former,
    now: DateTime<Utc>,
) -> Result<Vec<NewDay>, FeedError> {
    let one = |(day, items): (&NaiveDate, &Vec<Item>)| {
        if let Some(before) = former.days.get(day).filter(|before| live(&before.items, now).eq(items)) {
            return Ok(NewDay { listed: before.listed.clone(), packed: None });
        }
        let text = Segment::write(*day, items);
        if text.len() as u64 > LARGEST_SEGMENT {
            return Err(FeedError::TooLarge);
        }
        let packed = pack(&text);
        let listed = SegmentRef::of(*day, &packed, text.len() as u64);
        Ok(NewDay { listed, packed: Some(packed) })
    };
    days.iter().rev().map(one).collect()
}

/// Those of which the last day has not passed.
pub(super) fn live(items: &[Item], now: DateTime<Utc>) -> impl Iterator<Item = &Item> {
    items.iter().filter(move |item| item.until >= now)
}
