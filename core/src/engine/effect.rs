//! Work asked of the outside: a closed list. Answers come back as events.

use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Keep the settings. Failing answers [`ChoiceNotKept`](super::Event::ChoiceNotKept).
    KeepSettings(SettingsModel),
    /// Keep this station, or none. Failing answers the same.
    KeepStation(StationModel),
}

impl Effect {
    /// What it is, for a log.
    pub fn kind(&self) -> &'static str {
        match self {
            Effect::KeepSettings(_) => "keep-settings",
            Effect::KeepStation(_) => "keep-station",
        }
    }
}
