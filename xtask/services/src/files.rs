//! Files that a service needs, and chance for its secrets.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// So many bytes by chance, as small hexadecimal digits.
pub fn chance(bytes: usize) -> Result<String, String> {
    let path = "/dev/urandom";
    let mut read = vec![0; bytes];
    let taken = fs::File::open(path).and_then(|mut file| file.read_exact(&mut read));
    taken.map_err(|error| format!("{path}: {error}"))?;
    Ok(read.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Writes a file that only this user reads. One that is there stays: it may be in use.
pub fn write_secret(path: &Path, text: &str) -> Result<(), String> {
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map_err(|error| named(path, &error)),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(named(path, &error)),
    }
}

pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| named(path, &error))
}

pub(crate) fn make_folder(path: &Path) -> Result<(), String> {
    fs::create_dir_all(path).map_err(|error| named(path, &error))
}

pub(crate) fn named(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
