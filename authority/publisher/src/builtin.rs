//! The pack that every program carries, from the tables in `core/data`.

use std::path::{Path, PathBuf};

use crate::error::SourceError;
use crate::tables;

/// All files and folders that count, for a build script to watch.
pub fn sources(data: &Path) -> Result<Vec<PathBuf>, SourceError> {
    tables::files(data)
}

/// Builds the pack from the data folder. Same tables, same bytes.
pub fn build_pack(data: &Path) -> Result<Vec<u8>, SourceError> {
    tables::read(data, &mut |_, _| ())?.pack()
}
