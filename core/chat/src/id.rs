//! Ids by chance.

use std::fmt;
use std::str::FromStr;

/// 128 bits by chance: an idempotency key, a transaction id. Whoever knows a key owns its conversation, so it prints as
/// `…`; [`ChatId::hex`] writes it out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChatId(pub [u8; 16]);

impl ChatId {
    /// 32 small hexadecimal digits.
    pub fn hex(&self) -> String {
        format!("{:032x}", u128::from_be_bytes(self.0))
    }
}

impl FromStr for ChatId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u128::from_str_radix(text, 16).map_err(|_| ())?;
        if digits { Ok(ChatId(number.to_be_bytes())) } else { Err(()) }
    }
}

impl fmt::Debug for ChatId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl serde::Serialize for ChatId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl<'de> serde::Deserialize<'de> for ChatId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| serde::de::Error::custom("no id"))
    }
}
