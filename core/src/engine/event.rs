//! Facts that the engine is told.

use securite_places::PackError;

use crate::action::AppAction;
use crate::atlas::Atlas;
use crate::context::Now;
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A person or the system did something.
    Acted(AppAction),
    /// The settings as they were kept, or as they are at first.
    SettingsRead(SettingsModel),
    /// The station that was kept, if one was.
    StationRead(StationModel),
    /// A settings file could not be used and was taken out of the way.
    StoreQuarantined {
        /// Its name, without folders.
        file: String,
        /// What became of it.
        quarantine: Quarantine,
    },
    /// The settings cannot be kept in this file, which stays as it is.
    StoreUnavailable {
        /// Its name, without folders.
        file: String,
    },
    /// No file takes what is chosen: all of it is forgotten when the program ends.
    NothingIsSaved,
    /// A change of what is kept could not be written.
    NotSaved,
    /// What time it is.
    TimeTold(Now),
    /// A data pack is open and serves from now on.
    AtlasOpened(Box<Atlas>),
    /// A data pack was refused.
    PackRefused {
        /// Its name, without folders.
        file: String,
        /// Why.
        reason: PackRefusal,
    },
}

impl Event {
    /// What it is, for a log: not which screen was opened, which would tell what somebody reads (D1).
    pub fn kind(&self) -> &'static str {
        match self {
            Event::Acted(action) => action.kind(),
            Event::SettingsRead(_) => "settings-read",
            Event::StationRead(_) => "station-read",
            Event::StoreQuarantined { .. } => "store-quarantined",
            Event::StoreUnavailable { .. } => "store-unavailable",
            Event::NothingIsSaved => "nothing-is-saved",
            Event::NotSaved => "not-saved",
            Event::TimeTold(_) => "time-told",
            Event::AtlasOpened(_) => "atlas-opened",
            Event::PackRefused { .. } => "pack-refused",
        }
    }
}

/// What became of a settings file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quarantine {
    /// Ours, and damaged: erased.
    Erased,
    /// Written by a newer version of the program: renamed.
    Newer {
        /// Its new name, without folders.
        moved_to: String,
    },
    /// No file of settings: renamed.
    NotOurs {
        /// Its new name, without folders.
        moved_to: String,
    },
}

/// Why a pack is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackRefusal {
    /// There is no such file.
    NotThere,
    /// The system does not let us read it.
    Unreadable,
    /// It can be read, and is not a good pack.
    Bad(PackError),
}
