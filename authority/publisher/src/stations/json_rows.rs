//! The rows of a JSON file, each with the line it begins on, so that one bad row does not cost the others.

use std::path::Path;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::error::SourceError;

/// An object with a list in it: the directory's file, or an answer of its API.
#[derive(Deserialize)]
struct Wrapped<'a> {
    #[serde(borrow, alias = "results")]
    service: Vec<&'a RawValue>,
}

/// The rows of a text: of a list, of an object with a list in it, or the only one; not yet looked at, with their lines.
pub(crate) fn rows<'a>(path: &Path, text: &'a str) -> Result<Vec<(u64, &'a RawValue)>, SourceError> {
    let failed = |error: serde_json::Error| SourceError::line(path, error.line() as u64, error);
    let rows = match text.trim_start().as_bytes().first() {
        Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(text).map_err(failed)?,
        Some(b'{') => match serde_json::from_str::<Wrapped<'_>>(text) {
            Ok(wrapped) => wrapped.service,
            Err(_) => vec![serde_json::from_str::<&RawValue>(text).map_err(failed)?],
        },
        Some(_) => return Err(SourceError::file(path, "this is not JSON with rows in it")),
        None => return Err(SourceError::file(path, "the file is empty")),
    };
    let (mut line, mut seen) = (1, 0);
    let numbered = rows.into_iter().map(|row| {
        let at = row.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
        let between = text.as_bytes().get(seen..at).unwrap_or_default();
        line += between.iter().filter(|byte| **byte == b'\n').count() as u64;
        seen = at.max(seen);
        (line, row)
    });
    Ok(numbered.collect())
}
