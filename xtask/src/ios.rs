//! `cargo xtask ios`: the Swift side, built and tested without a Mac.
//!
//! Swift for Linux comes from Debian trixie, into a folder of its own in the user's cache; nothing but debootstrap is
//! installed on the machine itself. What it proves and what it cannot is in docs/testing.md.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bindings;
use crate::run::{cache, repository, show, target};

const USAGE: &str = "usage: cargo xtask ios [--install | --probe | --generate | --shots]";

/// What a package of Debian is enough for: the compiler, its C library and headers.
const PACKAGES: [&str; 5] = ["swiftlang", "libc6-dev", "libstdc++-14-dev", "git", "ca-certificates"];

/// What a test run never opens; left out of the folder.
const LEFT_OUT: [&str; 9] = [
    "/usr/share/doc/*",
    "/usr/share/man/*",
    "/usr/share/locale/*",
    "/usr/libexec/swift/bin/lldb*",
    "/usr/libexec/swift/bin/repl_swift",
    "/usr/libexec/swift/bin/clangd",
    "/usr/libexec/swift/bin/sourcekit-lsp",
    "/usr/libexec/swift/lib/swift_static/*",
    "/usr/libexec/swift/lib/swift/embedded/*",
];

/// Mounts that vanish with the command. `/proc`: swift finds its own libraries through it. `--rbind`: a user
/// namespace may not bind a mount without what is mounted below it.
const INSIDE: &str = r#"
mount --rbind /proc "$ROOT/proc"; mount --rbind /dev "$ROOT/dev"
mount --bind "$REPO" "$ROOT/repo"; mount --bind "$TARGET" "$ROOT/target"
exec chroot "$ROOT" env -i HOME=/tmp PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LANG=C.UTF-8 SHOTS="$SHOTS" \
  bash -euc 'cd /repo/ios && exec "$@"' -- "$@"
"#;

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
    let sources = ["Package.swift", "Sources", "Stubs", "Tests"];
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
    fs::write(bindings.join("Version.swift"), version(&core)?).map_err(said)?;
    let built = target()?.join("ios");
    if copy(&target()?.join("bindings").join("swift"), &repository().join("ios").join("target"))?
        && built.exists()
    {
        fs::remove_dir_all(&built).map_err(|error| format!("{}: {error}", built.display()))?;
    }
    Ok(())
}

/// What the bindings ask of the library before its first call. Their own check ends the process, so the app compares
/// first and can show what still works.
fn version(bindings: &str) -> Result<String, String> {
    let between = |line: &str, before: &str, after: &str| {
        Some(line.trim().strip_prefix(before)?.strip_suffix(after)?.to_owned())
    };
    let contract = bindings.lines().find_map(|line| between(line, "let bindings_contract_version = ", ""));
    let call = bindings.lines().find_map(|line| between(line, "let scaffolding_contract_version = ", ""));
    let sums = bindings.lines().filter_map(|line| between(line, "if (", ") {"));
    let sums: Vec<_> =
        sums.filter_map(|line| line.split_once(" != ").map(|(a, b)| (a.to_owned(), b.to_owned()))).collect();
    let (Some(contract), Some(call), false) = (contract, call, sums.is_empty()) else {
        return Err("Core.swift does not say which library it was made for".into());
    };
    let needed: Vec<_> = std::iter::once(contract).chain(sums.iter().map(|(_, sum)| sum.clone())).collect();
    let found: Vec<_> =
        std::iter::once(call).chain(sums.iter().map(|(sum, _)| format!("UInt32({sum})"))).collect();
    Ok(format!(
        "// swift-format-ignore-file\n// Written by `cargo xtask ios` from Core.swift.\n\nimport securite_coreFFI\n\n\
         /// Which library the bindings were made for, and which one is there.\npublic enum LibraryVersion {{\n  \
         public static let needed: [UInt32] = [{}]\n  public static var found: [UInt32] {{ [{}] }}\n}}\n",
        needed.join(", "),
        found.join(", ")
    ))
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

fn root() -> Result<PathBuf, String> {
    Ok(cache()?.join("swift-trixie"))
}

fn probe() -> Result<(), String> {
    let root = root()?;
    if root.join(".ready").is_file() {
        return Ok(());
    }
    Err(format!("Swift is not in {}: `cargo xtask ios --install` puts it there", root.display()))
}

fn install() -> Result<(), String> {
    let root = root()?;
    if root.join(".ready").is_file() {
        return Ok(());
    }
    eprintln!(
        "  Swift 6 from Debian trixie goes into {} (1.9 GB, about a minute and a half); needs root.\n  \
         On this machine itself only debootstrap is installed.",
        root.display()
    );
    let said = |error: std::io::Error| format!("{}: {error}", root.display());
    if Command::new("debootstrap").arg("--version").output().is_err() {
        show(Command::new("apt-get").arg("update"))?;
        show(Command::new("apt-get").args(["install", "--yes", "--no-install-recommends", "debootstrap"]))?;
    }
    // A folder half made is of no use.
    if root.exists() {
        fs::remove_dir_all(&root).map_err(said)?;
    }
    fs::create_dir_all(&root).map_err(said)?;
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", "trixie"]).arg(&root).args(mirror());
    show(&mut debootstrap)?;
    let excluded: String = LEFT_OUT.iter().map(|path| format!("path-exclude={path}\n")).collect();
    fs::write(root.join("etc/dpkg/dpkg.cfg.d/trim"), excluded).map_err(said)?;
    // How this machine reaches its mirror.
    for entry in fs::read_dir("/etc/apt/apt.conf.d").into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with("99") {
            fs::copy(entry.path(), root.join("etc/apt/apt.conf.d").join(entry.file_name())).map_err(said)?;
        }
    }
    let mut update = Command::new("chroot");
    show(update.arg(&root).args(["apt-get", "update"]))?;
    let mut packages = Command::new("chroot");
    packages.arg(&root).args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes"]);
    show(packages.arg("--no-install-recommends").args(PACKAGES))?;
    let mut clean = Command::new("chroot");
    show(clean.arg(&root).args(["apt-get", "clean"]))?;
    for folder in ["repo", "target"] {
        fs::create_dir_all(root.join(folder)).map_err(said)?;
    }
    inside(&["swift", "--version"], "")?;
    fs::write(root.join(".ready"), "").map_err(said)
}

/// The mirror that this machine already uses; debootstrap knows one if none is found.
fn mirror() -> Option<String> {
    let lists = ["/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list"];
    lists.iter().find_map(|list| mirror_in(&fs::read_to_string(list).ok()?))
}

/// The first address of a list of sources, in its newer or its older form.
fn mirror_in(list: &str) -> Option<String> {
    let lines = list.lines().filter(|line| line.starts_with("URIs:") || line.starts_with("deb "));
    lines.flat_map(str::split_whitespace).find(|word| word.starts_with("http")).map(str::to_owned)
}

/// Runs a command in the package, inside the folder of the tool chain.
fn inside(words: &[&str], shots: &str) -> Result<(), String> {
    let root = root()?;
    for folder in ["repo", "target"] {
        fs::create_dir_all(root.join(folder)).map_err(|error| format!("{}: {error}", root.display()))?;
    }
    let plain = Command::new("unshare").args(["-m", "true"]).output();
    // Without the right to mount, a user namespace may have it.
    let namespace = if plain.is_ok_and(|output| output.status.success()) { "-m" } else { "-Urm" };
    let mut command = Command::new("unshare");
    command.args([namespace, "--propagation", "private", "bash", "-euc", INSIDE, "--"]).args(words);
    command.env("ROOT", &root).env("REPO", repository()).env("TARGET", target()?).env("SHOTS", shots);
    eprintln!("  $ {}   (in {})", words.join(" "), root.display());
    let status = command.status().map_err(|error| format!("`unshare` does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", words.join(" "))) }
}

#[cfg(test)]
mod tests {
    use super::{copy, mirror_in, version};
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

    #[test]
    fn what_the_bindings_ask_of_the_library_is_read_from_them() {
        let core = "    let bindings_contract_version = 30\n    let scaffolding_contract_version = contract()\n    \
                    if bindings_contract_version != scaffolding_contract_version {\n    if (sum_of_open() != 7) {\n";
        let swift = version(core).unwrap();
        assert!(swift.contains("needed: [UInt32] = [30, 7]"), "{swift}");
        assert!(swift.contains("{ [contract(), UInt32(sum_of_open())] }"), "{swift}");
        assert!(version("let bindings_contract_version = 30").is_err());
    }

    #[test]
    fn the_mirror_is_read_from_both_forms_of_a_list() {
        let newer = "Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie\n";
        let older = "# a remark http://no\ndeb [trusted=yes] http://old.example/debian bookworm main\n";
        assert_eq!(mirror_in(newer).as_deref(), Some("http://mirror.example/debian"));
        assert_eq!(mirror_in(older).as_deref(), Some("http://old.example/debian"));
        assert_eq!(mirror_in("# nothing"), None);
    }
}
