//! Every shipped data file has a source, a date, a licence and the checksum it was reviewed with,
//! and `docs/data.md` tells of it.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::tree::{bytes, files, top};
use super::{Finding, finds, hold};

const MANIFEST: &str = "core/data/manifest.toml";

#[test]
fn every_data_file_is_accounted_for() {
    let shipped = files().into_iter().filter_map(|path| Some((as_listed(&path)?, sum(&bytes(&path)))));
    let sums: BTreeMap<String, String> = shipped.collect();
    assert!(!sums.is_empty());
    let page = std::fs::read_to_string(top().join("docs/data.md")).unwrap_or_default();
    hold("data", |path| path == MANIFEST, |_, text| accounts(text, &sums, &page));
}

#[test]
fn wrong_samples_are_found() {
    let entry = "[[file]]\npath = \"a.csv\"\nsource = \"here\"\ndate = \"2026-08\"\nlicence = \"MIT\"\nrows = 1\nsha256 = \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"\n";
    let told = format!("a.csv {}", sum(b"abc"));
    let check = |manifest: &str, names: &[&str], page: &str, lines: &[usize]| {
        let sums = names.iter().map(|name| ((*name).to_owned(), sum(b"abc"))).collect();
        finds(accounts(manifest, &sums, page), lines);
    };
    check(entry, &["a.csv"], &told, &[]);
    check(entry, &["a.csv", "b.csv"], &format!("{told}, b.csv"), &[1]);
    check(entry, &[], &told, &[2]);
    check(entry, &["a.csv"], "nothing", &[2, 2]);
    check(entry, &["a.csv"], "a.csv", &[2]);
    assert_eq!(as_listed("core/data/stations/a.csv").as_deref(), Some("stations/a.csv"));
    assert_eq!(as_listed("core/places/data/a.csv").as_deref(), Some("../places/data/a.csv"));
    assert_eq!(as_listed("core/src/metadata/a.rs"), None);
    check(&entry.replace("ba78", "0000"), &["a.csv"], &told, &[2, 2]);
    check(&entry.replace("\"here\"", "\"\""), &["a.csv"], &told, &[2]);
    check(&entry.replace("date", "day"), &["a.csv"], &told, &[2]);
    check(&entry.replace("rows = 1", ""), &["a.csv"], &told, &[2]);
    let table = |entry: &str| entry.replace("a.csv", "a.tsv.xz");
    check(&table(entry), &["a.tsv.xz"], &table(&told), &[2]);
    let made = table(entry).replace("\"here\"", "\"made by `securite-publish tables`\"");
    check(&made, &["a.tsv.xz"], &table(&told), &[]);
}

/// How the list names a data file of the core: from its own folder. `None` for other files.
fn as_listed(path: &str) -> Option<String> {
    match path.strip_prefix("core/")?.split_once("data/")? {
        _ if path == MANIFEST => None,
        ("", file) => Some(file.to_owned()),
        (part, file) => part.ends_with('/').then(|| format!("../{part}data/{file}")),
    }
}

/// `sums` are the files there are; `page` is the text of `docs/data.md`.
fn accounts(manifest: &str, sums: &BTreeMap<String, String>, page: &str) -> Vec<Finding> {
    let table: toml::Table = manifest.parse().unwrap();
    let entries = table.get("file").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let mut found = Vec::new();
    let mut named = Vec::new();
    for entry in &entries {
        let field = |name: &str| entry.get(name).and_then(toml::Value::as_str).unwrap_or_default();
        let path = field("path");
        let line =
            manifest.lines().position(|line| line == format!("path = \"{path}\"")).map_or(1, |at| at + 1);
        let mut add = |what: String| found.push(Finding::at(line, format!("{path}: {what}")));
        for name in ["source", "date", "licence"].into_iter().filter(|name| field(name).is_empty()) {
            add(format!("its {name} is missing"));
        }
        let table = path.ends_with(".tsv") || path.ends_with(".tsv.xz");
        if table && !field("source").contains("securite-publish tables") {
            add("its source does not say that it is made by `securite-publish tables`".into());
        }
        if entry.get("rows").and_then(toml::Value::as_integer).is_none_or(|rows| rows < 1) {
            add("its rows are missing".into());
        }
        match sums.get(path) {
            None => add("the file is missing".into()),
            Some(sum) if sum != field("sha256") => {
                add(format!("the file has changed: its checksum is {sum}"))
            }
            Some(_) => {}
        }
        let file = path.rsplit('/').next().unwrap_or(path);
        if !page.contains(file) {
            add("docs/data.md does not name it".into());
        }
        if !page.contains(field("sha256")) {
            add("docs/data.md does not give its checksum".into());
        }
        named.push(path);
    }
    let unnamed = sums.keys().filter(|path| !named.contains(&path.as_str()));
    found.extend(unnamed.map(|path| Finding::at(1, format!("{path} is in the folder and not in this list"))));
    found
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
