//! The key that signs, in the form of the command line tool `minisign`: each reads the keys of the other.

use ct_codecs::{Base64, Decoder};
use minisign::{KeyPair, PublicKey, SecretKey, SecretKeyBox};

/// A private key, ready to sign.
pub struct SigningKey {
    secret: SecretKey,
    public: PublicKey,
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The text is no private key.
    #[error("this is no private key of minisign")]
    NotAKey,
    /// It is encrypted, and no password was given.
    #[error("the key is encrypted: its password is needed")]
    Password,
    /// It is encrypted with another password.
    #[error("this is not the password of the key")]
    OtherPassword,
    /// No key could be made.
    #[error("no key could be made: {0}")]
    Make(String),
}

/// A new key pair as it is kept: two texts.
pub struct KeyTexts {
    /// For the file that nobody else may read.
    pub secret: String,
    /// For everybody.
    pub public: String,
    /// The line of the public text that profiles and phones are given.
    pub public_key: String,
}

impl SigningKey {
    /// Makes a new pair. The private one is encrypted with the password, if there is one.
    pub fn make(password: Option<String>) -> Result<KeyTexts, KeyError> {
        let failed = |error: minisign::PError| KeyError::Make(error.to_string());
        let pair = match password {
            Some(password) => KeyPair::generate_encrypted_keypair(Some(password)),
            None => KeyPair::generate_unencrypted_keypair(),
        };
        let KeyPair { pk, sk } = pair.map_err(failed)?;
        let secret = sk.to_box(Some("secret key for signing packs of Securite")).map_err(failed)?;
        Ok(KeyTexts {
            secret: secret.into_string(),
            public: pk.to_box().map_err(failed)?.into_string(),
            public_key: pk.to_base64(),
        })
    }

    /// Whether a private key asks for a password. Its text begins with “EdSc”, here in base64; without one “Ed”, zeros.
    pub fn is_encrypted(text: &str) -> bool {
        text.lines().nth(1).is_some_and(|line| line.starts_with("RWRTY"))
    }

    /// Reads a private key. The password is not looked at when the key is not encrypted.
    pub fn read(text: &str, password: Option<String>) -> Result<Self, KeyError> {
        let boxed = SecretKeyBox::from_string(text).map_err(|_| KeyError::NotAKey)?;
        let secret = if SigningKey::is_encrypted(text) {
            let password = password.ok_or(KeyError::Password)?;
            // Its length was not looked at yet, and a wrong password is told by the same kind of error as a cut key.
            boxed.into_secret_key(Some(password)).map_err(|_| KeyError::OtherPassword)?
        } else {
            boxed.into_unencrypted_secret_key().ok().or_else(|| unchecked(text)).ok_or(KeyError::NotAKey)?
        };
        let public = PublicKey::from_secret_key(&secret).map_err(|_| KeyError::NotAKey)?;
        Ok(SigningKey { secret, public })
    }

    /// The public key, as profiles and phones are given it.
    pub fn public(&self) -> String {
        self.public.to_base64()
    }

    /// The text of a signature over these bytes and this comment.
    pub(super) fn sign(&self, bytes: &[u8], comment: &str) -> Result<String, minisign::PError> {
        let untrusted = "signed with securite-publish";
        let signed = minisign::sign(Some(&self.public), &self.secret, bytes, Some(comment), Some(untrusted))?;
        Ok(signed.into_string())
    }
}

/// A private key that the command line tool made without a password. Where the library looks for a checksum, it has
/// nothing but zeros; whether the two halves of the key fit is seen when it signs.
fn unchecked(text: &str) -> Option<SecretKey> {
    let bytes = Base64::decode_to_vec(text.lines().nth(1)?.trim(), None).ok()?;
    let (key, checksum) = bytes.split_last_chunk::<32>()?;
    let open = key.len() == 126 && key.starts_with(b"Ed\0\0B2") && *checksum == [0; 32];
    open.then(|| SecretKey::from_bytes(&bytes).ok()).flatten()
}
