//! The stations for a place.

use securite_places::Place;

use super::model::{Found, Known};
use crate::atlas::Atlas;
use crate::place_picker::{Unclear, too_wide};
use crate::station_card::near;

pub(super) fn find(place: Place, unclear: Unclear, atlas: &Atlas) -> Found {
    let stations = &atlas.stations;
    let jurisdiction = match too_wide(&place) {
        Some(reason) => Known::TooWide(reason),
        None => Known::Asked(stations.in_charge(&place.insee), stations.jurisdiction_origin().clone()),
    };
    let in_charge = jurisdiction.station().map(|station| station.id.as_str());
    let near = place.point.map_or_else(Vec::new, |point| near(stations, point, in_charge));
    Found { place, unclear, jurisdiction, near }
}
