//! Work asked of the outside: a closed list. Answers come back as events.

use bytes::Bytes;

use crate::features::chat::ChatEffect;
use crate::features::my_data::HeldThing;
use crate::features::news::{NewsEffect, NewsKept};
use crate::features::renewal::{RenewalEffect, RenewalKept};
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;
use crate::secret::Secret;
use crate::state::NoticeCard;
use crate::work::{Work, WorkId};

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Save the settings. Failing answers [`NotSaved`](super::Event::NotSaved).
    SaveSettings(SettingsModel),
    /// Save this station as mine, or none. Failing answers the same.
    SaveStation(StationModel),
    /// Save that the first run is over. Failing answers the same.
    SaveFirstRun,
    /// Ask for the time. Answers [`TimeTold`](super::Event::TimeTold).
    AskTime,
    /// Save what is kept of the renewal of data. Failing answers the same.
    SaveRenewal(RenewalKept),
    /// Fetch the pack that is announced so, verify it, take it into use. Answers
    /// [`PackProgressed`](super::Event::PackProgressed) now and then, and [`PackFetched`](super::Event::PackFetched)
    /// once, unless it is called off.
    FetchPack {
        /// Names it.
        id: WorkId,
        /// The announcement as it came.
        announcement: Bytes,
    },
    /// Save what was chosen of news. Failing answers [`NotSaved`](super::Event::NotSaved).
    SaveNews(NewsKept),
    /// Keep what came of news by itself, where what was chosen is still kept.
    NoteNews(NewsKept),
    /// Erase what older files of settings hold that were set aside. Failing answers [`NotSaved`](super::Event::NotSaved).
    ForgetOlder,
    /// Ask what the device holds. Answers [`HeldTold`](super::Event::HeldTold).
    AskHeld,
    /// Erase what the device holds of this. Answers [`HeldErased`](super::Event::HeldErased), once.
    EraseHeld {
        /// Names it.
        id: WorkId,
        /// `None`: all of it.
        thing: Option<HeldThing>,
    },
    /// Open the news that the device holds. Answers [`NewsOpened`](super::Event::NewsOpened).
    OpenNews(WorkId),
    /// Ask for newer ones, and put them to what is held. Answers [`NewsFetched`](super::Event::NewsFetched), once, unless
    /// it is called off.
    FetchNews(WorkId),
    /// Keep this sealed in place of what was, on the disk before the next effect begins; `None`: erase it, and the key
    /// that opened it. What did not happen answers [`NotSealed`](super::Event::NotSealed).
    Seal(Option<Secret>),
    /// Show a notice of the system. Where none is allowed nothing happens, and nothing is answered.
    Post(NoticeCard),
    /// Ask the system, and where it wants it the person, whether notices are allowed. The shell answers by
    /// [`NoticesAllowed`](crate::features::news::NewsAction::NoticesAllowed).
    AskNotices,
    /// Tell the shell whether notices are wanted: then it asks the system for moments out of sight.
    WantNotices {
        /// They are.
        wanted: bool,
    },
    /// Take a notice of the system away.
    Withdraw {
        /// The id of its card.
        id: String,
    },
    /// Work that waits. Each says what it answers.
    Wait(Work),
}

impl From<ChatEffect> for Effect {
    fn from(effect: ChatEffect) -> Self {
        match effect {
            ChatEffect::Wait(work) => Effect::Wait(work),
            ChatEffect::Seal(secret) => Effect::Seal(secret),
        }
    }
}

impl From<NewsEffect> for Effect {
    fn from(effect: NewsEffect) -> Self {
        match effect {
            NewsEffect::Wait(work) => Effect::Wait(work),
            NewsEffect::Save(kept) => Effect::SaveNews(kept),
            NewsEffect::Note(kept) => Effect::NoteNews(kept),
            NewsEffect::ForgetOlder => Effect::ForgetOlder,
            NewsEffect::Open(id) => Effect::OpenNews(id),
            NewsEffect::Fetch(id) => Effect::FetchNews(id),
            NewsEffect::AskTime => Effect::AskTime,
            NewsEffect::AskNotices => Effect::AskNotices,
            NewsEffect::Want(wanted) => Effect::WantNotices { wanted },
            NewsEffect::Post(card) => Effect::Post(card),
            NewsEffect::Withdraw(id) => Effect::Withdraw { id: id.into() },
        }
    }
}

impl From<RenewalEffect> for Effect {
    fn from(effect: RenewalEffect) -> Self {
        match effect {
            RenewalEffect::Wait(work) => Effect::Wait(work),
            RenewalEffect::Save(kept) => Effect::SaveRenewal(kept),
            RenewalEffect::Fetch { id, announcement } => Effect::FetchPack { id, announcement },
        }
    }
}

impl Effect {
    /// What it is, for a log.
    pub fn kind(&self) -> &'static str {
        match self {
            Effect::SaveSettings(_) => "save-settings",
            Effect::SaveStation(_) => "save-station",
            Effect::SaveFirstRun => "save-first-run",
            Effect::AskTime => "ask-time",
            Effect::SaveRenewal(_) => "save-renewal",
            Effect::FetchPack { .. } => "fetch-pack",
            Effect::SaveNews(_) => "save-news",
            Effect::NoteNews(_) => "note-news",
            Effect::ForgetOlder => "forget-older",
            Effect::AskHeld => "ask-held",
            Effect::EraseHeld { .. } => "erase-held",
            Effect::OpenNews(_) => "open-news",
            Effect::FetchNews(_) => "fetch-news",
            Effect::Seal(_) => "seal",
            Effect::Post(_) => "post",
            Effect::AskNotices => "ask-notices",
            Effect::WantNotices { .. } => "want-notices",
            Effect::Withdraw { .. } => "withdraw",
            Effect::Wait(Work::Send { .. }) => "send",
            Effect::Wait(Work::Wake { .. }) => "wake",
            Effect::Wait(Work::Cancel { .. }) => "cancel",
            Effect::Wait(Work::Reconnect) => "reconnect",
        }
    }
}
