//! Facts that the engine is told.

use std::collections::BTreeMap;

use securite_places::PackError;

use crate::action::AppAction;
use crate::atlas::Atlas;
use crate::context::Now;
use crate::features::my_data::{Held, HeldThing, Left};
use crate::features::news::{HeldNews, NewsKept, Refreshed};
use crate::features::renewal::{HeldPack, RenewalKept};
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;
use crate::profile::ProfileRefusal;
use crate::secret::Secret;
use crate::work::Failure;
use crate::work::{Answer, Chance, SendError, WorkId};

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A person or the system did something.
    Acted(AppAction),
    /// The settings as they were kept, or as they are at first.
    SettingsRead(SettingsModel),
    /// The station that was kept, if one was.
    StationRead(StationModel),
    /// The first run was never seen to its end on this device.
    FirstRunDue,
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
    /// What was kept sealed, as opening found it; `None`: nothing.
    Unsealed(Option<Secret>),
    /// Something was kept sealed and cannot be opened any more: the key or some of its bytes are lost. It is erased. Also
    /// after a death in the midst of erasing it.
    SealedLost,
    /// Whether something is kept sealed cannot be known just now, since the file or the vault does not answer. Nothing
    /// was erased: the next opening may find it.
    SealedOutOfReach,
    /// What was to be sealed is in memory alone, and what was sealed before is as it was; or it could not be erased.
    NotSealed,
    /// What time it is.
    TimeTold(Now),
    /// A server answered, or none did.
    Answered {
        /// What asked.
        id: WorkId,
        /// When the answer came.
        at: Now,
        /// The answer.
        answer: Result<Answer, SendError>,
    },
    /// A time has passed.
    Woke {
        /// What waited for it.
        id: WorkId,
        /// What time it is.
        at: Now,
    },
    /// What ids are made of.
    Seeded(Box<Chance>),
    /// What is kept of the renewal of data, or as it is at first.
    RenewalRead {
        /// What is kept.
        kept: RenewalKept,
        /// A number by chance.
        chance: u64,
    },
    /// What is kept of news, or as it is at first.
    NewsRead {
        /// What is kept.
        kept: NewsKept,
        /// Whether this device has notices of the system.
        notices: bool,
        /// A number by chance.
        chance: u64,
    },
    /// The news that the device holds are open.
    NewsOpened {
        /// What opened them.
        id: WorkId,
        /// The news.
        news: HeldNews,
    },
    /// News were asked for.
    NewsFetched {
        /// What asked.
        id: WorkId,
        /// When.
        at: Now,
        /// What came of it; `None`: a fault of the program.
        refreshed: Option<Refreshed>,
    },
    /// What the device holds.
    HeldTold(Held),
    /// It was erased, as far as that could be done.
    HeldErased {
        /// What asked.
        id: WorkId,
        /// What was not, and why.
        left: BTreeMap<HeldThing, Left>,
    },
    /// A notice of the system was not shown, or whether there may be any could not be asked.
    NotPosted,
    /// More of a pack has come.
    PackProgressed {
        /// What fetches it.
        id: WorkId,
        /// Bytes so far.
        bytes: u64,
    },
    /// A pack was fetched, verified and taken into use; or why not.
    PackFetched {
        /// What fetched it.
        id: WorkId,
        /// When.
        at: Now,
        /// The pack.
        result: Result<(Box<Atlas>, HeldPack), Failure>,
    },
    /// The pack that was fetched last could not be opened; the one before serves again.
    PackRolledBack,
    /// A data pack is open and serves from now on.
    AtlasOpened(Box<Atlas>, HeldPack),
    /// A profile was refused: no server is asked.
    ProfileRefused {
        /// Why.
        reason: ProfileRefusal,
    },
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
            Event::FirstRunDue => "first-run-due",
            Event::StoreQuarantined { .. } => "store-quarantined",
            Event::StoreUnavailable { .. } => "store-unavailable",
            Event::NothingIsSaved => "nothing-is-saved",
            Event::NotSaved => "not-saved",
            Event::Unsealed(_) => "unsealed",
            Event::SealedLost => "sealed-lost",
            Event::SealedOutOfReach => "sealed-out-of-reach",
            Event::NotSealed => "not-sealed",
            Event::TimeTold(_) => "time-told",
            Event::Answered { .. } => "answered",
            Event::Woke { .. } => "woke",
            Event::Seeded(_) => "seeded",
            Event::RenewalRead { .. } => "renewal-read",
            Event::NewsRead { .. } => "news-read",
            Event::NewsOpened { .. } => "news-opened",
            Event::NewsFetched { .. } => "news-fetched",
            Event::HeldTold(_) => "held-told",
            Event::HeldErased { .. } => "held-erased",
            Event::NotPosted => "not-posted",
            Event::PackProgressed { .. } => "pack-progressed",
            Event::PackFetched { .. } => "pack-fetched",
            Event::PackRolledBack => "pack-rolled-back",
            Event::AtlasOpened(..) => "atlas-opened",
            Event::ProfileRefused { .. } => "profile-refused",
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
