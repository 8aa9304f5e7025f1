//! Outlines: one row for each commune, arrondissement or department.
//!
//! Rings are parted by "|"; the last point of a ring joins its first. Positions are in steps of 1e-4 degree (eleven
//! metres): the first of all from zero, each other one as its difference from the one before, from ring to ring.
//!
//! Neighbours have their border in common, so it is told once. "-01004:12" among the latitudes says: from the
//! point before, go along the ring of 01004 for twelve points, against its order; "+01004:12", in its order. The
//! longitudes have nothing for it. Only outlines that are known by then are named: rows above, and for
//! departments all communes.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use securite_places::Point;
use securite_places::outline::Ring;

#[cfg(feature = "import")]
use super::text::Line;
use super::text::{Fields, Row};

/// Outlines by code.
pub type Outlines = BTreeMap<String, Vec<Ring>>;

/// Points are kept in steps of this many 1e-5 degrees.
const STEP: i32 = 10;
const LATITUDES: RangeInclusive<i32> = -9_000_000..=9_000_000;
const LONGITUDES: RangeInclusive<i32> = -18_000_000..=18_000_000;

/// A row, not yet decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outline {
    code: String,
    latitudes: String,
    longitudes: String,
}

impl Row for Outline {
    const COLUMNS: &'static [&'static str] = &["code", "latitudes", "longitudes"];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Outline {
            code: fields.code(2..=5)?.to_owned(),
            latitudes: fields.text().to_owned(),
            longitudes: fields.text().to_owned(),
        })
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        line.field(&self.code);
        line.field(&self.latitudes);
        line.field(&self.longitudes);
    }

    fn follows(&self, before: &Self) -> bool {
        self.code > before.code
    }
}

impl Outline {
    /// INSEE code, or code of a department.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// Its rings; `known` are the outlines that it may go along. What is wrong with it.
    pub(crate) fn rings(&self, known: &Outlines) -> Result<Vec<Ring>, String> {
        let (mut rings, mut at) = (Vec::new(), Point { lat: 0, lon: 0 });
        let mut longitudes = self.longitudes.split('|');
        for latitudes in self.latitudes.split('|') {
            let mut longitudes = longitudes.next().unwrap_or_default().split(' ');
            let mut ring = Ring::new();
            for word in latitudes.split(' ') {
                if word.contains(':') {
                    go_along(word, known, &mut ring)?;
                } else {
                    let longitude = longitudes.next().unwrap_or_default();
                    ring.push(moved(at, word, longitude)?);
                }
                at = ring.last().copied().unwrap_or(at);
            }
            if longitudes.next().is_some_and(|more| !more.is_empty()) {
                return Err("longitudes: more than there are latitudes".to_owned());
            }
            rings.push(ring);
        }
        match longitudes.next() {
            Some(_) => Err("longitudes: more rings than in latitudes".to_owned()),
            None => Ok(rings),
        }
    }
}

fn moved(from: Point, latitude: &str, longitude: &str) -> Result<Point, String> {
    let part = |from: i32, difference: &str, range: RangeInclusive<i32>| {
        let steps: i32 = difference.parse().ok()?;
        from.checked_add(steps.checked_mul(STEP)?).filter(|sum| range.contains(sum))
    };
    let lat = part(from.lat, latitude, LATITUDES)
        .ok_or_else(|| format!("latitudes: “{latitude}” leads to no place on Earth"))?;
    let lon = part(from.lon, longitude, LONGITUDES)
        .ok_or_else(|| format!("longitudes: “{longitude}” leads to no place on Earth"))?;
    Ok(Point { lat, lon })
}

/// Follows "-01004:12" from the last point of a ring.
fn go_along(word: &str, known: &Outlines, ring: &mut Ring) -> Result<(), String> {
    let wrong = |what: &str| format!("latitudes: “{word}” {what}");
    let parts = word.split_at_checked(1).and_then(|(way, rest)| Some((way, rest.split_once(':')?)));
    let (backwards, (code, count)) = match parts {
        Some(("-", rest)) => (true, rest),
        Some(("+", rest)) => (false, rest),
        _ => return Err(wrong("says neither where to go nor which way")),
    };
    let rings = known.get(code).ok_or_else(|| wrong("goes along an outline that is not known by then"))?;
    let from = ring.last().ok_or_else(|| wrong("begins a ring"))?;
    let (other, place) =
        place_of(*from, rings).ok_or_else(|| wrong("begins at a point that is not on it"))?;
    let count = count.parse::<usize>().ok().filter(|count| (1..=other.len()).contains(count));
    let count = count.ok_or_else(|| wrong("goes on for longer than once around"))?;
    ring.extend((1..=count).filter_map(|ahead| step(other, place, ahead, backwards)));
    Ok(())
}

/// The first ring that has the point, and its place in it.
fn place_of(point: Point, rings: &[Ring]) -> Option<(&Ring, usize)> {
    rings.iter().find_map(|ring| Some((ring, ring.iter().position(|it| *it == point)?)))
}

/// The point of a ring so many places away.
fn step(ring: &Ring, from: usize, ahead: usize, backwards: bool) -> Option<Point> {
    let len = ring.len();
    let ahead = ahead % len.max(1);
    let at = if backwards { from + len - ahead } else { from + ahead };
    ring.get(at % len.max(1)).copied()
}

/// Writes outlines one after the other.
#[cfg(feature = "import")]
#[derive(Default)]
pub(crate) struct Writer<'a> {
    known: BTreeMap<&'a str, &'a [Ring]>,
    /// The outlines that have a point, in the order they became known.
    with: BTreeMap<Point, Vec<&'a str>>,
}

#[cfg(feature = "import")]
impl<'a> Writer<'a> {
    /// Along fewer points than these it is shorter to name them.
    const WORTH_IT: usize = 2;

    /// From now on others may go along this outline.
    pub(crate) fn know(&mut self, code: &'a str, rings: &'a [Ring]) {
        self.known.insert(code, rings);
        for point in rings.iter().flatten() {
            let codes = self.with.entry(*point).or_default();
            if codes.last() != Some(&code) {
                codes.push(code);
            }
        }
    }

    /// The row of an outline on the grid.
    pub(crate) fn row(&self, code: &str, rings: &[Ring]) -> Outline {
        let mut before = Point { lat: 0, lon: 0 };
        let (mut latitudes, mut longitudes) = (Vec::new(), Vec::new());
        for ring in rings {
            let (mut lats, mut lons) = (Vec::new(), Vec::new());
            let mut at = 0;
            while let Some(point) = ring.get(at) {
                match self.longest(before, ring.get(at..).unwrap_or_default()).filter(|_| at > 0) {
                    Some((way, code, count)) => {
                        lats.push(format!("{way}{code}:{count}"));
                        at += count;
                    }
                    None => {
                        lats.push(((point.lat - before.lat) / STEP).to_string());
                        lons.push(((point.lon - before.lon) / STEP).to_string());
                        at += 1;
                    }
                }
                before = ring.get(at - 1).copied().unwrap_or(before);
            }
            latitudes.push(lats.join(" "));
            longitudes.push(lons.join(" "));
        }
        Outline { code: code.to_owned(), latitudes: latitudes.join("|"), longitudes: longitudes.join("|") }
    }

    /// Way, code and length of the longest common line from a point on; of equals the first known.
    fn longest(&self, from: Point, ahead: &[Point]) -> Option<(char, &'a str, usize)> {
        let mut best: Option<(char, &str, usize)> = None;
        for code in self.with.get(&from)? {
            let Some((ring, place)) = self.known.get(code).and_then(|rings| place_of(from, rings)) else {
                continue;
            };
            for (way, backwards) in [('-', true), ('+', false)] {
                let same = |(count, point): &(usize, &Point)| {
                    *count <= ring.len() && step(ring, place, *count, backwards) == Some(**point)
                };
                let count = (1..).zip(ahead).take_while(same).count();
                if count >= Self::WORTH_IT && best.is_none_or(|(_, _, longest)| count > longest) {
                    best = Some((way, code, count));
                }
            }
        }
        best
    }
}

/// A ring of published points on the grid of tables, each point once.
#[cfg(feature = "import")]
pub(crate) fn on_the_grid(ring: &Ring) -> Ring {
    let nearest = |part: i32| (f64::from(part) / f64::from(STEP)).round() as i32 * STEP;
    let mut ring: Ring = ring.iter().map(|it| Point { lat: nearest(it.lat), lon: nearest(it.lon) }).collect();
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}
