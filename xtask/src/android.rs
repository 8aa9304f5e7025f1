//! `cargo xtask android`: the Android app built and tested without the Android SDK.
//!
//! Maven compiles it against the framework and runs it under Robolectric, with the library that the
//! bindings were generated from. One idea: a run that ran too few tests has failed, whatever Maven says.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::bindings;
use crate::java;
use crate::run::{cargo, repository, show, target};
use crate::stamp::Stamp;

/// How many tests there are at least. Raised when tests are added; a filter that drops some is seen.
const FEWEST_36: usize = 488;
const FEWEST_26: usize = 383;

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] => part(),
        _ => Err("usage: cargo xtask android".into()),
    }
}

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    bindings::generate()?;
    forget_classes()?;
    // Maven leaves what a file that is gone was compiled to, and goes on to test it.
    let files = Stamp::of_names("android-files", &["android", "bindings/surface.txt"]);
    let same = std::env::var_os("CI").is_none() && files.as_ref().is_some_and(Stamp::holds);
    show(&mut maven(if same { &["test"] } else { &["clean", "test"] })?)?;
    files.inspect(Stamp::write);
    let _ = COMPILED.set(());
    for (android, reports, fewest) in
        [("API 36", "surefire-reports", FEWEST_36), ("API 26", "surefire-reports-26", FEWEST_26)]
    {
        let ran = tests_that_ran(&built().join(reports))?;
        if ran < fewest {
            return Err(format!("{ran} tests ran on {android}; {fewest} are the fewest"));
        }
        eprintln!("  {ran} tests ran on {android}");
    }
    Ok(())
}

/// Whether this run has compiled the app.
static COMPILED: OnceLock<()> = OnceLock::new();

/// The app compiled, for parts that look at it: once in a run of the check.
pub(crate) fn compiled() -> Result<(), String> {
    if COMPILED.get().is_none() {
        bindings::generate()?;
        forget_classes()?;
        show(&mut maven(&["compile"])?)?;
        let _ = COMPILED.set(());
    }
    Ok(())
}

/// Kotlin compiles all anew anyway, and a class that is no longer made would be looked at for ever.
fn forget_classes() -> Result<(), String> {
    let classes = built().join("classes");
    match fs::remove_dir_all(&classes) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("{}: {error}", classes.display())),
        _ => Ok(()),
    }
}

/// How long the shell takes on this machine, with the library as it ships.
pub(crate) fn bench() -> Result<(), String> {
    bindings::generate()?;
    show(&mut cargo(&["build", "--release", "-p", "securite-bindings"]))?;
    show(&mut maven_with("release", &["test", "-Dtest=Bench", "-Dsurefire.failIfNoSpecifiedTests=false"])?)
}

/// Maven in the folder of the build, told where the bindings and the library lie.
pub(crate) fn maven(arguments: &[&str]) -> Result<Command, String> {
    maven_with("debug", arguments)
}

fn maven_with(profile: &str, arguments: &[&str]) -> Result<Command, String> {
    let target = target()?;
    let mut maven = Command::new("mvn");
    maven.env("JAVA_HOME", java::home()?);
    maven.args(["--batch-mode", "--quiet", "--no-transfer-progress"]).args(arguments);
    maven.arg(format!("-Dbindings={}", target.join("bindings").display()));
    maven.arg(format!("-Dlibrary={}", target.join(profile).display()));
    maven.current_dir(folder());
    Ok(maven)
}

/// Maven's build.
pub(crate) fn folder() -> PathBuf {
    repository().join("android").join("sdkless")
}

/// What it leaves of the app.
pub(crate) fn built() -> PathBuf {
    folder().join("app").join("target")
}

fn tests_that_ran(reports: &Path) -> Result<usize, String> {
    let sentence = |error: std::io::Error| format!("{}: {error}", reports.display());
    let mut ran = 0;
    for entry in fs::read_dir(reports).map_err(sentence)? {
        let path = entry.map_err(sentence)?.path();
        if path.extension().is_some_and(|end| end == "xml") {
            ran += ran_in(&fs::read_to_string(&path).map_err(sentence)?);
        }
    }
    Ok(ran)
}

/// The tests of one report, without those that were skipped.
fn ran_in(report: &str) -> usize {
    report.matches("<testcase ").count().saturating_sub(report.matches("<skipped").count())
}

#[cfg(test)]
mod tests {
    use super::ran_in;

    #[test]
    fn skipped_tests_did_not_run() {
        let report = "<testsuite tests=\"3\"><testcase name=\"a\"/><testcase name=\"b\"><skipped/></testcase><testcase name=\"c\"/></testsuite>";
        assert_eq!(ran_in(report), 2);
        assert_eq!(ran_in(""), 0);
    }
}
