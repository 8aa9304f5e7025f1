//! Work asked of the outside: a closed list. Answers come back as events.

use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Save the settings. Failing answers [`NotSaved`](super::Event::NotSaved).
    SaveSettings(SettingsModel),
    /// Save this station as mine, or none. Failing answers the same.
    SaveStation(StationModel),
    /// Ask for the time. Answers [`TimeTold`](super::Event::TimeTold).
    AskTime,
}

impl Effect {
    /// What it is, for a log.
    pub fn kind(&self) -> &'static str {
        match self {
            Effect::SaveSettings(_) => "save-settings",
            Effect::SaveStation(_) => "save-station",
            Effect::AskTime => "ask-time",
        }
    }
}
