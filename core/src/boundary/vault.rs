//! Where the key lies that seals what is kept.

use std::sync::Arc;

use super::ShellFailure;
use crate::runtime::ports::{Key, NoAnswer, Vault};

/// The shell's vault: one key, where no other program, no backup and no copy to another device reaches it. Called from
/// the core's thread; it may wait for the system, and must not call the core. What it takes and gives is a copy that
/// crosses the boundary: the core wipes its own, and a shell may wipe its.
#[uniffi::export(with_foreign)]
pub trait ShellVault: Send + Sync {
    /// The key, 32 bytes. `None`: none was made, or the system has lost it for good, and what it sealed is erased.
    /// Failing means that it cannot be reached just now, and nothing is erased.
    fn key(&self) -> Result<Option<Vec<u8>>, ShellFailure>;

    /// Keeps this key in place of what is there, through an end of the app right after.
    fn keep(&self, key: Vec<u8>) -> Result<(), ShellFailure>;

    /// Erases it, or fails. Nothing where there is none: called at each start at which nothing is sealed.
    fn forget(&self) -> Result<(), ShellFailure>;
}

pub(super) struct ToVault(pub(super) Arc<dyn ShellVault>);

impl Vault for ToVault {
    fn key(&mut self) -> Result<Option<Key>, NoAnswer> {
        Ok(self.0.key()?.map(Key::new))
    }

    fn keep(&mut self, key: &Key) -> Result<(), NoAnswer> {
        Ok(self.0.keep(key.to_vec())?)
    }

    fn forget(&mut self) -> Result<(), NoAnswer> {
        Ok(self.0.forget()?)
    }
}

impl From<ShellFailure> for NoAnswer {
    fn from(ShellFailure::Failed: ShellFailure) -> Self {
        NoAnswer
    }
}
