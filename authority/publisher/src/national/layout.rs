//! Whether a file looks as the catalogue says, before an importer reads it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::catalogue::{Importer, Source};
use crate::error::SourceError;
use crate::source::{open, text};
use crate::stations::rows;

/// Names in a record, whatever they hold.
type Names = BTreeMap<String, IgnoredAny>;

/// BANO has no header line: `id,numero,voie,code_postal,nom_commune,source,lat,lon`.
const BANO_FIELDS: usize = 8;
/// What is told of a wrong header: so many columns, so many letters of each.
const TOLD: (usize, usize) = (30, 40);

#[derive(Deserialize)]
struct Feature {
    properties: Names,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

/// What is wrong with it, if something is. A file that is new is unpacked to its end: one that was cut before it was
/// published is told here, and not after an hour of building.
pub(super) fn check(path: &Path, source: &Source, is_new: bool) -> Result<(), String> {
    let form = source.form();
    let begins = |reader: &mut dyn Read| {
        let mut start = [0; 64];
        let len = reader.read(&mut start).map_err(|error| error.to_string())?;
        let read = start.get(..len).unwrap_or_default();
        Ok::<_, String>(
            read.strip_prefix(b"\xef\xbb\xbf").unwrap_or(read).trim_ascii_start().first().copied(),
        )
    };
    let web_page = || format!("this is a web page, or other XML, and not {}", source.ending);
    // A server that says in HTML that it is not well does so whatever was asked for.
    let packed = begins(&mut File::open(path).map_err(|error| error.to_string())?)?;
    if form != "xml" && packed == Some(b'<') {
        return Err(web_page());
    }
    match begins(&mut open(path).map_err(plain)?)? {
        None => return Err("the file is empty".to_owned()),
        Some(b'<') if form != "xml" => return Err(web_page()),
        Some(b'<') => (),
        Some(_) if form == "xml" => return Err("this is not XML".to_owned()),
        Some(_) => (),
    }
    let names = match (form, source.importer) {
        ("xml", _) => None,
        (_, Importer::Bano) => {
            let fields = first_row(path, b',')?.len();
            if fields != BANO_FIELDS {
                return Err(format!("{fields} columns in place of {BANO_FIELDS}"));
            }
            None
        }
        ("csv", _) => Some(first_row(path, b';')?),
        (_, importer) => Some(json_names(path, importer)?),
    };
    if let Some(names) = names {
        compare(&source.columns, &names)?;
    }
    if is_new {
        std::io::copy(&mut open(path).map_err(plain)?, &mut std::io::sink())
            .map_err(|error| format!("the file is cut or damaged: {error}"))?;
    }
    Ok(())
}

/// The fields of the first row, which in all but BANO are the names of the columns.
fn first_row(path: &Path, delimiter: u8) -> Result<Vec<String>, String> {
    let reader = open(path).map_err(plain)?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(reader);
    let mut row = csv::ByteRecord::new();
    reader.read_byte_record(&mut row).map_err(|error| error.to_string())?;
    Ok(row.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect())
}

/// The names in the first record.
fn json_names(path: &Path, importer: Importer) -> Result<Vec<String>, String> {
    let failed = |error: serde_json::Error| error.to_string();
    let names: Option<Names> = match importer {
        Importer::CommuneOutlines => {
            let mut line = String::new();
            BufReader::new(open(path).map_err(plain)?)
                .read_line(&mut line)
                .map_err(|error| error.to_string())?;
            Some(serde_json::from_str::<Feature>(&line).map_err(failed)?.properties)
        }
        Importer::DepartmentOutlines => {
            let text = text(path).map_err(plain)?;
            let collection: Collection = serde_json::from_str(&text).map_err(failed)?;
            collection.features.into_iter().next().map(|feature| feature.properties)
        }
        Importer::CompetenceDetailed => {
            let text = text(path).map_err(plain)?;
            let table: BTreeMap<String, Names> = serde_json::from_str(&text).map_err(failed)?;
            table.into_values().next()
        }
        _ => {
            let text = text(path).map_err(plain)?;
            let rows = rows(path, &text).map_err(plain)?;
            rows.first().map(|(_, row)| serde_json::from_str(row.get())).transpose().map_err(failed)?
        }
    };
    names.map(|names| names.into_keys().collect()).ok_or_else(|| "it has no rows".to_owned())
}

fn compare(expected: &[String], there: &[String]) -> Result<(), String> {
    let missing: Vec<String> =
        expected.iter().filter(|name| !there.contains(name)).map(|name| format!("“{name}”")).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let (most, letters) = TOLD;
    let told: Vec<String> =
        there.iter().take(most).map(|name| name.chars().take(letters).collect()).collect();
    Err(format!(
        "without {}; expected were {}; there are {}",
        missing.join(", "),
        expected.join(", "),
        told.join(", ")
    ))
}

/// The sentence without the file, which is told beside it.
fn plain(error: SourceError) -> String {
    match error {
        SourceError::Io { source, .. } => source.to_string(),
        SourceError::Line { line, what, .. } => format!("line {line}: {what}"),
        SourceError::File { what, .. } => what,
        other => other.to_string(),
    }
}
