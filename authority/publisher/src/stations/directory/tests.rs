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
    check("\"telephone\": [", "\"telephone\": [7, ", expect!["another service"]);
    check("\"nom\":", "\"autre_nom\":", expect!["missing field `nom` at line 114 column 1"]);
}

/// The record of a station in the form of the directory's API, made of the one in the form of its files.
fn of_the_api(edit: impl Fn(&mut serde_json::Map<String, serde_json::Value>)) -> String {
    let file = sample("exports/annuaire-dila-json-2023-1-fiche.json");
    let text = std::fs::read_to_string(file).unwrap().replace("\"mairie\"", "\"commissariat_police\"");
    let mut row: serde_json::Map<_, _> = serde_json::from_str(&text).unwrap();
    for value in row.values_mut() {
        *value = match value.take() {
            serde_json::Value::Array(list) if list.is_empty() => serde_json::Value::Null,
            serde_json::Value::String(text) if text.is_empty() => serde_json::Value::Null,
            list @ serde_json::Value::Array(_) => list.to_string().into(),
            other => other,
        };
    }
    edit(&mut row);
    serde_json::Value::Object(row).to_string()
}

#[test]
fn the_api_says_the_same_as_the_file() {
    let file = sample("exports/annuaire-dila-json-2023-1-fiche.json");
    let text = std::fs::read_to_string(file).unwrap().replace("\"mairie\"", "\"commissariat_police\"");
    let right = json::parse(&text).unwrap().unwrap();
    let check = |field: &str, value: serde_json::Value| {
        let text = of_the_api(|row| drop(row.insert(field.to_owned(), value.clone())));
        assert_eq!(json::parse(&text).unwrap().unwrap(), right, "{field}: {value}");
    };
    check("sigle", serde_json::Value::Null);
    for date in [
        "2023-08-09T13:30:19+02:00",
        "2023-08-09T13:30:19.000Z",
        "2023-08-09T13:30:19",
        "2023-08-09 13:30:19",
        "2023-08-09",
        "09/08/2023",
    ] {
        check("date_modification", date.into());
    }
    check("adresse_courriel", "mairie-xxxxx@yyyy.fr".into());
    check("code_insee_commune", 77188.into());
    check("code_insee_commune", serde_json::Value::Null);
    check("pivot", r#"{"type_service_local": "commissariat_police", "code_insee_commune": "77188"}"#.into());
    check(
        "pivot",
        serde_json::json!({"type_service_local": "commissariat_police", "code_insee_commune": [77188]}),
    );
}

#[test]
fn what_the_api_leaves_empty() {
    let check = |field: &str, value: serde_json::Value, expected: Expect| {
        let text = of_the_api(|row| drop(row.insert(field.to_owned(), value.clone())));
        expected.assert_eq(&match json::parse(&text) {
            Ok(Some(it)) => format!("{:?} {:?} {}", it.hours.map(|blocks| blocks.len()), it.phones, it.email),
            Ok(None) => "another service".to_owned(),
            Err(why) => why,
        });
    };
    let null = serde_json::Value::Null;
    check("plage_ouverture", null.clone(), expect![[r#"Ok(0) ["01 64 38 30 52"] mairie-xxxxx@yyyy.fr"#]]);
    check("plage_ouverture", "".into(), expect![[r#"Ok(0) ["01 64 38 30 52"] mairie-xxxxx@yyyy.fr"#]]);
    check("plage_ouverture", "[]".into(), expect![[r#"Ok(0) ["01 64 38 30 52"] mairie-xxxxx@yyyy.fr"#]]);
    check("telephone", null.clone(), expect!["Ok(3) [] mairie-xxxxx@yyyy.fr"]);
    check(
        "telephone",
        r#"[{"valeur": 450405930, "description": null}, null]"#.into(),
        expect![[r#"Ok(3) ["450405930"] mairie-xxxxx@yyyy.fr"#]],
    );
    check("adresse_courriel", null.clone(), expect![[r#"Ok(3) ["01 64 38 30 52"] "#]]);
    check("adresse", null.clone(), expect![[r#"Ok(3) ["01 64 38 30 52"] mairie-xxxxx@yyyy.fr"#]]);
    check("pivot", null.clone(), expect!["mairie-77188-01: no kind of service"]);
    check("pivot", "".into(), expect!["mairie-77188-01: no kind of service"]);
    check(
        "pivot",
        "[{".into(),
        expect!["mairie-77188-01: pivot: EOF while parsing an object at line 1 column 2"],
    );
    check(
        "pivot",
        r#""[]""#.into(),
        expect![[
            r#"mairie-77188-01: pivot: invalid type: string "[]", expected struct Pivot at line 1 column 4"#
        ]],
    );
    check(
        "plage_ouverture",
        "de 8 h à 12 h".into(),
        expect![[
            r#"Err("plage_ouverture: expected value at line 1 column 1") ["01 64 38 30 52"] mairie-xxxxx@yyyy.fr"#
        ]],
    );
    check(
        "plage_ouverture",
        true.into(),
        expect![[
            r#"Err("plage_ouverture: invalid type: boolean `true`, expected struct Opening at line 1 column 4") ["01 64 38 30 52"] mairie-xxxxx@yyyy.fr"#
        ]],
    );
    check("date_modification", null.clone(), expect!["mairie-77188-01: date “”"]);
    check("date_modification", "2023-08".into(), expect!["mairie-77188-01: date “2023-08”"]);
    check("nom", serde_json::json!([]), expect!["expected a text at line 1 column 1018"]);
}

#[test]
fn rows_come_in_three_wrappers() {
    let check = |json: &str, expected: usize| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("annuaire.json");
        std::fs::write(&file, json).unwrap();
        let found = read(&[DirectoryFile::Json(file)], &GAZETTEER, &mut Report::default());
        assert_eq!(found.map_or(0, |records| records.len()), expected, "{json}");
    };
    let row = of_the_api(|_| ());
    let other = of_the_api(|row| drop(row.insert("ancien_code_pivot".into(), "x".into())));
    check(&row, 1);
    check(&format!("[{row}, {other}]"), 2);
    check(&format!("{{\"service\": [{row}, {other}]}}"), 2);
    check(&format!("{{\"total_count\": 2, \"results\": [{row}, {other}]}}"), 2);
    check(&format!("\u{feff} {{\"results\": [{row}]}}"), 1);
    check("{\"total_count\": 0, \"results\": []}", 0);
    check("{\"results\": null}", 0);
    check(&format!("{{\"results\": {row}}}"), 0);
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
