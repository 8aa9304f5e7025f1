//! The name of a commune whose code is known: a map writes it.

use crate::Places;

impl Places {
    /// The name of the commune or arrondissement with this INSEE code; `None` where the pack has none.
    pub fn commune_name(&self, code: &str) -> Option<String> {
        Some(self.index.area(self.index.area_by_code(code)?)?.name)
    }
}
