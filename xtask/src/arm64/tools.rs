//! What the link needs of the machine: clang, lld and llvm of one version, Rust's library, headers.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{PROCESSORS, Processor};
use crate::run::{apt, ask, repository, show};
use securite_services::cache;

/// The versions of LLVM that Debian may have; 19 is the oldest that was tried.
const VERSIONS: std::ops::RangeInclusive<u32> = 19..=40;

pub(super) fn probe() -> Result<(), String> {
    let mut lacking = Vec::new();
    for processor in &PROCESSORS {
        if !has_target(processor)? || !headers(processor)?.is_dir() {
            lacking.push(processor.triple);
        }
    }
    if installed().is_some() && lacking.is_empty() {
        return Ok(());
    }
    Err(format!("clang, or Rust's library or headers for {lacking:?}, lack: `cargo xtask arm64 --install`"))
}

/// The newest LLVM on this machine that is here with all that is used of it.
pub(super) fn installed() -> Option<u32> {
    let runs = |program: String| Command::new(program).arg("--version").output().is_ok();
    let tools = ["clang", "ld.lld", "llvm-ar", "llvm-readelf"];
    VERSIONS.rev().find(|version| tools.iter().all(|tool| runs(format!("{tool}-{version}"))))
}

fn has_target(processor: &Processor) -> Result<bool, String> {
    let mut rustc = Command::new("rustc");
    let folder = ask(rustc.args(["--print", "target-libdir", "--target", processor.triple]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

pub(super) fn headers(processor: &Processor) -> Result<PathBuf, String> {
    Ok(cache()?.join(format!("musl-{}", processor.debian)))
}

pub(super) fn install() -> Result<(), String> {
    if installed().is_none() {
        apt(&["update"])?;
        let known = ask(Command::new("apt-cache").args(["search", "--names-only", "^lld-[0-9]+$"]))?;
        let llvm = newest(&known).ok_or("apt knows no lld: is this Debian?")?;
        eprintln!(
            "  clang, lld and llvm {llvm} from Debian go onto this machine (about 350 MB); needs root."
        );
        let [clang, lld, tools] = ["clang", "lld", "llvm"].map(|name| format!("{name}-{llvm}"));
        apt(&["install", "--yes", "--no-install-recommends", &clang, &lld, &tools])?;
    }
    PROCESSORS.iter().try_for_each(install_for)
}

fn install_for(processor: &Processor) -> Result<(), String> {
    let Processor { triple, debian, musl, .. } = processor;
    if !has_target(processor)? {
        eprintln!("  Rust's standard library for {triple} is added to this tool chain.");
        show(Command::new("rustup").args(["target", "add", triple]))?;
    }
    let headers = headers(processor)?;
    if headers.is_dir() {
        return Ok(());
    }
    eprintln!("  musl's headers for {debian} from Debian go into {} (1 MB).", headers.display());
    let script = repository().join("android/sdkless/arm64/headers.sh");
    show(Command::new("sh").arg(script).args([debian, musl]).arg(headers))
}

/// The highest version among lines such as "lld-19 - …"; clang and llvm come from the same source.
fn newest(known: &str) -> Option<u32> {
    known.lines().filter_map(|line| line.strip_prefix("lld-")?.split(' ').next()?.parse().ok()).max()
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn the_newest_version_is_a_number() {
        assert_eq!(newest("lld-9 - linker\nlld-22 - linker\nlld-19 - linker"), Some(22));
        assert_eq!(newest(""), None);
    }
}
