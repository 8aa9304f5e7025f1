//! The shipped catalogue, and mistakes in one.

use std::path::PathBuf;

use expect_test::{Expect, expect};
use securite_publisher::national::{Catalogue, Reach, Wanted, plan};

use super::super::common::{sample, shipped};
use super::{BAN, COMMUNES, DEPARTMENTS, Entry, catalogue};

#[test]
fn the_shipped_catalogue_is_as_the_importers_read() {
    let shipped = Catalogue::embedded().unwrap();
    let ids: Vec<&str> = shipped.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["ban", "directory", "gendarmerie", "police", "competence"]);
    assert!(
        shipped.sources.iter().all(|source| source.may_be_shipped && source.address.starts_with("https://"))
    );
    let items = plan(&shipped, &Wanted::default()).unwrap();
    assert_eq!(items.len(), 101 + 4, "a file for each department of the Base Adresse Nationale");
    // The columns are those of the real rows that we have.
    let header = |path: PathBuf| {
        let text = securite_publisher::source::text(&path).unwrap();
        let line = text.lines().next().unwrap().replace('"', "");
        line.split(';').map(str::to_owned).collect::<Vec<_>>()
    };
    for (id, file) in [
        ("ban", "adresses/ban-75-2024-06-extrait.csv"),
        ("gendarmerie", "exports/unites-gendarmerie-texte.csv"),
        ("gendarmerie", "exports/unites-gendarmerie-colonnes.csv"),
        ("police", "exports/services-police.csv"),
        ("competence", "stations/echantillon-national-2026-08.csv.xz"),
    ] {
        let source = shipped.sources.iter().find(|source| source.id == id).unwrap();
        let there = header(sample(file));
        let missing: Vec<_> = source.columns.iter().filter(|column| !there.contains(column)).collect();
        assert!(missing.is_empty(), "{id}: {missing:?}");
    }
    let record: serde_json::Value =
        serde_json::from_slice(&super::file(sample("exports/annuaire-dila-json-2023-1-fiche.json"))).unwrap();
    let source = shipped.sources.iter().find(|source| source.id == "directory").unwrap();
    assert!(source.columns.iter().all(|name| record.get(name).is_some()), "{:?}", source.columns);
}

#[test]
fn each_department_of_france_has_addresses() {
    let shipped_catalogue = Catalogue::embedded().unwrap();
    let ban = shipped_catalogue.sources.iter().find(|source| source.id == "ban").unwrap();
    let table = securite_publisher::source::text(&shipped("communes/departements.csv")).unwrap();
    let codes = table.lines().skip(1).map(|line| line.split(';').next().unwrap());
    let missing: Vec<&str> = codes.filter(|code| !ban.departments.iter().any(|it| it == code)).collect();
    assert_eq!(
        missing,
        ["975", "977", "978", "984", "986", "987", "988", "989"],
        "collectivities: to be checked"
    );
}

#[test]
fn a_mistake_is_told_with_its_line() {
    let good = catalogue("127.0.0.1:8080", &[&COMMUNES, &BAN]);
    Catalogue::parse(&good, Reach::HttpsAndThisMachine).unwrap();
    let check = |before: &str, after: &str, expected: Expect| {
        assert!(good.contains(before), "{before}");
        let text = good.replacen(before, after, 1);
        let error = Catalogue::parse(&text, Reach::HttpsAndThisMachine).unwrap_err();
        expected.assert_eq(&error.to_string());
    };
    check(
        "importer = \"ban\"",
        "importer = \"bank\"",
        expect![
            "line 20: unknown variant `bank`, expected one of `communes`, `departments`, `ban`, `cities`, `bano`, `commune-outlines`, `department-outlines`, `directory-json`, `directory-xml`, `directory-csv`, `gendarmerie`, `police`, `competence`, `competence-detailed`"
        ],
    );
    check(
        "importer = \"ban\"",
        "importer = \"communes\"",
        expect!["line 20: only one source can have this importer"],
    );
    check(
        "id = \"ban\"",
        "id = \"Ban\"",
        expect!["line 19: “Ban” is no id: small letters, digits and hyphens"],
    );
    check("id = \"ban\"", "id = \"communes\"", expect!["line 19: “communes” is there twice"]);
    check("id = \"communes\"", "id = \"ban-75\"", expect!["line 21: “ban-75” is there twice"]);
    check(
        "licence = ",
        "license = ",
        expect![
            "line 10: unknown field `license`, expected one of `id`, `importer`, `address`, `departments`, `hosts`, `ending`, `columns`, `bytes`, `about`, `may_be_shipped`, `licence`, `mention`, `publisher`, `page`, `address_seen`, `size_seen`, `checked`"
        ],
    );
    check("\nlicence = \"Licence Ouverte 2.0\"", "", expect!["line 1: missing field `licence`"]);
    check("ending = \"csv.gz\"\n", "", expect!["line 18: missing field `ending`"]);
    check("publisher = \"A publisher\"", "publisher = \" \"", expect!["line 12: “publisher” says nothing"]);
    check(
        "http://127.0.0.1:8080/communes.csv",
        "communes.csv",
        expect!["line 4: this is not the address of a file: https://host/path, without user or “#”"],
    );
    check(
        "http://127.0.0.1:8080/communes",
        "https://user@example.org/communes",
        expect!["line 4: this is not the address of a file: https://host/path, without user or “#”"],
    );
    check(
        "http://127.0.0.1:8080/communes",
        "http://example.org/communes",
        expect![
            "line 4: servers are asked over https; http is for this machine (127.0.0.1, [::1], localhost), in a catalogue of your own"
        ],
    );
    check(
        "http://127.0.0.1:8080/communes",
        "ftp://127.0.0.1/communes",
        expect![
            "line 4: servers are asked over https; http is for this machine (127.0.0.1, [::1], localhost), in a catalogue of your own"
        ],
    );
    check(
        "{department}",
        "75",
        expect!["line 21: “{department}” in the address and a list of departments belong together"],
    );
    check(
        "departments = [\"75\", \"95\"]\n",
        "",
        expect!["line 21: “{department}” in the address and a list of departments belong together"],
    );
    check("\"95\"", "\"2C\"", expect!["line 22: “2C” is no code of a department: 01, 2A, 974"]);
    check("\"95\"", "\"75\"", expect!["line 22: “75” is there twice"]);
    check(
        "departments = [\"75\"",
        "hosts = [\"https://static.data.gouv.fr\"]\ndepartments = [\"75\"",
        expect![
            "line 22: “https://static.data.gouv.fr” is no name of a host, with a port where it has one of its own"
        ],
    );
    check(
        "ending = \"csv.gz\"",
        "ending = \"csv.zip\"",
        expect!["line 23: this importer reads csv, plain or with .gz or .xz behind it"],
    );
    check(
        "columns = [\"numero\"",
        "columns = 3 #",
        expect!["line 24: invalid type: integer `3`, expected a sequence"],
    );
    check(
        "columns = [\"numero\", \"nom_voie\", \"code_insee\", \"lon\", \"lat\"]",
        "columns = []",
        expect!["line 24: the columns that have to be there are missing"],
    );
    check(
        "bytes = [1, ",
        "bytes = [0, ",
        expect!["line 7: least and most bytes, the least above 0, with “about” between them"],
    );
    check(
        "about = 1",
        "about = 20_000_000",
        expect!["line 7: least and most bytes, the least above 0, with “about” between them"],
    );
    check(
        "may_be_shipped = true",
        "may_be_shipped = false",
        expect![
            "line 9: what may not be shipped is read by “bano”, which marks the pack, and BANO may not be shipped"
        ],
    );
    check("2026-11-29", "29 November", expect!["line 16: “29 November” is no day: 2026-11-29"]);
    let error = |text: &str, reach| Catalogue::parse(text, reach).unwrap_err().to_string();
    expect!["line 1: it names no source"].assert_eq(&error("", Reach::Https));
    expect!["line 1: unclosed array table, expected `]`"].assert_eq(&error("[[source]\n", Reach::Https));
    expect!["line 4: servers are asked over https; http is for this machine (127.0.0.1, [::1], localhost), in a catalogue of your own"].assert_eq(&error(&good, Reach::Https));
    // What is under the ODbL never passes for free.
    let bano = Entry { id: "bano", importer: "bano", columns: "", ..DEPARTMENTS };
    let free =
        catalogue("127.0.0.1:8080", &[&bano]).replace("may_be_shipped = false", "may_be_shipped = true");
    expect![
        "line 9: what may not be shipped is read by “bano”, which marks the pack, and BANO may not be shipped"
    ]
    .assert_eq(&error(&free, Reach::HttpsAndThisMachine));
}

#[test]
fn what_the_catalogue_has_not_is_refused_by_name() {
    let catalogue =
        Catalogue::parse(&catalogue("127.0.0.1:1", &[&COMMUNES, &BAN]), Reach::HttpsAndThisMachine).unwrap();
    let ids = |departments: &[&str], without: &[&str]| {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let wanted = Wanted { departments: owned(departments), without: owned(without), odbl: false };
        plan(&catalogue, &wanted)
            .map(|items| {
                items
                    .iter()
                    .map(|item| item.address.rsplit('/').next().unwrap().to_owned())
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .unwrap_or_else(|error| error.to_string())
    };
    assert_eq!(ids(&[], &[]), "communes.csv adresses-75.csv.gz adresses-95.csv.gz");
    assert_eq!(ids(&["95"], &[]), "communes.csv adresses-95.csv.gz");
    assert_eq!(ids(&[], &["ban-95"]), "communes.csv adresses-75.csv.gz");
    assert_eq!(ids(&["95"], &["communes"]), "adresses-95.csv.gz");
    assert_eq!(ids(&["96"], &[]), "the catalogue has no file of the department “96”");
    assert_eq!(ids(&[], &["bano"]), "the catalogue has no source “bano”");
    assert_eq!(ids(&[], &["ban", "communes"]), "everything that the catalogue has is left out");
}
