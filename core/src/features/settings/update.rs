//! How the settings change.

use super::{SettingsAction, SettingsModel};
use crate::text::{Language, ReadingLevel};

/// Applies an action. True when something changed, and so has to be kept.
pub(crate) fn update(model: &mut SettingsModel, action: &SettingsAction) -> bool {
    let before = *model;
    match action {
        SettingsAction::LanguageChosen { tag } => {
            model.chosen = Language::from_tag(tag).or(model.chosen);
        }
        SettingsAction::LanguageFollowed => model.chosen = None,
        SettingsAction::PlainWordsSet { on } => {
            model.reading = if *on { ReadingLevel::Plain } else { ReadingLevel::Standard };
        }
    }
    *model != before
}
