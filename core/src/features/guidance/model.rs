//! What somebody looks for, while they look: in memory, and nowhere after.

use crate::atlas::Atlas;
use crate::page::Prefill;

/// Entries that are shown.
const MOST: usize = 6;
/// Longer text is cut.
pub(super) const MOST_LETTERS: u32 = 200;

/// What was typed, and what was found.
#[derive(Default, Clone, PartialEq, Eq)]
pub struct GuidanceModel {
    pub(super) text: String,
    /// What the core writes into the field.
    pub(super) prefill: Prefill,
    /// Ids, best first.
    pub(super) found: Vec<String>,
    /// What was typed tells of danger.
    pub(super) danger: bool,
}

impl GuidanceModel {
    /// The text is this now.
    pub(crate) fn typed(&mut self, text: &str, atlas: Option<&Atlas>) {
        self.text = text.chars().take(MOST_LETTERS as usize).collect();
        self.found = atlas.map(|atlas| atlas.found(&self.text, MOST)).unwrap_or_default();
        self.danger = securite_chat::tells_of_danger(&self.text);
    }

    /// Nobody has looked at it for a while: the field is empty, whoever takes the device (M2).
    pub(crate) fn forget(&mut self) {
        if !self.text.is_empty() {
            *self = GuidanceModel { prefill: self.prefill.then(""), ..GuidanceModel::default() };
        }
    }

    /// Whether nothing was typed.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

silent!(GuidanceModel);
