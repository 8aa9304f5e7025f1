//! Sealed boxes: the guichet shuts them and cannot open them; the authority's private key does, elsewhere.
//!
//! They are libsodium's (`crypto_box_seal`), so that an authority can open them with other tools when this one is gone.

use crypto_box::aead::OsRng;
use crypto_box::{PublicKey, SecretKey};
use ct_codecs::{Base64, Decoder, Encoder};

/// All boxes are as long as one of this length: the length says nothing of what is in it.
const PADDED: usize = 128;

/// A key pair as texts.
pub struct PairTexts {
    /// For the file that nobody else may read.
    pub private: String,
    /// For the settings of the guichet.
    pub public: String,
}

/// Makes a pair.
pub fn new_pair() -> PairTexts {
    let private = SecretKey::generate(&mut OsRng);
    PairTexts { private: text(&private.to_bytes()), public: text(private.public_key().as_bytes()) }
}

/// Reads a public key.
pub fn public_key(text: &str) -> Option<PublicKey> {
    bytes(text).map(PublicKey::from)
}

/// Reads a private key.
pub fn private_key(text: &str) -> Option<SecretKey> {
    bytes(text).map(SecretKey::from)
}

/// Shuts a text into a box for the holder of the private key. `None` when the system gives no chance.
pub fn seal(key: &PublicKey, content: &str) -> Option<String> {
    let padded = format!("{content:<PADDED$}");
    key.seal(&mut OsRng, padded.as_bytes()).ok().map(|sealed| text(&sealed))
}

/// Opens a box. `None` when it is for another key, or altered.
pub fn open(key: &SecretKey, sealed: &str) -> Option<String> {
    let sealed = Base64::decode_to_vec(sealed, None).ok()?;
    let content = key.unseal(&sealed).ok()?;
    String::from_utf8(content).ok().map(|content| content.trim_end().to_owned())
}

fn text(bytes: &[u8]) -> String {
    // It fails only where a length does not fit a machine word.
    Base64::encode_to_string(bytes).unwrap_or_default()
}

fn bytes(text: &str) -> Option<[u8; 32]> {
    Base64::decode_to_vec(text.trim(), None).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::{new_pair, open, private_key, public_key, seal};

    #[test]
    fn only_the_private_key_opens() {
        let pair = new_pair();
        let key = public_key(&pair.public).unwrap();
        let sealed = seal(&key, "192.0.2.1").unwrap();
        assert_eq!(open(&private_key(&pair.private).unwrap(), &sealed).unwrap(), "192.0.2.1");
        assert_eq!(open(&private_key(&new_pair().private).unwrap(), &sealed), None);
        assert_eq!(sealed.len(), seal(&key, "2001:db8:1234:5678:9abc:def0:1234:5678").unwrap().len());
        assert_ne!(sealed, seal(&key, "192.0.2.1").unwrap());
        assert!(!sealed.contains("192"));
        assert!(public_key("short").is_none());
    }
}
