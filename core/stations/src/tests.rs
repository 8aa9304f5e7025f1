//! A small pack: what was written is read, and no damage makes a panic.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use securite_places::{Pack, Point, Tag};

use crate::wire::decoded;
use crate::{
    Assigned, Force, Jurisdiction, JurisdictionTable, Origin, PositionKind, PublishedHours, Source, Station,
    Stations, WheelchairAccess, WriteError, write,
};

fn station(id: &str, force: Force, place: Option<(f64, f64)>) -> Station {
    Station {
        id: id.into(),
        force,
        name: format!("Brigade de {id}"),
        street: vec!["Caserne Lange".into(), "5 Boulevard de l'Hautil".into()],
        postcode: "95000".into(),
        town: "Cergy".into(),
        insee: "95127".into(),
        point: place.and_then(|(lat, lon)| Point::from_degrees(lat, lon)),
        position: PositionKind::Published,
        phones: vec!["+33130755602".into()],
        hours: PublishedHours::Osm("Mo-Fr 08:00-12:00".into()),
        note: String::new(),
        origin: Origin {
            source: Source::Directory,
            publication: String::new(),
            edition: NaiveDate::from_ymd_opt(2022, 1, 1),
            updated: NaiveDate::from_ymd_opt(2019, 1, 22).unwrap(),
        },
        wheelchair: WheelchairAccess::OnRequest,
        wheelchair_note: "rampe sur le côté".into(),
        email: "brigade@example.org".into(),
        web: "https://example.org/brigade".into(),
    }
}

fn sample() -> Vec<Station> {
    vec![
        station("a", Force::Gendarmerie, Some((49.0, 2.0))),
        station("b", Force::Police, Some((49.1, 2.0))),
        station("c", Force::Gendarmerie, Some((49.2, 2.0))),
        station("d", Force::Gendarmerie, None),
        station("e", Force::Gendarmerie, Some((-21.1, 55.5))),
    ]
}

fn table() -> JurisdictionTable {
    let named = Assigned::Named { force: Force::Police, name: "Commissariat de Saint-André".into() };
    let updated = NaiveDate::from_ymd_opt(2026, 8, 19).unwrap();
    JurisdictionTable {
        origin: Origin {
            source: Source::Ministry,
            publication: "Compétence territoriale".into(),
            edition: None,
            updated,
        },
        rows: BTreeMap::from([
            ("2A004".into(), Assigned::Station(1)),
            ("95127".into(), Assigned::Station(3)),
            ("97409".into(), named),
        ]),
    }
}

fn sections() -> Vec<(Tag, Vec<u8>)> {
    write(&sample(), &table()).unwrap()
}

fn open(sections: &[(Tag, Vec<u8>)]) -> Result<Stations, securite_places::PackError> {
    Stations::open(&Pack::open(Pack::write(20_260_824, sections).into())?)
}

fn stations() -> Stations {
    open(&sections()).unwrap()
}

#[test]
fn what_was_written_is_read() {
    let stations = stations();
    assert_eq!(stations.len(), 5);
    assert_eq!(stations.all().collect::<Vec<_>>(), sample());
    assert_eq!(stations.get(5), None);
    assert_eq!(stations.get(usize::MAX), None);
    assert_eq!(*stations.jurisdiction_origin(), table().origin);
}

#[test]
fn jurisdiction_by_code() {
    let check = |code: &str, expected: Jurisdiction| assert_eq!(stations().in_charge(code), expected);
    let [_, b, _, d, _] = sample().try_into().unwrap();
    check("2A004", Jurisdiction::Station(Box::new(b)));
    check("95127", Jurisdiction::Station(Box::new(d)));
    let name = "Commissariat de Saint-André".to_owned();
    check("97409", Jurisdiction::Named { force: Force::Police, name });
    for unknown in ["", "9", "95126", "95128", "00000", "zzzzz", "951270", "\u{1f46e}"] {
        check(unknown, Jurisdiction::Unknown);
    }
}

#[test]
fn nearest_of_a_force_first_and_none_without_a_point() {
    let check = |force, limit, expected: &[(&str, i64)]| {
        let here = Point::from_degrees(49.15, 2.0).unwrap();
        let found = stations().nearest(here, force, limit);
        let found: Vec<_> = found.iter().map(|(s, m)| (s.id.as_str(), *m as i64 / 1000)).collect();
        assert_eq!(found, expected);
    };
    check(Force::Gendarmerie, 9, &[("c", 5), ("a", 16), ("e", 9429)]);
    check(Force::Gendarmerie, 1, &[("c", 5)]);
    check(Force::Gendarmerie, 0, &[]);
    check(Force::Police, usize::MAX, &[("b", 5)]);
}

#[test]
fn what_cannot_be_written_is_refused() {
    let with = |code: &str, index| {
        let mut table = table();
        table.rows.insert(code.into(), Assigned::Station(index));
        write(&sample(), &table).unwrap_err()
    };
    assert_eq!(with("950", 0), WriteError::Code("950".into()));
    assert_eq!(with("9512é", 0), WriteError::Code("9512é".into()));
    let error = with("95128", 5).to_string();
    assert_eq!(error, "commune 95128: there is no station number 5");
    let nameless = Station { name: String::new(), ..station("a", Force::Police, None) };
    let error = write(&[nameless], &table()).unwrap_err();
    assert_eq!(error, WriteError::Record("a".into()));
}

#[test]
fn sections_that_contradict_themselves_are_refused() {
    let mut missing = sections();
    missing.remove(2);
    assert_eq!(open(&missing).unwrap_err().to_string(), "the pack lacks the part “STNJ”");
    for (part, name) in [(0, "STNR"), (2, "STNJ")] {
        let mut cut = sections();
        cut[part].1.pop();
        let error = open(&cut).unwrap_err().to_string();
        assert_eq!(error, format!("the pack is damaged in its part “{name}”"));
    }
}

/// Everything a reader can ask, over sections that may say anything.
fn read_all(sections: &[(Tag, Vec<u8>)]) -> usize {
    let Ok(stations) = open(sections) else { return 0 };
    let here = Point::from_degrees(49.15, 2.0).unwrap();
    for code in ["2A004", "95127", "97409", "11111"] {
        stations.in_charge(code);
    }
    for force in [Force::Police, Force::Gendarmerie] {
        for (station, distance) in stations.nearest(here, force, 9) {
            assert_eq!(station.force, force);
            assert_eq!(station.point.map(|point| here.distance_m(point)), Some(distance));
        }
    }
    stations.all().count()
}

/// A record made by hand: each part is a field with its number (protocol buffers, wire types 0 and 2).
fn record(fields: &[(u8, &[u8])], day: bool) -> Vec<u8> {
    let text = |number: u8, bytes: &[u8]| [&[number << 3 | 2, bytes.len() as u8], bytes].concat();
    let mut all: Vec<u8> = fields.iter().flat_map(|(number, bytes)| text(*number, bytes)).collect();
    if day {
        // Field 18, the origin, with 20190122 in its field 4.
        all.extend([18 << 3 | 2 | 0x80, 1, 5, 4 << 3, 0xaa, 0xa7, 0xd0, 0x09]);
    }
    all
}

#[test]
fn a_record_with_less_and_more_than_we_know_promises_the_least() {
    let known: [(u8, &[u8]); 2] = [(1, b"a"), (3, b"Brigade")];
    // Force 2; position 9, wheelchair 9 and field 29, which no program knows yet.
    let numbers = [2 << 3, 2, 9 << 3, 9, 14 << 3, 9, 0xe8, 1, 7];
    let bytes = [record(&known, true), numbers.to_vec()].concat();
    let station = decoded(&bytes).unwrap();
    assert_eq!((station.name.as_str(), station.force), ("Brigade", Force::Gendarmerie));
    assert_eq!(
        (station.position, station.wheelchair),
        (PositionKind::Approximate, WheelchairAccess::Unknown)
    );
    assert_eq!((station.hours, station.point), (PublishedHours::None, None));
    let day = NaiveDate::from_ymd_opt(2019, 1, 22).unwrap();
    assert_eq!(station.origin, Origin { updated: day, ..Origin::default() });

    // Without a force, a name or a day nobody is sent there.
    let force = [2 << 3, 2];
    assert!(decoded(&record(&known, true)).is_none());
    assert!(decoded(&[record(&known, false), force.to_vec()].concat()).is_none());
    assert!(decoded(&[record(&known[..1], true), force.to_vec()].concat()).is_none());
    assert!(decoded(&[record(&known, true), vec![2 << 3, 9]].concat()).is_none());
}

#[test]
fn records_that_none_of_can_be_read_are_damage_and_not_a_country_without_stations() {
    let mut sections = sections();
    for byte in &mut sections[1].1 {
        *byte = 0xff;
    }
    let error = open(&sections).unwrap_err().to_string();
    assert_eq!(error, "the pack is damaged in its part “STNM”");

    let none = write(&[], &JurisdictionTable { rows: BTreeMap::new(), ..table() }).unwrap();
    assert!(open(&none).unwrap().is_empty());
}

#[test]
fn undamaged_sections_give_all() {
    assert_eq!(read_all(&sections()), 5);
}

proptest! {
    #[test]
    fn no_damage_makes_a_panic(part in 0..3usize, at in any::<usize>(), flips in 1..=255u8, cut: bool) {
        let mut sections = sections();
        let bytes = &mut sections[part].1;
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] ^= flips }
        prop_assert!(read_all(&sections) <= 5);
    }

    #[test]
    fn no_noise_makes_a_panic(rows: Vec<u8>, records: Vec<u8>, jurisdiction: Vec<u8>) {
        let tags = sections().into_iter().map(|(tag, _)| tag);
        read_all(&tags.zip([rows, records, jurisdiction]).collect::<Vec<_>>());
    }
}
