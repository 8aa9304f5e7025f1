//! What a published position is worth: mended where another reading puts it into its commune, else believed
//! or not.
//!
//! Outlines are simplified by their publisher: of known house numbers 99.4 % lie inside, nine in ten of
//! the others less than 85 m outside. So a position is outside from 100 m on.

use securite_places::Point;

use super::place::Gazetteer;
use crate::communes::{Commune, outside_corners_m};
use crate::note::NoteKind;
use crate::report::Report;

/// Farther outside the outline of its commune than this, a position is not believed.
const OUTLINE_MARGIN_M: f64 = 100.0;
/// The same where only the corners of the commune are known.
const CORNERS_MARGIN_M: f64 = 300.0;
/// Farther outside than this is another kind of error.
const FAR_M: f64 = 5_000.0;
/// Without corners: farther than this from the commune's point is not believed.
const REACH_M: f64 = 20_000.0;
/// Metres of one 1e-5 degree of latitude.
const STEP_M: f64 = 1.11195;

/// A position as its source writes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Published<'a> {
    pub(super) latitude: &'a str,
    pub(super) longitude: &'a str,
    /// 4 town, 5 postcode, 6 street, 8 address, 9 building; empty unknown.
    pub(super) precision: &'a str,
}

/// The position, mended with a note where another reading of it lies in the commune; else why it is not believed.
pub(super) fn believed(
    published: &Published<'_>,
    commune: &Commune,
    gazetteer: &Gazetteer<'_>,
    id: &str,
    report: &mut Report,
) -> Result<Point, (NoteKind, String)> {
    let Published { latitude, longitude, precision } = *published;
    let degrees = latitude.trim().parse::<f64>().ok().zip(longitude.trim().parse::<f64>().ok());
    let Some((lat, lon)) = degrees.filter(|(lat, lon)| lat.is_finite() && lon.is_finite()) else {
        return Err((NoteKind::NoPosition, format!("“{latitude}”, “{longitude}”")));
    };
    if lat == lon {
        return Err((NoteKind::LongitudeRepeatsLatitude, latitude.to_owned()));
    }
    let outside = |point: Option<Point>| point.map(|point| (outside_m(point, commune, gazetteer), point));
    let here = outside(Point::from_degrees(lat, lon));
    let point = match here {
        Some((0.0, point)) => point,
        _ => {
            let readings = [
                (NoteKind::PositionSwapped, lon, lat),
                (NoteKind::SignLost, -lat, lon),
                (NoteKind::SignLost, lat, -lon),
            ];
            let mended = readings
                .into_iter()
                .filter_map(|(kind, lat, lon)| Some((kind, outside(Point::from_degrees(lat, lon))?.1)))
                .find(|(_, point)| outside_m(*point, commune, gazetteer) == 0.0);
            match (here, mended) {
                (_, Some((kind, point))) => {
                    let text =
                        format!("{latitude}, {longitude} → {}, {}", point.lat_degrees(), point.lon_degrees());
                    report.note(id, kind, text);
                    point
                }
                (Some((metres, _)), None) => {
                    let kind =
                        if metres > FAR_M { NoteKind::FarFromCommune } else { NoteKind::OutsideCommune };
                    let km = metres / 1000.0;
                    let text = format!("{latitude}, {longitude} is {km:.1} km outside {}", commune.name);
                    return Err((kind, text));
                }
                (None, None) => {
                    return Err((NoteKind::NoPosition, format!("“{latitude}”, “{longitude}”")));
                }
            }
        }
    };
    match precision {
        "4" | "5" => Err((NoteKind::TownLevel, format!("precision {precision}"))),
        _ => Ok(point),
    }
}

/// How far outside its commune a point is, in metres; 0 within the margin.
fn outside_m(point: Point, commune: &Commune, gazetteer: &Gazetteer<'_>) -> f64 {
    if let Some(metres) = gazetteer.outlines.and_then(|outlines| {
        let rings = outlines.rings(&commune.insee);
        (!rings.is_empty()).then(|| match outlines.contains(&commune.insee, point) {
            true => 0.0,
            false => nearest_edge_m(point, &rings),
        })
    }) {
        return if metres > OUTLINE_MARGIN_M { metres } else { 0.0 };
    }
    if let Some(corners) = commune.bounds {
        let metres = outside_corners_m(point, corners);
        return if metres > CORNERS_MARGIN_M { metres } else { 0.0 };
    }
    // Nothing contradicts a point in a commune that has none itself.
    commune.point().map_or(0.0, |centre| (point.distance_m(centre) - REACH_M).max(0.0))
}

/// Distance to the nearest edge, on the plane that touches the Earth at the point; far away, where that
/// plane is wrong, to the nearest corner of the outline.
fn nearest_edge_m(point: Point, rings: &[Vec<Point>]) -> f64 {
    let shrink = point.lat_degrees().to_radians().cos();
    let flat = |p: &Point| {
        let (north, east) =
            (f64::from(p.lat) - f64::from(point.lat), f64::from(p.lon) - f64::from(point.lon));
        (east * shrink * STEP_M, north * STEP_M)
    };
    let edges = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let metres = edges.map(|(from, to)| to_segment(flat(from), flat(to))).fold(f64::INFINITY, f64::min);
    if metres < FAR_M {
        return metres;
    }
    rings.iter().flatten().map(|corner| point.distance_m(*corner)).fold(f64::INFINITY, f64::min)
}

/// Distance from the origin to a segment.
fn to_segment((ax, ay): (f64, f64), (bx, by): (f64, f64)) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (ax + along * dx).hypot(ay + along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_to_an_edge_is_that_to_its_nearest_point() {
        let check = |lat: i32, lon: i32, expected: f64| {
            let square = [(0, 0), (0, 1000), (1000, 1000), (1000, 0)].map(|(lat, lon)| Point { lat, lon });
            let found = nearest_edge_m(Point { lat, lon }, &[square.to_vec()]);
            assert!((found - expected).abs() < 1.0, "{lat}, {lon}: {found}");
        };
        check(500, -100, 111.2);
        check(500, 1100, 111.2);
        check(1100, 500, 111.2);
        check(-300, -400, 556.0);
        check(500, 990, 11.1);
        check(1000, 1000, 0.0);
    }
}
