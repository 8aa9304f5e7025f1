//! What the settings remember.

use crate::text::{Language, ReadingLevel, Words};

/// Language and reading level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SettingsModel {
    /// The language of all words.
    pub language: Language,
    /// How easy the sentences are.
    pub reading: ReadingLevel,
}

impl SettingsModel {
    /// The words to speak with.
    pub fn words(self) -> &'static Words {
        Words::of(self.language, self.reading)
    }
}
