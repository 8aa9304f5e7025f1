//! Outlines and house numbers of a view, drawn.

use securite_places::outline::Ring;
use securite_places::{PlaceKind, Point};

use super::clip::{Spot, inside, simplified, spaced};
use super::geometry::{Kind, VERSION, push};
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

/// The packed drawing. The same view gives the same bytes.
pub(super) fn draw(subject: &Subject, view: View, surface: Surface, atlas: Option<&Atlas>) -> Vec<u8> {
    let mut lines = atlas.map(|atlas| lines(subject, view, surface, atlas)).unwrap_or_default();
    let dots = atlas.map(|atlas| dots(view, surface, atlas)).unwrap_or_default();
    for tolerance in TOLERANCES {
        lines.iter_mut().for_each(|(_, line)| *line = simplified(line, tolerance));
        let (out, all) = packed(&dots, &lines);
        if all {
            return out;
        }
    }
    // Where there is not room for all, what was asked for is there.
    lines.sort_by_key(|(kind, _)| *kind != Kind::Asked);
    packed(&dots, &lines).0
}

/// The bytes, and whether all of it is in them.
fn packed(dots: &[Spot], lines: &[(Kind, Vec<Spot>)]) -> (Vec<u8>, bool) {
    let mut out = vec![VERSION];
    let mut all = dots.is_empty() || push(&mut out, Kind::Houses, dots);
    for (kind, line) in lines {
        all &= push(&mut out, *kind, line);
    }
    (out, all)
}

/// What was asked for last: a shell draws it over the others.
fn lines(subject: &Subject, view: View, surface: Surface, atlas: &Atlas) -> Vec<(Kind, Vec<Spot>)> {
    let Some(bounds) = view.bounds(surface) else { return Vec::new() };
    let (communes, departments) = (atlas.communes.as_ref(), atlas.departments.as_ref());
    let place = &subject.place;
    let of_asked = if place.kind == PlaceKind::Department { departments } else { communes };
    let asked = of_asked.map(|outlines| outlines.rings(&place.insee)).unwrap_or_default();
    let mut rings: Vec<(Kind, Ring)> = Vec::new();
    let near = communes.filter(|_| view.metres() <= COMMUNES);
    for (kind, outlines) in [(Kind::Department, departments), (Kind::Commune, near)] {
        let met = outlines.into_iter().flat_map(|outlines| outlines.meeting(bounds));
        let others = met.filter(|(code, _)| *code != place.insee);
        rings.extend(others.flat_map(|(_, rings)| rings).map(|ring| (kind, ring)));
    }
    rings.extend(asked.into_iter().map(|ring| (Kind::Asked, ring)));
    let (low, high) = corners(surface);
    let cut = |(kind, ring): (Kind, Ring)| {
        let closed = ring.iter().chain(ring.first());
        let line: Vec<Spot> = closed.map(|point| view.place(*point, surface)).collect();
        inside(&spaced(line), low, high).into_iter().map(move |run| (kind, run))
    };
    rings.into_iter().flat_map(cut).collect()
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
    let (low, high) = corners(surface);
    let within = |spot: &Spot| spot.0 >= low.0 && spot.0 <= high.0 && spot.1 >= low.1 && spot.1 <= high.1;
    houses.into_iter().map(|point| view.place(point, surface)).filter(within).collect()
}

/// A number that neighbours do not share, the same at each call (Knuth's multipliers).
fn scattered(point: Point) -> u32 {
    let mixed =
        (point.lat as u32).wrapping_mul(2_654_435_761) ^ (point.lon as u32).wrapping_mul(2_246_822_519);
    (mixed ^ (mixed >> 15)).wrapping_mul(2_654_435_761)
}

/// The corners of what is drawn.
pub(super) fn corners(surface: Surface) -> (Spot, Spot) {
    let (width, height) = (f64::from(surface.width), f64::from(surface.height));
    ((-width * MARGIN, -height * MARGIN), (width * (1.0 + MARGIN), height * (1.0 + MARGIN)))
}
