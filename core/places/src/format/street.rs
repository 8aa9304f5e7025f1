//! The streets of an area and the house numbers of a street.

use super::varint::{self, Reader};
use crate::Point;

/// House-number positions are kept in steps of this many 1e-5 degrees: about five metres.
const HOUSE_STEP: i32 = 5;

/// One street of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StreetRecord {
    /// Number of its name in the table of street names.
    pub(crate) name: u32,
    /// One more than the place of its postcode among the postcodes of the area; 0 when not known.
    pub(crate) postcode: u32,
    pub(crate) point: Point,
    /// Number of the street in the whole pack: where its house numbers are.
    pub(crate) number: u32,
}

/// One house number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct HouseNumber {
    pub(crate) number: u32,
    /// "", "bis", "b".
    pub(crate) suffix: String,
    pub(crate) point: Point,
}

/// Writes the streets of an area, sorted by name; the first one has the number `first`.
pub(crate) fn write_streets(out: &mut Vec<u8>, origin: Point, first: u32, streets: &[StreetRecord]) {
    if streets.is_empty() {
        return;
    }
    varint::push(out, first);
    let (mut name, mut point) = (0, origin);
    for street in streets {
        varint::push(out, street.name - name);
        varint::push(out, street.postcode);
        varint::push_signed(out, street.point.lat - point.lat);
        varint::push_signed(out, street.point.lon - point.lon);
        (name, point) = (street.name, street.point);
    }
}

/// The streets of an area, lazily.
pub(crate) fn read_streets(bytes: &[u8], origin: Point) -> impl Iterator<Item = StreetRecord> + '_ {
    let mut reader = Reader::new(bytes);
    let mut number = reader.number().unwrap_or_default();
    let (mut name, mut point) = (0u32, origin);
    std::iter::from_fn(move || {
        name = name.checked_add(reader.number()?)?;
        let postcode = reader.number()?;
        point = moved(point, reader.signed()?, reader.signed()?)?;
        let street = StreetRecord { name, postcode, point, number };
        number = number.checked_add(1)?;
        Some(street)
    })
}

/// Writes house numbers, sorted by number and suffix. Positions are rounded to the step.
pub(crate) fn write_houses(out: &mut Vec<u8>, street: Point, houses: &[HouseNumber]) {
    let (mut number, mut lat, mut lon) = (0, steps(street.lat), steps(street.lon));
    for house in houses {
        let has_suffix = u32::from(!house.suffix.is_empty());
        varint::push(out, (house.number - number) * 2 + has_suffix);
        if has_suffix == 1 {
            varint::push(out, house.suffix.len() as u32);
            out.extend(house.suffix.bytes());
        }
        let (house_lat, house_lon) = (steps(house.point.lat), steps(house.point.lon));
        varint::push_signed(out, house_lat - lat);
        varint::push_signed(out, house_lon - lon);
        (number, lat, lon) = (house.number, house_lat, house_lon);
    }
}

/// The house numbers of a street, lazily.
pub(crate) fn read_houses(bytes: &[u8], street: Point) -> impl Iterator<Item = HouseNumber> + '_ {
    let mut reader = Reader::new(bytes);
    let (mut number, mut lat, mut lon) = (0u32, steps(street.lat), steps(street.lon));
    std::iter::from_fn(move || {
        if reader.is_empty() {
            return None;
        }
        let head = reader.number()?;
        number = number.checked_add(head / 2)?;
        let suffix = if head % 2 == 1 {
            let len = reader.number()? as usize;
            reader.text(len)?.to_owned()
        } else {
            String::new()
        };
        lat = lat.checked_add(reader.signed()?)?;
        lon = lon.checked_add(reader.signed()?)?;
        let point = Point { lat: lat.checked_mul(HOUSE_STEP)?, lon: lon.checked_mul(HOUSE_STEP)? };
        Some(HouseNumber { number, suffix, point })
    })
}

fn steps(coordinate: i32) -> i32 {
    (f64::from(coordinate) / f64::from(HOUSE_STEP)).round() as i32
}

fn moved(point: Point, lat: i32, lon: i32) -> Option<Point> {
    Some(Point { lat: point.lat.checked_add(lat)?, lon: point.lon.checked_add(lon)? })
}
