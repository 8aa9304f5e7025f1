//! What a part of the check read when it passed: a local run passes over a part whose files are still the same.
//!
//! Never with `CI=true`, never for a part that is asked for by name, and never where git cannot say what there is.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::run::{repository, target};

/// Read by every part: the check itself, and what cargo goes by.
const ALWAYS: [&str; 4] = ["xtask", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml"];

/// The state of some files, kept under a name.
pub(crate) struct Stamp {
    file: PathBuf,
    now: String,
}

impl Stamp {
    /// Of the contents of these folders and files; none: of the whole repository.
    pub(crate) fn of(name: &str, paths: &[&str]) -> Option<Self> {
        let all = if paths.is_empty() { vec!["."] } else { [paths, &ALWAYS].concat() };
        Stamp::made(name, &all, true)
    }

    /// Of the names of the files alone.
    pub(crate) fn of_names(name: &str, paths: &[&str]) -> Option<Self> {
        Stamp::made(name, paths, false)
    }

    fn made(name: &str, paths: &[&str], contents: bool) -> Option<Self> {
        let mut hasher = DefaultHasher::new();
        for path in listed(paths)? {
            path.hash(&mut hasher);
            if contents {
                // What is listed and not there was deleted.
                fs::read(repository().join(&path)).ok().hash(&mut hasher);
            }
        }
        let file = target().ok()?.join("check").join(name);
        Some(Stamp { file, now: format!("{:016x}", hasher.finish()) })
    }

    /// Whether it is what it was when it was written last.
    pub(crate) fn holds(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|before| before == self.now)
    }

    /// Writes it. A stamp that cannot be written makes a run longer and nothing else.
    pub(crate) fn write(&self) {
        let _ = self.file.parent().map(fs::create_dir_all);
        let _ = fs::write(&self.file, &self.now);
    }

    /// Forgets what was written: what follows may fail halfway.
    pub(crate) fn forget(&self) {
        let _ = fs::remove_file(&self.file);
    }
}

/// The files that git knows or would add, in order.
fn listed(paths: &[&str]) -> Option<Vec<String>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"]).args(paths);
    let output = git.current_dir(repository()).stderr(Stdio::null()).output().ok()?;
    let names = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_until_what_it_is_of_changes() {
        let file = std::env::temp_dir().join(format!("securite-stamp-{}", std::process::id()));
        let stamp = |now: &str| Stamp { file: file.clone(), now: now.into() };
        assert!(!stamp("a").holds());
        stamp("a").write();
        assert!(stamp("a").holds() && !stamp("b").holds());
        stamp("b").forget();
        assert!(!stamp("a").holds() && !file.exists());
    }

    #[test]
    fn what_is_listed_is_what_the_part_reads() {
        // A copy without git has no stamp, and runs all.
        let Some(names) = listed(&["xtask", "Cargo.lock"]) else { return };
        assert!(names.iter().any(|name| name == "xtask/src/stamp.rs"), "{names:?}");
        assert!(names.iter().all(|name| name.starts_with("xtask/") || name == "Cargo.lock"), "{names:?}");
        assert!(listed(&["no-such-folder"]).is_some_and(|names| names.is_empty()));
    }
}
