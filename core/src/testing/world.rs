//! A small world: a few communes, streets and stations, made up but for their names. It has one of
//! each thing that an answer can be.

use std::collections::BTreeMap;

use bytes::Bytes;
use chrono::{NaiveDate, NaiveDateTime};
use securite_guide::{GUIDE, Guide};
use securite_places::build::{AddressInput, AreaInput, build};
use securite_places::{Pack, PlaceKind, Point};
use securite_stations::{
    Assigned, Force, JurisdictionTable, Origin, PositionKind, PublishedHours, Source, Station,
    WheelchairAccess, write,
};

use crate::atlas::Atlas;
use crate::context::Now;
use crate::engine::Event;
use crate::features::renewal::HeldPack;

/// [`small_pack`], opened; `None` would be a fault of this file.
pub fn small_atlas() -> Option<Atlas> {
    Atlas::open_verified(small_pack()).ok()
}

/// The small world serves from now on, as the one that came with the program.
pub fn atlas_opened() -> Event {
    small_atlas().map_or(Event::NothingIsSaved, |atlas| {
        let held = HeldPack::BuiltIn { issued: atlas.issue_day() };
        Event::AtlasOpened(Box::new(atlas), held)
    })
}

/// The small world as a pack; empty would be a fault of this file.
pub fn small_pack() -> Bytes {
    small_pack_of(20_260_824)
}

/// The same, issued on this day: 20261128.
pub fn small_pack_of(issued: u32) -> Bytes {
    let mut sections = build(&areas(), &addresses()).unwrap_or_default();
    sections.extend(write(&stations(), &jurisdiction(&stations())).unwrap_or_default());
    sections.push((GUIDE, small_guide().section().unwrap_or_default()));
    Pack::write(issued, &sections).into()
}

/// Some entries of a guide; empty would be a fault of their file.
pub fn small_guide() -> Guide {
    toml::from_str(include_str!("guide.toml")).unwrap_or_default()
}

/// A moment on the clock of the place, "2026-08-24T10:00". A text that is none is the year 1970.
pub fn wall(text: &str) -> Now {
    Now::Wall(NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap_or_default())
}

fn areas() -> Vec<AreaInput> {
    use PlaceKind::{Arrondissement, Commune, DelegatedCommune, Department, Postcode};
    let area = |kind,
                code: &str,
                name: &str,
                commune: &str,
                department: &str,
                postcodes: &[&str],
                at: (f64, f64)| {
        AreaInput {
            kind,
            code: code.into(),
            name: name.into(),
            commune: commune.into(),
            department: department.into(),
            population: if kind == Commune { 10_000 } else { 0 },
            point: Point::from_degrees(at.0, at.1),
            postcodes: postcodes.iter().map(|&postcode| postcode.into()).collect(),
            // 95000 is Cergy and Boisemont.
            covers: if kind == Postcode { vec![commune.into(), "95074".into()] } else { Vec::new() },
            other_names: Vec::new(),
        }
    };
    vec![
        area(Commune, "95127", "Cergy", "95127", "95", &["95000", "95800"], (49.036, 2.063)),
        area(Commune, "95074", "Boisemont", "95074", "95", &["95000"], (49.023, 1.999)),
        area(Commune, "95002", "Ableiges", "95002", "95", &["95450"], (49.090, 1.980)),
        area(Commune, "14654", "Saint-Pierre-en-Auge", "14654", "14", &["14170"], (49.017, -0.033)),
        area(DelegatedCommune, "14472", "L’Oudon", "14654", "14", &["14170"], (48.969, 0.021)),
        area(
            Commune,
            "75056",
            "Paris",
            "75056",
            "75",
            &["75001", "75002", "75003", "75004"],
            (48.857, 2.352),
        ),
        area(Arrondissement, "75101", "Paris 1er Arrondissement", "75056", "75", &["75001"], (48.862, 2.336)),
        area(Arrondissement, "75104", "Paris 4e Arrondissement", "75056", "75", &["75004"], (48.855, 2.358)),
        area(Commune, "93066", "Saint-Denis", "93066", "93", &["93200"], (48.936, 2.357)),
        area(Commune, "97411", "Saint-Denis", "97411", "974", &["97400"], (-20.879, 55.448)),
        area(Postcode, "95000", "95000", "95127", "95", &["95000"], (49.036, 2.063)),
        area(Department, "95", "Val-d’Oise", "", "95", &[], (49.070, 2.100)),
        area(Department, "14", "Calvados", "", "14", &[], (49.100, -0.300)),
    ]
}

fn addresses() -> Vec<AddressInput> {
    let address =
        |insee: &str, street: &str, postcode: &str, number, suffix: &str, at: (f64, f64)| AddressInput {
            insee: insee.into(),
            street: street.into(),
            postcode: postcode.into(),
            number,
            suffix: suffix.into(),
            point: Point::from_degrees(at.0, at.1).unwrap_or(Point { lat: 0, lon: 0 }),
        };
    vec![
        address("75104", "Rue de Rivoli", "75004", 4, "", (48.8555, 2.3600)),
        address("75104", "Rue de Rivoli", "75004", 12, "", (48.8560, 2.3580)),
        address("75104", "Rue de Rivoli", "75004", 12, "bis", (48.8561, 2.3581)),
        address("95127", "Rue Nationale", "95000", 5, "", (49.0370, 2.0640)),
        address("95127", "Rue Nationale", "95000", 25, "", (49.0390, 2.0640)),
        address("95002", "Rue du Lavoir", "95450", 1, "", (49.0901, 1.9801)),
    ]
}

fn stations() -> Vec<Station> {
    let station =
        |id: &str, force, name: &str, insee: &str, at: (f64, f64), phone: &str, hours, year| Station {
            id: id.into(),
            force,
            name: name.into(),
            street: vec!["1 rue du Poste".into()],
            postcode: "95000".into(),
            town: "Cergy".into(),
            insee: insee.into(),
            point: Point::from_degrees(at.0, at.1),
            position: PositionKind::Published,
            phones: vec![phone.into()],
            hours,
            note: String::new(),
            origin: Origin {
                source: if year > 2022 { Source::Ministry } else { Source::Directory },
                publication: String::new(),
                edition: NaiveDate::from_ymd_opt(2022, 1, 1).filter(|_| year <= 2022),
                updated: NaiveDate::from_ymd_opt(year, 8, 1).unwrap_or_default(),
            },
            wheelchair: WheelchairAccess::Unknown,
            wheelchair_note: String::new(),
            email: String::new(),
            web: String::new(),
        };
    let week = || PublishedHours::Osm("Mo-Sa 08:00-12:00,14:00-19:00".into());
    use Force::{Gendarmerie, Police};
    let mut all = vec![
        station(
            "cergy",
            Police,
            "Commissariat de Cergy",
            "95127",
            (49.0380, 2.0650),
            "+33134430000",
            week(),
            2026,
        ),
        station(
            "vigny",
            Gendarmerie,
            "Brigade de Vigny",
            "95658",
            (49.0770, 1.9270),
            "+33134678989",
            week(),
            2026,
        ),
        station(
            "osny",
            Gendarmerie,
            "Brigade d’Osny",
            "95476",
            (49.0700, 2.0600),
            "+33130320000",
            week(),
            2020,
        ),
        station(
            "paris",
            Police,
            "Commissariat du 4e",
            "75104",
            (48.8550, 2.3570),
            "+33140297000",
            PublishedHours::Osm("24/7".into()),
            2026,
        ),
        station(
            "oise",
            Police,
            "Commissariat de Pontoise",
            "95500",
            (49.0500, 2.1000),
            "+33134350000",
            PublishedHours::None,
            2026,
        ),
        Station {
            origin: Origin {
                source: Source::Ministry,
                publication: "Export de la police nationale".into(),
                edition: None,
                updated: NaiveDate::from_ymd_opt(2026, 8, 1).unwrap_or_default(),
            },
            wheelchair: WheelchairAccess::OnRequest,
            wheelchair_note: "Sonnez à la porte de gauche.".into(),
            email: "vaureal@example.org".into(),
            web: "https://example.org/vaureal".into(),
            ..station(
                "mots",
                Police,
                "Commissariat de Vauréal",
                "95637",
                (49.0300, 2.0200),
                "+33134300000",
                PublishedHours::Words("Accueil sur rendez-vous".into()),
                2026,
            )
        },
    ];
    for vague in all.iter_mut().filter(|station| station.id == "oise") {
        vague.position = PositionKind::Approximate;
    }
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

fn jurisdiction(stations: &[Station]) -> JurisdictionTable {
    let of = |id: &str| {
        let number = stations.iter().position(|station| station.id == id);
        Assigned::Station(number.unwrap_or_default())
    };
    let named = Assigned::Named { force: Force::Gendarmerie, name: "Brigade de L’Ailleurs".into() };
    let rows = [("95127", of("cergy")), ("95002", of("vigny")), ("75104", of("paris")), ("14654", named)];
    let updated = NaiveDate::from_ymd_opt(2026, 8, 19).unwrap_or_default();
    JurisdictionTable {
        origin: Origin { source: Source::Ministry, updated, ..Origin::default() },
        rows: rows
            .into_iter()
            .map(|(code, assigned)| (code.to_owned(), assigned))
            .collect::<BTreeMap<_, _>>(),
    }
}
