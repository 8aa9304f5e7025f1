//! The public keys that count: one, or two while an authority changes its key.

use minisign_verify::PublicKey;

/// Public keys, each good for every announcement.
#[derive(Debug, Clone)]
pub struct Keys(Vec<PublicKey>);

/// Why a list of keys is refused. A key is named by its place, never repeated: a private one might have been taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeysError {
    /// Nothing could ever be verified.
    #[error("no public key is given")]
    None,
    /// Not what minisign writes.
    #[error("key {place} is no public key of minisign: 56 characters that begin with RW")]
    Bad {
        /// Counted from 1.
        place: usize,
    },
    /// A slip: the other key was meant.
    #[error("key {place} was given before")]
    Twice {
        /// Counted from 1.
        place: usize,
    },
}

impl Keys {
    /// Reads keys as minisign prints them, without the comment line of its file.
    pub fn parse(texts: &[impl AsRef<str>]) -> Result<Self, KeysError> {
        let mut keys = Vec::new();
        for (text, place) in texts.iter().zip(1..) {
            let key = PublicKey::from_base64(text.as_ref().trim()).map_err(|_| KeysError::Bad { place })?;
            if keys.contains(&key) {
                return Err(KeysError::Twice { place });
            }
            keys.push(key);
        }
        if keys.is_empty() { Err(KeysError::None) } else { Ok(Keys(keys)) }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &PublicKey> {
        self.0.iter()
    }
}
