//! The guide, as people write it: TOML files in the folder `guide` of the tables.
//!
//! Reading stops at the first file that is no TOML or has a key that nobody knows; checking names all that is wrong.

mod check;
mod file;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use securite_guide::Guide;

use crate::error::SourceError;
use crate::source::{files_in, text};
use check::faults;
use file::File;
pub use file::LeftOut;

/// The folder. One without it makes a pack without a guide.
pub const FOLDER: &str = "guide";
const END: &str = ".toml";

/// What a folder says.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// What goes into a pack.
    pub guide: Guide,
    /// What was found and is not told to people.
    pub left_out: Vec<LeftOut>,
}

/// The files of a folder of tables, by name.
pub fn files(tables: &Path) -> Result<Vec<PathBuf>, SourceError> {
    let folder = tables.join(FOLDER);
    if !folder.exists() {
        return Ok(Vec::new());
    }
    files_in(&folder, END)
}

/// The guide of a folder of tables, checked. All that is wrong is one error, a line each.
pub fn read(tables: &Path, told: &mut dyn FnMut(&Path, u64)) -> Result<Written, SourceError> {
    let mut written = Written::default();
    for path in files(tables)? {
        let text = text(&path)?;
        let File { service, advice, question, door, left_out } =
            file::read(&text).map_err(|what| SourceError::file(&path, what))?;
        let rows = service.len() + advice.len() + question.len() + door.len() + left_out.len();
        told(&path, rows as u64);
        written.guide.services.extend(service);
        written.guide.advice.extend(advice);
        written.guide.questions.extend(question);
        written.guide.doors.extend(door);
        written.left_out.extend(left_out);
    }
    let wrong = faults(&written);
    if wrong.is_empty() {
        Ok(written)
    } else {
        Err(SourceError::file(&tables.join(FOLDER), format!("\n  {}", wrong.join("\n  "))))
    }
}
