//! The pack that every program carries, from the sources shipped in `core/data`.

use std::path::{Path, PathBuf};

use crate::build::Inputs;
use crate::report::Report;
use crate::source::SourceError;

/// All files that are read, for a build script to watch.
pub fn sources(data: &Path) -> impl Iterator<Item = PathBuf> {
    let inputs = Inputs::shipped(data);
    inputs.paths().into_iter().map(Path::to_owned).collect::<Vec<_>>().into_iter()
}

/// Builds the pack from the data folder. Same sources, same bytes.
pub fn build_pack(data: &Path) -> Result<Vec<u8>, SourceError> {
    Inputs::shipped(data).build(&mut Report::default())
}
