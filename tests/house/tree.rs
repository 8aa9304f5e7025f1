//! The files of the repository.

use std::path::{Path, PathBuf};

/// What tools leave behind, and what is nobody's text.
const SKIPPED: [&str; 6] = [".git", "target", "__pycache__", ".gradle", ".build", "DerivedData"];

/// The top of the repository.
pub(super) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// All files, as paths from the top with `/`, sorted.
pub(super) fn files() -> Vec<String> {
    let mut found = Vec::new();
    walk(&top(), "", &mut found);
    found.sort();
    found
}

/// The text of a file; empty for one that is no text.
pub(super) fn read(path: &str) -> String {
    String::from_utf8(bytes(path)).unwrap_or_default()
}

pub(super) fn bytes(path: &str) -> Vec<u8> {
    std::fs::read(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn walk(folder: &Path, under: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{under}{name}");
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), &format!("{path}/"), found);
        } else {
            found.push(path);
        }
    }
}
