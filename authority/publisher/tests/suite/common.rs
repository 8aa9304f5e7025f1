//! The extracts, and where results go.

use std::path::PathBuf;
use std::sync::LazyLock;

use securite_publisher::build::Inputs;
use securite_publisher::report::Report;

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
        issued: 20_261_101,
        communes: sample("communes-2026-extrait.csv"),
        departments: shipped("communes/departements.csv"),
        ..Inputs::default()
    }
}

/// The shipped pack, and the account of its import.
pub(super) static SHIPPED: LazyLock<(Vec<u8>, String)> = LazyLock::new(|| {
    let mut report = Report::default();
    let pack = Inputs::shipped(&shipped("")).build(&mut report).unwrap();
    (pack, report.summary())
});
