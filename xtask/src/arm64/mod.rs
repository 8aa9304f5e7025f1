//! `cargo xtask arm64`: the library linked for the processor of phones without the NDK. A link check, never a release.
//!
//! Clang and lld come from Debian. The headers of another C library (musl) stand in for those of the phone's, and
//! libraries made from a list of names for its libraries. One idea: what our library leaves open is in that list.

mod judge;
mod tools;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{ask, cargo, show, target};
use judge::{LIBRARIES, Name, PAGE};

const TRIPLE: &str = "aarch64-linux-android";
/// `minSdk` of the app: a phone has no name that came later.
const API: u32 = 26;

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] if std::env::var("CI").is_ok_and(|value| value == "true") => {
            tools::install().and_then(|()| part())
        }
        [] => tools::probe().and_then(|()| part()),
        ["--install"] => tools::install(),
        ["--probe"] => tools::probe(),
        _ => Err("usage: cargo xtask arm64 [--install | --probe]".into()),
    }
}

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    let llvm = tools::installed().ok_or("clang, lld and llvm are not here: `cargo xtask arm64 --install`")?;
    let names = judge::names()?;
    let library = build(llvm, &names)?;
    let mut readelf = Command::new(format!("llvm-readelf-{llvm}"));
    readelf.args(["--wide", "--program-headers", "--dynamic-table", "--dyn-syms"]).arg(&library);
    let faults = judge::faults(&names, &ask(&mut readelf)?);
    if !faults.is_empty() {
        return Err(format!("{}:\n  {}", library.display(), faults.join("\n  ")));
    }
    let bytes = library.metadata().map_err(|error| format!("{}: {error}", library.display()))?.len();
    eprintln!("  linked for {TRIPLE}, stripped: {:.2} MB, the built-in pack included", bytes as f64 / 1e6);
    Ok(())
}

/// In release, as it ships: it takes two minutes from nothing, and only so does the size mean something.
/// The arguments go to the last link alone: no script, no variable that a user's own could undo.
fn build(llvm: u32, names: &[Name]) -> Result<PathBuf, String> {
    let target = target()?;
    let headers = tools::headers()?;
    // `__errno_location` is musl's name for what a phone calls `__errno`.
    let compile = format!(
        "--target={TRIPLE}{API} -nostdlibinc -isystem {} -D__errno_location=__errno",
        headers.display()
    );
    // What is left open is for the check to judge: all of it at once, and libunwind is not here at all.
    let link = format!(
        "-Clink-args=--target={TRIPLE}{API} -nostdlib -Wl,-z,max-page-size={PAGE} -Wl,--unresolved-symbols=ignore-all"
    );
    let mut rustc =
        cargo(&["rustc", "--release", "-p", "securite-bindings", "--lib", "--crate-type", "cdylib"]);
    rustc.args(["--target", TRIPLE, "--", "-Cstrip=symbols", &link, &format!("-Clinker=clang-{llvm}")]);
    rustc.arg("-L").arg(stand_ins(llvm, names, &target.join("arm64"))?);
    rustc.env("CFLAGS_aarch64_linux_android", compile);
    rustc.env("CC_aarch64_linux_android", format!("clang-{llvm}"));
    show(rustc.env("AR_aarch64_linux_android", format!("llvm-ar-{llvm}")))?;
    Ok(target.join(TRIPLE).join("release").join("libsecurite_bindings.so"))
}

/// Libraries with the names of the list and nothing behind them, as in the NDK: so the link says which are needed.
fn stand_ins(llvm: u32, names: &[Name], folder: &Path) -> Result<PathBuf, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(said)?;
    for library in LIBRARIES {
        let of = names.iter().filter(|name| name.library == library && name.since <= API);
        let code: String = of.map(|Name { name, .. }| format!(".globl {name}\n{name}:\n")).collect();
        let source = folder.join(format!("{library}.s"));
        fs::write(&source, code).map_err(said)?;
        let mut clang = Command::new(format!("clang-{llvm}"));
        clang.arg(format!("--target={TRIPLE}{API}")).args(["-shared", "-nostdlib"]);
        clang.arg(format!("-Wl,-soname,{library}.so")).arg(&source);
        ask(clang.arg("-o").arg(folder.join(format!("{library}.so"))))?;
    }
    // An archive without a member.
    fs::write(folder.join("libunwind.a"), "!<arch>\n").map_err(said)?;
    Ok(folder.to_path_buf())
}
