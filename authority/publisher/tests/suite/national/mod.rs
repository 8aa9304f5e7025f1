//! The open data sets of a catalogue: fetched from the demo's server and from one that fails as it is told.

mod build;
mod catalogue;
mod fetch;
mod scripted;

use std::path::PathBuf;

use super::common::{sample, shipped};

/// An entry of a catalogue.
struct Entry {
    id: &'static str,
    importer: &'static str,
    /// From the server on: `ban-75.csv.gz`.
    path: &'static str,
    ending: &'static str,
    columns: &'static str,
    more: &'static str,
    bytes: (u64, u64),
}

const ENTRY: Entry =
    Entry { id: "", importer: "", path: "", ending: "csv", columns: "", more: "", bytes: (1, 10_000_000) };

const BAN: Entry = Entry {
    id: "ban",
    importer: "ban",
    path: "adresses-{department}.csv.gz",
    ending: "csv.gz",
    columns: r#""numero", "nom_voie", "code_insee", "lon", "lat""#,
    more: "departments = [\"75\", \"95\"]\n",
    ..ENTRY
};

const DEPARTMENTS: Entry = Entry {
    id: "departments",
    importer: "departments",
    path: "departements.csv",
    columns: r#""code", "nom""#,
    ..ENTRY
};

const COMMUNES: Entry = Entry {
    id: "communes",
    importer: "communes",
    path: "communes.csv",
    columns: r#""code", "type", "nom", "codes_postaux", "mairie_lon""#,
    ..ENTRY
};

/// A catalogue of these on a server.
fn catalogue(server: &str, entries: &[&Entry]) -> String {
    let written = entries.iter().map(|entry| {
        let Entry { id, importer, path, ending, columns, more, bytes: (least, most) } = entry;
        format!(
            "[[source]]\nid = \"{id}\"\nimporter = \"{importer}\"\naddress = \"http://{server}/{path}\"\n{more}\
             ending = \"{ending}\"\ncolumns = [{columns}]\nbytes = [{least}, {most}]\nabout = {least}\n\
             may_be_shipped = {}\nlicence = \"Licence Ouverte 2.0\"\nmention = \"Whoever publishes {id}\"\n\
             publisher = \"A publisher\"\npage = \"https://example.org/\"\naddress_seen = \"here\"\n\
             size_seen = \"here\"\nchecked = \"2026-11-29\"\n\n",
            *importer != "bano"
        )
    });
    written.collect()
}

/// A file of the repository.
fn file(path: PathBuf) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn ban() -> Vec<u8> {
    file(sample("adresses/ban-75-2024-06-extrait.csv"))
}

fn departments() -> Vec<u8> {
    file(shipped("communes/departements.csv"))
}
