//! `cargo xtask arm64`: the library linked for the processor of phones without the NDK. A link check, never a release.
//!
//! Clang and lld come from Debian. The headers of another C library (musl) stand in for those of the phone's, and
//! libraries made from a list of names for its libraries. One idea: what our library leaves open is in that list.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{ask, cargo, repository, show, target};

const TRIPLE: &str = "aarch64-linux-android";
/// `minSdk` of the app: a phone has no name that came later.
const API: u32 = 26;
/// Bytes of the largest page of a phone; a segment that is not aligned to it is not loaded there.
const PAGE: u64 = 0x4000;
const LIBRARIES: [&str; 4] = ["libc", "libm", "libdl", "liblog"];
/// Calls our library from Kotlin; without it the check would praise an empty file.
const OURS: &str = "ffi_securite_core_uniffi_contract_version";
const LIST: &str = "android/sdkless/arm64/open-names.txt";
const NAMES: &str = include_str!("../../android/sdkless/arm64/open-names.txt");
/// The versions of LLVM that Debian may have; 19 is the oldest that was tried.
const VERSIONS: std::ops::RangeInclusive<u32> = 19..=40;

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] if std::env::var("CI").is_ok_and(|value| value == "true") => install().and_then(|()| part()),
        [] => probe().and_then(|()| part()),
        ["--install"] => install(),
        ["--probe"] => probe(),
        _ => Err("usage: cargo xtask arm64 [--install | --probe]".into()),
    }
}

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    let llvm = installed().ok_or("clang, lld and llvm are not here: `cargo xtask arm64 --install`")?;
    let names = parse(NAMES)?;
    let library = build(llvm, &names)?;
    let mut readelf = Command::new(format!("llvm-readelf-{llvm}"));
    readelf.args(["--wide", "--program-headers", "--dynamic-table", "--dyn-syms"]).arg(&library);
    let faults = faults(&names, &ask(&mut readelf)?);
    if !faults.is_empty() {
        return Err(format!("{}:\n  {}", library.display(), faults.join("\n  ")));
    }
    let bytes = library.metadata().map_err(|error| format!("{}: {error}", library.display()))?.len();
    eprintln!("  linked for {TRIPLE}, stripped: {:.2} MB, the built-in pack included", bytes as f64 / 1e6);
    Ok(())
}

/// A name that may be left open.
struct Name<'a> {
    library: &'a str,
    name: &'a str,
    /// API level that brought it; 21, the first for arm64, where the list has none.
    since: u32,
}

fn parse(list: &str) -> Result<Vec<Name<'_>>, String> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| name(line).ok_or_else(|| format!("{LIST}: “{line}” is not: library, name, API")))
        .collect()
}

fn name(line: &str) -> Option<Name<'_>> {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        [library, name] => Some(Name { library, name, since: 21 }),
        [library, name, since] => Some(Name { library, name, since: since.parse().ok()? }),
        _ => None,
    }
}

/// What is wrong with a library, by what `llvm-readelf` writes of it.
fn faults(names: &[Name], read: &str) -> Vec<String> {
    let (mut faults, mut segments, mut ours) = (Vec::new(), 0, false);
    for line in read.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["LOAD", .., align] => {
                segments += 1;
                let bytes = u64::from_str_radix(align.trim_start_matches("0x"), 16).unwrap_or_default();
                if bytes == 0 || bytes % PAGE != 0 {
                    faults.push(format!("a segment is aligned to {align}, not to {PAGE:#x}"));
                }
            }
            [_, "(NEEDED)", .., file] => {
                let file = file.trim_matches(['[', ']']);
                if LIBRARIES.iter().all(|known| file.strip_suffix(".so") != Some(known)) {
                    faults.push(format!("it needs {file}"));
                }
            }
            [_, tag, flags @ ..] if *tag == "(TEXTREL)" || flags.contains(&"TEXTREL") => {
                faults.push("it has text relocations".into());
            }
            [_, _, _, _, bind, _, "UND", open, ..] => match names.iter().find(|name| name.name == *open) {
                None => faults.push(format!("`{open}` is left open and not in {LIST}")),
                Some(Name { since, .. }) if *since > API && *bind != "WEAK" => {
                    faults.push(format!(
                        "`{open}` came with API {since} and is not weak; the app begins with {API}"
                    ));
                }
                Some(_) => {}
            },
            [.., name] => ours |= *name == OURS,
            [] => {}
        }
    }
    if segments == 0 || !ours {
        faults.push(format!("{segments} segments are loaded, `{OURS}` is there: {ours}"));
    }
    faults.dedup();
    faults
}

/// In release, as it ships: it takes two minutes from nothing, and only so does the size mean something.
/// The arguments go to the last link alone: no script, no variable that a user's own could undo.
fn build(llvm: u32, names: &[Name]) -> Result<PathBuf, String> {
    let target = target()?;
    let headers = headers()?;
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

fn probe() -> Result<(), String> {
    match (installed(), has_target()?, headers()?.is_dir()) {
        (Some(_), true, true) => Ok(()),
        _ => Err("clang, Rust's library for phones or headers lack: `cargo xtask arm64 --install`".into()),
    }
}

/// The newest LLVM on this machine that is here with all that is used of it.
fn installed() -> Option<u32> {
    let runs = |program: String| Command::new(program).arg("--version").output().is_ok();
    let tools = ["clang", "ld.lld", "llvm-ar", "llvm-readelf"];
    VERSIONS.rev().find(|version| tools.iter().all(|tool| runs(format!("{tool}-{version}"))))
}

fn has_target() -> Result<bool, String> {
    let mut rustc = Command::new("rustc");
    let folder = ask(rustc.args(["--print", "target-libdir", "--target", TRIPLE]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

fn headers() -> Result<PathBuf, String> {
    let named = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = named.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")));
    Ok(cache.ok_or("neither XDG_CACHE_HOME nor HOME is set")?.join("securite").join("musl-arm64"))
}

fn install() -> Result<(), String> {
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
    use super::*;

    const NAMES: &str = "libc read\nlibc getrandom 28\nlibunwind _Unwind_Resume";

    /// What `llvm-readelf` writes, in short, with this line more.
    fn check(line: &str, expected: &[&str]) {
        let read = format!(
            "  LOAD           0x000000 0x0000000000000000 0x0000000000000000 0xbaf7fc 0xbaf7fc R E 0x4000\n  \
             0x0000000000000001 (NEEDED)             Shared library: [libc.so]\n  \
             0x000000000000001e (FLAGS)              BIND_NOW\n    \
             1: 0000000000000000     0 FUNC    GLOBAL DEFAULT   UND read\n    \
             2: 0000000000000000     0 NOTYPE  WEAK   DEFAULT   UND getrandom\n    \
             3: 0000000000000000     0 NOTYPE  GLOBAL DEFAULT   UND _Unwind_Resume\n    \
             4: 00000000000187ad     8 FUNC    GLOBAL DEFAULT    11 {OURS}\n  {line}"
        );
        assert_eq!(faults(&parse(NAMES).unwrap(), &read), expected, "{line}");
    }

    #[test]
    fn what_a_phone_would_refuse_is_found() {
        check("", &[]);
        check("LOAD 0x0 0x0 0x0 0x1 0x1 R 0x10000", &[]);
        check("LOAD 0x0 0x0 0x0 0x1 0x1 R 0x1000", &["a segment is aligned to 0x1000, not to 0x4000"]);
        check("LOAD 0x0 0x0 0x0 0x1 0x1 R 0x0", &["a segment is aligned to 0x0, not to 0x4000"]);
        check("0x1 (NEEDED) Shared library: [libm.so]", &[]);
        check("0x1 (NEEDED) Shared library: [libz.so]", &["it needs libz.so"]);
        check("0x16 (TEXTREL) 0x0", &["it has text relocations"]);
        check("0x1e (FLAGS) BIND_NOW TEXTREL", &["it has text relocations"]);
        check("0x1e (FLAGS) TEXTREL BIND_NOW", &["it has text relocations"]);
        check(
            "5: 0 0 FUNC GLOBAL DEFAULT UND fopen",
            &["`fopen` is left open and not in android/sdkless/arm64/open-names.txt"],
        );
        check(
            "5: 0 0 FUNC WEAK DEFAULT UND statx",
            &["`statx` is left open and not in android/sdkless/arm64/open-names.txt"],
        );
        check(
            "5: 0 0 FUNC GLOBAL DEFAULT UND getrandom",
            &["`getrandom` came with API 28 and is not weak; the app begins with 26"],
        );
    }

    #[test]
    fn an_empty_answer_is_no_praise() {
        let sentence = "0 segments are loaded, `ffi_securite_core_uniffi_contract_version` is there: false";
        assert_eq!(faults(&[], ""), [sentence]);
    }

    #[test]
    fn the_list_is_sorted_and_of_known_libraries() {
        let lines: Vec<&str> = super::NAMES.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted_by(|before, after| before < after));
        let names = parse(super::NAMES).unwrap();
        assert!(names.iter().all(|name| LIBRARIES.contains(&name.library) || name.library == "libunwind"));
        assert!(parse("libc read later").is_err() && parse("read").is_err());
    }

    #[test]
    fn the_newest_version_is_a_number() {
        assert_eq!(newest("lld-9 - linker\nlld-22 - linker\nlld-19 - linker"), Some(22));
        assert_eq!(newest(""), None);
    }
}
