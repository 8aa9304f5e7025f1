//! What the link needs of the machine: clang, lld and llvm of one version, Rust's library, headers.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::TRIPLE;
use crate::run::{ask, cache, repository, show};

/// The versions of LLVM that Debian may have; 19 is the oldest that was tried.
const VERSIONS: std::ops::RangeInclusive<u32> = 19..=40;

pub(super) fn probe() -> Result<(), String> {
    match (installed(), has_target()?, headers()?.is_dir()) {
        (Some(_), true, true) => Ok(()),
        _ => Err("clang, Rust's library for phones or headers lack: `cargo xtask arm64 --install`".into()),
    }
}

/// The newest LLVM on this machine that is here with all that is used of it.
pub(super) fn installed() -> Option<u32> {
    let runs = |program: String| Command::new(program).arg("--version").output().is_ok();
    let tools = ["clang", "ld.lld", "llvm-ar", "llvm-readelf"];
    VERSIONS.rev().find(|version| tools.iter().all(|tool| runs(format!("{tool}-{version}"))))
}

fn has_target() -> Result<bool, String> {
    let mut rustc = Command::new("rustc");
    let folder = ask(rustc.args(["--print", "target-libdir", "--target", TRIPLE]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

pub(super) fn headers() -> Result<PathBuf, String> {
    Ok(cache()?.join("musl-arm64"))
}

pub(super) fn install() -> Result<(), String> {
    if installed().is_none() {
        show(Command::new("apt-get").arg("update"))?;
        let known = ask(Command::new("apt-cache").args(["search", "--names-only", "^lld-[0-9]+$"]))?;
        let llvm = newest(&known).ok_or("apt knows no lld: is this Debian?")?;
        eprintln!(
            "  clang, lld and llvm {llvm} from Debian go onto this machine (about 350 MB); needs root."
        );
        let mut packages = Command::new("apt-get");
        packages.args(["install", "--yes", "--no-install-recommends"]);
        show(packages.args(["clang", "lld", "llvm"].map(|name| format!("{name}-{llvm}"))))?;
    }
    if !has_target()? {
        eprintln!("  Rust's standard library for phones is added to this tool chain.");
        show(Command::new("rustup").args(["target", "add", TRIPLE]))?;
    }
    let headers = headers()?;
    if headers.is_dir() {
        return Ok(());
    }
    eprintln!("  musl's headers for arm64 from Debian go into {} (1 MB).", headers.display());
    show(Command::new("sh").arg(repository().join("android/sdkless/arm64/headers.sh")).arg(headers))
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
