//! Codes that a spreadsheet has eaten from, and codes of old, in every importer: the right commune or a refusal.

use std::path::Path;

use super::tests::{COMMUNES, OUTLINES};
use super::*;
use crate::note::NoteKind;

/// What is read of a file: where each station is, each commune of a table, the zeros given back. Else why not.
fn told(name: &str, text: &str, put: impl Fn(&mut StationFiles, &Path)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, text).unwrap();
    let mut files = StationFiles::default();
    put(&mut files, &file);
    let mut report = Report::default();
    let data = match read(&files, &COMMUNES, Some(&OUTLINES), &mut report) {
        Ok(data) => data,
        Err(error) => {
            let text = error.to_string();
            let why = text.rsplit_once(": ").map_or(text.as_str(), |(_, why)| why.trim_end_matches(')'));
            return why.to_owned();
        }
    };
    let mut told = Vec::new();
    for Station { insee, postcode, town, position, .. } in &data.stations {
        told.push(format!("{insee}, {postcode} {town}, {position:?}"));
    }
    told.extend(data.jurisdiction.rows.keys().map(|code| format!("jurisdiction of {code}")));
    let mended = report.notes.iter().filter(|note| note.kind == NoteKind::ZeroGivenBack);
    told.extend(mended.map(|note| note.text.clone()));
    told.join("; ")
}

const UNPROVEN: &str = "“5142” lost a digit, nothing proves “05142”";

fn ministry(file: &Path) -> Option<Export> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    Some(Export { file: file.to_owned(), day, complete: false })
}

/// A row of the ministry's export: INSEE code, postcode, department, town; it is in Saint-Firmin (05).
fn check([insee, postcode, department, town]: [&str; 4], expected: &str) {
    let head = "identifiant_public_unite;service;departement;code_commune_insee;voie;code_postal;commune;\
                geocodage_x_GPS;geocodage_y_GPS";
    let row = format!("1;Brigade;{department};{insee};1 rue Neuve;{postcode};{town};6.03157;44.79623");
    let found =
        told("unites.csv", &format!("{head}\n{row}\n"), |files, file| files.gendarmerie = ministry(file));
    assert_eq!(found, expected, "{insee}, {postcode}, {department}, {town}");
}

#[test]
fn a_zero_that_another_field_proves() {
    let both = "05142, 05800 Saint-Firmin, Published; 5142 → 05142; 5800 → 05800";
    check(["5142", "5800", "5", "Saint-Firmin"], both);
    check(["5142", "5800", "05", "SAINT FIRMIN"], both);
    check(["5142", "5800", "", "Saint-Firmin Cedex"], both);
    check(["5142", "", "", "Saint-Firmin"], "05142, 05800 Saint-Firmin, Published; 5142 → 05142");
    check(["5142", "5800", "", "Le Bourg"], "05142, 05800 Le Bourg, Published; 5142 → 05142; 5800 → 05800");
    check(["5142", "05105", "", "Le Bourg"], "05142, 05800 Le Bourg, Published; 5142 → 05142");
    check(["5142", "", "5", "Le Bourg"], "05142, 05800 Le Bourg, Published; 5142 → 05142");
    check(["", "5800", "5", "Saint-Firmin"], "05142, 05800 Saint-Firmin, Published; 5800 → 05800");
    check(["", "5800", "", "Saint-Firmin"], "05142, 05800 Saint-Firmin, Published; 5800 → 05800");
    check(["", "05800", "05", "Saint-Firmin"], "05142, 05800 Saint-Firmin, Published");
    check(["58239", "5800", "", "Saint-Firmin"], "58239, 58270 Saint-Firmin, Approximate");
    check(["1091", "1200", "1", "Billiat"], "01033, 01200 Billiat, Approximate; 1091 → 01033; 1200 → 01200");
}

#[test]
fn a_zero_that_nothing_proves() {
    check(["5142", "", "", "Le Bourg"], UNPROVEN);
    check(["5142", "5801", "", "Le Bourg"], UNPROVEN);
    check(["5142", "58270", "58", "Saint-Firmin"], UNPROVEN);
    check(["5142", "58270", "", "Saint-Firmin"], UNPROVEN);
    check(["5142", "5800", "58", "Saint-Firmin"], UNPROVEN);
    check(["5142", "5800", "51", "Saint-Firmin"], UNPROVEN);
    check(["5999", "5800", "5", "Saint-Firmin"], "“5999” lost a digit, nothing proves “05999”");
    check(["514", "5800", "5", "Le Bourg"], "unknown commune “5800 Le Bourg”");
    // There is a Saint-Firmin in 05, 54, 58 and 71.
    check(["", "5801", "", "Saint-Firmin"], "unknown commune “5801 Saint-Firmin”");
    check(["", "58", "", "Saint-Firmin"], "unknown commune “58 Saint-Firmin”");
    check(["", "580", "", "Saint-Firmin"], "unknown commune “580 Saint-Firmin”");
}

#[test]
fn codes_of_old() {
    check(["97127", "97150", "971", "Saint-Martin"], "97801, 97150 Saint-Martin, Approximate");
    check(["97123", "97133", "971", "Saint-Barthélemy"], "97701, 97133 Saint-Barthélemy, Approximate");
    check(["", "97150", "971", "Saint-Martin"], "97801, 97150 Saint-Martin, Approximate");
    check(["", "97133", "971", "SAINT BARTHELEMY"], "97701, 97133 Saint-Barthélemy, Approximate");
    check(["", "97150", "", "Saint-Martin"], "97801, 97150 Saint-Martin, Approximate");
    check(["", "20000", "20", "Ajaccio"], "2A004, 20000 Ajaccio, Approximate");
    check(["20004", "20000", "", "Ajaccio"], "2A004, 20000 Ajaccio, Approximate");
}

#[test]
fn numbers_in_the_json_of_an_export() {
    let json = r#"[{"service": "Brigade", "code_commune_insee": 5142, "code_postal": 5800, "departement": 5,
        "commune": "Saint-Firmin", "voie": "1 rue Neuve", "telephone": 492552310, "url": null,
        "geocodage_x_GPS": 6.03157, "geocodage_y_GPS": 44.79623}]"#;
    let found = told("unites.json", json, |files, file| files.gendarmerie = ministry(file));
    assert_eq!(found, "05142, 05800 Saint-Firmin, Published; 5142 → 05142; 5800 → 05800");
}

#[test]
fn the_table_of_the_directory() {
    let check = |insee: &str, postcode: &str, town: &str, expected: &str| {
        let head = "id;pivot_local;id_presta;code_insee;nom;adresse;code_postal;commune;latitude;longitude;\
                    precision;telephone;telephone_note;courriel;url;horaires_json;commentaire;accessibilite;\
                    date_mise_a_jour";
        let row = format!(
            "gendarmerie-1;gendarmerie;1;{insee};Brigade;1 rue Neuve;{postcode};{town};44.79623;6.03157;8\
             ;;;;;;;;2026-10-01"
        );
        let found = told("unites.csv", &format!("{head}\n{row}\n"), |files, file| {
            files.directory = vec![DirectoryFile::Csv(file.to_owned())];
        });
        assert_eq!(found, expected, "{insee}, {postcode}, {town}");
    };
    let both = "05142, 05800 Saint-Firmin, Published; 5142 → 05142; 5800 → 05800";
    check("5142", "5800", "Saint-Firmin", both);
    check("5142", "5800", "Le Bourg", "05142, 05800 Le Bourg, Published; 5142 → 05142; 5800 → 05800");
    check("05142", "5800", "Saint-Firmin", "05142, 05800 Saint-Firmin, Published; 5800 → 05800");
    check("5142", "58270", "Saint-Firmin", UNPROVEN);
    check("5142", "5801", "Le Bourg", UNPROVEN);
    check("97127", "97150", "Saint-Martin", "97801, 97150 Saint-Martin, Approximate");
}

#[test]
fn the_xml_and_the_json_of_the_directory() {
    let check = |insee: serde_json::Value, postcode: serde_json::Value, town: &str, expected: &str| {
        let plain = |value: &serde_json::Value| value.to_string().replace('"', "");
        let xml = format!(
            "<Organisme id='gendarmerie-1' codeInsee='{}' pivotLocal='gendarmerie' dateMiseAJour='2026-10-01'>\
             <Nom>Brigade</Nom><Adresse><Ligne>1 rue Neuve</Ligne><CodePostal>{}</CodePostal>\
             <NomCommune>{town}</NomCommune></Adresse></Organisme>",
            plain(&insee),
            plain(&postcode)
        );
        let found = told("unite.xml", &xml, |files, file| {
            files.directory = vec![DirectoryFile::Xml(file.to_owned())];
        });
        assert_eq!(found, expected, "{xml}");
        let json = serde_json::json!({
            "id": "gendarmerie-1", "nom": "Brigade", "date_modification": "2026-10-01",
            "pivot": [{"type_service_local": "gendarmerie", "code_insee_commune": [insee]}],
            "adresse": [{"code_postal": postcode, "nom_commune": town, "numero_voie": "1 rue Neuve"}],
        });
        let found = told("unite.json", &json.to_string(), |files, file| {
            files.directory = vec![DirectoryFile::Json(file.to_owned())];
        });
        assert_eq!(found, expected, "{json}");
    };
    let both = "05142, 05800 Saint-Firmin, Approximate; 5142 → 05142; 5800 → 05800";
    check("5142".into(), "5800".into(), "Saint-Firmin", both);
    check(5142.into(), 5800.into(), "Saint-Firmin", both);
    check("5142".into(), "5801".into(), "Le Bourg", UNPROVEN);
    check(5142.into(), 58270.into(), "Saint-Firmin", UNPROVEN);
    check("97123".into(), "97133".into(), "Saint-Barthélemy", "97701, 97133 Saint-Barthélemy, Approximate");
}

#[test]
fn the_tables_of_jurisdiction() {
    let check = |code: &str, name: &str, postcode: &str, expected: &str| {
        let head = "code_commune;libelle_commune;institution;id_service;service;code_postal";
        let table = format!("{head}\n{code};{name};GN;1;Brigade;{postcode}\n");
        let found = told("table.csv", &table, |files, file| files.national = Some(file.to_owned()));
        assert_eq!(found, expected, "{table}");
        let row = serde_json::json!({ code: {
            "nom": name, "code_postal": postcode, "institution": "GN", "service": "Brigade", "adresse": "",
            "telephone": "", "horaires": null,
        }});
        let found =
            told("table.json", &row.to_string(), |files, file| files.detailed = Some(file.to_owned()));
        assert!(found.ends_with(expected), "{row}: {found}");
    };
    check("5142", "Saint-Firmin", "5800", "jurisdiction of 05142; 5142 → 05142");
    check("5142", "Saint-Firmin", "58270", UNPROVEN);
    check("5142", "Ailleurs", "", UNPROVEN);
    check("97127", "Saint-Martin", "97150", "jurisdiction of 97801");
    check("9712", "Saint-Martin", "97150", "“9712” lost a digit, nothing proves “09712”");
}
