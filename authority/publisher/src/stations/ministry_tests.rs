//! The ministry's exports on their real rows: what a row makes of the older record.

use std::path::Path;

use expect_test::{Expect, expect};

use super::tests::{COMMUNES, OUTLINES, published};
use super::*;

/// The stations of an export, read over the shipped directory, and what was noted about its rows.
fn imported(name: &str, force: Force, edit: impl Fn(String) -> String, complete: bool) -> String {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/exports").join(name);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, edit(std::fs::read_to_string(source).unwrap())).unwrap();
    let export = Some(Export { file, day: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(), complete });
    let mut files = StationFiles {
        directory: vec![DirectoryFile::Csv(published("unites.csv.xz"))],
        ..StationFiles::default()
    };
    match force {
        Force::Gendarmerie => files.gendarmerie = export,
        Force::Police => files.police = export,
    }
    let mut report = Report::default();
    let data = match read(&files, &COMMUNES, Some(&OUTLINES), &mut report) {
        Ok(data) => data,
        Err(error) => return error.to_string().replace(&folder.path().display().to_string(), "…"),
    };
    let mut text = String::new();
    let of_force = data.stations.iter().filter(|station| station.force == force);
    for station in of_force.clone().filter(|station| station.origin.source == Source::Ministry) {
        let Station { id, street, postcode, town, position, phones, hours, .. } = station;
        text += &format!("{id}: {street:?} {postcode} {town}, {position:?}, {phones:?}, {hours:?}\n");
    }
    let older = of_force.filter(|station| station.origin.source == Source::Directory).count();
    text += &format!("{older} older\n");
    for note in report.notes.iter().filter(|note| note.id.starts_with(name)) {
        text += &format!("{}, {:?}: {}\n", note.id, note.kind, note.text);
    }
    text
}

#[test]
fn the_three_forms_of_the_gendarmerie_export_say_the_same() {
    let check = |name: &str| imported(name, Force::Gendarmerie, |text| text, false);
    let json = check("unites-gendarmerie-3-lignes.json");
    expect![[r#"
        gendarmerie-01034-01: ["Caserne Sibuet 9 Rue Mante"] 01300 Belley, Published, ["+33479816900"], None
        gendarmerie-01281-01: ["124 Rue de Béjoud"] 01210 Ornex, Published, ["+33450405930"], Osm("Mo-Tu 08:00-12:00,14:00-18:00; We 14:00-18:00; Th-Fr 08:00-12:00,14:00-18:00; Sa 14:00-18:00; Su 09:00-12:00,15:00-18:00")
        gendarmerie-01283-01: ["144 Rue Sainte-Geneviève"] 01100 Oyonnax, Published, ["+33474771633"], None
        3048 older
    "#]].assert_eq(&json);
    assert_eq!(check("unites-gendarmerie-texte.csv"), json);
    assert_eq!(check("unites-gendarmerie-colonnes.csv"), json);
}

#[test]
fn known_defects_of_the_gendarmerie_export() {
    let check = |from: &str, to: &str, expected: Expect| {
        let edit = |text: String| text.replacen(from, to, 1);
        expected.assert_eq(&imported("unites-gendarmerie-texte.csv", Force::Gendarmerie, edit, false));
    };
    check(
        "6.09523;46.27591",
        "46.27591;6.09523",
        expect![[r#"
        gendarmerie-01034-01: ["Caserne Sibuet 9 Rue Mante"] 01300 Belley, Published, ["+33479816900"], None
        gendarmerie-01281-01: ["124 Rue de Béjoud"] 01210 Ornex, Published, ["+33450405930"], Osm("Mo-Tu 08:00-12:00,14:00-18:00; We 14:00-18:00; Th-Fr 08:00-12:00,14:00-18:00; Sa 14:00-18:00; Su 09:00-12:00,15:00-18:00")
        gendarmerie-01283-01: ["144 Rue Sainte-Geneviève"] 01100 Oyonnax, Published, ["+33474771633"], None
        3048 older
        unites-gendarmerie-texte.csv, line 2, PositionSwapped: 6.09523, 46.27591 → 46.27591, 6.09523
    "#]],
    );
    check(
        "6.09523;46.27591",
        ";",
        expect![[r#"
        gendarmerie-01034-01: ["Caserne Sibuet 9 Rue Mante"] 01300 Belley, Published, ["+33479816900"], None
        gendarmerie-01281-01: ["124 Rue de Béjoud"] 01210 Ornex, Published, ["+33450405930"], Osm("Mo-Tu 08:00-12:00,14:00-18:00; We 14:00-18:00; Th-Fr 08:00-12:00,14:00-18:00; Sa 14:00-18:00; Su 09:00-12:00,15:00-18:00")
        gendarmerie-01283-01: ["144 Rue Sainte-Geneviève"] 01100 Oyonnax, Published, ["+33474771633"], None
        3048 older
        unites-gendarmerie-texte.csv, line 2, NoPosition: “”, “”
    "#]],
    );
    check(
        "1008620;",
        "0;",
        expect![[r#"
        gendarmerie-01034-01: ["Caserne Sibuet 9 Rue Mante"] 01300 Belley, Published, ["+33479816900"], None
        gendarmerie-01281-01: ["124 Rue de Béjoud"] 01210 Ornex, Published, ["+33450405930"], Osm("Mo-Tu 08:00-12:00,14:00-18:00; We 14:00-18:00; Th-Fr 08:00-12:00,14:00-18:00; Sa 14:00-18:00; Su 09:00-12:00,15:00-18:00")
        gendarmerie-01283-01: ["144 Rue Sainte-Geneviève"] 01100 Oyonnax, Published, ["+33474771633"], None
        3048 older
        unites-gendarmerie-texte.csv, line 2, UnitIdMissing: Gendarmerie - Brigade d'Ornex
    "#]],
    );
    check(
        "01281;124 Rue de Béjoud;01210;Ornex",
        ";124 Rue de Béjoud;01210;ORNEX",
        expect![[r#"
        gendarmerie-01034-01: ["Caserne Sibuet 9 Rue Mante"] 01300 Belley, Published, ["+33479816900"], None
        gendarmerie-01281-01: ["124 Rue de Béjoud"] 01210 Ornex, Published, ["+33450405930"], Osm("Mo-Tu 08:00-12:00,14:00-18:00; We 14:00-18:00; Th-Fr 08:00-12:00,14:00-18:00; Sa 14:00-18:00; Su 09:00-12:00,15:00-18:00")
        gendarmerie-01283-01: ["144 Rue Sainte-Geneviève"] 01100 Oyonnax, Published, ["+33474771633"], None
        3048 older
    "#]],
    );
    check(
        "service",
        "nom",
        expect![
            "…/unites-gendarmerie-texte.csv: 3 of 3 rows cannot be read, more than 2 in 100 (unites-gendarmerie-texte.csv, line 2: no value in “service”)"
        ],
    );
}

#[test]
fn a_complete_export_withholds_what_it_does_not_name() {
    let text = imported("unites-gendarmerie-texte.csv", Force::Gendarmerie, |text| text, true);
    assert!(text.contains("\n0 older\n"), "{text}");
}

#[test]
fn the_police_export_has_neither_ids_nor_hours() {
    expect![[r#"
        commissariat_police-01053-01: ["4 rue des Remparts"] 01000 Bourg-en-Bresse, Published, ["+33474472020"], None
        commissariat_police-01283-01: ["41 boulevard Louis Dupuy"] 01100 Oyonnax, Published, ["+33474774733"], None
        commissariat_police-14118-01: ["BP 530", "Direction Départementale de la Sécurité Publique", "10 rue Thibout-de-la-Fresnaye"] 14000 Caen, Published, ["+33231292222"], None
        commissariat_police-34172-03: ["Place de la Comédie", "Allée Jules Milhau"] 34000 Montpellier, Published, ["+33486949730"], None
        601 older
        services-police.csv, line 5, PostcodeMended: 14035 → 14000
    "#]].assert_eq(&imported("services-police.csv", Force::Police, |text| text, false));
}
