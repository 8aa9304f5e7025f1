//! A row of a file whose columns vary from one version to the next: looked up by name, absent reads as empty.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::json_forms::Text;

/// Column name → value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(super) struct Columns(BTreeMap<String, Option<String>>);

impl Columns {
    /// Of a JSON object, whose values may be numbers.
    pub(super) fn from_json(object: &str) -> Result<Self, serde_json::Error> {
        let values: BTreeMap<String, Text> = serde_json::from_str(object)?;
        Ok(Columns(values.into_iter().map(|(name, value)| (name, Some(value.0))).collect()))
    }

    /// The value without blanks around it; empty when absent.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|value| value.as_deref()).unwrap_or_default().trim()
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}
