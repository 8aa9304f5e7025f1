//! Facts that the engine is told.

use securite_places::PackError;

use crate::action::AppAction;
use crate::atlas::Atlas;
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A person or the system did something.
    Done(AppAction),
    /// The settings as they were kept, or as they are at first.
    SettingsRead(SettingsModel),
    /// The station that was kept, if one was.
    StationRead(StationModel),
    /// A settings file could not be used and was renamed.
    StoreSetAside {
        /// Its name, without folders.
        file: String,
        /// Its new name.
        kept: String,
        /// Why.
        reason: SetAsideReason,
    },
    /// The settings cannot be kept in this file, which stays as it is.
    StoreUnavailable {
        /// Its name, without folders.
        file: String,
    },
    /// No file takes what is chosen: all of it is forgotten when the program ends.
    NothingIsKept,
    /// A change of what is kept could not be written.
    ChoiceNotKept,
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

/// Why a settings file was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAsideReason {
    /// Not a database of ours, or not whole.
    Damaged,
    /// Written by a newer version of the program.
    Newer,
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
