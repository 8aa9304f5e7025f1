//! The extracts, and where results go.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use securite_publisher::build::Inputs;
use securite_publisher::facts::Facts;
use securite_publisher::report::Report;
use securite_publisher::stations::StationFiles;
use securite_publisher::tables;

/// A file of `tests/data`.
pub(super) fn sample(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// A file of `core/data`.
pub(super) fn shipped(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../core/data").join(name)
}

/// The extracts as the sources of a small pack, without stations.
pub(super) fn small() -> Inputs {
    Inputs {
        issued: Some(20_261_101),
        communes: Some(sample("communes-2026-extrait.csv")),
        departments: Some(shipped("communes/departements.csv")),
        ..Inputs::default()
    }
}

/// The stations of the published files over the shipped tables, and the account of their import.
pub(super) static STATIONS: LazyLock<(Facts, String)> = LazyLock::new(|| {
    let stations = StationFiles::shipped(&sample("stations"), &shipped("stations"));
    let inputs = Inputs { from: Some(shipped("")), stations, ..Inputs::default() };
    let mut report = Report::default();
    let facts = inputs.facts(&mut report).unwrap();
    (facts, report.summary())
});

/// The shipped tables.
pub(super) static TABLES: LazyLock<Facts> =
    LazyLock::new(|| tables::read(&shipped(""), &mut |_, _| ()).unwrap());

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Runs the command in a folder of its own.
pub(super) fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_securite-publish")).current_dir(folder).args(arguments).output().unwrap()
}

/// What the command says on failure, without the paths of this machine.
pub(super) fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(!output.status.success(), "{}", text(&output.stdout));
    let said = text(&output.stderr).replace(&sample("").display().to_string(), "data/");
    said.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The names in a folder, in order.
pub(super) fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
