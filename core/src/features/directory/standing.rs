//! What each station is to the place that was asked for.

use securite_places::{Place, PointSource};
use securite_stations::{Force, PositionKind, Station};

use super::model::{DirectoryModel, Found};
use crate::action::Tone;
use crate::context::Ctx;
use crate::station_card::{Near, ShortRow, Standing, StationRow, row, short};
use crate::text::Words;

/// The place, the station in charge and those near: what a map shows is what the list says.
pub(crate) fn shown(model: &DirectoryModel) -> Option<(&Place, Option<&Station>, &[Near])> {
    let found = model.found.as_deref()?;
    Some((&found.place, found.jurisdiction.station(), &found.near))
}

/// What this station is to the place that was asked for; `None` when it is not in the answer.
pub(crate) fn standing(model: &DirectoryModel, id: &str, words: &Words) -> Option<Standing> {
    let found = model.found.as_deref()?;
    if let Some(station) = found.jurisdiction.station().filter(|station| station.id == id) {
        return Some(of_one_in_charge(found, station, words));
    }
    let near = found.near.iter().find(|near| near.station.id == id)?;
    Some(of_near(near, &found.place, words))
}

/// The answer: the station in charge; the nearest of each force where none is known to be.
pub(super) fn answer(found: &Found, ctx: Ctx) -> Vec<StationRow> {
    match found.jurisdiction.station() {
        Some(station) => vec![row(station, of_one_in_charge(found, station, ctx.words), ctx)],
        None => nearest(found).map(|near| card(near, found, ctx)).collect(),
    }
}

/// All of them in full, for tests.
#[cfg(test)]
pub(super) fn cards(found: &Found, ctx: Ctx) -> Vec<StationRow> {
    answer(found, ctx).into_iter().chain(found.near.iter().map(|near| card(near, found, ctx))).collect()
}

/// All that are near and not the answer.
pub(super) fn others(found: &Found, ctx: Ctx) -> Vec<ShortRow> {
    let answered = if found.jurisdiction.station().is_some() { 0 } else { nearest(found).count() };
    let others = found.near.iter().skip(answered);
    others.map(|near| short(&near.station, of_near(near, &found.place, ctx.words), ctx)).collect()
}

fn card(near: &Near, found: &Found, ctx: Ctx) -> StationRow {
    row(&near.station, of_near(near, &found.place, ctx.words), ctx)
}

/// They stand before all others.
fn nearest(found: &Found) -> impl Iterator<Item = &Near> {
    found.near.iter().take_while(|near| near.nearest)
}

fn of_one_in_charge(found: &Found, station: &Station, words: &Words) -> Standing {
    let distance_m = found.place.point.zip(station.point).map(|(here, there)| here.distance_m(there));
    Standing {
        reason: words.reason_in_charge(&found.place.commune),
        tone: Tone::Chosen,
        distance: distance(&found.place, station, distance_m, words),
        stands_out: true,
    }
}

fn of_near(near: &Near, place: &Place, words: &Words) -> Standing {
    Standing {
        reason: why(near, place, words),
        tone: Tone::Plain,
        distance: distance(place, &near.station, Some(near.distance_m), words),
        stands_out: near.nearest,
    }
}

/// Of a town only its centre is known, and nobody need live there: the reason says so.
fn why(near: &Near, place: &Place, words: &Words) -> String {
    let exact = is_exact(place);
    match (near.nearest, near.station.force) {
        (true, Force::Police) if exact => words.reason_nearest_police(),
        (true, Force::Police) => words.reason_nearest_police_centre(&place.name),
        (true, Force::Gendarmerie) if exact => words.reason_nearest_gendarmerie(),
        (true, Force::Gendarmerie) => words.reason_nearest_gendarmerie_centre(&place.name),
        (false, _) => words.reason_also_near(),
    }
}

/// Whether the point is in the street itself.
fn is_exact(place: &Place) -> bool {
    place.point_source <= PointSource::Street
}

/// A distance only between two sure points; else that it is in the same commune, where it is.
fn distance(place: &Place, station: &Station, distance_m: Option<f64>, words: &Words) -> Option<String> {
    let station_is_sure = station.position != PositionKind::Approximate;
    match distance_m {
        Some(metres) if is_exact(place) && station_is_sure => {
            Some(words.distance_straight(&words.distance(metres)))
        }
        _ => (station.insee == place.insee).then(|| words.distance_in_commune()),
    }
}
