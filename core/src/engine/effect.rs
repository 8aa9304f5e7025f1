//! Work asked of the outside: a closed list. Answers come back as events.

use crate::features::settings::SettingsModel;

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Keep the settings. Failing answers [`SettingsNotKept`](super::Event::SettingsNotKept).
    KeepSettings(SettingsModel),
}
