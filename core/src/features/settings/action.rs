//! What a person can do on the settings screen.

/// An action of the settings screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum SettingsAction {
    /// A language was chosen.
    LanguageChosen {
        /// "fr" or "en"; a longer tag counts by its first part, any other changes nothing.
        tag: String,
    },
    /// No language is chosen any more: the system's counts.
    LanguageFollowed,
    /// Plain words were turned on or off.
    PlainWordsSet {
        /// On.
        on: bool,
    },
}
