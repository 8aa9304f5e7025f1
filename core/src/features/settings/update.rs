//! How the settings change.

use super::{SettingsAction, SettingsModel};
use crate::text::{Language, ReadingLevel};

/// Applies an action. True when something changed, and so has to be kept.
pub(crate) fn update(model: &mut SettingsModel, action: &SettingsAction) -> bool {
    let before = *model;
    match action {
        SettingsAction::LanguageChosen { tag } => {
            model.language = Language::from_tag(tag).unwrap_or(model.language);
        }
        SettingsAction::PlainWordsSet { on } => {
            model.reading = if *on { ReadingLevel::Plain } else { ReadingLevel::Standard };
        }
    }
    *model != before
}
