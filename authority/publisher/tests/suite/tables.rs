//! The shipped tables are what the program makes, and the command makes them.

use std::path::Path;
use std::process::Command;

use expect_test::{Expect, expect};
use securite_publisher::build::Inputs;
use securite_publisher::facts::StationsData;
use securite_publisher::report::Report;
use securite_publisher::source::text;
use securite_publisher::stations::{Export, StationFiles};
use securite_publisher::tables;
use securite_stations::{Assigned, Force};

use super::common::{STATIONS, TABLES, sample, shipped};

/// How the shipped tables of stations are made again: everything for it is in the repository.
const AGAIN: &str = "docs/making-packs.md says how the tables are made again";

#[test]
fn the_shipped_stations_are_those_of_the_published_files() {
    let (made, shipped) = (&STATIONS.0.stations, &TABLES.stations);
    let differ = made.stations.iter().zip(&shipped.stations).find(|(one, other)| one != other);
    assert_eq!(differ, None, "{AGAIN}");
    assert_eq!(made.stations.len(), shipped.stations.len(), "{AGAIN}");
    assert_eq!(made.units, shipped.units, "{AGAIN}");
    assert_eq!(made.jurisdiction, shipped.jurisdiction, "{AGAIN}");
}

#[test]
fn the_shipped_tables_are_as_the_program_writes_them() {
    let written = tables::write(&TABLES).unwrap();
    for table in &written {
        assert!(table.text == text(&shipped(&table.name)).unwrap(), "{}: {AGAIN}", table.name);
    }
    let listed = tables::files(&shipped("")).unwrap();
    for file in listed.iter().filter(|file| file.to_string_lossy().ends_with(".tsv.xz")) {
        let known = written.iter().any(|table| shipped(&table.name) == *file);
        assert!(known, "{} is none of the tables", file.display());
    }
}

#[test]
fn the_manifest_has_the_rows_of_each_table() {
    let manifest = text(&shipped("manifest.toml")).unwrap();
    let entry = |name: &str| {
        let path = format!("path = \"{name}\"");
        manifest.split("[[file]]").find(|entry| entry.contains(&path)).unwrap_or_default().to_owned()
    };
    for table in tables::write(&TABLES).unwrap() {
        let rows = format!("rows = {}", table.rows);
        assert!(entry(&table.name).lines().any(|line| line == rows), "{}: {rows}", table.name);
    }
}

/// Runs `tables`; what it says, without the paths of this machine.
fn check(folder: &Path, arguments: &[&str], expected: Expect) {
    let output = Command::new(env!("CARGO_BIN_EXE_securite-publish"))
        .current_dir(folder)
        .arg("tables")
        .args(arguments)
        .output()
        .unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    let said = said.replace(&sample("").display().to_string(), "data/");
    expected.assert_eq(&said.replace(&shipped("").display().to_string(), "core/data/"));
}

#[test]
fn the_command_makes_tables_that_give_the_same_pack() {
    let folder = tempfile::tempdir().unwrap();
    let paths = [
        ("--communes", sample("communes-2026-extrait.csv")),
        ("--departments", shipped("communes/departements.csv")),
        ("--ban", sample("adresses/ban-75-2024-06-extrait.csv")),
        ("--commune-outlines", sample("contours/communes-2026-extrait.geojsonl")),
        ("--department-outlines", sample("contours/departements-2026-extrait.geojson")),
        ("--stations-xml", sample("annuaire-2022-01")),
        ("--gendarmerie", sample("exports/unites-gendarmerie-3-lignes.json")),
    ];
    let mut sources = vec!["--issued", "2026-11-01", "--exports-day", "2026-11-01"];
    for (option, path) in &paths {
        sources.extend([*option, path.to_str().unwrap()]);
    }
    check(
        folder.path(),
        &[&["--out", "one"], sources.as_slice()].concat(),
        expect![[r#"
                  151 rows  communes-2026-extrait.csv
                  109 rows  departements.csv
                   29 rows  ban-75-2024-06-extrait.csv
                   10 rows  communes-2026-extrait.geojsonl
                    1 rows  departements-2026-extrait.geojson
                   23 rows  annuaire-2022-01
                    3 rows  unites-gendarmerie-3-lignes.json
                    1 withheld  LeftOut
                    2 withheld  Motorised
                    1 withheld  NoPublicDesk
                    1 mended    TownMended
                    2 mended    PostcodeMended
                    1 vaguer    LongitudeRepeatsLatitude
                    1 vaguer    TownLevel
                    1 vaguer    HoursInWords
                    1 doubtful  PhoneMissing
                    1 doubtful  StreetMissing
                    3 doubtful  New

                    1 rows        18 bytes  issued.tsv
                  151 rows      4524 bytes  communes/communes.tsv.xz
                    3 rows       324 bytes  addresses/ban-75-2024-06-extrait.tsv.xz
                   10 rows       864 bytes  outlines/communes.tsv.xz
                    1 rows       108 bytes  outlines/departements.tsv.xz
                   20 rows      2128 bytes  stations/directory.tsv.xz
                    3 rows       576 bytes  stations/ministry.tsv.xz
                    0 rows       192 bytes  stations/by-hand.tsv.xz
                    0 rows       104 bytes  stations/competence.tsv.xz
                    copied      3438 bytes  communes/departements.csv

            one: 10 files, 12276 bytes written
        "#]],
    );
    let run = |arguments: &[&str]| {
        let command = Command::new(env!("CARGO_BIN_EXE_securite-publish"))
            .current_dir(folder.path())
            .args(arguments)
            .output()
            .unwrap();
        assert!(command.status.success(), "{}", String::from_utf8_lossy(&command.stderr));
    };
    run(&[&["pack", "build", "--out", "published.pack"], sources.as_slice()].concat());
    run(&["pack", "build", "--out", "tables.pack", "--from", "one"]);
    // Over a folder of tables the rest stays as it is.
    run(&["tables", "--out", "two", "--from", "one"]);
    run(&["pack", "build", "--out", "again.pack", "--from", "two"]);
    let pack = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert!(pack("published.pack") == pack("tables.pack"), "the tables lose something");
    assert!(pack("published.pack") == pack("again.pack"));
}

#[test]
fn a_newer_list_is_put_over_the_folder() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let file = sample("exports/unites-gendarmerie-3-lignes.json");
    let stations =
        StationFiles { gendarmerie: Some(Export { file, day, complete: false }), ..StationFiles::default() };
    let inputs = |stations| Inputs { from: Some(shipped("")), stations, ..Inputs::default() };
    let facts = inputs(stations).facts(&mut Report::default()).unwrap();
    let (before, after) = (&TABLES.stations, &facts.stations);
    assert_eq!(facts.issued, TABLES.issued);
    assert_eq!(after.stations.len(), before.stations.len());
    assert_eq!(after.jurisdiction, before.jurisdiction);
    let put: Vec<&str> =
        after.stations.iter().filter(|it| it.origin.updated == day).map(|it| it.id.as_str()).collect();
    assert_eq!(put, ["gendarmerie-01034-01", "gendarmerie-01281-01", "gendarmerie-01283-01"]);
    let stayed = |data: &StationsData| {
        let stations = data.stations.clone().into_iter();
        stations.filter(|it| !put.contains(&it.id.as_str())).collect::<Vec<_>>()
    };
    assert!(stayed(before) == stayed(after), "the others are as they were");

    // A list that is complete withholds the others; their service is still named.
    let file = sample("exports/unites-gendarmerie-3-lignes.json");
    let stations =
        StationFiles { gendarmerie: Some(Export { file, day, complete: true }), ..StationFiles::default() };
    let facts = inputs(stations).facts(&mut Report::default()).unwrap();
    let in_charge = |code: &str| facts.stations.jurisdiction.rows[code].clone();
    let name = "Brigade de gendarmerie - Châtillon-sur-Chalaronne".to_owned();
    assert_eq!(in_charge("01001"), Assigned::Named { force: Force::Gendarmerie, name });
    assert!(matches!(in_charge("95127"), Assigned::Station(_)), "the police of Cergy");
}

#[test]
fn stations_written_by_hand_are_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let text = text(&shipped("stations/par-main.csv")).unwrap();
    let file = folder.path().join("par-main.csv");
    std::fs::write(&file, text.replace("1 rue Gabriel-Vicaire", "3 rue Perrée")).unwrap();
    let stations = StationFiles { by_hand: Some(file), ..StationFiles::default() };
    let inputs = Inputs { from: Some(shipped("")), stations, ..Inputs::default() };
    let facts = inputs.facts(&mut Report::default()).unwrap();
    let differ: Vec<(&str, &str)> = TABLES
        .stations
        .stations
        .iter()
        .zip(&facts.stations.stations)
        .filter(|(one, other)| one != other)
        .map(|(one, other)| (one.id.as_str(), other.street[0].as_str()))
        .collect();
    assert_eq!(differ, [("commissariat-paris-centre", "3 rue Perrée")]);
    assert_eq!(facts.stations.jurisdiction, TABLES.stations.jurisdiction);
}

#[test]
fn what_a_table_cannot_be_made_of_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (data, bano) = (shipped(""), sample("adresses/bano-90-2015-extrait.csv"));
    let (data, bano) = (data.to_str().unwrap(), bano.to_str().unwrap());
    let from = ["--out", ".", "--from", data, "--issued", "2026-11-01"];
    check(
        folder.path(),
        &[&from[..], &["--bano", bano, "--licence-odbl"]].concat(),
        expect![[r#"
        securite-publish: bano-90-2015-extrait.csv: it is under the ODbL, and a table of it would not say so. Nothing was written.
    "#]],
    );
    let ban = sample("adresses/ban-75-2024-06-extrait.csv");
    let ban = ban.to_str().unwrap();
    check(
        folder.path(),
        &[&from[..], &["--ban", ban, ban]].concat(),
        expect![[r#"
        securite-publish: addresses/ban-75-2024-06-extrait.tsv.xz: two sources have this name. Nothing was written.
    "#]],
    );
    check(
        folder.path(),
        &["--out", "."],
        expect![[r#"
        securite-publish: --communes is needed, or --from with a folder that has it
    "#]],
    );
    check(
        folder.path(),
        &["--out", ".", "--from", "nowhere"],
        expect![[r#"
        securite-publish: nowhere/addresses: No such file or directory (os error 2)
    "#]],
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
}
