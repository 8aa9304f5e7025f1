//! The stations for a place.

use securite_places::{Place, Point};
use securite_stations::{Competence, Force, Stations};

use super::model::{Found, Known, Near};
use crate::atlas::Atlas;
use crate::place_picker::too_wide;

/// A few of each force: who has no car wants a choice, nobody wants a register.
const MAX_OF_A_FORCE: usize = 3;
/// Farther than this is not "near", even in Guyane; it is another island or a mistake.
pub(super) const MAX_DISTANCE_M: f64 = 150_000.0;

pub(super) fn find(place: Place, street_unknown: bool, atlas: &Atlas) -> Found {
    let stations = &atlas.stations;
    let competence = match too_wide(&place) {
        Some(reason) => Known::TooWide(reason),
        None => Known::Asked(stations.competent(&place.insee), stations.competence_origin()),
    };
    let competent = match &competence {
        Known::Asked(Competence::Station(station), _) => Some(station.id.as_str()),
        _ => None,
    };
    let mut near = Vec::new();
    if let Some(point) = place.point {
        for force in [Force::Police, Force::Gendarmerie] {
            near.extend(near_of(stations, point, force, competent));
        }
    }
    near.sort_by(|a, b| b.nearest.cmp(&a.nearest).then(a.distance_m.total_cmp(&b.distance_m)));
    Found { place, street_unknown, competence, near }
}

fn near_of(stations: &Stations, point: Point, force: Force, competent: Option<&str>) -> Vec<Near> {
    // One more, in case the competent one is among them.
    let candidates = stations.nearest(point, force, MAX_OF_A_FORCE + 1).into_iter().enumerate();
    candidates
        .filter(|(_, (_, distance_m))| *distance_m <= MAX_DISTANCE_M)
        .filter(|(_, (station, _))| Some(station.id.as_str()) != competent)
        .take(MAX_OF_A_FORCE)
        .map(|(rank, (station, distance_m))| Near { station, distance_m, nearest: rank == 0 })
        .collect()
}
