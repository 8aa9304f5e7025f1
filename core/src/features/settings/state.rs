//! What the settings screen shows.

use crate::action::Tap;

/// The settings screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct SettingsState {
    /// Title of the screen.
    pub title: String,
    /// Over the languages.
    pub language_heading: String,
    /// All languages.
    pub languages: Vec<LanguageRow>,
    /// Turns plain words on or off.
    pub plain_words: Tap,
    /// Whether plain words are on.
    pub plain_words_on: bool,
    /// What plain words are.
    pub plain_words_detail: String,
    /// What the device keeps.
    pub kept: String,
    /// Lets the kept station go; `None` when none is kept.
    pub forget_station: Option<Tap>,
}

/// One language.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LanguageRow {
    /// Its tag.
    pub id: String,
    /// Whether it is the one in use.
    pub chosen: bool,
    /// Chooses it.
    pub choose: Tap,
}
