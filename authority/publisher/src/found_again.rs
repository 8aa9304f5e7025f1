//! Station addresses found again in our own index of house numbers.
//!
//! The tables of stations give new addresses without positions, and some old positions are wrong by a
//! kilometre. Where the index knows the very house number, its position is better than either, and the
//! screen says where it comes from.

use std::collections::BTreeSet;

use securite_places::build::AddressInput;
use securite_places::{Mode, Place, PlaceKind, Places, Point, PointSource, Sureness};
use securite_stations::{PositionKind, Station};

use crate::note::NoteKind;
use crate::report::Report;

/// A published position this near its address needs no other.
const NEAR_ENOUGH_M: f64 = 250.0;

/// Gives stations the position of their address where the index, made of these addresses, knows it;
/// each is noted.
pub fn find_again(
    places: &Places,
    addresses: &[AddressInput],
    stations: &mut [Station],
    report: &mut Report,
) {
    let covered: BTreeSet<&str> =
        addresses.iter().flat_map(|row| [row.insee.as_str(), &row.postcode]).collect();
    for station in stations {
        if !covered.contains(station.insee.as_str()) && !covered.contains(station.postcode.as_str()) {
            continue;
        }
        let Some(point) = station.street.iter().rev().find_map(|line| house(places, line, station)?.point)
        else {
            continue;
        };
        let published = station.point.filter(|_| station.position == PositionKind::Published);
        if published.is_some_and(|published| published.distance_m(point) <= NEAR_ENOUGH_M) {
            continue;
        }
        station.point = Some(point);
        station.position = PositionKind::FoundAgain;
        let Point { lat, lon } = point;
        let text = format!("{}: {lat}, {lon} in 1e-5 degree", station.street.join(", "));
        report.note(&station.id, NoteKind::FoundAgain, text);
    }
}

/// The house of an address line, only if the index has the number itself and nothing else fits as well.
fn house(places: &Places, line: &str, station: &Station) -> Option<Place> {
    let answers = places.search(&format!("{line} {} {}", station.postcode, station.town), Mode::Full, 1);
    let place = answers.places.into_iter().next()?;
    let sure = matches!(answers.sureness, Sureness::Sure | Sureness::Partly)
        && place.kind == PlaceKind::House
        && place.point_source == PointSource::Published;
    // Arrondissements keep their own codes: the same department and postcode is what can be compared.
    let same_town = place.insee == station.insee || place.postcodes.contains(&station.postcode);
    (sure && same_town).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use securite_places::Pack;
    use securite_places::build::{AreaInput, build};
    use securite_stations::{Force, Origin, PublishedHours, WheelchairAccess};

    fn at(lat: i32) -> Point {
        Point { lat, lon: 230_000 }
    }

    fn station(street: &str, point: Option<Point>, position: PositionKind) -> Station {
        Station {
            id: "x".into(),
            force: Force::Police,
            name: "Commissariat".into(),
            street: vec!["Bâtiment B".into(), street.into()],
            postcode: "34000".into(),
            town: "Montpellier".into(),
            insee: "34172".into(),
            point,
            position,
            phones: Vec::new(),
            hours: PublishedHours::None,
            note: String::new(),
            origin: Origin::default(),
            wheelchair: WheelchairAccess::Unknown,
            wheelchair_note: String::new(),
            email: String::new(),
            web: String::new(),
        }
    }

    /// The position of a station after its address was looked for among two house numbers.
    fn check(
        street: &str,
        point: Option<Point>,
        position: PositionKind,
        expected: (Option<Point>, PositionKind),
    ) {
        let area = AreaInput {
            kind: PlaceKind::Commune,
            code: "34172".into(),
            name: "Montpellier".into(),
            commune: "34172".into(),
            department: "34".into(),
            population: 300_000,
            point: Some(at(4_360_000)),
            postcodes: vec!["34000".into()],
            covers: Vec::new(),
            other_names: Vec::new(),
        };
        let addresses = [4, 8].map(|number| AddressInput {
            insee: "34172".into(),
            street: "Rue Marceau".into(),
            postcode: "34000".into(),
            number,
            suffix: String::new(),
            point: at(4_360_000 + number as i32 * 10),
        });
        let pack = Pack::write(1, &build(&[area], &addresses).unwrap());
        let places = Places::open(&Pack::open(pack.into()).unwrap()).unwrap();
        let mut stations = [station(street, point, position)];
        find_again(&places, &addresses, &mut stations, &mut Report::default());
        assert_eq!((stations[0].point, stations[0].position), expected, "{street}");
    }

    #[test]
    fn only_the_very_house_number_gives_a_position() {
        use PositionKind::{Approximate, FoundAgain, Published};
        let (far, near) = (Some(at(4_370_000)), Some(at(4_360_100)));
        check("8 rue Marceau", None, Approximate, (Some(at(4_360_080)), FoundAgain));
        check("8 rue Marceau", far, Published, (Some(at(4_360_080)), FoundAgain));
        check("8 rue Marceau", near, Published, (near, Published));
        check("6 rue Marceau", far, Approximate, (far, Approximate));
        check("rue Marceau", far, Approximate, (far, Approximate));
        check("8 rue Inconnue", far, Approximate, (far, Approximate));
    }
}
