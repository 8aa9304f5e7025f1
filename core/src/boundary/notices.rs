//! Notices that the system shows while the app is not looked at.

use std::sync::Arc;

use super::ShellFailure;
use crate::runtime::ports::{NoAnswer, Notices};
use crate::state::NoticeCard;

/// The shell's way to the system's notices: quiet, without a badge, and hidden while the device is locked (D8, N1).
/// Called from the core's thread; must not call the core.
#[uniffi::export(with_foreign)]
pub trait ShellNotices: Send + Sync {
    /// Shows a card in place of the one with its id, if there is one. Fails where the person or the system allows none;
    /// only `ask` asks them.
    fn post(&self, card: NoticeCard) -> Result<(), ShellFailure>;

    /// Asks whether notices are allowed: the system, and where it wants it the person, for whom this is the one moment at
    /// which they are asked. Returns at once; the answer is dispatched as
    /// [`NoticesAllowed`](crate::features::news::NewsAction::NoticesAllowed).
    fn ask(&self) -> Result<(), ShellFailure>;

    /// Takes it away. Nothing where it is not shown.
    fn withdraw(&self, id: String) -> Result<(), ShellFailure>;

    /// Whether the person wants notices: told at the start and at each change. While they are wanted the shell asks the
    /// system for a moment out of sight every few hours, in which it calls
    /// [`refresh_in_background`](super::AppCore::refresh_in_background); else for none.
    fn wanted(&self, wanted: bool) -> Result<(), ShellFailure>;
}

pub(super) struct ToNotices(pub(super) Arc<dyn ShellNotices>);

impl Notices for ToNotices {
    fn post(&mut self, card: NoticeCard) -> Result<(), NoAnswer> {
        Ok(self.0.post(card)?)
    }

    fn ask(&mut self) -> Result<(), NoAnswer> {
        Ok(self.0.ask()?)
    }

    fn withdraw(&mut self, id: String) -> Result<(), NoAnswer> {
        Ok(self.0.withdraw(id)?)
    }

    fn wanted(&mut self, wanted: bool) -> Result<(), NoAnswer> {
        Ok(self.0.wanted(wanted)?)
    }
}
