//! What comes is looked at before it takes the place of what was there.

use super::*;

#[test]
fn a_file_that_is_not_as_expected_is_refused_and_what_was_there_stays() {
    let good = whole(&["ETag: \"one\""], &departments());
    let check = |entry: &Entry, body: &[u8], expected: Expect| {
        let folder = tempfile::tempdir().unwrap();
        let server = Scripted::start(vec![good.clone(), whole(&[], body)]);
        let address = server.address.clone();
        fetch(
            folder.path(),
            &address,
            &[&Entry { id: entry.id, path: entry.path, ending: entry.ending, ..DEPARTMENTS }],
            0,
        );
        expected.assert_eq(&fetch(folder.path(), &address, &[entry], 3));
        server.asked();
        if entry.ending == "csv" {
            assert!(held(folder.path(), "departments.csv") == departments());
            assert_eq!(files(&folder.path().join("parts")), Vec::<String>::new());
        }
    };
    let page = b"<!DOCTYPE html>\n<html><title>Maintenance</title></html>";
    check(
        &DEPARTMENTS,
        page,
        expect![[r#"
        from 0
        departments failed: this is a web page, or other XML, and not csv; it can be looked at: cache/refused/departments.csv"#]],
    );
    check(
        &DEPARTMENTS,
        b"\n  <html>",
        expect![[r#"
        from 0
        departments failed: this is a web page, or other XML, and not csv; it can be looked at: cache/refused/departments.csv"#]],
    );
    check(
        &DEPARTMENTS,
        b"code;libelle;chefLieu\n01;Ain;01053\n",
        expect![[r#"
        from 0
        departments failed: without “nom”; expected were code, nom; there are code, libelle, chefLieu; it can be looked at: cache/refused/departments.csv"#]],
    );
    check(
        &DEPARTMENTS,
        b"code,nom\n01,Ain\n",
        expect![[r#"
        from 0
        departments failed: without “code”, “nom”; expected were code, nom; there are code,nom; it can be looked at: cache/refused/departments.csv"#]],
    );
    check(
        &DEPARTMENTS,
        b"",
        expect![[r#"
        from 0
        departments failed: the file is empty; it can be looked at: cache/refused/departments.csv"#]],
    );
    check(
        &Entry { bytes: (2_000, 10_000), ..DEPARTMENTS },
        b"code;nom\n01;Ain\n",
        expect![[r#"
        from 0
        departments failed: it is smaller than expected: 16 bytes, at least 2000 were expected"#]],
    );
    check(
        &Entry { bytes: (100, 3_500), ..DEPARTMENTS },
        &[b'x'; 3_501],
        expect!["departments failed: it is larger than expected: more than 3500 bytes"],
    );
}

#[test]
fn a_packed_file_that_was_cut_by_its_publisher_is_refused() {
    let entry = Entry { id: "all", path: "all.csv.gz", more: "", ..BAN };
    let packed = gz(&ban());
    let mut cut_short = packed.clone();
    cut_short.truncate(packed.len() - 4);
    check(
        0,
        &entry,
        vec![whole(&[], &cut_short)],
        expect![[r#"
        from 0
        all failed: the file is cut or damaged: unexpected end of file; it can be looked at: cache/refused/all.csv.gz
        -- /all.csv.gz"#]],
    );
    check(
        0,
        &entry,
        vec![whole(&[], &ban())],
        expect![[r#"
        from 0
        all failed: invalid gzip header; it can be looked at: cache/refused/all.csv.gz
        -- /all.csv.gz"#]],
    );
    check(
        0,
        &entry,
        vec![whole(&[], b"<html>")],
        expect![[r#"
        from 0
        all failed: this is a web page, or other XML, and not csv.gz; it can be looked at: cache/refused/all.csv.gz
        -- /all.csv.gz"#]],
    );
}

#[test]
fn a_body_without_an_end_is_bounded() {
    let entry = Entry { bytes: (100, 5_000), ..DEPARTMENTS };
    let endless = answer("200 OK", &[], &[b'x'; 60_000]);
    let folder = check(
        3,
        &entry,
        vec![endless],
        expect![[r#"
        from 0
        departments failed: it is larger than expected: more than 5000 bytes
        -- /departements.csv"#]],
    );
    assert_eq!(files(&folder.path().join("parts")), Vec::<String>::new());
}

#[test]
fn json_and_outlines_are_looked_at_too() {
    let json = |importer, ending, columns| Entry { id: "it", importer, path: "it", ending, columns, ..ENTRY };
    let directory = json("directory-json", "json", r#""id", "nom""#);
    check(
        0,
        &directory,
        vec![whole(&[], br#"{"results": [{"id": "1", "nom": "x"}]}"#)],
        expect![[r#"
        from 0
        it new 38
        -- /it"#]],
    );
    check(
        0,
        &directory,
        vec![whole(&[], br#"{"results": [{"id": "1", "name": "x"}]}"#)],
        expect![[r#"
        from 0
        it failed: without “nom”; expected were id, nom; there are id, name; it can be looked at: cache/refused/it.json
        -- /it"#]],
    );
    check(
        0,
        &directory,
        vec![whole(&[], br#"{"results": [{"id": "1", "no"#)],
        expect![[r#"
        from 0
        it failed: line 1: EOF while parsing a string at line 1 column 28; it can be looked at: cache/refused/it.json
        -- /it"#]],
    );
    check(
        0,
        &directory,
        vec![whole(&[], br"[]")],
        expect![[r#"
        from 0
        it failed: it has no rows; it can be looked at: cache/refused/it.json
        -- /it"#]],
    );
    let detailed = json("competence-detailed", "json", r#""service", "adresse""#);
    check(
        0,
        &detailed,
        vec![whole(&[], br#"{"95001": {"service": "x", "adresse": "y"}}"#)],
        expect![[r#"
            from 0
            it new 43
            -- /it"#]],
    );
    check(
        0,
        &detailed,
        vec![whole(&[], br#"{"95001": {"service": "x"}}"#)],
        expect![[r#"
        from 0
        it failed: without “adresse”; expected were service, adresse; there are service; it can be looked at: cache/refused/it.json
        -- /it"#]],
    );
    let communes = json("commune-outlines", "geojsonl", r#""code""#);
    check(
        0,
        &communes,
        vec![whole(&[], b"{\"properties\": {\"code\": \"1\"}}\n")],
        expect![[r#"
        from 0
        it new 30
        -- /it"#]],
    );
    check(
        0,
        &communes,
        vec![whole(&[], b"{\"properties\": {\"insee\": \"1\"}}\n")],
        expect![[r#"
        from 0
        it failed: without “code”; expected were code; there are insee; it can be looked at: cache/refused/it.geojsonl
        -- /it"#]],
    );
    let departments = json("department-outlines", "geojson", r#""code""#);
    check(
        0,
        &departments,
        vec![whole(&[], br#"{"features": [{"properties": {"code": "1"}}]}"#)],
        expect![[r#"
            from 0
            it new 45
            -- /it"#]],
    );
    check(
        0,
        &departments,
        vec![whole(&[], br#"{"features": []}"#)],
        expect![[r#"
        from 0
        it failed: it has no rows; it can be looked at: cache/refused/it.geojson
        -- /it"#]],
    );
    let bano = json("bano", "csv", "");
    let catalogue = catalogue("127.0.0.1:1", &[&bano]);
    let catalogue = Catalogue::parse(&catalogue, Reach::HttpsAndThisMachine).unwrap();
    let wanted = Wanted { odbl: true, ..Wanted::default() };
    assert_eq!(plan(&catalogue, &wanted).unwrap().len(), 1);
    let error = plan(&catalogue, &Wanted::default()).unwrap_err();
    assert_eq!(error.to_string(), "everything that the catalogue has is left out");
}
