//! Where screens are shown.

use crate::state::ScreenState;

/// The shell's side of the screen.
#[uniffi::export(with_foreign)]
pub trait ShellDisplay: Send + Sync {
    /// Draws a screen. Called from the core's thread, one screen at a time, with no lock held:
    /// move it to the main thread, keeping the order. Failing is survived.
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure>;

    /// The core has ended by a fault, and nothing will be shown any more: show what works without it. Called at most
    /// once, from any thread, and never because of [`AppCore::close`](super::AppCore::close).
    fn ended(&self) -> Result<(), ShellFailure>;
}

/// A shell could not do what it was asked. Why is its own business and is never logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ShellFailure {
    /// It failed.
    #[error("the shell failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ShellFailure {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        ShellFailure::Failed
    }
}
