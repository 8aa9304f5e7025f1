//! `cargo xtask arm64`: the library linked for the processors of phones without the NDK. A link check, never a release.
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

/// A processor that the app is offered for, and what stands in for its headers.
struct Processor {
    triple: &'static str,
    /// As clang calls it.
    clang: &'static str,
    /// As Debian calls it, and the folder of musl's headers in its package.
    debian: &'static str,
    musl: &'static str,
}

/// Phones, and small or old phones with 32 bits; for x86_64, which is no phone's, this machine's own build is the same check.
const PROCESSORS: [Processor; 2] = [
    Processor {
        triple: "aarch64-linux-android",
        clang: "aarch64-linux-android",
        debian: "arm64",
        musl: "aarch64-linux-musl",
    },
    Processor {
        triple: "armv7-linux-androideabi",
        clang: "armv7a-linux-androideabi",
        debian: "armel",
        musl: "arm-linux-musleabi",
    },
];
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
    PROCESSORS.iter().try_for_each(|processor| linked(processor, llvm, &names))
}

fn linked(processor: &Processor, llvm: u32, names: &[Name]) -> Result<(), String> {
    let library = build(processor, llvm, names)?;
    let mut readelf = Command::new(format!("llvm-readelf-{llvm}"));
    readelf.args(["--wide", "--program-headers", "--dynamic-table", "--dyn-syms"]).arg(&library);
    let faults = judge::faults(names, &ask(&mut readelf)?);
    if !faults.is_empty() {
        return Err(format!("{}:\n  {}", library.display(), faults.join("\n  ")));
    }
    let bytes = library.metadata().map_err(|error| format!("{}: {error}", library.display()))?.len();
    let triple = processor.triple;
    eprintln!("  linked for {triple}, stripped: {:.2} MB, the built-in pack included", bytes as f64 / 1e6);
    Ok(())
}

/// As it ships, small: it takes minutes from nothing, and only so does the size mean something.
/// The arguments go to the last link alone: no script, no variable that a user's own could undo.
fn build(processor: &Processor, llvm: u32, names: &[Name]) -> Result<PathBuf, String> {
    let target = target()?;
    let Processor { triple, clang, .. } = processor;
    let headers = tools::headers(processor)?;
    // `__errno_location` is musl's name for what a phone calls `__errno`.
    let compile = format!(
        "--target={clang}{API} -nostdlibinc -isystem {} -D__errno_location=__errno",
        headers.display()
    );
    // What is left open is for the check to judge: all of it at once, and libunwind is not here at all.
    let link = format!(
        "-Clink-args=--target={clang}{API} -nostdlib -Wl,-z,max-page-size={PAGE} -Wl,--unresolved-symbols=ignore-all"
    );
    let mut rustc =
        cargo(&["rustc", "--profile", "phone", "-p", "securite-bindings", "--lib", "--crate-type", "cdylib"]);
    rustc.args(["--target", triple, "--", "-Cstrip=symbols", &link, &format!("-Clinker=clang-{llvm}")]);
    rustc.arg("-L").arg(stand_ins(processor, llvm, names, &target.join("arm64").join(triple))?);
    let of = |tool: &str| format!("{tool}_{}", triple.replace('-', "_"));
    rustc.env(of("CFLAGS"), compile);
    rustc.env(of("CC"), format!("clang-{llvm}"));
    show(rustc.env(of("AR"), format!("llvm-ar-{llvm}")))?;
    Ok(target.join(triple).join("phone").join("libsecurite_bindings.so"))
}

/// Libraries with the names of the list and nothing behind them, as in the NDK: so the link says which are needed.
fn stand_ins(processor: &Processor, llvm: u32, names: &[Name], folder: &Path) -> Result<PathBuf, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(said)?;
    for library in LIBRARIES {
        let of = names.iter().filter(|name| name.library == library && name.since <= API);
        let code: String = of.map(|Name { name, .. }| format!(".globl {name}\n{name}:\n")).collect();
        let source = folder.join(format!("{library}.s"));
        fs::write(&source, code).map_err(said)?;
        let mut clang = Command::new(format!("clang-{llvm}"));
        clang.arg(format!("--target={}{API}", processor.clang)).args(["-shared", "-nostdlib"]);
        clang.arg(format!("-Wl,-soname,{library}.so")).arg(&source);
        ask(clang.arg("-o").arg(folder.join(format!("{library}.so"))))?;
    }
    // An archive without a member.
    fs::write(folder.join("libunwind.a"), "!<arch>\n").map_err(said)?;
    Ok(folder.to_path_buf())
}
