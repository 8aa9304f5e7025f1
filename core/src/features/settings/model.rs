//! What the settings remember.

use crate::text::{Language, ReadingLevel, Words};

/// Language and reading level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SettingsModel {
    /// The language that was chosen. `None`: the system's counts.
    pub chosen: Option<Language>,
    /// The system's language, or ours in its place.
    pub system: Language,
    /// How easy the sentences are.
    pub reading: ReadingLevel,
}

impl SettingsModel {
    /// The language of all words.
    pub fn language(self) -> Language {
        self.chosen.unwrap_or(self.system)
    }

    /// The words to speak with.
    pub fn words(self) -> &'static Words {
        Words::of(self.language(), self.reading)
    }
}
