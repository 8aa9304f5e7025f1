//! The stations around a point: a few of each force.

use securite_places::Point;
use securite_stations::{Force, Station, Stations};

/// A few of each force: who has no car wants a choice, nobody wants a register.
const MAX_OF_A_FORCE: usize = 3;
/// Farther than this is not "near", even in Guyane; it is another island or a mistake.
pub(crate) const MAX_DISTANCE_M: f64 = 150_000.0;

/// A station near a place.
pub(crate) struct Near {
    pub(crate) station: Station,
    pub(crate) distance_m: f64,
    /// No station of its force is nearer.
    pub(crate) nearest: bool,
}

/// The nearest of each force first, then the others by distance; without the one named.
pub(crate) fn near(stations: &Stations, point: Point, except: Option<&str>) -> Vec<Near> {
    let forces = [Force::Police, Force::Gendarmerie];
    let mut near: Vec<Near> =
        forces.into_iter().flat_map(|force| of_a_force(stations, point, force, except)).collect();
    near.sort_by(|a, b| b.nearest.cmp(&a.nearest).then(a.distance_m.total_cmp(&b.distance_m)));
    near
}

fn of_a_force(stations: &Stations, point: Point, force: Force, except: Option<&str>) -> Vec<Near> {
    // One more, in case the excepted one is among them.
    let candidates = stations.nearest(point, force, MAX_OF_A_FORCE + 1).into_iter().enumerate();
    candidates
        .filter(|(_, (_, distance_m))| *distance_m <= MAX_DISTANCE_M)
        .filter(|(_, (station, _))| Some(station.id.as_str()) != except)
        .take(MAX_OF_A_FORCE)
        .map(|(rank, (station, distance_m))| Near { station, distance_m, nearest: rank == 0 })
        .collect()
}
