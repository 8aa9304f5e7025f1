//! The command, from the catalogue to the pack.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use expect_test::expect;
use securite_places::{Mode, Pack, Places};
use securite_publisher::inspect;
use securite_stations::{Jurisdiction, Stations};

use super::super::common::{files, refused, run, sample, shipped, text};
use super::super::serve::Server;
use super::scripted::{cut, rest};
use super::{BAN, COMMUNES, DEPARTMENTS, ENTRY, Entry, ban, catalogue, departments, file, gz};

const GENDARMERIE: Entry = Entry {
    id: "gendarmerie",
    importer: "gendarmerie",
    path: "20261101-050146/export-gn2.csv",
    columns: r#""identifiant_public_unite", "service", "voie", "commune""#,
    ..ENTRY
};

const POLICE: Entry = Entry {
    id: "police",
    importer: "police",
    path: "20261102-050146/export-pn.csv",
    columns: r#""service", "voie", "commune""#,
    ..ENTRY
};

const DIRECTORY: Entry = Entry {
    id: "directory",
    importer: "directory-csv",
    path: "unites.csv.xz",
    ending: "csv.xz",
    columns: r#""id", "nom", "horaires_json""#,
    ..ENTRY
};

const COMPETENCE: Entry = Entry {
    id: "competence",
    importer: "competence",
    path: "20260819-050146/competence.csv.xz",
    ending: "csv.xz",
    columns: r#""code_commune", "id_service", "service""#,
    ..ENTRY
};

const BUILD: [&str; 8] =
    ["pack", "build", "--national", "--catalogue", "sources.toml", "--cache", "cache", "--pauses=0"];

/// A folder to work in, with the real rows in a folder that is handed out.
fn prepared(entries: &[&Entry]) -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let served = folder.path().join("served");
    let put = |name: &str, bytes: &[u8]| {
        let path = served.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    put("communes.csv", &file(sample("communes-2026-extrait.csv")));
    put("departements.csv", &departments());
    put("adresses-75.csv.gz", &gz(&ban()));
    put(GENDARMERIE.path, &file(sample("exports/unites-gendarmerie-texte.csv")));
    put(POLICE.path, &file(sample("exports/services-police.csv")));
    put(DIRECTORY.path, &file(sample("stations/unites.csv.xz")));
    put(COMPETENCE.path, &file(sample("stations/echantillon-national-2026-08.csv.xz")));
    let server = Server::start(&served);
    std::fs::write(folder.path().join("sources.toml"), catalogue(&server.address, entries)).unwrap();
    (folder, server)
}

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    BUILD.iter().copied().chain(more.iter().copied()).collect()
}

fn pack(folder: &Path) -> Pack {
    Pack::open(std::fs::read(folder.join("all.pack")).unwrap().into()).unwrap()
}

#[test]
fn one_command_builds_a_pack_over_the_shipped_tables() {
    let (folder, server) = prepared(&[&BAN, &DIRECTORY, &GENDARMERIE, &POLICE, &COMPETENCE]);
    let data = shipped("");
    let arguments = [
        "--from",
        data.to_str().unwrap(),
        "--out",
        "all.pack",
        "--report",
        "all.txt",
        "--only-departments",
        "75",
    ];
    let output = run(folder.path(), &with(&arguments));
    let said = text(&output.stderr);
    assert!(output.status.success(), "{said}");
    let sizes = |line: &str| line.contains(" kB") || line.contains(" MB") || line.contains(" B");
    assert!(
        said.lines()
            .next()
            .is_some_and(|line| line.starts_with("5 files, 5 of them to be downloaded") && sizes(line)),
        "{said}"
    );
    let contents = inspect::check(&pack(folder.path())).unwrap();
    // The newest is that of the shipped tables.
    assert_eq!(contents.issued, 20_261_129);
    assert_eq!((contents.houses, contents.jurisdiction), (28, (91, 4)), "{contents}");
    let places = Places::open(&pack(folder.path())).unwrap();
    let found = places.search("3 avenue du Général Lemonnier Paris", Mode::Full, 1);
    let found = found.places.first().unwrap();
    assert_eq!((found.insee.as_str(), found.number.as_deref()), ("75101", Some("3")));
    let stations = Stations::open(&pack(folder.path())).unwrap();
    let ornex = stations.by_id("gendarmerie-01281-01").unwrap();
    assert_eq!(
        (ornex.street.join(", ").as_str(), ornex.origin.updated.to_string().as_str()),
        ("124 Rue de Béjoud", "2026-11-01")
    );
    let police = stations.all().find(|station| {
        station.name.contains("Bourg-en-Bresse") && station.origin.updated.to_string() == "2026-11-02"
    });
    assert!(police.is_some(), "the day of its address");
    assert!(matches!(stations.in_charge("01001"), Jurisdiction::Station(_)));
    assert_eq!(stations.jurisdiction_origin().updated.to_string(), "2026-08-19");
    let report = std::fs::read_to_string(folder.path().join("all.txt")).unwrap();
    let credits: Vec<&str> = report.lines().filter(|line| line.starts_with("Source\t")).collect();
    expect![[r#"
        Source	ban	Whoever publishes ban, day not said	Licence Ouverte 2.0	A publisher	http://server/adresses-{department}.csv.gz	1 file, 1088 bytes
        Source	directory	Whoever publishes directory, day not said	Licence Ouverte 2.0	A publisher	http://server/unites.csv.xz	1 file, 171192 bytes
        Source	gendarmerie	Whoever publishes gendarmerie, 2026-11-01	Licence Ouverte 2.0	A publisher	http://server/20261101-050146/export-gn2.csv	1 file, 1147 bytes
        Source	police	Whoever publishes police, 2026-11-02	Licence Ouverte 2.0	A publisher	http://server/20261102-050146/export-pn.csv	1 file, 802 bytes
        Source	competence	Whoever publishes competence, 2026-08-19	Licence Ouverte 2.0	A publisher	http://server/20260819-050146/competence.csv.xz	1 file, 1964 bytes"#]].assert_eq(&credits.join("\n").replace(&server.address, "server"));

    // Again: nothing comes, and the pack is the same.
    let before = std::fs::read(folder.path().join("all.pack")).unwrap();
    let output = run(folder.path(), &with(&arguments));
    assert_eq!(text(&output.stderr).matches("nothing newer").count(), 5, "{}", text(&output.stderr));
    assert!(before == std::fs::read(folder.path().join("all.pack")).unwrap());
}

#[test]
fn without_a_folder_everything_comes_from_the_catalogue() {
    let (folder, _server) = prepared(&[&COMMUNES, &DEPARTMENTS, &BAN, &GENDARMERIE]);
    let output = run(folder.path(), &with(&["--out", "all.pack", "--without", "ban-95"]));
    assert!(output.status.success(), "{}", text(&output.stderr));
    let contents = inspect::check(&pack(folder.path())).unwrap();
    assert_eq!((contents.issued, contents.houses, contents.stations), (20_261_101, 28, (0, 3)));
}

#[test]
fn a_dry_run_lists_and_writes_nothing() {
    let (folder, server) = prepared(&[&COMMUNES, &DEPARTMENTS, &BAN]);
    let before = files(folder.path());
    let output = run(folder.path(), &with(&["--dry-run"]));
    assert!(output.status.success(), "{}", text(&output.stderr));
    expect![[r#"
        communes: downloaded, about 1 B (1 B to 10.00 MB), Licence Ouverte 2.0
            http://server/communes.csv
        departments: downloaded, about 1 B (1 B to 10.00 MB), Licence Ouverte 2.0
            http://server/departements.csv
        ban-75: downloaded, about 1 B (1 B to 10.00 MB), Licence Ouverte 2.0
            http://server/adresses-75.csv.gz
        ban-95: downloaded, about 1 B (1 B to 10.00 MB), Licence Ouverte 2.0
            http://server/adresses-95.csv.gz

        4 files, 4 of them to be downloaded, about 4 B in all, into cache
    "#]]
    .assert_eq(&text(&output.stdout).replace(&server.address, "server"));
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_source_that_does_not_come_is_named_and_the_pack_stays_as_it_was() {
    let wrong = Entry { id: "police", columns: r#""service", "adresse""#, ..POLICE };
    let (folder, server) = prepared(&[&COMMUNES, &DEPARTMENTS, &BAN, &GENDARMERIE, &wrong]);
    std::fs::write(folder.path().join("all.pack"), "before").unwrap();
    let said = |more: &[&str]| {
        refused(folder.path(), &with(&[&["--out", "all.pack", "--report", "all.txt"], more].concat()))
    };
    let output = run(folder.path(), &with(&["--out", "all.pack"]));
    let told = text(&output.stderr).replace(&server.address, "server");
    let told = told.split_once("securite-publish: ").unwrap().1;
    expect![[r#"
        2 of 6 files could not be had:
          ban-95: the server answers 404
            http://server/adresses-95.csv.gz
          police: without “adresse”; expected were service, adresse; there are service, adresse_geographique, telephone, departement, voie, code_postal, commune, geocodage_x_GPS, geocodage_y_GPS; it can be looked at: cache/refused/police.csv
            http://server/20261102-050146/export-pn.csv
        The others are kept in cache, and the same command goes on. --without ID builds without one; a file that its publisher moved is put right in a catalogue of your own (docs/making-packs.md). Nothing was built.
    "#]].assert_eq(told);
    assert_eq!(std::fs::read(folder.path().join("all.pack")).unwrap(), b"before");
    assert_eq!(files(folder.path()), ["all.pack", "cache", "served", "sources.toml"]);
    // What came is kept.
    assert!(files(&folder.path().join("cache")).contains(&"gendarmerie.csv".to_owned()));
    let output = run(folder.path(), &with(&["--out", "all.pack", "--without", "police", "ban-95"]));
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr).matches("nothing newer").count(), 4, "{}", text(&output.stderr));
    assert_eq!(said(&["--without", "fire"]), "securite-publish: the catalogue has no source “fire”");
    assert_eq!(
        said(&["--without", "communes"]),
        "securite-publish: --communes is needed, or --from with a folder that has it"
    );
}

#[test]
fn what_only_people_can_say_is_asked_for() {
    let dayless = Entry { path: "communes.csv", columns: r#""code""#, ..GENDARMERIE };
    let (folder, _server) = prepared(&[&COMMUNES, &DEPARTMENTS, &dayless]);
    let last = |more: &[&str]| {
        let out = if more.contains(&"--out") { &[][..] } else { &["--out", "all.pack"] };
        let output = run(folder.path(), &with(&[out, more].concat()));
        assert!(!output.status.success());
        text(&output.stderr).lines().last().unwrap().to_owned()
    };
    expect!["securite-publish: “gendarmerie”: neither its address nor the server says of which day it is: say --exports-day. Nothing was built; what was downloaded is kept in cache"].assert_eq(&last(&[]));
    let communes = sample("communes-2026-extrait.csv");
    expect!["securite-publish: “communes” is named by hand and in the catalogue: say --without communes. Nothing was built; what was downloaded is kept in cache"].assert_eq(&last(&["--communes", communes.to_str().unwrap()]));
    expect!["securite-publish: no source says of which day it is: say --issued. Nothing was built; what was downloaded is kept in cache"].assert_eq(&last(&["--without", "gendarmerie"]));
    expect!["securite-publish: nowhere/all.pack: there is no such folder to write a pack into"]
        .assert_eq(&last(&["--out", "nowhere/all.pack"]));
    let (folder, _server) = prepared(&[&COMMUNES, &DEPARTMENTS, &DIRECTORY]);
    let output = run(folder.path(), &with(&["--out", "all.pack", "--issued", "2026-11-01"]));
    expect!["securite-publish: a directory takes the place of all jurisdiction, and there is no jurisdiction table: leave the directory out too, or name a table. Nothing was built; what was downloaded is kept in cache"].assert_eq(text(&output.stderr).lines().last().unwrap());
    let wrong =
        std::fs::read_to_string(folder.path().join("sources.toml")).unwrap().replace("http://", "gopher://");
    std::fs::write(folder.path().join("sources.toml"), wrong).unwrap();
    expect!["securite-publish: sources.toml, line 4: servers are asked over https; http is for this machine (127.0.0.1, [::1], localhost), in a catalogue of your own"].assert_eq(&refused(folder.path(), &with(&["--out", "all.pack"])));
}

#[cfg(unix)]
#[test]
fn what_came_before_the_end_is_there_after_it() {
    // Some of a file, and then the line stays open: the command waits, and is ended.
    let folder = tempfile::tempdir().unwrap();
    let (body, tag) = (departments(), ["ETag: \"one\""]);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let toml = catalogue(&address.to_string(), &[&DEPARTMENTS]);
    std::fs::write(folder.path().join("sources.toml"), toml).unwrap();
    let data = shipped("");
    let arguments = with(&["--from", data.to_str().unwrap(), "--out", "all.pack"]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_securite-publish"));
    let command =
        command.current_dir(folder.path()).args(&arguments).stderr(Stdio::null()).stdout(Stdio::null());
    let mut child = command.spawn().unwrap();
    let (mut stream, _) = listener.accept().unwrap();
    let head =
        BufReader::new(&stream).lines().map(Result::unwrap).take_while(|line| !line.is_empty()).count();
    assert!(head > 1);
    std::io::Write::write_all(&mut stream, &cut(&tag, &body, 1000)).unwrap();
    let part = folder.path().join("cache/parts/departments.csv");
    while !part.metadata().is_ok_and(|it| it.len() == 1000) {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    // What a terminal sends for Ctrl-C.
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    assert!(!child.wait().unwrap().success());
    let mut end = Vec::new();
    let _ = stream.read_to_end(&mut end);

    let server = std::thread::spawn(move || {
        // What the one that was ended had begun to ask, if anything, asks nothing any more.
        let (mut stream, asked) = std::iter::repeat_with(|| {
            let (stream, _) = listener.accept().unwrap();
            let lines =
                BufReader::new(&stream).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
            let asked: Vec<String> = lines.map(|line| line.to_lowercase()).collect();
            (stream, asked)
        })
        .find(|(_, asked)| !asked.is_empty())
        .unwrap();
        std::io::Write::write_all(&mut stream, &rest(&tag, &departments(), 1000)).unwrap();
        asked
    });
    let output = run(folder.path(), &arguments);
    let asked = server.join().unwrap();
    assert!(
        asked.contains(&"range: bytes=1000-".to_owned()) && asked.contains(&"if-range: \"one\"".to_owned()),
        "{asked:?}"
    );
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(std::fs::read(folder.path().join("cache/departments.csv")).unwrap() == body);
    inspect::check(&pack(folder.path())).unwrap();
}
