//! The shipped sources, read whole: what a person in a given commune is told, and each known defect by name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;

use expect_test::{Expect, expect};
use securite_places::outline::COMMUNE_OUTLINES;
use securite_stations::{PositionKind, PublishedHours, Source, Station};

use super::*;
use crate::facts::Facts;
use crate::note::{Note, NoteKind, counts};

/// A published file that the shipped tables are made of, kept for tests.
pub(super) fn published(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/stations").join(name)
}

pub(super) fn data_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/data").join(name)
}

fn shipped_files() -> StationFiles {
    StationFiles::shipped(&published(""), &data_folder("stations"))
}

/// The shipped tables.
pub(crate) static FACTS: LazyLock<Facts> =
    LazyLock::new(|| crate::tables::read(&data_folder(""), &mut |_, _| ()).unwrap());

pub(crate) static COMMUNES: LazyLock<&Communes> = LazyLock::new(|| &FACTS.communes);

pub(super) static OUTLINES: LazyLock<Outlines> = LazyLock::new(|| {
    let section = (COMMUNE_OUTLINES, securite_places::outline::write(&FACTS.commune_outlines));
    let pack = securite_places::Pack::write(1, &[section]);
    Outlines::open(&securite_places::Pack::open(pack.into()).unwrap(), COMMUNE_OUTLINES).unwrap()
});

pub(super) static GAZETTEER: LazyLock<Gazetteer<'static>> =
    LazyLock::new(|| Gazetteer::new(&COMMUNES, Some(&OUTLINES)));

/// The shipped data and the notes of their import.
pub(super) struct Shipped {
    pub(super) data: StationsData,
    pub(super) notes: Vec<Note>,
}

pub(super) static DATA: LazyLock<Shipped> = LazyLock::new(|| {
    let mut report = Report::default();
    let files = shipped_files();
    let data = read(&files, &COMMUNES, Some(&OUTLINES), &mut report).unwrap();
    Shipped { data, notes: report.notes }
});

impl std::ops::Deref for Shipped {
    type Target = StationsData;

    fn deref(&self) -> &StationsData {
        &self.data
    }
}

fn offered(id: &str) -> Option<&'static Station> {
    DATA.stations.iter().find(|station| station.id == id)
}

fn notes(id: &str) -> Vec<NoteKind> {
    DATA.notes.iter().filter(|note| note.id == id).map(|note| note.kind).collect()
}

/// Who is in charge for a commune: the id of a station, or the name of a service without address.
fn in_charge(code: &str) -> String {
    match DATA.jurisdiction.rows.get(code) {
        Some(Assigned::Station(index)) => DATA.stations[*index].id.clone(),
        Some(Assigned::Named { name, .. }) => format!("“{name}”, address not known"),
        None => "unknown".to_owned(),
    }
}

/// The source itself, read without the importer.
fn val_d_oise() -> serde_json::Map<String, serde_json::Value> {
    let file = crate::source::open(&published("competence-95-2026-08.json.xz")).unwrap();
    serde_json::from_reader(file).unwrap()
}

#[test]
fn each_commune_of_val_d_oise_has_its_station_in_charge_of_2026() {
    let mut forces: BTreeMap<Force, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (code, row) in val_d_oise() {
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let Some(Assigned::Station(index)) = DATA.jurisdiction.rows.get(&code) else { panic!("{code}") };
        let station = &DATA.stations[*index];
        assert_eq!(station.name, field("service"));
        assert_eq!(format!("{} {} {}", station.street[0], station.postcode, station.town), field("adresse"));
        assert_eq!(station.phones, [field("telephone").replace(' ', "")]);
        let hours = match row["horaires"].as_str() {
            Some(osm) => PublishedHours::Osm(osm.to_owned()),
            None => PublishedHours::None,
        };
        assert_eq!(station.hours, hours);
        assert_eq!((station.origin.source, station.origin.updated), (Source::Ministry, TABLE_DAY));
        assert_eq!(station.force == Force::Police, field("institution") == "PN");
        *forces.entry(station.force).or_default() += 1;
        seen.insert(*index);
    }
    assert_eq!(forces, BTreeMap::from([(Force::Police, 47), (Force::Gendarmerie, 136)]));
    assert_eq!(seen.len(), 21);
    let of_95 = |station: &&Station| COMMUNES.by_code[&station.insee].department == "95";
    let offered =
        DATA.stations.iter().filter(of_95).map(|station| station.id.as_str()).collect::<BTreeSet<_>>();
    let named = seen.iter().map(|index| DATA.stations[*index].id.as_str()).collect();
    assert_eq!(offered, named, "no older record of the department is offered beside them");
}

#[test]
fn a_moved_station_keeps_no_position_of_its_old_address() {
    let check = |id: &str, street: &str, expected: PositionKind| {
        let station = offered(id).unwrap();
        assert_eq!((station.street[0].as_str(), station.position), (street, expected), "{id}");
        if expected == PositionKind::Approximate {
            assert_eq!(station.point, COMMUNES.by_code[&station.insee].point(), "{id}: at its commune");
        }
    };
    check("gendarmerie-95205-01", "20 Chemin de l’Avenir", PositionKind::Approximate);
    check("commissariat_police-95018-01", "7 Rue Jorand", PositionKind::Approximate);
    check("gendarmerie-95313-01", "30bis Grande Rue", PositionKind::Approximate);
    check("gendarmerie-95658-01", "50 Rue Beaudoin", PositionKind::Approximate);
    check("competence-gendarmerie-survilliers", "2 Chemin de la Distillerie", PositionKind::Approximate);
    check("gendarmerie-95355-01", "26 Rue de Crosne", PositionKind::Published);
    check("commissariat_police-95219-01", "201 Rue Jean Richepin", PositionKind::Published);
}

#[test]
fn who_is_in_charge_by_the_national_sample() {
    let check = |code: &str, expected: &str| assert_eq!(in_charge(code), expected, "{code}");
    check("01001", "gendarmerie-01093-01");
    check("01053", "commissariat_police-01053-01");
    check("75101", "commissariat-paris-centre");
    check("75104", "commissariat-paris-centre");
    check("75106", "commissariat_police-75105-01");
    check("75108", "commissariat_police-75108-01");
    check("75109", "commissariat_police-75109-01");
    // The commune has another name since, the unit is where it was.
    check("01033", "gendarmerie-01091-01");
    check("97310", "gendarmerie-97310-01");
    // Ids on two records: the department, then the name decide.
    check("97233", "gendarmerie-97225-01");
    check("97410", "gendarmerie-97410-02");
    // The record has a wrong id, but the only brigade of that name.
    check("97502", "gendarmerie-97502-01");
    check("97407", "commissariat_police-97407-01");
    // The unit of Nantua is now that of Port: nobody knows its address, and the old one is not offered.
    check("01011", "“Gendarmerie - Brigade de Port”, address not known");
    assert_eq!(offered("gendarmerie-01269-01"), None);
    check("74315", "“Gendarmerie - Brigade de Sciez”, address not known");
    check("97617", "“Gendarmerie - Brigade de Tsingoni”, address not known");
    check("97409", "“Commissariat de police de Saint André”, address not known");
    check("75056", "unknown");
    check("69123", "unknown");
}

#[test]
fn the_sample_is_joined_but_for_four_services() {
    let file = published("echantillon-national-2026-08.csv.xz");
    let sample = jurisdiction::national(&file, &GAZETTEER, &mut Report::default()).unwrap();
    let joined = |force| {
        let of_force = sample.iter().filter(move |row| row.force() == force);
        let (joined, named): (Vec<_>, Vec<_>) = of_force
            .partition(|row| matches!(DATA.jurisdiction.rows[&row.code_commune], Assigned::Station(_)));
        (joined.len(), named.len())
    };
    assert_eq!(joined(Force::Gendarmerie), (57, 3));
    assert_eq!(joined(Force::Police), (34, 1));
    assert_eq!(DATA.jurisdiction.rows.len(), 183 + 95);
}

#[test]
fn positions_that_cannot_be_true_are_approximate() {
    let check = |id: &str, kind: NoteKind| {
        let station = offered(id).unwrap();
        assert!(notes(id).contains(&kind), "{id}: {:?}", notes(id));
        assert_eq!(station.position, PositionKind::Approximate, "{id}");
        assert_eq!(station.point, COMMUNES.by_code[&station.insee].point(), "{id}");
    };
    check("commissariat_police-06027-01", NoteKind::FarFromCommune); // Cagnes-sur-Mer, in Alsace
    check("commissariat_police-53130-02", NoteKind::FarFromCommune); // Laval, in Auvergne
    check("gendarmerie-98731-01", NoteKind::FarFromCommune); // Nuku-Hiva, on Tahiti
    check("commissariat_police-59286-01", NoteKind::LongitudeRepeatsLatitude); // Haubourdin
    check("commissariat_police-59360-01", NoteKind::LongitudeRepeatsLatitude); // Loos
    check("commissariat_police-11069-01", NoteKind::LongitudeRepeatsLatitude); // Carcassonne
    check("commissariat_police-54482-01", NoteKind::LongitudeRepeatsLatitude); // Saint-Max
    check("commissariat_police-54526-01", NoteKind::LongitudeRepeatsLatitude); // Tomblaine
    check("gendarmerie-30130-01", NoteKind::LongitudeRepeatsLatitude); // Génolhac
    check("commissariat_police-94004-01", NoteKind::OutsideCommune); // Boissy-Saint-Léger
    check("gendarmerie-11262-01", NoteKind::SharedPosition); // Narbonne, with a motorised unit elsewhere
    check("gendarmerie-97415-03", NoteKind::TownLevel); // Saint-Paul, three brigades on one point
    let right = offered("commissariat_police-01053-01").unwrap();
    assert_eq!(
        (right.position, right.point),
        (PositionKind::Published, securite_places::Point::from_degrees(46.20674, 5.22513))
    );
}

#[test]
fn each_way_a_position_can_be_wrong() {
    let check =
        |insee: &str, latitude: &str, longitude: &str, precision: &str, expected: Option<NoteKind>| {
            let mut report = Report::default();
            let published = position::Published { latitude, longitude, precision };
            let commune = &COMMUNES.by_code[insee];
            let believed = position::believed(&published, commune, &GAZETTEER, "id", &mut report);
            let mended = report.notes.first().map(|note| note.kind);
            let found = mended.or(believed.as_ref().err().map(|(kind, _)| *kind));
            assert_eq!(found, expected, "{latitude}, {longitude}");
            let mendable = [NoteKind::SignLost, NoteKind::PositionSwapped];
            let sure = expected.is_none_or(|kind| mendable.contains(&kind));
            let right = securite_places::Point::from_degrees(16.33, -61.69);
            assert_eq!(believed.ok(), right.filter(|_| sure), "{latitude}, {longitude}");
        };
    check("97129", "16.33", "-61.69", "8", None); // Sainte-Rose, Guadeloupe
    check("97129", "16.33", "61.69", "8", Some(NoteKind::SignLost));
    check("97129", "-16.33", "-61.69", "8", Some(NoteKind::SignLost));
    check("97129", "-61.69", "16.33", "8", Some(NoteKind::PositionSwapped));
    check("97129", "16.33", "-61.69", "4", Some(NoteKind::TownLevel));
    check("97129", "16.33", "-61.69", "5", Some(NoteKind::TownLevel));
    check("97129", "16.33", "16.33", "8", Some(NoteKind::LongitudeRepeatsLatitude));
    check("97129", "48.85", "2.35", "8", Some(NoteKind::FarFromCommune));
    check("97129", "16.37", "-61.69", "8", Some(NoteKind::OutsideCommune));
    check("97129", "", "", "", Some(NoteKind::NoPosition));
    check("97129", "16.33", "", "8", Some(NoteKind::NoPosition));
    check("97129", "NaN", "-61.69", "8", Some(NoteKind::NoPosition));
    check("97129", "1633", "-61.69", "8", Some(NoteKind::NoPosition));
}

#[test]
fn what_is_no_place_to_go_is_not_offered() {
    let check =
        |id: &str, kind: NoteKind| assert_eq!((offered(id), notes(id).contains(&kind)), (None, true), "{id}");
    check("gendarmerie_moto-95351-01", NoteKind::Motorised);
    check("gendarmerie-24354-01", NoteKind::NoPublicDesk); // La Roche-Chalais
    check("gendarmerie-31113-01", NoteKind::NoPublicDesk); // Castanet-Tolosan
    check("commissariat_police-95487-01", NoteKind::Unconfirmed); // Persan, where the gendarmerie is
    check("commissariat_police-95313-01", NoteKind::Unconfirmed); // L'Isle-Adam, the same
    check("gendarmerie-95250-01", NoteKind::Unconfirmed); // Fosses
    check("commissariat_police-75103-01", NoteKind::Replaced); // gathered in Paris Centre
    check("gendarmerie-60103-02", NoteKind::SameDesk); // Beauvais, at the address of Bresles
    check("commissariat_police-34172-02", NoteKind::SameDesk); // La Mosson, at the Comédie
    assert!(offered("gendarmerie-95487-01").is_some() && offered("gendarmerie-60103-01").is_some());
    assert!(DATA.stations.iter().all(|station| !station.id.starts_with("gendarmerie_moto")));
}

#[test]
fn communes_towns_and_postcodes_of_today() {
    let check = |id: &str, insee: &str, postcode: &str, town: &str| {
        let station = offered(id).unwrap();
        assert_eq!(
            (station.insee.as_str(), station.postcode.as_str(), station.town.as_str()),
            (insee, postcode, town)
        );
    };
    check("gendarmerie-01091-01", "01033", "01200", "Châtillon-en-Michaille");
    check("commissariat_police-86066-02", "86194", "86000", "Poitiers");
    check("commissariat_police-71321-01", "71076", "71100", "Chalon-sur-Saône");
    check("commissariat_police-14118-01", "14118", "14000", "Caen");
    check("commissariat_police-83137-01", "83137", "83097", "Toulon");
    check("gendarmerie-06161-01", "06161", "06270", "Villeneuve-Loubet");
    check("commissariat_police-75120-01", "75120", "75020", "Paris");
}

#[test]
fn words_of_the_source_are_kept() {
    let check = |id: &str, expected: &str| assert_eq!(offered(id).unwrap().note, expected);
    check(
        "gendarmerie-88029-01",
        "En cas de nécessité s'adresser à la gendarmerie de Xertigny au 03.29.36.00.17.",
    );
    check("commissariat_police-83050-01", "Téléphone : Horaires 7j/7 et 24h/24");
    check(
        "commissariat_police-59599-01",
        "Ligne directe du Local de rétention administrative : 03 28 35 34 32",
    );
    check("commissariat_police-01053-01", "");
}

#[test]
fn every_station_keeps_the_promises_of_its_record() {
    for station in &DATA.stations {
        let id = &station.id;
        assert!(COMMUNES.by_code.contains_key(&station.insee), "{id}: {}", station.insee);
        assert!(station.point.is_some(), "{id} has at least the point of its commune");
        assert!(!station.name.is_empty() && !station.town.is_empty() && station.postcode.len() == 5, "{id}");
        for phone in &station.phones {
            let digits = phone.trim_start_matches('+');
            assert!(digits.bytes().all(|b| b.is_ascii_digit()), "{id}: {phone}");
            assert!(
                phone == "3430" || phone.starts_with('+') && (9..=12).contains(&digits.len()),
                "{id}: {phone}"
            );
        }
        if let PublishedHours::Osm(osm) = &station.hours {
            assert!(osm.parse::<opening_hours::OpeningHours>().is_ok(), "{id}: {osm}");
        }
    }
    assert!(DATA.stations.is_sorted_by(|one, next| one.id < next.id), "sorted by id, each once");
}

#[test]
fn each_name_written_by_hand_leads_to_a_station() {
    let names: Vec<(u64, BTreeMap<String, String>)> =
        crate::source::csv_rows(&data_folder("stations/noms.csv"), b';', &mut Report::default()).unwrap();
    assert!(!names.is_empty());
    for (line, row) in names {
        assert!(offered(&row["station"]).is_some(), "noms.csv, line {line}");
        assert!(
            !row["source"].is_empty() && row["date"].parse::<NaiveDate>().is_ok(),
            "noms.csv, line {line}"
        );
    }
}

#[test]
fn the_sections_are_the_same_each_time() {
    let bytes = |data: &StationsData| securite_stations::write(&data.stations, &data.jurisdiction).unwrap();
    let mut report = Report::default();
    let files = shipped_files();
    let again = read(&files, &COMMUNES, Some(&OUTLINES), &mut report).unwrap();
    assert_eq!(bytes(&DATA), bytes(&again));
    assert_eq!(DATA.notes, report.notes);
}

#[test]
fn a_pack_with_the_stations_answers() {
    let sections = securite_stations::write(&DATA.stations, &DATA.jurisdiction).unwrap();
    let pack =
        securite_places::Pack::open(securite_places::Pack::write(20_260_824, &sections).into()).unwrap();
    let stations = securite_stations::Stations::open(&pack).unwrap();
    assert_eq!(stations.all().collect::<Vec<_>>(), DATA.stations);
    let here = COMMUNES.by_code["95355"].point().unwrap();
    let near = stations.nearest(here, Force::Gendarmerie, 1);
    assert_eq!(near[0].0.id, "gendarmerie-95355-01");
}

#[test]
fn how_much_was_mended_and_withheld() {
    let check = |expected: Expect| {
        let counts = counts(&DATA.notes);
        let lines: Vec<String> = counts.iter().map(|(kind, count)| format!("{count:4} {kind:?}")).collect();
        let approximate =
            DATA.stations.iter().filter(|station| station.position == PositionKind::Approximate);
        let totals = format!("{} stations, {} approximate", DATA.stations.len(), approximate.count());
        expected.assert_eq(&format!("{totals}\n{}\n", lines.join("\n")));
    };
    check(expect![[r#"
        3630 stations, 499 approximate
         426 Motorised
           2 NoPublicDesk
           2 SameDesk
          24 Unconfirmed
           3 Replaced
           1 MovedAway
           6 FormerCommune
           4 OtherCommune
          11 TownMended
          60 PostcodeMended
          91 PhoneMended
           1 JoinedByName
          20 SharedUnitId
           6 LongitudeRepeatsLatitude
          13 FarFromCommune
          57 OutsideCommune
         410 TownLevel
          28 SharedPosition
          12 Moved
          16 HoursInWords
          10 PostcodeKept
          69 SharedPhone
           1 SharedAddress
           8 PhoneMissing
           3 StreetMissing
           4 NotJoined
           1 New
    "#]]);
}
