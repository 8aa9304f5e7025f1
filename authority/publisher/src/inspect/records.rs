//! Decodes each kind of record to its last byte; see `docs/pack-format.md`.

use bytes::Bytes;
use securite_places::{Pack, PackError, Tag};

const STREETS: Tag = Tag(*b"STRT");
const HOUSES: Tag = Tag(*b"HNUM");

/// How many records a section has, after reading all of them.
pub(super) fn count(pack: &Pack, tag: Tag) -> Result<usize, PackError> {
    sum(pack, tag, |record| match &tag.0 {
        b"AREA" => area(record),
        b"SNAM" => street_name(record),
        b"OUTC" | b"OUTD" => outline(record),
        _ => record.list(),
    })
    .map(|(records, _)| records)
}

/// How many streets there are.
pub(super) fn streets(pack: &Pack) -> Result<usize, PackError> {
    let read = |record: &mut Reader<'_>| {
        if record.is_empty() {
            return Some(0);
        }
        record.number()?;
        record.repeat(|record| (0..4).try_for_each(|_| record.number().map(drop)))
    };
    sum(pack, STREETS, read).map(|(_, streets)| streets)
}

/// How many house numbers there are; none in a pack without them.
pub(super) fn houses(pack: &Pack) -> Result<usize, PackError> {
    let house = |record: &mut Reader<'_>| {
        if record.number()? % 2 == 1 {
            record.text()?;
        }
        (0..2).try_for_each(|_| record.number().map(drop))
    };
    match sum(pack, HOUSES, |record| record.repeat(house)) {
        Ok((_, houses)) => Ok(houses),
        Err(PackError::Missing { .. }) => Ok(0),
        Err(error) => Err(error),
    }
}

/// The INSEE codes of the jurisdiction table.
pub(super) fn codes(table: &Bytes) -> Result<Vec<String>, PackError> {
    let damaged = || PackError::damaged("STNJ");
    let count = table.get(..4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
    let len = (count.ok_or_else(damaged)? as usize).checked_mul(16).ok_or_else(damaged)?;
    let rows = table.get(12..).and_then(|rest| rest.get(..len)).ok_or_else(damaged)?;
    let code = |row: &[u8]| row.get(..5).and_then(|code| String::from_utf8(code.to_vec()).ok());
    rows.chunks_exact(16).map(code).collect::<Option<_>>().ok_or_else(damaged)
}

fn area(record: &mut Reader<'_>) -> Option<usize> {
    record.number().filter(|kind| *kind <= 4)?;
    (0..3).try_for_each(|_| record.text().map(drop))?;
    (0..2).try_for_each(|_| record.number().map(drop))?;
    if record.number()? != 0 {
        (0..2).try_for_each(|_| record.number().map(drop))?;
    }
    let postcodes = record.number()?;
    (0..postcodes).try_for_each(|_| record.text().map(drop))?;
    record.list()
}

fn street_name(record: &mut Reader<'_>) -> Option<usize> {
    record.list()?;
    let written = std::mem::take(&mut record.0);
    std::str::from_utf8(written).ok().filter(|name| !name.is_empty()).map(|_| 1)
}

fn outline(record: &mut Reader<'_>) -> Option<usize> {
    record.text()?;
    let rings = record.number()?;
    for _ in 0..rings {
        let points = record.number()?;
        (0..points).try_for_each(|_| (0..2).try_for_each(|_| record.number().map(drop)))?;
    }
    Some(1)
}

/// Number of records of a blob, and the sum of what `read` finds in them.
fn sum(
    pack: &Pack,
    tag: Tag,
    read: impl Fn(&mut Reader<'_>) -> Option<usize>,
) -> Result<(usize, usize), PackError> {
    let section = pack.section(tag)?;
    let number = |at: usize| {
        let bytes = section.get(at * 4..at * 4 + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(|bytes| u32::from_le_bytes(bytes) as usize).ok_or_else(|| PackError::damaged(tag))
    };
    let count = number(0)?;
    let records = section.get((count + 2) * 4..).ok_or_else(|| PackError::damaged(tag))?;
    let mut total = 0;
    for index in 0..count {
        let record = records.get(number(index + 1)?..number(index + 2)?);
        let mut reader = Reader(record.ok_or_else(|| PackError::damaged(tag))?);
        let found = read(&mut reader).filter(|_| reader.is_empty());
        total += found.ok_or_else(|| PackError::damaged(tag))?;
    }
    Ok((count, total))
}

/// The rest of a record.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// LEB128, at most 32 bits.
    fn number(&mut self) -> Option<u32> {
        let mut value = 0u64;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return u32::try_from(value).ok();
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let len = self.number()? as usize;
        let (text, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    /// A count and as many numbers; how many.
    fn list(&mut self) -> Option<usize> {
        let count = self.number()?;
        (0..count).try_for_each(|_| self.number().map(drop))?;
        Some(count as usize)
    }

    /// The same again until the end; how many times.
    fn repeat(&mut self, read: impl Fn(&mut Self) -> Option<()>) -> Option<usize> {
        let mut times = 0;
        while !self.is_empty() {
            read(self)?;
            times += 1;
        }
        Some(times)
    }
}
