//! Outlines and house numbers of a view, drawn.

use securite_places::outline::Ring;
use securite_places::{Bounds, PlaceKind, Point};

use super::clip::{Frame, Spot, inside, simplified, spaced};
use super::geometry::{Kind, MAX_BYTES, VERSION, push, size};
use super::names::Seen;
use super::subject::Subject;
use super::view::{MARGIN, Surface, View};
use crate::atlas::Atlas;

/// From farther away than this, in metres to a unit, communes are too small to be told apart.
const COMMUNES: f64 = 120.0;
/// From farther away than this, house numbers are a grey sheet and no streets.
const HOUSES: f64 = 8.0;
/// House numbers read for one view at most.
const BUDGET: usize = 60_000;
/// House numbers drawn at most.
const MAX_DOTS: usize = 4_000;
/// Tried in order, in drawing units, until all lines fit.
const TOLERANCES: [f64; 6] = [0.25, 0.5, 1.0, 2.0, 4.0, 8.0];

/// The packed drawing, and the communes in it that have room for a name. The same view gives the same bytes.
pub(super) fn draw(
    subject: &Subject,
    view: View,
    surface: Surface,
    atlas: Option<&Atlas>,
) -> (Vec<u8>, Vec<Seen>) {
    let mut ground = atlas.map(|atlas| ground(subject, view, surface, atlas)).unwrap_or_default();
    let dots = atlas.map(|atlas| dots(view, surface, atlas)).unwrap_or_default();
    let frame = frame(surface);
    let mut bytes = Vec::new();
    for tolerance in TOLERANCES {
        ground
            .asked
            .iter_mut()
            .for_each(|ring| *ring = simplified(ring, tolerance, |spot| frame.on_edge(spot)));
        ground.lines.iter_mut().for_each(|(_, line)| *line = simplified(line, tolerance, |_| false));
        if packed(&mut bytes, &dots, &ground, frame) {
            break;
        }
    }
    (bytes, ground.seen)
}

/// Writes the bytes, and says whether all of it is in them. Where there is not room for all, what was asked for is there.
fn packed(out: &mut Vec<u8>, dots: &[Spot], ground: &Ground, frame: Frame) -> bool {
    out.clear();
    out.push(VERSION);
    let mut all = true;
    for ring in &ground.asked {
        // Closed by whoever fills it; what encloses nothing is a line alone.
        if let Some((_, open @ [_, _, _, ..])) = ring.split_last() {
            all &= push(out, Kind::Filled, open, MAX_BYTES);
        }
    }
    all &= dots.is_empty() || push(out, Kind::Houses, dots, MAX_BYTES);
    let asked: Vec<Vec<Spot>> = ground.asked.iter().flat_map(|ring| frame.lines(ring)).collect();
    let room = MAX_BYTES.saturating_sub(asked.iter().map(|line| size(line)).sum());
    for (kind, line) in &ground.lines {
        all &= push(out, *kind, line, room);
    }
    // Over the borders that it shares with its neighbours.
    for line in &asked {
        all &= push(out, Kind::Asked, line, MAX_BYTES);
    }
    all
}

/// The outlines of a view.
#[derive(Default)]
struct Ground {
    /// What was asked for: closed lines, cut at the edge of the drawing.
    asked: Vec<Vec<Spot>>,
    /// The others.
    lines: Vec<(Kind, Vec<Spot>)>,
    /// Communes that may be named.
    seen: Vec<Seen>,
}

fn ground(subject: &Subject, view: View, surface: Surface, atlas: &Atlas) -> Ground {
    let Some(bounds) = view.bounds(surface) else { return Ground::default() };
    let (communes, departments) = (atlas.communes.as_ref(), atlas.departments.as_ref());
    let place = &subject.place;
    let of_asked = if place.kind == PlaceKind::Department { departments } else { communes };
    let frame = frame(surface);
    let line = |ring: Ring| -> Vec<Spot> {
        let closed = ring.iter().chain(ring.first());
        spaced(closed.map(|point| view.place(*point, surface)).collect())
    };
    let mut ground = Ground::default();
    let near = communes.filter(|_| view.metres() <= COMMUNES);
    for (kind, outlines) in [(Kind::Department, departments), (Kind::Commune, near)] {
        for (code, rings) in outlines.into_iter().flat_map(|outlines| outlines.meeting(bounds)) {
            let rings: Vec<Vec<Spot>> = rings.into_iter().map(line).collect();
            if code != place.insee {
                let runs = rings.iter().flat_map(|ring| inside(ring, frame));
                ground.lines.extend(runs.map(|run| (kind, run)));
            }
            if kind == Kind::Commune {
                ground.seen.extend(Seen::of(code, &rings, surface));
            }
        }
    }
    let asked = of_asked.map(|outlines| outlines.rings(&place.insee)).unwrap_or_default();
    let asked = asked.into_iter().filter(|ring| meets(ring, bounds));
    ground.asked = asked.map(|ring| frame.cut(line(ring))).filter(|ring| ring.len() > 1).collect();
    ground
}

/// An island out of sight is not drawn.
fn meets(ring: &Ring, bounds: Bounds) -> bool {
    Bounds::around(ring.iter().copied()).is_some_and(|own| own.meets(bounds))
}

fn dots(view: View, surface: Surface, atlas: &Atlas) -> Vec<Spot> {
    let Some(bounds) = view.bounds(surface).filter(|_| view.metres() <= HOUSES) else { return Vec::new() };
    let mut houses = atlas.places.houses_in(bounds, BUDGET);
    // Thinned by where they are, not by their order: a dot that stays does not flicker while panning.
    let mut keep = u32::MAX;
    while houses.len() > MAX_DOTS {
        keep /= 2;
        houses.retain(|point| scattered(*point) <= keep);
        if keep == 0 {
            houses.truncate(MAX_DOTS);
        }
    }
    let Frame { low, high } = frame(surface);
    let within = |spot: &Spot| spot.0 >= low.0 && spot.0 <= high.0 && spot.1 >= low.1 && spot.1 <= high.1;
    houses.into_iter().map(|point| view.place(point, surface)).filter(within).collect()
}

/// A number that neighbours do not share, the same at each call (Knuth's multipliers).
fn scattered(point: Point) -> u32 {
    let mixed =
        (point.lat as u32).wrapping_mul(2_654_435_761) ^ (point.lon as u32).wrapping_mul(2_246_822_519);
    (mixed ^ (mixed >> 15)).wrapping_mul(2_654_435_761)
}

/// The edges of what is drawn.
pub(super) fn frame(surface: Surface) -> Frame {
    let (width, height) = (f64::from(surface.width), f64::from(surface.height));
    Frame {
        low: (-width * MARGIN, -height * MARGIN),
        high: (width * (1.0 + MARGIN), height * (1.0 + MARGIN)),
    }
}
