//! `cargo xtask ios`: the Swift side, built and tested without a Mac. What it proves and what it cannot is in
//! docs/testing.md.

mod tools;
mod version;

use std::fs;
use std::path::Path;

use crate::bindings;
use crate::run::{repository, target};
use tools::{inside, install, probe};

const USAGE: &str = "usage: cargo xtask ios [--install | --probe | --generate | --shots]";

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] if std::env::var("CI").is_ok_and(|value| value == "true") => install().and_then(|()| part()),
        [] => probe().and_then(|()| part()),
        ["--install"] => install(),
        ["--probe"] => probe(),
        ["--generate"] => prepare(),
        ["--shots"] => probe().and_then(|()| shots()),
        _ => Err(USAGE.into()),
    }
}

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    prepare()?;
    let sources = ["App", "Package.swift", "Sources", "Stubs", "Tests"];
    inside(&[&["swift", "format", "lint", "--strict", "--recursive"], sources.as_slice()].concat(), "")?;
    test("", &[])
}

/// The structural preview of every screen into `target/shots`, beside the pictures of the other shells.
fn shots() -> Result<(), String> {
    prepare()?;
    let out = target()?.join("shots");
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    test("/target/shots", &["--filter", "PreviewTests"])
}

fn test(shots: &str, more: &[&str]) -> Result<(), String> {
    let build = ["swift", "test", "--scratch-path", "/target/ios", "-Xswiftc", "-warnings-as-errors"];
    inside(&[build.as_slice(), more].concat(), shots)
}

/// The generated files into the package, which may hold no other; only those that changed, since the compiler goes
/// by their dates. What was built on others is thrown away: Swift does not build anew all that lies out a type of
/// another module, and such a test crashes.
fn prepare() -> Result<(), String> {
    bindings::generate()?;
    let bindings = target()?.join("bindings").join("swift").join("Bindings");
    let said = |error: std::io::Error| format!("{}: {error}", bindings.display());
    let core = fs::read_to_string(bindings.join("Core.swift")).map_err(said)?;
    fs::write(bindings.join("Version.swift"), version::written(&core)?).map_err(said)?;
    let built = target()?.join("ios");
    if copy(&target()?.join("bindings").join("swift"), &repository().join("ios").join("target"))?
        && built.exists()
    {
        fs::remove_dir_all(&built).map_err(|error| format!("{}: {error}", built.display()))?;
    }
    Ok(())
}

/// Makes a folder the same as another; what that one lacks is removed. Whether anything had changed.
fn copy(from: &Path, to: &Path) -> Result<bool, String> {
    let said = |error: std::io::Error| format!("{}: {error}", from.display());
    let mut changed = false;
    fs::create_dir_all(to).map_err(said)?;
    for entry in fs::read_dir(to).map_err(said)? {
        let entry = entry.map_err(said)?;
        let (old, source) = (entry.path(), from.join(entry.file_name()));
        // A link is removed itself, never what it leads to.
        let is_folder = entry.file_type().map_err(said)?.is_dir();
        if source.exists() && source.is_dir() == is_folder {
            continue;
        }
        if is_folder { fs::remove_dir_all(old) } else { fs::remove_file(old) }.map_err(said)?;
        changed = true;
    }
    for entry in fs::read_dir(from).map_err(said)? {
        let entry = entry.map_err(said)?;
        let (file, into) = (entry.path(), to.join(entry.file_name()));
        if file.is_dir() {
            changed |= copy(&file, &into)?;
            continue;
        }
        let bytes = fs::read(&file).map_err(said)?;
        if fs::read(&into).ok().as_ref() != Some(&bytes) {
            fs::write(&into, bytes).map_err(said)?;
            changed = true;
        }
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::copy;
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn files(below: &Path) -> BTreeMap<PathBuf, String> {
        let entries = fs::read_dir(below).unwrap().map(|entry| entry.unwrap().path());
        entries
            .flat_map(|path| {
                if path.is_dir() {
                    files(&path)
                } else {
                    [(path.clone(), fs::read_to_string(&path).unwrap())].into()
                }
            })
            .collect()
    }

    #[test]
    fn a_copied_folder_holds_nothing_else() {
        let top = std::env::temp_dir().join(format!("copied-{}", std::process::id()));
        let (from, to) = (top.join("from"), top.join("to"));
        for (path, text) in [
            ("from/A.swift", "1"),
            ("from/new/B.swift", "2"),
            ("from/turned", "3"),
            ("to/A.swift", "old"),
            ("to/Gone.swift", "4"),
            ("to/gone/C.swift", "5"),
            ("to/new/Gone.swift", "6"),
            ("to/turned/D.swift", "7"),
        ] {
            let file = top.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        assert!(copy(&from, &to).unwrap());
        let expected = [("A.swift", "1"), ("new/B.swift", "2"), ("turned", "3")];
        assert_eq!(files(&to), expected.map(|(path, text)| (to.join(path), text.to_owned())).into());
        assert!(!copy(&from, &to).unwrap(), "nothing had changed");
        fs::remove_dir_all(top).unwrap();
    }
}
