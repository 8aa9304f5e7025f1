//! `cargo xtask bindings`: what the shells see of the core.
//!
//! The generator is an example of `securite-bindings` behind a feature, so that it has the versions of
//! the lock file and nobody compiles it who does not ask for it (docs/adr/0002).

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{cargo, repository, show, target};

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] => generate().and_then(|surface| compare(&surface)),
        ["--accept"] => generate().and_then(|surface| {
            let file = accepted();
            fs::write(&file, surface).map_err(|error| format!("{}: {error}", file.display()))
        }),
        _ => Err("usage: cargo xtask bindings [--accept]".into()),
    }
}

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    let surface = generate()?;
    // Both are run, so that one change shows all that it breaks.
    compare(&surface).and(python())
}

/// Writes `target/bindings`: the Kotlin and the Swift side, what phones draw with before the core, the
/// Python side with the library beside it, and the list of all that crosses, which is given back.
pub(crate) fn generate() -> Result<String, String> {
    let feature = ["--features", "securite-bindings/generate"];
    show(&mut cargo(
        &[&["build", "--workspace", "--lib", "--example", "generate"], feature.as_slice()].concat(),
    ))?;
    let (built, out) = (target()?.join("debug"), target()?.join("bindings"));
    show(Command::new(built.join("examples").join("generate")).arg(&built).arg(&out))?;
    let list = out.join("surface.txt");
    fs::read_to_string(&list).map_err(|error| format!("{}: {error}", list.display()))
}

fn accepted() -> PathBuf {
    repository().join("bindings").join("surface.txt")
}

fn compare(surface: &str) -> Result<(), String> {
    let before = fs::read_to_string(accepted()).unwrap_or_default();
    if before == surface {
        return Ok(());
    }
    eprintln!("{}", differences(&before, surface).join("\n"));
    Err("what crosses is not what bindings/surface.txt says: `cargo xtask bindings --accept`, then the shells and the changelog".into())
}

/// The lines of one text that the other lacks.
fn differences(before: &str, after: &str) -> Vec<String> {
    let lacking = |sign: &str, these: &str, those: &str| -> Vec<String> {
        let lines = these.lines().filter(|line| those.lines().all(|other| other != *line));
        lines.map(|line| format!("  {sign} {line}")).collect()
    };
    [lacking("-", before, after), lacking("+", after, before)].concat()
}

fn python() -> Result<(), String> {
    let tests = repository().join("tests").join("boundary").join("python");
    let mut unittest = Command::new("python3");
    unittest.args(["-B", "-m", "unittest", "discover", "--verbose", "--start-directory"]).arg(&tests);
    show(unittest.env("PYTHONPATH", target()?.join("bindings").join("python")))
}

#[cfg(test)]
mod tests {
    use super::differences;

    #[test]
    fn what_changed_is_shown() {
        let shown = differences("enum Tone\n  Plain\n  Open", "enum Tone\n  Plain\n  Careful");
        assert_eq!(shown, ["  -   Open", "  +   Careful"]);
    }
}
