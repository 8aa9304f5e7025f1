//! A row of a file whose columns vary from one version to the next: looked up by name, absent reads as empty.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Column name → value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(super) struct Columns(BTreeMap<String, Option<String>>);

impl Columns {
    /// The value without blanks around it; empty when absent.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|value| value.as_deref()).unwrap_or_default().trim()
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}
