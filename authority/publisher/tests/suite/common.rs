//! The extracts, and where results go.

use std::path::PathBuf;
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
