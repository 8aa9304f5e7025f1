//! Swift for Linux: from Debian trixie into a folder of its own in the user's cache. Nothing but debootstrap is
//! installed on the machine itself.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{apt, repository, show, target};
use securite_services::cache;

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

pub(crate) fn probe() -> Result<(), String> {
    let root = root()?;
    if root.join(".ready").is_file() {
        return Ok(());
    }
    Err(format!("Swift is not in {}: `cargo xtask ios --install` puts it there", root.display()))
}

pub(crate) fn install() -> Result<(), String> {
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
        apt(&["update"])?;
        apt(&["install", "--yes", "--no-install-recommends", "debootstrap"])?;
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

/// Runs a command in the package, inside the folder of the tool chain.
pub(crate) fn inside(words: &[&str], shots: &str) -> Result<(), String> {
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

fn root() -> Result<PathBuf, String> {
    Ok(cache()?.join("swift-trixie"))
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

#[cfg(test)]
mod tests {
    use super::mirror_in;

    #[test]
    fn the_mirror_is_read_from_both_forms_of_a_list() {
        let newer = "Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie\n";
        let older = "# a remark http://no\ndeb [trusted=yes] http://old.example/debian bookworm main\n";
        assert_eq!(mirror_in(newer).as_deref(), Some("http://mirror.example/debian"));
        assert_eq!(mirror_in(older).as_deref(), Some("http://old.example/debian"));
        assert_eq!(mirror_in("# nothing"), None);
    }
}
