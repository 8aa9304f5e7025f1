//! The stations for a place.

use securite_places::Place;
use securite_stations::Competence;

use super::model::{Found, Known};
use crate::atlas::Atlas;
use crate::place_picker::{Unclear, too_wide};
use crate::station_card::near;

pub(super) fn find(place: Place, unclear: Unclear, atlas: &Atlas) -> Found {
    let stations = &atlas.stations;
    let competence = match too_wide(&place) {
        Some(reason) => Known::TooWide(reason),
        None => Known::Asked(stations.competent(&place.insee), stations.competence_origin().clone()),
    };
    let competent = match &competence {
        Known::Asked(Competence::Station(station), _) => Some(station.id.as_str()),
        _ => None,
    };
    let near = place.point.map_or_else(Vec::new, |point| near(stations, point, competent));
    Found { place, unclear, competence, near }
}
