//! Outlines of communes and departments: rings of points, for the map and for "is this point inside?".
//!
//! Rounded to 1e-4 degree (eleven metres): neighbours are rounded alike, so that their common line stays common.

use std::sync::{Arc, OnceLock};

use crate::format::varint::{self, Reader};
use crate::format::{Blob, BlobWriter};
use crate::{Bounds, Pack, PackError, Point, Tag};

/// Outlines of communes and arrondissements, by INSEE code.
pub const COMMUNE_OUTLINES: Tag = Tag(*b"OUTC");
/// Outlines of departments, by code.
pub const DEPARTMENT_OUTLINES: Tag = Tag(*b"OUTD");

/// Points are kept in steps of this many 1e-5 degrees.
const STEP: i32 = 10;

/// A closed line; the last point joins the first.
pub type Ring = Vec<Point>;

/// The outlines of one section. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct Outlines {
    records: Blob,
    /// The box around each outline: made when a map first asks, shared by all clones.
    bounds: Arc<OnceLock<Vec<Option<Bounds>>>>,
}

impl Outlines {
    /// Reads the table of the section, not the outlines.
    pub fn open(pack: &Pack, tag: Tag) -> Result<Self, PackError> {
        Ok(Outlines { records: Blob::open(pack.section(tag)?, tag)?, bounds: Arc::default() })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len() as usize
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rings of an outline: borders first to last as published, holes among them. Empty when not known.
    pub fn rings(&self, code: &str) -> Vec<Ring> {
        let (mut low, mut high) = (0, self.records.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let Some((found, rings)) = open_record(self.records.get(middle)) else { return Vec::new() };
            match found.cmp(code) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return read_rings(rings),
            }
        }
        Vec::new()
    }

    /// The outlines whose box meets this one, in the order of their codes. Only they are read.
    pub fn meeting(&self, view: Bounds) -> impl Iterator<Item = (&str, Vec<Ring>)> {
        let bounds = self.bounds.get_or_init(|| {
            let read = |number| open_record(self.records.get(number)).map(|(_, rings)| read_rings(rings));
            let around = |rings: Vec<Ring>| Bounds::around(rings.into_iter().flatten());
            (0..self.records.len()).map(|number| read(number).and_then(around)).collect()
        });
        let met = bounds.iter().enumerate().filter(move |(_, own)| own.is_some_and(|own| own.meets(view)));
        met.filter_map(|(number, _)| {
            let (code, rings) = open_record(self.records.get(number as u32))?;
            Some((code, read_rings(rings)))
        })
    }

    /// Whether a point is inside an outline (even-odd rule, so that holes are outside).
    pub fn contains(&self, code: &str, point: Point) -> bool {
        let crossed = |ring: &Ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).filter(|(from, to)| crosses(point, **from, **to)).count()
        };
        self.rings(code).iter().map(crossed).sum::<usize>() % 2 == 1
    }
}

/// Whether the line east of `point` crosses the edge.
fn crosses(point: Point, from: Point, to: Point) -> bool {
    if (from.lat > point.lat) == (to.lat > point.lat) {
        return false;
    }
    let share = f64::from(point.lat - from.lat) / f64::from(to.lat - from.lat);
    f64::from(point.lon) < f64::from(from.lon) + share * f64::from(to.lon - from.lon)
}

fn open_record(bytes: &[u8]) -> Option<(&str, Reader<'_>)> {
    let mut reader = Reader::new(bytes);
    let len = reader.number()? as usize;
    let code = reader.text(len)?;
    Some((code, reader))
}

fn read_rings(mut reader: Reader<'_>) -> Vec<Ring> {
    let count = reader.number().unwrap_or(0);
    let (mut lat, mut lon) = (0i32, 0i32);
    let mut next_point = |reader: &mut Reader<'_>| {
        lat = lat.checked_add(reader.signed()?)?;
        lon = lon.checked_add(reader.signed()?)?;
        Some(Point { lat: lat.checked_mul(STEP)?, lon: lon.checked_mul(STEP)? })
    };
    (0..count)
        .map_while(|_| {
            let points = reader.number()?;
            Some((0..points).map_while(|_| next_point(&mut reader)).collect())
        })
        .collect()
}

/// Writes the section for outlines sorted by code.
pub fn write(outlines: &std::collections::BTreeMap<String, Vec<Ring>>) -> Vec<u8> {
    let steps = |coordinate: i32| (f64::from(coordinate) / f64::from(STEP)).round() as i32;
    let mut blob = BlobWriter::default();
    for (code, rings) in outlines {
        blob.add(|out| {
            varint::push(out, code.len() as u32);
            out.extend(code.bytes());
            varint::push(out, rings.len() as u32);
            let (mut lat, mut lon) = (0, 0);
            for ring in rings {
                let mut rounded: Vec<(i32, i32)> =
                    ring.iter().map(|p| (steps(p.lat), steps(p.lon))).collect();
                rounded.dedup();
                if rounded.len() > 1 && rounded.first() == rounded.last() {
                    rounded.pop();
                }
                varint::push(out, rounded.len() as u32);
                for (next_lat, next_lon) in rounded {
                    varint::push_signed(out, next_lat - lat);
                    varint::push_signed(out, next_lon - lon);
                    (lat, lon) = (next_lat, next_lon);
                }
            }
        });
    }
    blob.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn point(lat: f64, lon: f64) -> Point {
        Point::from_degrees(lat, lon).unwrap()
    }

    fn sample() -> Outlines {
        let square =
            |size: f64| vec![point(-size, -size), point(-size, size), point(size, size), point(size, -size)];
        let outlines = BTreeMap::from([
            ("01001".to_owned(), vec![square(2.0), square(0.5)]),
            ("01002".to_owned(), vec![square(9.0)]),
        ]);
        let bytes = Pack::write(1, &[(COMMUNE_OUTLINES, write(&outlines))]);
        Outlines::open(&Pack::open(bytes.into()).unwrap(), COMMUNE_OUTLINES).unwrap()
    }

    #[test]
    fn outlines_that_meet_a_box_are_found_and_no_others() {
        let check = |south_west: Point, north_east: Point, codes: &[&str]| {
            let view = Bounds::around([south_west, north_east]).unwrap();
            let outlines = sample();
            let found: Vec<_> = outlines.meeting(view).map(|(code, rings)| (code, rings.len())).collect();
            assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), codes);
            assert!(found.iter().all(|(code, rings)| *rings == outlines.rings(code).len()));
        };
        check(point(-1.0, -1.0), point(1.0, 1.0), &["01001", "01002"]);
        check(point(3.0, 3.0), point(4.0, 4.0), &["01002"]);
        check(point(2.0, 2.0), point(2.0, 2.0), &["01001", "01002"]);
        check(point(9.1, -9.0), point(10.0, 9.0), &[]);
        check(point(-9.0, 9.1), point(9.0, 10.0), &[]);
    }

    #[test]
    fn points_are_inside_or_outside() {
        let outlines = sample();
        assert!(outlines.contains("01001", point(1.0, 1.0)));
        assert!(!outlines.contains("01001", point(0.1, 0.1)), "in the hole");
        assert!(!outlines.contains("01001", point(3.0, 0.0)));
        assert!(outlines.contains("01002", point(3.0, 0.0)));
        assert!(!outlines.contains("99999", point(0.0, 0.0)));
    }

    #[test]
    fn rings_come_back_rounded() {
        let rings = sample().rings("01001");
        assert_eq!(rings.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
        assert_eq!(rings[0][0], point(-2.0, -2.0));
    }
}
