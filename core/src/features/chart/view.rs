//! From the ground to the surface and back.
//!
//! Latitude and longitude are drawn as they are (equirectangular), with the width of a degree at the
//! place asked for: exact near it, and without a curve to compute for each point.
//! The centre is a whole number of milli-units, so that moving back undoes moving exactly.

use securite_places::{Bounds, Point};

use super::action::ChartSize;

/// Metres in 1e-5 degree of latitude.
const METRES: f64 = 1.111_95;
/// Milli-units in 1e-5 degree.
const FINE: f64 = 1_000.0;
/// The shorter side never shows less or more than this, in metres.
const SPAN: (f64, f64) = (20.0, 1_500_000.0);
/// The first view shows at least this, in metres.
const FIRST_SPAN: f64 = 400.0;
/// Part of the surface that the first view fills: the rest is for labels.
const FILLED: f64 = 0.7;
/// Larger surfaces would not fit into the numbers that cross.
const MAX_SIDE: i32 = 5_000;
/// How much more than the surface is drawn on each side.
pub(super) const MARGIN: f64 = 0.125;

/// France and its overseas parts, south, west, north, east in degrees, corners rounded outwards: the
/// middle of the view stays in the one of the place.
const FRANCE: [(f64, f64, f64, f64); 10] = [
    (41.0, -5.6, 51.3, 9.8),
    (14.2, -63.3, 18.3, -60.6),
    (1.9, -54.8, 6.0, -51.4),
    (-21.6, 55.0, -20.7, 56.0),
    (-13.2, 44.9, -12.4, 45.5),
    (46.6, -56.6, 47.3, -56.0),
    (-28.0, -155.0, -7.5, -134.0),
    (-23.0, 158.0, -17.5, 173.0),
    (-14.6, -178.5, -13.0, -175.9),
    (-50.5, 39.0, -11.0, 78.0),
];

/// The surface, in drawing units.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Surface {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) letter_width: i32,
    pub(super) line_height: i32,
    pub(super) pin_width: i32,
    pub(super) pin_height: i32,
    pub(super) corner_width: i32,
    pub(super) corner_height: i32,
}

impl Surface {
    /// Any numbers, brought to what a surface can be.
    pub(super) fn new(size: ChartSize) -> Self {
        Surface {
            width: size.width.clamp(1, MAX_SIDE),
            height: size.height.clamp(1, MAX_SIDE),
            letter_width: size.letter_width.clamp(1, 200),
            line_height: size.line_height.clamp(1, 200),
            pin_width: size.pin_width.clamp(0, 200),
            pin_height: size.pin_height.clamp(0, 200),
            corner_width: size.corner_width.clamp(0, MAX_SIDE),
            corner_height: size.corner_height.clamp(0, MAX_SIDE),
        }
    }

    fn shorter(self) -> f64 {
        f64::from(self.width.min(self.height))
    }
}

/// Which part of the ground the surface shows.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct View {
    lat: i64,
    lon: i64,
    /// Milli-units of latitude to a drawing unit.
    step: f64,
    /// Width of a degree of longitude to one of latitude.
    narrow: f64,
    limits: Bounds,
}

impl View {
    /// The view that shows all of these points.
    pub(super) fn fitting(bounds: Bounds, surface: Surface) -> Self {
        let (low, high) = (bounds.south_west, bounds.north_east);
        let middle = |low: i32, high: i32| (i64::from(low) + i64::from(high)) * (FINE as i64) / 2;
        let (lat, lon) = (middle(low.lat, high.lat), middle(low.lon, high.lon));
        let narrow = (lat as f64 / FINE / 1e5).to_radians().cos().max(0.2);
        let span = |low: i32, high: i32| (f64::from(high) - f64::from(low)) * FINE;
        let down = span(low.lat, high.lat) / (FILLED * f64::from(surface.height));
        let across = span(low.lon, high.lon) * narrow / (FILLED * f64::from(surface.width));
        let least = FIRST_SPAN / METRES * FINE / surface.shorter();
        let limits = limits(Point { lat: (lat / FINE as i64) as i32, lon: (lon / FINE as i64) as i32 });
        View { lat, lon, step: down.max(across).max(least), narrow, limits }.held(surface)
    }

    /// The view after the drawing was pushed.
    pub(super) fn pushed(self, right: i32, down: i32, surface: Surface) -> Self {
        let lon = self.lon.saturating_sub((f64::from(right) * self.step / self.narrow).round() as i64);
        let lat = self.lat.saturating_add((f64::from(down) * self.step).round() as i64);
        View { lat, lon, ..self }.held(surface)
    }

    /// The view after the drawing was made larger around a point, which stays where it is.
    pub(super) fn zoomed(self, x: i32, y: i32, percent: i32, surface: Surface) -> Self {
        let (x, y) = (x.clamp(0, surface.width), y.clamp(0, surface.height));
        self.scaled(x, y, f64::from(percent.clamp(1, 10_000)) / 100.0, surface)
    }

    /// The view after fingers made the drawing larger around a point and pushed it: the point lies under them still,
    /// however much of the rest was granted.
    pub(super) fn moved(self, (x, y): (i32, i32), per_mille: i32, by: (i32, i32), surface: Surface) -> Self {
        let factor = f64::from(per_mille.clamp(10, 100_000)) / 1000.0;
        // Fingers may hold what lay beside the surface before they pushed it.
        let held = |at: i32| at.clamp(-MAX_SIDE, 2 * MAX_SIDE);
        self.scaled(held(x), held(y), factor, surface).pushed(by.0, by.1, surface)
    }

    fn scaled(self, x: i32, y: i32, factor: f64, surface: Surface) -> Self {
        let step = View { step: self.step / factor, ..self }.held(surface).step;
        let change = self.step - step;
        let right = f64::from(x) - f64::from(surface.width) / 2.0;
        let down = f64::from(y) - f64::from(surface.height) / 2.0;
        let lon = self.lon.saturating_add((right * change / self.narrow).round() as i64);
        let lat = self.lat.saturating_sub((down * change).round() as i64);
        View { lat, lon, step, ..self }.held(surface)
    }

    /// Whether it can come closer, or go farther away.
    pub(super) fn can_zoom(self, percent: i32, surface: Surface) -> bool {
        let middle = (surface.width / 2, surface.height / 2);
        self.zoomed(middle.0, middle.1, percent, surface).step != self.step
    }

    /// Brought back to what may be shown.
    pub(super) fn held(self, surface: Surface) -> Self {
        let step = |metres: f64| metres / METRES * FINE / surface.shorter();
        let hold = |at: i64, low: i32, high: i32| {
            at.clamp(i64::from(low) * FINE as i64, i64::from(high) * FINE as i64)
        };
        let (low, high) = (self.limits.south_west, self.limits.north_east);
        View {
            lat: hold(self.lat, low.lat, high.lat),
            lon: hold(self.lon, low.lon, high.lon),
            step: self.step.clamp(step(SPAN.0), step(SPAN.1)),
            ..self
        }
    }

    /// Where a point is on the surface.
    pub(super) fn place(self, point: Point, surface: Surface) -> (f64, f64) {
        let east = (f64::from(point.lon) * FINE - self.lon as f64) * self.narrow / self.step;
        let south = (self.lat as f64 - f64::from(point.lat) * FINE) / self.step;
        (f64::from(surface.width) / 2.0 + east, f64::from(surface.height) / 2.0 + south)
    }

    /// What is drawn: the surface and its margin.
    pub(super) fn bounds(self, surface: Surface) -> Option<Bounds> {
        let half = |side: i32| f64::from(side) * (0.5 + MARGIN) * self.step;
        let (lat, lon) = (half(surface.height), half(surface.width) / self.narrow);
        let corner = |sign: f64| Point {
            lat: ((self.lat as f64 + sign * lat) / FINE) as i32,
            lon: ((self.lon as f64 + sign * lon) / FINE) as i32,
        };
        Bounds::around([corner(-1.0), corner(1.0)])
    }

    /// Metres to a drawing unit, from west to east in the middle of the view.
    pub(super) fn metres(self) -> f64 {
        let here = (self.lat as f64 / FINE / 1e5).to_radians().cos();
        self.step / FINE * METRES * here / self.narrow
    }
}

/// The part of France around a point; the whole Earth for a point outside all.
fn limits(point: Point) -> Bounds {
    let bounds = |(south, west, north, east): (f64, f64, f64, f64)| {
        Bounds::around([Point::from_degrees(south, west)?, Point::from_degrees(north, east)?])
    };
    let earth = Bounds {
        south_west: Point { lat: -8_500_000, lon: -18_000_000 },
        north_east: Point { lat: 8_500_000, lon: 18_000_000 },
    };
    FRANCE.into_iter().filter_map(bounds).find(|part| part.contains(point)).unwrap_or(earth)
}
