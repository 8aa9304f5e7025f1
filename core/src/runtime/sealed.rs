//! What is kept sealed: bytes that outlive the program and that nobody reads who has the file alone.
//!
//! The row of the store holds them under XChaCha20-Poly1305, with a nonce by chance for each writing. The key is in the
//! vault of the shell, where no other program and no backup reaches it. So who erases the key has erased the row,
//! whatever a disk or a copy still holds of it: to erase, the key goes first. A death in between leaves bytes that
//! nobody can open, and the next opening takes them away.

#[cfg(test)]
mod tests;

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::faults::{self, Doing, Level, guarded};
use super::ports::{Key, NoAnswer, Randomness, Vault};
use super::store::{SealedRow, Store, StoreError};
use crate::engine::Event;
use crate::secret::Secret;

/// The form of the bytes: nonce, then what was sealed, then the tag. Another form gets another number.
const FORM: i64 = 1;
/// Sealed along with the bytes: what they are, and their form. Bytes of another place or form do not open here.
const WHAT: &[u8] = b"securite sealed form 1";
const KEY: usize = 32;
const NONCE: usize = 24;
const TAG: usize = 16;

/// Seals and opens. Nothing of it lies between two calls: the key stays in the vault.
pub(super) struct Sealing {
    vault: Option<Box<dyn Vault>>,
    randomness: Box<dyn Randomness>,
}

/// What became of what was to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// What was asked was done.
    Done,
    /// There is no file or no vault: as it is meant to be, and no fault.
    NoPlace,
    /// It could not be done.
    Failed,
}

impl Sealing {
    pub(super) fn new(vault: Option<Box<dyn Vault>>, randomness: Box<dyn Randomness>) -> Self {
        Sealing { vault, randomness }
    }

    /// What was kept. `anew`: the store was begun anew, since there was one that could not be used.
    pub(super) fn open(&mut self, store: Option<&mut Store>, anew: bool) -> Event {
        let Some(store) = store else { return Event::SealedOutOfReach };
        match store.sealed() {
            Ok(Some(row)) => match self.key() {
                Ok(Some(key)) => match opened(&key, row) {
                    Some(secret) => Event::Unsealed(Some(secret)),
                    None => self.lost(store),
                },
                Ok(None) => self.lost(store),
                // A vault that is locked may open the next time.
                Err(NoAnswer) => Event::SealedOutOfReach,
            },
            Ok(None) => {
                let had = anew && matches!(self.key(), Ok(Some(_)));
                // One is left where the program died right after it was made, and where a system keeps the keys of an
                // app that was removed.
                let _ = self.forget();
                if had { Event::SealedLost } else { Event::Unsealed(None) }
            }
            Err(StoreError::Unavailable) => Event::SealedOutOfReach,
            Err(_) => self.lost(store),
        }
    }

    /// Keeps this sealed, or erases what is.
    pub(super) fn keep(&mut self, store: Option<&mut Store>, secret: Option<&Secret>) -> Kept {
        let store = store.filter(|store| store.is_durable());
        let done = match (secret, store) {
            (None, store) => self.erase(store),
            (Some(secret), Some(store)) if self.vault.is_some() => self.seal(store, secret).is_some(),
            (Some(_), _) => return Kept::NoPlace,
        };
        if done { Kept::Done } else { Kept::Failed }
    }

    /// Whether the vault holds a key, or may.
    pub(super) fn may_open(&mut self) -> bool {
        self.ask("key", None, |vault| vault.key()) != Ok(None)
    }

    fn seal(&mut self, store: &mut Store, secret: &Secret) -> Option<()> {
        let key = match self.key().ok()? {
            Some(key) => key,
            None => self.make_key()?,
        };
        let mut nonce = [0; NONCE];
        self.randomness.fill(&mut nonce).then_some(())?;
        let row = SealedRow { form: FORM, bytes: sealed(&key, nonce, secret)? };
        store.save_sealed(Some(&row)).ok()
    }

    /// A new key, once the vault has shown that it gives it back.
    fn make_key(&mut self) -> Option<Key> {
        let mut key = Key::new(vec![0; KEY]);
        self.randomness.fill(&mut key).then_some(())?;
        self.ask("keep", (), |vault| vault.keep(&key)).ok()?;
        (self.key() == Ok(Some(key.clone()))).then_some(key)
    }

    fn lost(&mut self, store: &mut Store) -> Event {
        self.erase(Some(store));
        Event::SealedLost
    }

    /// Whether nothing is left that could be opened: one of the two is enough, and both are tried.
    fn erase(&mut self, store: Option<&mut Store>) -> bool {
        let forgotten = self.forget().is_ok();
        let removed = store.map(|store| store.save_sealed(None).is_ok());
        if removed == Some(false) {
            faults::tell(Level::Warning, "sealed row not removed".into());
        }
        forgotten || removed == Some(true)
    }

    /// The key, if it is one.
    fn key(&mut self) -> Result<Option<Key>, NoAnswer> {
        Ok(self.ask("key", None, |vault| vault.key())?.filter(|key| key.len() == KEY))
    }

    fn forget(&mut self) -> Result<(), NoAnswer> {
        self.ask("forget", (), |vault| vault.forget())
    }

    /// A vault that fails is told, and one that panics is survived. Without any the answer is `none`.
    fn ask<T>(
        &mut self,
        what: &'static str,
        none: T,
        asked: impl FnOnce(&mut dyn Vault) -> Result<T, NoAnswer>,
    ) -> Result<T, NoAnswer> {
        let Some(vault) = self.vault.as_mut() else { return Ok(none) };
        let answer = guarded(Doing("vault", what), || asked(vault.as_mut()));
        if answer.as_ref().is_some_and(Result::is_err) {
            faults::tell(Level::Warning, format!("vault {what} failed"));
        }
        answer.unwrap_or(Err(NoAnswer))
    }
}

/// Nonce, then the bytes as nobody can read them.
fn sealed(key: &Key, nonce: [u8; NONCE], secret: &Secret) -> Option<Vec<u8>> {
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    // Room for all of it: growing would leave a copy behind.
    let mut bytes = Vec::with_capacity(secret.bytes().len() + TAG);
    bytes.extend_from_slice(secret.bytes());
    cipher.encrypt_in_place(&XNonce::from(nonce), WHAT, &mut bytes).ok()?;
    Some([nonce.as_slice(), &bytes].concat())
}

/// What was sealed; `None` where it was not with this key, in this form, or is not whole.
fn opened(key: &Key, SealedRow { form, bytes }: SealedRow) -> Option<Secret> {
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>().filter(|_| form == FORM)?;
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    let mut bytes = Key::new(rest.to_vec());
    // What it writes before it knows the tag to be wrong is wiped with the rest.
    cipher.decrypt_in_place(&XNonce::from(*nonce), WHAT, &mut *bytes).ok()?;
    Some(Secret::from(std::mem::take(&mut *bytes)))
}
