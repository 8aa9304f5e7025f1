//! Who signs what is published, in the tests of this crate.

use std::io::Cursor;

use bytes::Bytes;
use minisign::{KeyPair, SignatureBox};
use securite_signed::Keys;

/// A key of its own.
pub(crate) struct Signer(KeyPair);

impl Default for Signer {
    fn default() -> Self {
        Signer(KeyPair::generate_unencrypted_keypair().unwrap())
    }
}

impl Signer {
    /// What announces these bytes, with this comment.
    pub(crate) fn signs(&self, comment: &str, bytes: &Bytes) -> Bytes {
        let reader = Cursor::new(bytes.clone());
        let signed: SignatureBox =
            minisign::sign(Some(&self.0.pk), &self.0.sk, reader, Some(comment), None).unwrap();
        signed.to_string().into()
    }

    /// The public key, as a profile has it.
    pub(crate) fn public(&self) -> String {
        self.0.pk.to_base64()
    }

    /// Whoever believes this one alone.
    pub(crate) fn keys(&self) -> Keys {
        Keys::parse(&[self.public()]).unwrap()
    }
}
