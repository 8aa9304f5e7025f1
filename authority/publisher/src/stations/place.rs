//! Where a station is: its commune of today, its postcode and what its position is worth.

use std::collections::BTreeMap;

use securite_places::Point;
use securite_stations::PositionKind;

use super::note::{Note, NoteKind, note};
use super::words::{key, tidy};
use crate::communes::{Commune, Communes};

/// A point this far outside the corners of its commune is not believed: outlines are simplified by less.
const MARGIN_M: f64 = 300.0;
/// Farther outside than this is another kind of error.
const FAR_M: f64 = 5_000.0;
/// Without corners: farther than this from the commune's point is not believed.
const REACH_M: f64 = 20_000.0;

/// Communes by code and by name.
pub(super) struct Gazetteer<'a> {
    communes: &'a Communes,
    by_name: BTreeMap<(&'a str, String), Vec<&'a Commune>>,
}

impl<'a> Gazetteer<'a> {
    pub(super) fn new(communes: &'a Communes) -> Self {
        let mut by_name: BTreeMap<_, Vec<&Commune>> = BTreeMap::new();
        for commune in communes.by_code.values() {
            by_name.entry((commune.department.as_str(), key(&commune.name))).or_default().push(commune);
        }
        Gazetteer { communes, by_name }
    }

    /// The commune of today of a code of any year.
    pub(super) fn commune(&self, code: &str) -> Option<&'a Commune> {
        self.communes.by_code.get(self.communes.current(code)?)
    }

    /// The only commune of the department with this name and postcode.
    pub(super) fn named(&self, department: &str, name: &str, postcode: &str) -> Option<&'a Commune> {
        let found = self.by_name.get(&(department, key(name)))?;
        let mut found = found.iter().filter(|commune| commune.postcodes.iter().any(|code| code == postcode));
        let only = found.next()?;
        found.next().is_none().then_some(only)
    }

    /// Codes of the communes of a department, arrondissements apart.
    pub(super) fn communes_of(&self, department: &str) -> impl Iterator<Item = &'a str> {
        let of_department = move |commune: &&Commune| commune.department == department;
        let whole = |commune: &&Commune| commune.kind == securite_places::PlaceKind::Commune;
        self.communes
            .by_code
            .values()
            .filter(of_department)
            .filter(whole)
            .map(|commune| commune.insee.as_str())
    }
}

/// The commune of an address. Town and postcode together outweigh a code that fits neither.
pub(super) fn commune_of<'a>(
    gazetteer: &Gazetteer<'a>,
    id: &str,
    code: &str,
    postcode: &str,
    town: &str,
    report: &mut Vec<Note>,
) -> Option<&'a Commune> {
    let commune = gazetteer.commune(code)?;
    if commune.insee != code {
        note(report, id, NoteKind::FormerCommune, format!("{code} → {}", commune.insee));
    }
    if commune.postcodes.iter().any(|known| known == postcode) || key(town) == key(&commune.name) {
        return Some(commune);
    }
    let Some(other) = gazetteer.named(&commune.department, town, postcode) else { return Some(commune) };
    let text = format!("{code} → {}: the address is {postcode} {town}", other.insee);
    note(report, id, NoteKind::OtherCommune, text);
    Some(other)
}

/// Town without "Cedex"; the commune's name in place of what is no name.
pub(super) fn town_of(published: &str, commune: &Commune, id: &str, report: &mut Vec<Note>) -> String {
    let mut kept: Vec<&str> = published.split_whitespace().collect();
    if let Some(at) = kept.iter().position(|word| word.eq_ignore_ascii_case("cedex")) {
        kept.truncate(at);
    }
    let mut town = kept.join(" ");
    if !town.contains(char::is_alphabetic) {
        town = commune.name.clone();
    }
    if town != tidy(published) {
        note(report, id, NoteKind::TownMended, format!("{published} → {town}"));
    }
    town
}

/// A postcode of the commune, or the only one it has, or the published one.
pub(super) fn postcode_of(published: &str, commune: &Commune, id: &str, report: &mut Vec<Note>) -> String {
    if commune.postcodes.iter().any(|known| known == published) {
        return published.to_owned();
    }
    if let [only] = commune.postcodes.as_slice() {
        note(report, id, NoteKind::PostcodeMended, format!("{published} → {only}"));
        return only.clone();
    }
    let text = format!("{published} is not one of {}: {}", commune.name, commune.postcodes.join(", "));
    note(report, id, NoteKind::PostcodeKept, text);
    published.to_owned()
}

/// The published position where it can be true, else the point of the commune, said as approximate.
pub(super) fn position_of(
    (latitude, longitude, precision): (&str, &str, &str),
    commune: &Commune,
    id: &str,
    report: &mut Vec<Note>,
) -> (Option<Point>, PositionKind) {
    match believed(latitude, longitude, precision, commune) {
        Ok(point) => (Some(point), PositionKind::Published),
        Err((kind, text)) => {
            note(report, id, kind, text);
            (commune.point(), PositionKind::Approximate)
        }
    }
}

fn believed(
    latitude: &str,
    longitude: &str,
    precision: &str,
    commune: &Commune,
) -> Result<Point, (NoteKind, String)> {
    let degrees = latitude.parse().ok().zip(longitude.parse().ok());
    let Some(point) = degrees.and_then(|(lat, lon)| Point::from_degrees(lat, lon)) else {
        return Err((NoteKind::NoPosition, format!("“{latitude}”, “{longitude}”")));
    };
    if latitude == longitude {
        return Err((NoteKind::LongitudeRepeatsLatitude, latitude.to_owned()));
    }
    let outside = outside_m(point, commune);
    if outside > MARGIN_M {
        let mirrored = [Point { lat: -point.lat, ..point }, Point { lon: -point.lon, ..point }];
        let kind = if mirrored.iter().any(|point| outside_m(*point, commune) <= MARGIN_M) {
            NoteKind::SignLost
        } else if outside > FAR_M {
            NoteKind::FarFromCommune
        } else {
            NoteKind::OutsideCommune
        };
        let text = format!("{latitude}, {longitude} is {:.1} km outside {}", outside / 1000.0, commune.name);
        return Err((kind, text));
    }
    match precision {
        // The source's own words for these: town, postcode.
        "4" | "5" => Err((NoteKind::TownLevel, format!("precision {precision}"))),
        _ => Ok(point),
    }
}

/// How far outside the corners of its commune a point is, in metres.
fn outside_m(point: Point, commune: &Commune) -> f64 {
    if let Some((low, high)) = commune.bounds {
        let lat = point.lat.clamp(low.lat, high.lat.max(low.lat));
        let lon = point.lon.clamp(low.lon, high.lon.max(low.lon));
        return point.distance_m(Point { lat, lon });
    }
    // Nothing contradicts a point in a commune that has none itself.
    commune.point().map_or(0.0, |centre| (point.distance_m(centre) - REACH_M).max(0.0))
}
