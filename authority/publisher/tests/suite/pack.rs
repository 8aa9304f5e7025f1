//! Packs built by the library and by the command, from the extracts.

use std::path::PathBuf;

use expect_test::{Expect, expect};
use securite_places::{Mode, Pack, Places};
use securite_publisher::builtin::build_pack;
use securite_publisher::inspect;
use securite_publisher::report::Report;

use super::common::{files, refused, run, sample, shipped, small, text};

/// Arguments for a small pack, then more.
fn build<'a>(files: &'a [(&'static str, PathBuf)], more: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = vec!["pack", "build", "--out", "a.pack", "--issued", "2026-11-01"];
    for (option, file) in files {
        arguments.extend([option, file.to_str().unwrap()]);
    }
    arguments.extend(more);
    arguments
}

fn places() -> Vec<(&'static str, PathBuf)> {
    vec![
        ("--communes", sample("communes-2026-extrait.csv")),
        ("--departments", shipped("communes/departements.csv")),
    ]
}

#[test]
fn the_shipped_pack_is_the_same_each_time_and_sound() {
    let pack = build_pack(&shipped("")).unwrap();
    assert!(pack == build_pack(&shipped("")).unwrap(), "two builds differ");
    let contents = inspect::check(&Pack::open(pack.into()).unwrap()).unwrap();
    assert_eq!(contents.odbl, Vec::<String>::new(), "never in the shipped pack");
    let text = contents.to_string();
    let counts: Vec<&str> = text.lines().take_while(|line| !line.starts_with("section")).collect();
    expect![[r#"
        issued      2026-11-29
        areas       43934
        streets     19032 (15467 names)
        houses      361435
        stations    582 police, 3048 gendarmerie
        positions   3127 published, 6 found again, 497 approximate
        hours       367 read, 16 in words
        jurisdiction  274 communes with a station, 4 with a name only
        outlines    34912 communes, 101 departments"#]]
    .assert_eq(&counts.join("\n"));
}

#[test]
fn a_pack_of_every_kind_of_source() {
    let folder = tempfile::tempdir().unwrap();
    let mut sources = places();
    sources.extend([
        ("--ban", sample("adresses/ban-75-2024-06-extrait.csv")),
        ("--bano", sample("adresses/bano-90-2015-extrait.csv")),
        ("--stations-xml", sample("annuaire-2022-01")),
        ("--stations-json", sample("exports/annuaire-dila-json-2023-1-fiche.json")),
        ("--gendarmerie", sample("exports/unites-gendarmerie-3-lignes.json")),
        ("--police", sample("exports/services-police.csv")),
    ]);
    let more = ["--licence-odbl", "--exports-day", "2026-11-01", "--report", "report.txt"];
    let output = run(folder.path(), &build(&sources, &more));
    assert!(output.status.success(), "{}", text(&output.stderr));
    expect![[r#"
        warning: BANO is under the ODbL; a pack made of it may only be passed on under the ODbL
    "#]]
    .assert_eq(&text(&output.stderr));
    expect![[r#"
              151 rows  communes-2026-extrait.csv
              109 rows  departements.csv
               29 rows  ban-75-2024-06-extrait.csv
               31 rows  bano-90-2015-extrait.csv
                1 rows  annuaire-dila-json-2023-1-fiche.json, 1 left out
               23 rows  annuaire-2022-01
                3 rows  unites-gendarmerie-3-lignes.json
                4 rows  services-police.csv
                1 withheld  LeftOut
                2 withheld  Motorised
                1 withheld  NoPublicDesk
                1 mended    TownMended
                3 mended    PostcodeMended
                1 vaguer    LongitudeRepeatsLatitude
                1 vaguer    TownLevel
                1 vaguer    HoursInWords
                1 doubtful  PhoneMissing
                1 doubtful  StreetMissing
                5 doubtful  New

        issued      2026-11-01
        areas       338
        streets     8 (8 names)
        houses      59
        stations    15 police, 10 gendarmerie
        positions   23 published, 0 found again, 2 approximate
        hours       14 read, 1 in words
        jurisdiction  0 communes with a station, 0 with a name only
        outlines    0 communes, 0 departments
        ODbL        bano-90-2015-extrait.csv: this pack must stay under the ODbL
        section     WORD         3339
        section     WARE         3373
        section     WSTR         2428
        section     ACOD          263
        section     AREA        14275
        section     AKEY         4435
        section     ALST         3521
        section     SKEY          208
        section     SNAM          252
        section     SARE           59
        section     STRT         1409
        section     HNUM          231
        section     STNR          500
        section     STNM         6602
        section     STNJ           19
        section     ODBL           24
        all                     40938 bytes

        a.pack: 41408 bytes written
    "#]]
    .assert_eq(&text(&output.stdout));
    assert_eq!(files(folder.path()), ["a.pack", "report.txt"], "nothing else is left behind");
    let report = std::fs::read_to_string(folder.path().join("report.txt")).unwrap();
    assert!(report.contains("Withheld\tMotorised\tgendarmerie_moto-11199-02\t"), "{report}");
    let pack = Pack::open(std::fs::read(folder.path().join("a.pack")).unwrap().into()).unwrap();
    let found = Places::open(&pack).unwrap().search("3 rue des Balastières Andelnans", Mode::Full, 1);
    assert_eq!(found.places.first().map(|place| place.insee.as_str()), Some("90001"));
    let said = run(folder.path(), &["pack", "check", "a.pack"]);
    assert_eq!(text(&said.stdout), "a.pack: sound, every record was read back\n");
}

#[test]
fn too_much_unreadable_stops_it_and_the_old_pack_stays() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.pack"), "the old one").unwrap();
    let whole = std::fs::read_to_string(sample("adresses/ban-75-2024-06-extrait.csv")).unwrap();
    let check = |name: &str, content: &str, expected: Expect| {
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        let mut sources = places();
        sources.push(("--ban", file.clone()));
        let said = refused(folder.path(), &build(&sources, &["--report", "report.txt"]));
        expected.assert_eq(&said.replace(&folder.path().display().to_string(), "…"));
        std::fs::remove_file(file).unwrap();
        assert_eq!(files(folder.path()), ["a.pack", "report.txt"]);
        assert_eq!(std::fs::read(folder.path().join("a.pack")).unwrap(), b"the old one");
    };
    check(
        "lon.csv",
        &whole.replace("2.3301", "east"),
        expect![
            "securite-publish: …/lon.csv: 2 of 29 rows cannot be read, more than 2 in 100 (lon.csv, line 2: field 12: invalid float literal). Nothing was written."
        ],
    );
    check(
        "quote.csv",
        &whole.replacen("Avenue", "\"Avenue", 1),
        expect![
            "securite-publish: …/quote.csv: 29 of 29 rows cannot be read, more than 2 in 100 (quote.csv, line 2: the row takes up 29 lines: a quote is not closed). Nothing was written."
        ],
    );
    check(
        "header.csv",
        &whole.replacen("code_insee", "insee", 1),
        expect![
            "securite-publish: …/header.csv: 29 of 29 rows cannot be read, more than 2 in 100 (header.csv, line 2: missing field `code_insee`). Nothing was written."
        ],
    );
    check("empty.csv", "", expect!["securite-publish: …/empty.csv: the file is empty. Nothing was written."]);
    check(
        "short.csv",
        whole.get(..400).unwrap(),
        expect![
            "securite-publish: …/short.csv: 1 of 1 rows cannot be read, more than 2 in 100 (short.csv, line 2: 18 fields in place of 23). Nothing was written."
        ],
    );
    check(
        "page.csv",
        "<html>\n<body>503</body>\n</html>\n",
        expect![
            "securite-publish: …/page.csv: 2 of 2 rows cannot be read, more than 2 in 100 (page.csv, line 2: missing field `numero`). Nothing was written."
        ],
    );
}

#[test]
fn one_bad_row_in_a_hundred_is_noted_and_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let whole = std::fs::read_to_string(sample("adresses/ban-75-2024-06-extrait.csv")).unwrap();
    let (header, rows) = whole.split_once('\n').unwrap();
    let file = folder.path().join("ban.csv");
    let bad = rows.lines().next().unwrap().replace("75101;", "99999;");
    std::fs::write(&file, format!("{header}\n{}{bad}\n", rows.repeat(4))).unwrap();
    let mut inputs = small();
    inputs.ban = vec![file];
    let mut report = Report::default();
    inputs.build(&mut report).unwrap();
    let notes: Vec<String> = report.notes.iter().map(|note| format!("{} {}", note.id, note.text)).collect();
    expect![[r#"
        ban.csv, line 118 unknown commune “99999”
        ban.csv, line 30 “7S1 Place du Carrousel”: no street of the commune has the rest of this name
        ban.csv, line 59 “7S1 Place du Carrousel”: no street of the commune has the rest of this name
        ban.csv, line 88 “7S1 Place du Carrousel”: no street of the commune has the rest of this name
        ban.csv, line 117 “7S1 Place du Carrousel”: no street of the commune has the rest of this name"#]]
    .assert_eq(&notes.join("\n"));
}

#[test]
fn wrong_use_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let check = |arguments: &[&str], expected: Expect| expected.assert_eq(&refused(folder.path(), arguments));
    check(
        &["pack", "build", "--out", "a.pack"],
        expect!["securite-publish: --communes is needed, or --from with a folder that has it"],
    );
    let communes = sample("communes-2026-extrait.csv");
    let communes = communes.to_str().unwrap();
    let data = shipped("");
    let data = data.to_str().unwrap();
    let from = ["pack", "build", "--out", "a.pack", "--from", data];
    check(
        &[&from[..], &["--communes", communes]].concat(),
        expect!["securite-publish: --issued is needed: the day of your newest source"],
    );
    check(
        &[&from[..], &["--bano", "x.csv"]].concat(),
        expect![[r#"
        error: the following required arguments were not provided:
          --licence-odbl"#]],
    );
    check(
        &[&from[..], &["--police", "x.csv"]].concat(),
        expect![[r#"
        error: the following required arguments were not provided:
          --exports-day <YYYY-MM-DD>"#]],
    );
    let bano = sample("adresses/bano-90-2015-extrait.csv");
    let mut sources = places();
    sources.push(("--ban", bano));
    check(
        &build(&sources, &[]),
        expect![
            "securite-publish: data/adresses/bano-90-2015-extrait.csv: 30 of 30 rows cannot be read, more than 2 in 100 (bano-90-2015-extrait.csv, line 2: missing field `numero`). Nothing was written."
        ],
    );
    let mut sources = places();
    sources.push(("--ban", PathBuf::from("nowhere.csv")));
    check(
        &build(&sources, &[]),
        expect![
            "securite-publish: nowhere.csv: No such file or directory (os error 2). Nothing was written."
        ],
    );
    check(
        &["pack", "check", "nowhere.pack"],
        expect!["securite-publish: nowhere.pack: No such file or directory (os error 2)"],
    );
    assert_eq!(files(folder.path()), Vec::<String>::new(), "nothing is written");
}

#[test]
fn a_damaged_pack_is_named_with_its_part() {
    let folder = tempfile::tempdir().unwrap();
    let whole = small().build(&mut Report::default()).unwrap();
    let file = folder.path().join("a.pack");
    let check = |bytes: &[u8], expected: Expect| {
        std::fs::write(&file, bytes).unwrap();
        expected.assert_eq(&refused(folder.path(), &["pack", "check", "a.pack"]));
    };
    let mut changed = whole.clone();
    let last = changed.len() - 20;
    changed[last] ^= 1;
    check(&changed, expect!["securite-publish: a.pack: the pack is damaged in its part “STNJ”"]);
    check(
        &whole[..whole.len() - 100],
        expect!["securite-publish: a.pack: the pack is cut: 33224 bytes expected, 33156 found"],
    );
    check(b"", expect!["securite-publish: a.pack: the file is empty"]);
    check(
        b"id;nom\n1;a\n",
        expect![
            "securite-publish: a.pack: this is not a Sécurité pack: its first bytes are not those of one"
        ],
    );
}

#[test]
fn a_record_that_does_not_decode_is_found_behind_right_checksums() {
    let pack = Pack::open(small().build(&mut Report::default()).unwrap().into()).unwrap();
    let sections: Vec<_> =
        pack.sections().map(|(tag, _)| (tag, pack.section(tag).unwrap().to_vec())).collect();
    for (at, (tag, bytes)) in sections.iter().enumerate().filter(|(_, (_, bytes))| bytes.len() > 100) {
        let mut damaged = sections.clone();
        damaged[at].1 = bytes[..bytes.len() - 1].to_vec();
        let pack = Pack::open(Pack::write(1, &damaged).into()).unwrap();
        pack.verify().unwrap();
        let error = inspect::check(&pack).expect_err(&tag.to_string()).to_string();
        assert!(error.contains(&tag.to_string()), "{tag}: {error}");
    }
}
