//! What went wrong and was dealt with, in sentences.

use securite_places::PackError;

use super::{PackRefusal, Quarantine};
use crate::action::{AppAction, Symbol, Tap, Tone};
use crate::profile::ProfileRefusal;
use crate::state::Notice;
use crate::text::Words;

/// One notice, until the person has read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoticeModel {
    StoreQuarantined { file: String, quarantine: Quarantine },
    StoreUnavailable { file: String },
    NotSaved,
    PackRefused { file: String, reason: PackRefusal },
    PackRolledBack,
    ProfileRefused { reason: ProfileRefusal },
}

impl NoticeModel {
    /// One of a kind at a time is enough.
    pub(super) fn id(&self) -> &'static str {
        match self {
            NoticeModel::StoreQuarantined { .. } => "store-quarantined",
            NoticeModel::StoreUnavailable { .. } => "store-unavailable",
            NoticeModel::NotSaved => "not-saved",
            NoticeModel::PackRefused { .. } => "pack-refused",
            NoticeModel::PackRolledBack => "pack-rolled-back",
            NoticeModel::ProfileRefused { .. } => "profile-refused",
        }
    }

    pub(super) fn told(&self, words: &Words) -> Notice {
        let text = self.text(words);
        let dismiss = Tap {
            label: words.notice_dismiss(),
            accessibility_label: words.notice_dismiss_spoken(&text),
            enabled: true,
            action: AppAction::NoticeDismissed { id: self.id().into() },
            symbol: Symbol::Clear,
        };
        Notice { id: self.id().into(), text, tone: Tone::Careful, dismiss }
    }

    pub(super) fn text(&self, words: &Words) -> String {
        match self {
            NoticeModel::StoreQuarantined { file, quarantine } => match quarantine {
                Quarantine::Erased => words.store_damaged(file),
                Quarantine::Newer { moved_to } => words.store_newer(file, moved_to),
                Quarantine::NotOurs { moved_to } => words.store_not_ours(file, moved_to),
            },
            NoticeModel::StoreUnavailable { file } => words.store_unavailable(file),
            NoticeModel::NotSaved => words.store_not_written(),
            NoticeModel::PackRolledBack => words.renewal_rolled_back(),
            NoticeModel::ProfileRefused { reason } => words.profile_refused(&reason.text(words)),
            NoticeModel::PackRefused { file, reason } => words.pack_refused(file, &refusal(reason, words)),
        }
    }
}

fn refusal(reason: &PackRefusal, words: &Words) -> String {
    match reason {
        PackRefusal::NotThere => words.pack_reason_not_there(),
        PackRefusal::Unreadable => words.pack_reason_unreadable(),
        PackRefusal::Bad(PackError::Empty) => words.pack_reason_empty(),
        PackRefusal::Bad(PackError::NotAPack) => words.pack_reason_not_a_pack(),
        PackRefusal::Bad(PackError::OtherVersion { found }) => {
            words.pack_reason_other_version(&found.to_string())
        }
        PackRefusal::Bad(PackError::Cut { .. }) => words.pack_reason_cut(),
        PackRefusal::Bad(PackError::Damaged { part }) => words.pack_reason_damaged(part),
        PackRefusal::Bad(PackError::Missing { part }) => words.pack_reason_missing(part),
    }
}
