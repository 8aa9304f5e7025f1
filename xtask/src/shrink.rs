//! R8 over the app as for a release, without the Android SDK: what JNA looks for by name is still there.
//!
//! One idea: what it finds in the dex before R8 it finds after. Lost, it would be a library that does not load, in releases only.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::google::{Google, files};
use crate::run::{ask, repository, show, target};

const API: &str = "26";
const RULES: &str = "android/app/proguard-rules.pro";
/// How a line of `Dex.java` begins that must be there: without it the comparison would praise two empty lists.
const SURE: &str = "structure Luniffi/securite_core/RustBuffer; [capacity, len, data]";
/// A class that uniffi uses if it is there, and Android before 13 has not: lint of a release would refuse it.
const LATER: &[u8] = b"Ljava/lang/ref/Cleaner";

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    let google = Google::ready()?;
    let folder = target()?.join("shrink");
    let classes = packed(&google, &folder)?;
    let jna = google.library("jna-")?;
    let before = found(&google, &run(&google, "D8", &folder.join("before"), &[&classes, jna], &[])?)?;
    if !before.iter().any(|line| line.starts_with(SURE)) {
        return Err(format!("before R8 there is no line “{SURE}”: what was read?"));
    }
    // Ours alone, so that nothing rests on a file of somebody else's; and with it, as it ships.
    let ours = [repository().join(RULES), google.app.join("manifest-rules.pro")];
    let shipped = [ours.to_vec(), files(&google.plugin, &["txt"])?].concat();
    let mut inputs: Vec<&str> =
        google.libraries.iter().map(String::as_str).filter(|jar| is_shipped(jar)).collect();
    inputs.push(&classes);
    let shrink = |name: &str, rules: &[PathBuf]| {
        let dex = run(&google, "R8", &folder.join(name), &inputs, rules)?;
        let lost = lost(&before, &found(&google, &dex)?);
        if has(&dex, LATER)? {
            return Err(
                "the bindings ask for java.lang.ref.Cleaner: `disable_java_cleaner` in core/uniffi.toml"
                    .into(),
            );
        }
        if lost.is_empty() {
            return Ok(format!("  dex with {name} rules: {} bytes", size(&dex)?));
        }
        Err(format!("after R8 with {name} rules JNA does not find:\n  {}", lost.join("\n  ")))
    };
    // A minute each, and each on one core.
    let both = std::thread::scope(|scope| {
        let alone = scope.spawn(|| shrink("our", &ours));
        [shrink("all", &shipped), alone.join().unwrap_or_else(|_| Err("R8 ended in a panic".into()))]
    });
    for said in both {
        eprintln!("{}", said?);
    }
    eprintln!("  resources: {} bytes", size(&google.app.join("resources.apk"))?);
    Ok(())
}

/// The framework is on the phone.
fn is_shipped(jar: &str) -> bool {
    !jar.contains("android-all")
}

/// Our classes in a jar, which is what both programs read.
fn packed(google: &Google, folder: &Path) -> Result<String, String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let jar = folder.join("app.jar").display().to_string();
    show(
        google.jdk("jar").args(["--create", "--file", &jar, "-C"]).arg(google.app.join("classes")).arg("."),
    )?;
    Ok(jar)
}

/// D8 or R8; gives the dex file.
fn run(
    google: &Google,
    program: &str,
    folder: &Path,
    inputs: &[&str],
    rules: &[PathBuf],
) -> Result<PathBuf, String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut command = google.run(&format!("com.android.tools.r8.{program}"));
    command
        .args(["--release", "--min-api", API, "--lib", google.library("android-all-")?, "--lib"])
        .arg(google.home())
        .arg("--output")
        .arg(folder);
    // What it only mentions is about rules for what the app has not.
    command.args(["--map-diagnostics", "info", "none", "--map-diagnostics", "warning", "error"]);
    rules.iter().for_each(|rule| {
        command.arg("--pg-conf").arg(rule);
    });
    show(command.args(inputs))?;
    Ok(folder.join("classes.dex"))
}

/// What JNA finds in a dex file.
fn found(google: &Google, dex: &Path) -> Result<BTreeSet<String>, String> {
    let mut reader: Command = google.run("android/sdkless/shrink/Dex.java");
    Ok(ask(reader.arg(dex))?.lines().map(str::to_owned).collect())
}

fn lost(before: &BTreeSet<String>, after: &BTreeSet<String>) -> Vec<String> {
    before.difference(after).cloned().collect()
}

fn has(file: &Path, bytes: &[u8]) -> Result<bool, String> {
    let all = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(all.windows(bytes.len()).any(|window| window == bytes))
}

fn size(file: &Path) -> Result<u64, String> {
    file.metadata().map(|about| about.len()).map_err(|error| format!("{}: {error}", file.display()))
}
