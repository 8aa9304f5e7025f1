//! Damaged files for each importer: some bytes of a real file are changed, cut, doubled or replaced by what
//! breaks readers. The import says which file and line, or reads on; it never panics. The same damage each time.

use std::path::Path;

use securite_publisher::build::Inputs;
use securite_publisher::note::NoteKind;
use securite_publisher::report::Report;
use securite_publisher::stations::{DirectoryFile, Export};

use super::common::{sample, shipped, small};

/// Damaged copies of each file.
const ROUNDS: u64 = 100;

/// What breaks readers, put anywhere.
const NASTY: [&[u8]; 16] = [
    b"\"",
    b";",
    b"\n",
    b"\r",
    b",",
    b"\0",
    b"\xff\xfe",
    b"<",
    b"]]>",
    b"&#0;",
    b"{",
    b"]",
    b"NaN",
    b"-1e999",
    b"99999999999999999999",
    b"\xe2\x80\xae",
];

/// A small generator of numbers (xorshift): the same from the same start.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn damaged(whole: &[u8], seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(80)).min(bytes.len());
        match dice.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.extend_from_within(at..end),
            3 => bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << (seed % 8)),
            _ => drop(bytes.splice(at..at, NASTY[dice.below(NASTY.len())].iter().copied())),
        }
    }
    bytes
}

/// Imports damaged copies of a file; `with` puts it among the sources.
fn check(file: &Path, with: impl Fn(&mut Inputs, &Path)) {
    let whole = std::fs::read(file).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let name = file.file_name().unwrap().to_str().unwrap();
    let copy = folder.path().join(name);
    let (mut read, mut refused, mut noted) = (0, 0, 0);
    for seed in 1..=ROUNDS {
        std::fs::write(&copy, damaged(&whole, seed)).unwrap();
        let mut inputs = small();
        with(&mut inputs, &copy);
        let mut report = Report::default();
        match inputs.build(&mut report) {
            Ok(_) => read += 1,
            Err(error) => {
                refused += 1;
                assert!(error.to_string().contains(name), "{name}, damage {seed}: “{error}” names no file");
            }
        }
        for note in report.notes.iter().filter(|note| note.kind == NoteKind::Unreadable) {
            noted += 1;
            let line = note.id.contains(", line ") || note.id.ends_with(".xml");
            assert!(note.id.contains(name) && line, "{name}, damage {seed}: “{}” names no row", note.id);
        }
    }
    // Damage that nobody sees is no test.
    assert!(refused + noted > 10, "{name}: {read} read, {refused} refused, {noted} rows noted");
}

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()
}

fn export(file: &Path) -> Option<Export> {
    Some(Export { file: file.to_owned(), day: day(), complete: false })
}

#[test]
fn areas_and_addresses() {
    check(&sample("communes-2026-extrait.csv"), |inputs, file| inputs.communes = Some(file.to_owned()));
    check(&shipped("communes/departements.csv"), |inputs, file| inputs.departments = Some(file.to_owned()));
    check(&sample("adresses/ban-75-2024-06-extrait.csv"), |inputs, file| inputs.ban = vec![file.to_owned()]);
    check(&sample("adresses/bano-90-2015-extrait.csv"), |inputs, file| inputs.bano = vec![file.to_owned()]);
}

#[test]
fn compressed_files() {
    check(&sample("stations/competence-95-2026-08.json.xz"), |inputs, file| {
        inputs.stations.detailed = Some(file.to_owned());
    });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ban.csv.gz");
    let mut gzip = flate2::write::GzEncoder::new(std::fs::File::create(&file).unwrap(), Default::default());
    let text = std::fs::read(sample("adresses/ban-75-2024-06-extrait.csv")).unwrap();
    std::io::Write::write_all(&mut gzip, &text).unwrap();
    gzip.finish().unwrap();
    check(&file, |inputs, file| inputs.ban = vec![file.to_owned()]);
}

#[test]
fn the_directory() {
    check(&sample("annuaire-2022-01/commissariat_police-67218-01.xml"), |inputs, file| {
        inputs.stations.directory = vec![DirectoryFile::Xml(file.to_owned())];
    });
    check(&sample("exports/annuaire-dila-json-2023-1-fiche.json"), |inputs, file| {
        inputs.stations.directory = vec![DirectoryFile::Json(file.to_owned())];
    });
}

#[test]
fn the_ministry_s_exports() {
    check(&sample("exports/unites-gendarmerie-texte.csv"), |inputs, file| {
        inputs.stations.gendarmerie = export(file);
    });
    check(&sample("exports/unites-gendarmerie-colonnes.csv"), |inputs, file| {
        inputs.stations.gendarmerie = export(file);
    });
    check(&sample("exports/unites-gendarmerie-3-lignes.json"), |inputs, file| {
        inputs.stations.gendarmerie = export(file);
    });
    check(&sample("exports/services-police.csv"), |inputs, file| inputs.stations.police = export(file));
}
