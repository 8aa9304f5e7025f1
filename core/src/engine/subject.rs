//! The map draws what the list says: the same place, the same stations, the same ids.

use securite_stations::{PositionKind, Station};

use super::model::Model;
use crate::features::chart::{self, Pin, Subject};
use crate::features::directory;

/// Hands the answer of the directory to the map and to the low one, or that there is none.
pub(super) fn draw_what_the_list_says(model: &mut Model) {
    let subject = directory::shown(&model.directory).map(|(place, in_charge, near)| {
        let first = in_charge.map(|station| pin(station, true, true));
        let others = near.iter().map(|near| pin(&near.station, false, near.nearest));
        Subject { place: place.clone(), pins: first.into_iter().chain(others).collect() }
    });
    chart::show(&mut model.chart, subject.clone(), model.atlas.as_deref());
    chart::show(&mut model.preview, subject, model.atlas.as_deref());
}

fn pin(station: &Station, chosen: bool, first: bool) -> Pin {
    Pin {
        id: station.id.clone(),
        label: station.name.clone(),
        point: station.point,
        sure: station.position != PositionKind::Approximate,
        chosen,
        first,
    }
}
