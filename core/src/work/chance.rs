//! Ids that nobody can guess, for a model that reads no randomness.

use sha2::{Digest, Sha256};

/// Makes ids out of one secret by chance: SHA-256 of the secret and a number that counts up. Without a secret it makes
/// none.
#[derive(Default)]
pub struct Chance {
    secret: Option<[u8; 32]>,
    made: u64,
}

impl Chance {
    /// From what the system's source of randomness gave; `None`: it has none.
    pub fn from(secret: Option<[u8; 32]>) -> Self {
        Chance { secret, made: 0 }
    }

    /// 128 bits that were not there before.
    pub fn id(&mut self) -> Option<[u8; 16]> {
        self.made += 1;
        let mut hash = Sha256::new();
        hash.update(self.secret?);
        hash.update(self.made.to_be_bytes());
        hash.finalize().first_chunk::<16>().copied()
    }

    /// Any number, to spread what many devices do; always the same where there is no secret.
    pub fn number(&mut self) -> u64 {
        let bytes = self.id().and_then(|id| id.first_chunk::<8>().copied());
        bytes.map_or(0, u64::from_be_bytes)
    }
}

silent!(Chance);

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn each_id_is_another_and_without_a_secret_there_is_none() {
        let mut chance = Chance::from(Some([7; 32]));
        let ids: std::collections::BTreeSet<_> = (0..100).map(|_| chance.id().unwrap()).collect();
        assert_eq!(ids.len(), 100);
        assert_ne!(Chance::from(Some([8; 32])).id(), Chance::from(Some([7; 32])).id());
        assert_eq!(Chance::default().id(), None);
        assert_eq!(Chance::default().number(), 0);
    }
}
