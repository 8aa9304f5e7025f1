//! The house numbers inside a box: they draw the streets of a map by themselves.

use crate::format::StreetRecord;
use crate::{Bounds, Places, Point};

/// A street's point lies in its middle: its houses are looked for when that is at most this far outside,
/// 1e-5 degree (north: 1.1 km). The ends of longer roads are missed.
const REACH: i32 = 1_000;
/// The same to the east and west, wider, because degrees of longitude are shorter.
const REACH_LON: i32 = 1_500;

impl Places {
    /// Where house numbers are inside a box. At most `budget` are read, from streets near its middle first,
    /// so that the work is bounded in any town.
    pub fn houses_in(&self, view: Bounds, budget: usize) -> Vec<Point> {
        let near = view.widened(REACH, REACH_LON);
        let areas = self.index.street_bounds().iter().filter(|(bounds, _)| bounds.meets(near));
        let mut streets: Vec<StreetRecord> = areas
            .flat_map(|(_, area)| self.index.streets_of(*area))
            .filter(|street| near.contains(street.point))
            .collect();
        streets.sort_by_key(|street| (outside(view, street.point), street.number));
        let houses = streets.iter().flat_map(|street| self.index.house_points(street));
        houses.take(budget).filter(|point| view.contains(*point)).collect()
    }
}

/// How far from the middle of the box, in its own halves squared: the same order for any shape of it.
fn outside(view: Bounds, point: Point) -> i64 {
    let part = |low: i32, high: i32, at: i32| {
        let (low, high, at) = (i64::from(low), i64::from(high), i64::from(at));
        (2 * at - low - high).abs() * 1_000 / (high - low).max(1)
    };
    let lat = part(view.south_west.lat, view.north_east.lat, point.lat);
    let lon = part(view.south_west.lon, view.north_east.lon, point.lon);
    lat.max(lon)
}

#[cfg(test)]
mod tests {
    use crate::build::{AddressInput, AreaInput, build};
    use crate::{Bounds, Pack, PlaceKind, Places, Point};

    fn point(lat: i32, lon: i32) -> Point {
        Point { lat, lon }
    }

    /// One commune with two streets of houses, 100 steps apart.
    fn sample() -> Places {
        let commune = AreaInput {
            kind: PlaceKind::Commune,
            code: "95127".into(),
            name: "Cergy".into(),
            commune: "95127".into(),
            department: "95".into(),
            population: 1,
            point: Some(point(4_903_000, 206_000)),
            postcodes: vec!["95000".into()],
            covers: Vec::new(),
            other_names: Vec::new(),
        };
        let house = |street: &str, number: u32, at: Point| AddressInput {
            insee: "95127".into(),
            street: street.into(),
            postcode: "95000".into(),
            number,
            suffix: if number == 3 { "bis".into() } else { String::new() },
            point: at,
        };
        let houses: Vec<_> = (1..=10)
            .flat_map(|number| {
                let east = 206_000 + 10 * number as i32;
                [
                    house("Rue Haute", number, point(4_903_100, east)),
                    house("Rue Basse", number, point(4_903_000, east)),
                ]
            })
            .collect();
        let sections = build(&[commune], &houses).unwrap();
        Places::open(&Pack::open(Pack::write(1, &sections).into()).unwrap()).unwrap()
    }

    fn check(from: Point, to: Point, budget: usize, expected: usize) {
        let view = Bounds::around([from, to]).unwrap();
        let found = sample().houses_in(view, budget);
        assert_eq!(found.len(), expected);
        assert!(found.iter().all(|point| view.contains(*point)));
    }

    #[test]
    fn houses_of_a_box_are_found_and_no_others() {
        check(point(4_902_000, 205_000), point(4_904_000, 207_000), 1_000, 20);
        check(point(4_902_990, 206_000), point(4_903_010, 206_200), 1_000, 10);
        check(point(4_902_990, 206_000), point(4_903_010, 206_055), 1_000, 5);
        check(point(0, 0), point(1, 1), 1_000, 0);
        check(point(i32::MIN, i32::MIN), point(i32::MAX, i32::MAX), 1_000, 20);
    }

    #[test]
    fn a_commune_is_named_by_its_code() {
        let check = |code: &str, name: Option<&str>| assert_eq!(sample().commune_name(code).as_deref(), name);
        check("95127", Some("Cergy"));
        check("95128", None);
        check("95", None);
        check("", None);
    }

    #[test]
    fn no_more_are_read_than_the_budget() {
        check(point(4_902_000, 205_000), point(4_904_000, 207_000), 7, 7);
        // The street in the middle of the box comes first.
        check(point(4_903_050, 206_000), point(4_903_150, 206_200), 10, 10);
        check(point(4_902_000, 205_000), point(4_904_000, 207_000), 0, 0);
    }
}
