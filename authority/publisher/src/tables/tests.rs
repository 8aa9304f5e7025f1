//! Tables of real rows: nothing is lost, and damage is told with file and line.

use std::path::{Path, PathBuf};

use expect_test::{Expect, expect};

use super::write::packed;
use super::*;
use crate::build::Inputs;
use crate::report::Report;
use crate::source::text;
use crate::stations::{DirectoryFile, StationFiles};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn departments() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/data").join(DEPARTMENTS)
}

/// The facts of the extracts.
fn facts() -> Facts {
    let inputs = Inputs {
        issued: Some(20_261_101),
        communes: Some(sample("communes-2026-extrait.csv")),
        departments: Some(departments()),
        ban: vec![sample("adresses/ban-75-2024-06-numero-dans-le-nom.csv")],
        commune_outlines: Some(sample("contours/communes-2026-extrait.geojsonl")),
        department_outlines: Some(sample("contours/departements-2026-extrait.geojson")),
        stations: StationFiles {
            directory: vec![DirectoryFile::Xml(sample("annuaire-2022-01"))],
            ..StationFiles::default()
        },
        ..Inputs::default()
    };
    inputs.facts(&mut Report::default()).unwrap()
}

/// A folder with the tables of some facts.
fn folder(facts: &Facts) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let departments = Written { name: DEPARTMENTS.to_owned(), text: text(&departments()).unwrap(), rows: 0 };
    for table in write(facts).unwrap().iter().chain([&departments]) {
        let file = folder.path().join(&table.name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, table.bytes().unwrap()).unwrap();
    }
    folder
}

#[test]
fn what_is_written_is_what_is_read() {
    let mut facts = facts();
    let folder = folder(&facts);
    let again = read(folder.path(), &mut |_, _| ()).unwrap();
    // The corners of a commune say nothing more where its outline is known.
    for commune in facts.communes.by_code.values_mut() {
        commune.bounds = commune.bounds.filter(|_| !facts.commune_outlines.contains_key(&commune.insee));
    }
    assert!(format!("{facts:?}") == format!("{again:?}"), "something is lost");
    assert!(facts.pack().unwrap() == again.pack().unwrap());
    assert_eq!(write(&facts).unwrap(), write(&again).unwrap(), "same facts, same bytes");
}

#[test]
fn each_kind_of_row() {
    let folder = folder(&facts());
    let check = |name: &str, start: &str, expected: Expect| {
        let text = text(&folder.path().join(name)).unwrap();
        let rows = text.lines().enumerate().filter(|(line, row)| *line == 0 || row.starts_with(start));
        let rows: Vec<String> = rows.map(|(_, row)| row.replace('\t', " ~ ")).collect();
        expected.assert_eq(&rows.join("\n"));
    };
    check(
        "issued.tsv",
        "",
        expect![[r#"
        issued
        2026-11-01"#]],
    );
    check(
        "communes/communes.tsv.xz",
        "7510",
        expect![[r#"
        code ~ kind ~ name ~ commune ~ department ~ postcodes ~ population ~ latitude ~ longitude ~ corners ~ former
        75101 ~ arrondissement ~ Paris 1er Arrondissement ~ 75056 ~ 75 ~ 75001 ~ 15114 ~ 4886248 ~ 233649 ~  ~ 
        75102 ~ arrondissement ~ Paris 2e Arrondissement ~ 75056 ~ 75 ~ 75002 ~ 19847 ~ 4886590 ~ 234641 ~  ~ 
        75103 ~ arrondissement ~ Paris 3e Arrondissement ~ 75056 ~ 75 ~ 75003 ~ 32179 ~ 4886393 ~ 236164 ~  ~ 
        75104 ~ arrondissement ~ Paris 4e Arrondissement ~ 75056 ~ 75 ~ 75004 ~ 27332 ~ 4885497 ~ 235698 ~  ~ 
        75105 ~ arrondissement ~ Paris 5e Arrondissement ~ 75056 ~ 75 ~ 75005 ~ 55252 ~ 4884619 ~ 234458 ~ 4883680 233670 4885410 236610 ~ 
        75106 ~ arrondissement ~ Paris 6e Arrondissement ~ 75056 ~ 75 ~ 75006 ~ 40389 ~ 4885054 ~ 233261 ~ 4883970 231670 4885940 234460 ~ 
        75107 ~ arrondissement ~ Paris 7e Arrondissement ~ 75056 ~ 75 ~ 75007 ~ 48015 ~ 4885687 ~ 232004 ~ 4884690 228980 4886380 233300 ~ 
        75108 ~ arrondissement ~ Paris 8e Arrondissement ~ 75056 ~ 75 ~ 75008 ~ 35317 ~ 4887775 ~ 231749 ~ 4886300 229500 4888350 232710 ~ 
        75109 ~ arrondissement ~ Paris 9e Arrondissement ~ 75056 ~ 75 ~ 75009 ~ 57271 ~ 4887259 ~ 234048 ~ 4886960 232590 4888450 234990 ~ "#]],
    );
    check(
        "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz",
        "7510",
        expect![[r#"
        commune ~ street ~ postcode ~ numbers ~ latitudes ~ longitudes
        75101 ~ Place du Carrousel ~ 75001 ~ 1 1bv 1s 1v 7 7bv 7s 7v 2 2bv 2s 2v 12 12s ~ 977207 1 15 -18 33 2 1 -5 -31 3 11 -15 28 5 ~ 46664 5 1 -3 8 18 -10 5 -14 -3 14 -16 32 -5
        75102 ~ Passage Lemoine ~ 75002 ~ 1s1 1s2 3 ~ 977374 -1 -3 ~ 47049 0 13
        75103 ~ Rue Saint-Gilles ~ 75003 ~ 12 12a 12c 14 ~ 977157 4 1 -4 ~ 47333 3 -6 1"#]],
    );
    check(
        "outlines/communes.tsv.xz",
        "75",
        expect![[r#"
        code ~ latitudes ~ longitudes
        75056 ~ 488535 59 96 45 29 -23 63 -24 6 45 25 86 62 6 5 3 0 2 -9 -29 -87 -42 -37 -31 -54 -179 -60 -26 0 -120 -9 21 77 9 -28 -7 51 -12 -18 -39 -46 -50 -33 -78 -14 12 60 -1 14 41 -39 -40 -53 -4 26 -28 12 13 40 28 32 41 -44 0 66 -7 9 40 67 22 20 ~ 22242 15 60 110 30 91 36 192 23 12 34 192 162 103 217 137 47 147 43 63 34 3 44 72 25 19 10 -3 -1 -37 27 72 -22 20 56 97 35 71 132 64 22 -49 10 -45 -21 -217 -108 -66 -109 -69 -122 -92 -167 -79 -38 -85 -119 5 -183 -128 -119 -103 -63 -53 3 -50 -77 -35 7 -100 -23
        75101 ~ 488696 3 -15 -50 -14 -79 43 10 36 ~ 23259 21 20 209 -7 -56 -71 -45 -121
        75102 ~ 488707 -14 -59 -75101:2 21 ~ 23480 63 -34 116
        75103 ~ 488620 14 59 -17 -51 -66 5 37 ~ 23502 7 34 96 30 17 -43 -72
        75104 ~ 488531 -69 29 50 79 -75103:3 ~ 23691 -47 -44 -154 56"#]],
    );
    check(
        "outlines/departements.tsv.xz",
        "75",
        expect![[r#"
        code ~ latitudes ~ longitudes
        75 ~ 488535 +75056:70 ~ 22242"#]],
    );
    check(
        "stations/directory.tsv.xz",
        "commissariat_police-01",
        expect![[r#"
        id ~ force ~ name ~ street ~ postcode ~ town ~ commune ~ latitude ~ longitude ~ position ~ phones ~ hours ~ hours_in_words ~ note ~ updated ~ wheelchair ~ wheelchair_note ~ email ~ web ~ edition ~ unit
        commissariat_police-01053-01 ~ police ~ Commissariat de police de Bourg-en-Bresse ~ 4 rue des Remparts ~ 01000 ~ Bourg-en-Bresse ~ 01053 ~ 4620674 ~ 522513 ~ published ~ +33474472020 ~  ~  ~  ~ 2021-01-04 ~  ~  ~ police-bourg-en-bresse@interieur.gouv.fr ~  ~  ~ "#]],
    );
}

/// What is said when the text of a table is changed. Names of files are without their folder.
fn damaged(folder: &Path, name: &str, change: &dyn Fn(&str) -> String) -> String {
    let file = folder.join(name);
    let before = std::fs::read(&file).unwrap();
    let changed = change(&text(&file).unwrap());
    let bytes =
        if name.ends_with(".xz") { packed(changed.as_bytes()).unwrap() } else { changed.into_bytes() };
    std::fs::write(&file, bytes).unwrap();
    let outcome = read(folder, &mut |_, _| ());
    std::fs::write(&file, before).unwrap();
    match outcome {
        Ok(_) => "read".to_owned(),
        Err(error) => error.to_string().replace(&format!("{}/", folder.display()), ""),
    }
}

#[test]
fn what_is_not_as_a_table_has_it_stops_with_file_and_line() {
    let folder = folder(&facts());
    let check = |name: &str, from: &str, to: &str, expected: Expect| {
        let said = damaged(folder.path(), name, &|text| {
            assert!(text.contains(from), "{name}: {from}");
            text.replacen(from, to, 1)
        });
        expected.assert_eq(&said);
    };
    let houses = "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz";
    check(
        "issued.tsv",
        "2026-11-01",
        "2026-13-01",
        expect!["issued.tsv, line 2: issued: “2026-13-01” is not a day"],
    );
    check(
        "issued.tsv",
        "2026-11-01\n",
        "2026-11-01",
        expect!["issued.tsv, line 2: the table ends within this line"],
    );
    check(
        "issued.tsv",
        "2026-11-01\n",
        "2026-11-01\n2026-11-01\n",
        expect![
            "issued.tsv, line 3: out of order: the row belongs before the one above it, or is there twice"
        ],
    );
    check(
        "issued.tsv",
        "issued\n2026-11-01\n",
        "",
        expect!["issued.tsv: the table is empty, or cut in its heading"],
    );
    check(
        "communes/communes.tsv.xz",
        "kind",
        "sort",
        expect![
            "communes/communes.tsv.xz, line 1: the columns are code, sort, name, commune, department, postcodes, population, latitude, longitude, corners, former, not code, kind, name, commune, department, postcodes, population, latitude, longitude, corners, former"
        ],
    );
    check(
        "communes/communes.tsv.xz",
        "\tcommune\t",
        "\tvillage\t",
        expect![
            "communes/communes.tsv.xz, line 1: the columns are code, kind, name, village, department, postcodes, population, latitude, longitude, corners, former, not code, kind, name, commune, department, postcodes, population, latitude, longitude, corners, former"
        ],
    );
    check(
        "communes/communes.tsv.xz",
        "\n75101\t",
        "\n75107\t",
        expect![
            "communes/communes.tsv.xz, line 26: out of order: the row belongs before the one above it, or is there twice"
        ],
    );
    check(
        "communes/communes.tsv.xz",
        "\t4886",
        "\t94886",
        expect![
            "communes/communes.tsv.xz, line 25: latitude: “94886248” is not a position on Earth in 1e-5 degree"
        ],
    );
    check(
        "communes/communes.tsv.xz",
        "\t75001\t",
        "\t7500l\t",
        expect!["communes/communes.tsv.xz, line 25: postcodes: “7500l” is not a list of postcodes"],
    );
    check(
        "communes/communes.tsv.xz",
        "\t75\t75001\t",
        "\t99\t75001\t",
        expect!["communes/communes.tsv.xz, line 25: department: 99 is not in the table of departments"],
    );
    check(
        "communes/communes.tsv.xz",
        "75001\t",
        "75001\t\t",
        expect!["communes/communes.tsv.xz, line 25: 12 fields in place of 11"],
    );
    check(
        "communes/communes.tsv.xz",
        "75001\t",
        "75001\t-",
        expect![
            "communes/communes.tsv.xz, line 25: population: “-15114” is not a whole number from 0 to 4294967295"
        ],
    );
    check("communes/departements.csv", "02;Aisne;", "02;\"Aisne; Nord\";", expect!["read"]);
    check(
        "communes/departements.csv",
        "02;Aisne;",
        "02;\"Aisne;",
        expect!["communes/departements.csv, line 3: a quote that is not closed at the end of its field"],
    );
    check(
        "communes/departements.csv",
        "02;Aisne;",
        "02;\"Ais\"ne;",
        expect!["communes/departements.csv, line 3: a quote that is not closed at the end of its field"],
    );
    check(
        "communes/departements.csv",
        "02;",
        "01;",
        expect![
            "communes/departements.csv, line 3: out of order: the row belongs before the one above it, or is there twice"
        ],
    );
    check(
        houses,
        "75101\t",
        "99999\t",
        expect![
            "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 2: commune: 99999 is not in the table of communes"
        ],
    );
    check(
        houses,
        "\t12 12a",
        "\t12a 12",
        expect![
            "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 4: numbers: “12a 12 12c 14” is not house numbers, odd ones first, each side in rising order"
        ],
    );
    check(
        houses,
        "\t12 12a",
        "\t123456 12a",
        expect![
            "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 4: numbers: “123456 12a 12c 14” is not house numbers, odd ones first, each side in rising order"
        ],
    );
    check(
        houses,
        "\t12 12a",
        "\t12-17 12a",
        expect![
            "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 4: numbers: “12-17 12a 12c 14” is not house numbers, odd ones first, each side in rising order"
        ],
    );
    check(
        houses,
        "\t12 12a",
        "\t12",
        expect![
            "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 4: latitudes: “977157 4 1 -4” is not a list of 3 positions, one for each number"
        ],
    );
    check(
        houses,
        "Rue Saint-Gilles\t75003\t",
        "Rue Saint-Gilles\t75003\r\t",
        expect!["addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 4: a control character"],
    );
    check(
        houses,
        "\t47333 ",
        "\t9999999 ",
        expect![
            "addresses/ban-75-2024-06-numero-dans-le-nom.tsv.xz, line 4: longitudes: “9999999 3 -6 1” is not a list of positions on Earth"
        ],
    );
    check(
        "outlines/communes.tsv.xz",
        "-75101:",
        "-75199:",
        expect![
            "outlines/communes.tsv.xz, line 6: latitudes: “-75199:2” goes along an outline that is not known by then"
        ],
    );
    check(
        "outlines/communes.tsv.xz",
        "-75101:",
        "-75101:9",
        expect![
            "outlines/communes.tsv.xz, line 6: latitudes: “-75101:92” goes on for longer than once around"
        ],
    );
    check(
        "outlines/communes.tsv.xz",
        "-75101:",
        "*75101:",
        expect![
            "outlines/communes.tsv.xz, line 6: latitudes: “*75101:2” says neither where to go nor which way"
        ],
    );
    check(
        "outlines/communes.tsv.xz",
        " -75101:",
        "1 -75101:",
        expect![
            "outlines/communes.tsv.xz, line 6: latitudes: “-75101:2” begins at a point that is not on it"
        ],
    );
    check(
        "outlines/communes.tsv.xz",
        "\t48",
        "\t-99999999",
        expect!["outlines/communes.tsv.xz, line 4: latitudes: “-999999998535” leads to no place on Earth"],
    );
    check(
        "outlines/departements.tsv.xz",
        "75\t",
        "75\t1 ",
        expect!["outlines/departements.tsv.xz, line 2: longitudes: “” leads to no place on Earth"],
    );
    check(
        "stations/directory.tsv.xz",
        "\tpublished\t",
        "\tguessed\t",
        expect![
            "stations/directory.tsv.xz, line 2: position: “guessed” is not one of “published”, “found-again”, “approximate”"
        ],
    );
    check(
        "stations/directory.tsv.xz",
        "\tpolice\t",
        "\t\t",
        expect!["stations/directory.tsv.xz, line 2: force: “” is not one of “police”, “gendarmerie”"],
    );
    check(
        "stations/directory.tsv.xz",
        "commissariat_police-01053-01",
        "z",
        expect![
            "stations/directory.tsv.xz, line 3: out of order: the row belongs before the one above it, or is there twice"
        ],
    );
    check(
        "stations/competence.tsv.xz",
        "updated\n",
        "updated\n75101\tx\t\t\tministry\t2026-08-19\n",
        expect!["stations/competence.tsv.xz, line 2: station: x is in no table of stations"],
    );
}

#[test]
fn a_table_that_is_cut_is_told_with_its_line() {
    let folder = folder(&facts());
    let name = "outlines/communes.tsv.xz";
    let file = folder.path().join(name);
    let whole = std::fs::read(&file).unwrap();
    let check = |bytes: &[u8], expected: Expect| {
        std::fs::write(&file, bytes).unwrap();
        let error = read(folder.path(), &mut |_, _| ()).unwrap_err().to_string();
        expected.assert_eq(&error.replace(&format!("{}/", folder.path().display()), ""));
    };
    check(&whole[..whole.len() / 2], expect!["outlines/communes.tsv.xz, line 1: the file is cut after this"]);
    check(
        &whole[..whole.len() - 20],
        expect!["outlines/communes.tsv.xz, line 12: the file is cut after this"],
    );
    check(b"", expect!["outlines/communes.tsv.xz, line 1: the file is cut after this"]);
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 4;
    check(
        &changed,
        expect!["outlines/communes.tsv.xz, line 3: the file is damaged after this: dist overflow"],
    );
}

#[test]
fn no_damage_is_read_over_in_silence_or_stops_without_the_file() {
    let folder = folder(&facts());
    let whole = read(folder.path(), &mut |_, _| ()).unwrap().pack().unwrap();
    let tables: Vec<String> = write(&facts()).unwrap().into_iter().map(|table| table.name).collect();
    for name in &tables {
        let rows = text(&folder.path().join(name)).unwrap();
        let (mut read, mut refused) = (0, 0);
        for place in (0..rows.len()).step_by(1 + rows.len() / 12).filter(|at| rows.is_char_boundary(*at)) {
            let (start, end) = rows.split_at(place);
            for nasty in ["", "\t", "\n", "\0", " ", "|", ":", "-", "9999999999", "é", "\u{202e}"] {
                // Cut there, or with something put in.
                let changed = if nasty.is_empty() { start.to_owned() } else { [start, nasty, end].concat() };
                let said = damaged(folder.path(), name, &|_| changed.clone());
                match said.as_str() {
                    "read" => read += 1,
                    _ => refused += 1,
                }
                let named = said == "read" || said.contains(".tsv");
                assert!(named, "{name}, {nasty:?} at {place}: “{said}” names no file");
            }
        }
        // A sign more in a name is a name.
        assert!(refused > read / 2, "{name}: {read} read, {refused} refused");
    }
    assert!(whole == super::read(folder.path(), &mut |_, _| ()).unwrap().pack().unwrap());
}
