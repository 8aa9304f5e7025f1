//! Opening a published file, plain or compressed.

#[cfg(feature = "import")]
mod rows;

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use crate::error::SourceError;

#[cfg(feature = "import")]
pub(crate) use rows::place;
#[cfg(feature = "import")]
pub use rows::{csv_rows, each_bare_row, each_row};

/// Opens a file; one that ends in `.xz` or `.gz` is unpacked on the way.
pub fn open(path: &Path) -> Result<Box<dyn Read>, SourceError> {
    let file = BufReader::new(File::open(path).map_err(SourceError::io(path))?);
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("xz") => Ok(Box::new(lzma_rust2::XzReader::new(file, true))),
        #[cfg(feature = "import")]
        Some("gz") => Ok(Box::new(flate2::bufread::MultiGzDecoder::new(file))),
        _ => Ok(Box::new(file)),
    }
}

/// The files of a folder whose names end so, by name.
pub(crate) fn files_in(folder: &Path, end: &str) -> Result<Vec<PathBuf>, SourceError> {
    let failed = SourceError::io(folder);
    let entries = std::fs::read_dir(folder).map_err(&failed)?;
    let entries: Result<Vec<PathBuf>, _> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = entries.map_err(&failed)?;
    paths.retain(|path| path.to_string_lossy().ends_with(end));
    paths.sort();
    Ok(paths)
}

/// The whole text of a file. One that cannot be unpacked to its end, or is not UTF-8, is told with the line.
pub fn text(path: &Path) -> Result<String, SourceError> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| {
        let line = 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
        let what = match error.kind() {
            std::io::ErrorKind::UnexpectedEof => "the file is cut after this".to_owned(),
            _ => format!("the file is damaged after this: {error}"),
        };
        SourceError::line(path, line as u64, what)
    })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let read = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes().iter().take(read).filter(|byte| **byte == b'\n').count();
            Err(SourceError::line(path, line as u64, "the text is not UTF-8"))
        }
    }
}
