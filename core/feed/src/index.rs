//! The list of segments: what is signed.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{FeedError, LARGEST_SEGMENT};

/// The longest index, in bytes.
pub const LONGEST_INDEX: u64 = 256 * 1024;
/// The most segments: more than a year.
pub const MOST_SEGMENTS: usize = 400;
const LONGEST_NAME: usize = 64;
const FORM: u64 = 1;

/// The segments that count; one that was there before and is not any more has been corrected or has expired.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// The newest day first; a day once.
    pub segments: Vec<SegmentRef>,
}

/// A segment as the index lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentRef {
    /// The day on which its items were published first.
    pub day: NaiveDate,
    /// Its name, beside the index: small letters, digits, points and hyphens, no path.
    pub file: String,
    /// Bytes of the file.
    pub size: u64,
    /// Bytes of what is packed in it.
    pub unpacked: u64,
    /// SHA-256 of the file, 64 small hexadecimal digits.
    pub sha256: String,
}

#[derive(Serialize, Deserialize)]
struct Written {
    form: u64,
    segments: Vec<SegmentRef>,
}

impl Index {
    /// As it is signed.
    pub fn write(&self) -> Vec<u8> {
        let written = Written { form: FORM, segments: self.segments.clone() };
        let mut text = serde_json::to_vec_pretty(&written).unwrap_or_default();
        text.push(b'\n');
        text
    }

    /// Reads what was verified: a signature is no promise that it makes sense.
    pub fn read(bytes: &[u8]) -> Result<Self, FeedError> {
        if bytes.len() as u64 > LONGEST_INDEX {
            return Err(FeedError::TooLarge);
        }
        #[derive(Deserialize)]
        struct Form {
            form: u64,
        }
        let senseless = |_| FeedError::Senseless("index");
        let Form { form } = serde_json::from_slice(bytes).map_err(senseless)?;
        if form != FORM {
            return Err(FeedError::LaterForm(form));
        }
        let Written { mut segments, .. } = serde_json::from_slice(bytes).map_err(senseless)?;
        segments.sort_by_key(|segment| Reverse(segment.day));
        let doubled = segments.windows(2).any(|pair| matches!(pair, [one, other] if one.day == other.day));
        if segments.len() > MOST_SEGMENTS {
            return Err(FeedError::TooLarge);
        }
        if doubled || !segments.iter().all(SegmentRef::makes_sense) {
            return Err(FeedError::Senseless("index"));
        }
        Ok(Index { segments })
    }
}

impl SegmentRef {
    /// What an index lists for this file.
    pub fn of(day: NaiveDate, packed: &[u8], unpacked: u64) -> Self {
        let sha256 = hex(packed);
        let short = sha256.get(..8).unwrap_or_default();
        SegmentRef {
            day,
            file: format!("{day}-{short}.json.gz"),
            size: packed.len() as u64,
            unpacked,
            sha256,
        }
    }

    /// Whether these are the bytes of the file.
    pub fn is(&self, packed: &[u8]) -> bool {
        packed.len() as u64 == self.size && hex(packed) == self.sha256
    }

    fn makes_sense(&self) -> bool {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
        let name = !self.file.is_empty()
            && self.file.len() <= LONGEST_NAME
            && !self.file.starts_with('.')
            && self.file.bytes().all(letter);
        let sum = self.sha256.len() == 64 && self.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        name && sum && (1..=LARGEST_SEGMENT).contains(&self.size) && self.unpacked <= LARGEST_SEGMENT
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
