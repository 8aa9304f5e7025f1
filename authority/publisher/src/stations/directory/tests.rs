//! The three forms of the directory, on real records.

use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};

use super::*;
use crate::stations::tests::{GAZETTEER, published};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn records(file: DirectoryFile) -> Vec<Record> {
    read(&[file], &GAZETTEER, &mut Report::default()).unwrap()
}

#[test]
fn xml_and_table_of_2022_say_the_same() {
    let table = records(DirectoryFile::Csv(published("unites.csv.xz")));
    let xml = records(DirectoryFile::Xml(sample("annuaire-2022-01")));
    assert_eq!(xml.len(), 23);
    for mut record in xml {
        let row = table.iter().find(|row| row.id == record.id).unwrap();
        // The table left out what is said of the way in.
        record.wheelchair_note.clear();
        assert_eq!(&record, row, "{}", row.id);
    }
}

#[test]
fn xml_keeps_what_is_said_of_the_way_in() {
    let notes: Vec<String> = records(DirectoryFile::Xml(sample("annuaire-2022-01")))
        .into_iter()
        .filter(|record| !record.wheelchair_note.is_empty())
        .map(|record| format!("{} {} {}", record.id, record.wheelchair, record.wheelchair_note))
        .collect();
    expect![[r#"
        commissariat_police-69387-01 ACC accessible uniquement avant 18h en utilisant l'ascenseur de la mairie
        commissariat_police-83061-01 ACC rampe
        commissariat_police-83126-01 ACC rampe"#]]
    .assert_eq(&notes.join("\n"));
}

#[test]
fn the_json_of_2023() {
    let check = |from: &str, to: &str, expected: Expect| {
        let file = sample("exports/annuaire-dila-json-2023-1-fiche.json");
        let text = std::fs::read_to_string(file).unwrap().replace(from, to);
        expected.assert_eq(&match json::parse(&text) {
            Ok(Some(record)) => format!("{record:#?}"),
            Ok(None) => "another service".to_owned(),
            Err(why) => why,
        });
    };
    // The one record at hand is a town hall: none of ours.
    check("", "", expect!["another service"]);
    let station = "\"commissariat_police\"";
    check(
        "\"mairie\"",
        station,
        expect![[r#"
        Record {
            id: "mairie-77188-01",
            kind: Police,
            unit: "",
            insee: "77188",
            name: "Mairie - Fontaine-le-Port",
            street: [
                "3 rue du Général-Roux",
            ],
            postcode: "77590",
            town: "Fontaine-le-Port",
            latitude: "48.4868011475",
            longitude: "2.75745010376",
            precision: "",
            phones: [
                "01 64 38 30 52",
            ],
            phone_note: "",
            email: "mairie-xxxxx@yyyy.fr",
            web: "https://lannuaire.service-public.fr/ile-de-france/seine-et-marne/00007e4d-264c-43a0-b0b7-7f3b7dd995ab",
            hours: Ok(
                [
                    Block {
                        debut: "mardi",
                        fin: "mardi",
                        heures: [
                            (
                                "09:00:00",
                                "12:00:00",
                            ),
                            (
                                "18:00:00",
                                "19:00:00",
                            ),
                        ],
                        note: "Accueil ouvert uniquement hors vacances scolaires l'après-midi.",
                    },
                    Block {
                        debut: "mercredi",
                        fin: "mercredi",
                        heures: [
                            (
                                "09:00:00",
                                "12:00:00",
                            ),
                        ],
                        note: "",
                    },
                    Block {
                        debut: "vendredi",
                        fin: "vendredi",
                        heures: [
                            (
                                "09:00:00",
                                "12:00:00",
                            ),
                        ],
                        note: "",
                    },
                ],
            ),
            comment: "",
            wheelchair: "DEM",
            wheelchair_note: "",
            updated: 2023-08-09,
        }"#]],
    );
    check(
        "[\n  {\n   \"type_service_local\"",
        "[], \"autre\": [{\"type_service_local\"",
        expect!["mairie-77188-01: no kind of service"],
    );
    check("\"mairie-77188-01\"", "\"gendarmerie-77188-01\"", expect!["gendarmerie-77188-01: kind “mairie”"]);
    check(
        "\"telephone\": [",
        "\"telephone\": [7, ",
        expect!["invalid type: integer `7`, expected struct Phone at line 79 column 16"],
    );
    check("\"nom\":", "\"autre_nom\":", expect!["missing field `nom` at line 114 column 1"]);
}

#[test]
fn damaged_records_are_named() {
    let check = |text: &str, expected: Expect| {
        let fault = xml::parse(text).map(|record| record.is_some());
        expected.assert_eq(&format!("{fault:?}"));
    };
    check("", expect![[r#"Err("line 1: the document does not have a root node")"#]]);
    check("<Organisme", expect![[r#"Err("line 1: the document does not have a root node")"#]]);
    check("<autre/>", expect![[r#"Err("“autre” in place of “Organisme”")"#]]);
    check(r#"<Organisme id="x" pivotLocal="mairie"/>"#, expect!["Ok(false)"]);
    check(
        r#"<Organisme id="gendarmerie-01001-01" pivotLocal="mairie"/>"#,
        expect![[r#"Err("gendarmerie-01001-01: kind “mairie”")"#]],
    );
    check(
        r#"<Organisme id="x" pivotLocal="gendarmerie" dateMiseAJour="2022-13-01"/>"#,
        expect![[r#"Err("x: date “2022-13-01”")"#]],
    );
    check(
        r#"<!DOCTYPE a [<!ENTITY b "c">]><Organisme>&b;</Organisme>"#,
        expect![[r#"Err("line 1: XML with DTD detected")"#]],
    );
}
