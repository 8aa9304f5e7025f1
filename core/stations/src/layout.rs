//! The three sections of the stations, little-endian, for [`crate::write`] and [`crate::Stations`].
//!
//! `STNR`, one row a station, in the order of their ids:
//!
//! | bytes | what |
//! |---|---|
//! | 0..4, 4..8 | latitude, longitude, 1e-5 degree, signed; both [`NO_POINT`] when unknown |
//! | 8..12, 12..16 | offset and length of its record in `STNM` |
//! | 16 | force: [`POLICE`] or [`GENDARMERIE`] |
//! | 17..20 | zero |
//!
//! `STNM`, the records, protocol buffers (`wire.rs`), one after the other.
//!
//! `STNJ`, who is in charge: a header (number of rows, bytes of names, bytes of the origin), the rows sorted by code,
//! the names, UTF-8, then the origin (`wire.rs`):
//!
//! | bytes | what |
//! |---|---|
//! | 0..5 | INSEE code, ASCII |
//! | 5 | [`STATION`], or the force of a service that is only named |
//! | 6..8 | zero |
//! | 8..12 | number of the station's row, or offset of the name among the names |
//! | 12..16 | zero, or length of the name |

use bytes::Bytes;
use chrono::{Datelike, NaiveDate};
use securite_places::Tag;

use crate::Force;

pub(crate) const ROWS: Tag = Tag(*b"STNR");
pub(crate) const RECORDS: Tag = Tag(*b"STNM");
pub(crate) const JURISDICTION: Tag = Tag(*b"STNJ");

pub(crate) const ROW: usize = 20;
pub(crate) const JURISDICTION_HEADER: usize = 12;
pub(crate) const JURISDICTION_ROW: usize = 16;
/// Letters of an INSEE code.
pub(crate) const CODE: usize = 5;

/// No latitude or longitude on Earth has this value.
pub(crate) const NO_POINT: i32 = i32::MIN;

pub(crate) const STATION: u8 = 0;
pub(crate) const POLICE: u8 = 1;
pub(crate) const GENDARMERIE: u8 = 2;

pub(crate) fn force_byte(force: Force) -> u8 {
    match force {
        Force::Police => POLICE,
        Force::Gendarmerie => GENDARMERIE,
    }
}

pub(crate) fn force_of(byte: u8) -> Option<Force> {
    match byte {
        POLICE => Some(Force::Police),
        GENDARMERIE => Some(Force::Gendarmerie),
        _ => None,
    }
}

/// 20260819 for 19 August 2026.
pub(crate) fn day_number(day: NaiveDate) -> u32 {
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

pub(crate) fn day_of(number: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt((number / 10_000) as i32, number / 100 % 100, number % 100)
}

/// `len` bytes from `at`; `None` when they are not all there.
pub(crate) fn part(bytes: &Bytes, at: usize, len: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(len)?)
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

pub(crate) fn i32_at(bytes: &[u8], at: usize) -> Option<i32> {
    Some(i32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
