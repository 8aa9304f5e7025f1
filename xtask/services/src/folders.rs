//! Where a program keeps what is this user's, outside the tree: as freedesktop.org's base directories have it.

use std::ffi::OsString;
use std::path::PathBuf;

/// The folder of what is downloaded and can be downloaded again.
pub fn cache() -> Result<PathBuf, String> {
    folder("XDG_CACHE_HOME", ".cache")
}

/// The folder of what is kept between starts.
pub fn state() -> Result<PathBuf, String> {
    folder("XDG_STATE_HOME", ".local/state")
}

fn folder(variable: &str, within: &str) -> Result<PathBuf, String> {
    let found = ours(std::env::var_os(variable), std::env::var_os("HOME"), within);
    found.ok_or_else(|| format!("neither {variable} nor HOME is set"))
}

/// Trap: a path that is not absolute counts as none.
fn ours(set: Option<OsString>, home: Option<OsString>, within: &str) -> Option<PathBuf> {
    let absolute = |path: OsString| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
    let base = set.and_then(absolute).or_else(|| Some(home.and_then(absolute)?.join(within)))?;
    Some(base.join("securite"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_wins_over_the_home_and_must_be_absolute() {
        let found = |set: Option<&str>, home: Option<&str>| {
            ours(set.map(Into::into), home.map(Into::into), ".cache").map(|path| path.display().to_string())
        };
        assert_eq!(found(Some("/a"), Some("/h")).as_deref(), Some("/a/securite"));
        assert_eq!(found(Some("a"), Some("/h")).as_deref(), Some("/h/.cache/securite"));
        assert_eq!(found(None, Some("/h")).as_deref(), Some("/h/.cache/securite"));
        assert_eq!(found(Some(""), None), None);
    }
}
