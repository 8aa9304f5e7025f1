//! The JDK of the check: 21 or newer, because Robolectric's Android 16 runs on nothing older.
//!
//! It is looked for where it is, not only where `java` leads: a Debian of before has 17 there, and a newer one beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{apt, ask};

const OLDEST: u32 = 21;

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        ["--probe"] => home().map(|_| ()),
        ["--install"] => install(),
        _ => Err("usage: cargo xtask java --install | --probe".into()),
    }
}

/// The folder of a JDK that is new enough: `JAVA_HOME` if it is, then that of `java`, then the newest beside them.
pub(crate) fn home() -> Result<PathBuf, String> {
    let named = std::env::var_os("JAVA_HOME").map(PathBuf::from);
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let first = std::env::split_paths(&paths).find_map(|folder| folder.join("javac").canonicalize().ok());
    let of_path = first.and_then(|javac| Some(javac.parent()?.parent()?.to_path_buf()));
    let beside = fs::read_dir("/usr/lib/jvm").into_iter().flatten().flatten().map(|entry| entry.path());
    let mut beside: Vec<PathBuf> = beside.collect();
    beside.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    let all = named.into_iter().chain(of_path).chain(beside);
    let mut new = all.filter(|folder| version(folder).is_some_and(|version| version >= OLDEST));
    new.next().ok_or_else(|| format!("no JDK of {OLDEST} or newer is here"))
}

/// Of a JDK that can compile.
fn version(home: &Path) -> Option<u32> {
    let release = fs::read_to_string(home.join("release")).ok()?;
    home.join("bin").join("javac").exists().then(|| major(&release)).flatten()
}

/// The first number of the version in a JDK's own file.
fn major(release: &str) -> Option<u32> {
    let version = release.lines().find_map(|line| line.strip_prefix("JAVA_VERSION=\""))?;
    version.split(['.', '-', '"', '+']).next()?.parse().ok()
}

fn install() -> Result<(), String> {
    apt(&["update"])?;
    let known = ask(Command::new("apt-cache").args(["search", "--names-only", "^openjdk-[0-9]+-jdk$"]))?;
    let newest = newest(&known).ok_or_else(|| {
        format!("apt knows no JDK of {OLDEST} or newer (Debian 13 has one): put one into /usr/lib/jvm, or set JAVA_HOME")
    })?;
    eprintln!("  JDK {newest} from Debian goes onto this machine; needs root.");
    apt(&["install", "--yes", &format!("openjdk-{newest}-jdk")])
}

/// The newest of lines such as "openjdk-21-jdk - …", if it is new enough.
fn newest(known: &str) -> Option<u32> {
    let numbers =
        known.lines().filter_map(|line| line.strip_prefix("openjdk-")?.split('-').next()?.parse().ok());
    numbers.max().filter(|newest| *newest >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::{major, newest};

    #[test]
    fn the_version_is_read() {
        assert_eq!(major("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n"), Some(25));
        assert_eq!(major("JAVA_VERSION=\"21\"\n"), Some(21));
        assert_eq!(major("JAVA_VERSION=\"1.8.0_402\"\n"), Some(1));
        assert_eq!(major("nothing"), None);
    }

    #[test]
    fn what_is_too_old_is_not_installed() {
        assert_eq!(newest("openjdk-17-jdk - x\nopenjdk-25-jdk - x\nopenjdk-21-jdk - x"), Some(25));
        assert_eq!(newest("openjdk-17-jdk - x"), None);
    }
}
