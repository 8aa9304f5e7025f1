//! The trusted comment: what is announced, in the one form that is written and read.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use crate::CommentError;

/// The largest file that may be announced, in bytes: many times a pack of all of France, and what a phone has room for.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// The longest name of a file, in bytes.
const LONGEST_NAME: usize = 64;

/// What is signed. A signature for one is none for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A pack of places and stations.
    Pack,
    /// A part of the news.
    Feed,
}

impl Role {
    /// As the comment names it.
    pub fn name(self) -> &'static str {
        match self {
            Role::Pack => "pack",
            Role::Feed => "feed",
        }
    }

    /// The name of the announcement, the same for each serial.
    pub fn announcement(self) -> &'static str {
        match self {
            Role::Pack => "pack.minisig",
            Role::Feed => "feed.minisig",
        }
    }

    /// The name under which a file is published and never changed: `pack-12.securite`.
    pub fn file(self, serial: u64) -> String {
        format!("{}-{serial}.securite", self.name())
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What an announcement says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// What is signed.
    pub role: Role,
    /// Counted from 1, higher with each that is published.
    pub serial: u64,
    /// The day of the data.
    pub issued: NaiveDate,
    /// The last day on which the announcement counts.
    pub expires: NaiveDate,
    /// Length of the file in bytes, from 1 to [`LARGEST`].
    pub size: u64,
    /// Its name, beside the announcement: small letters, digits, points and hyphens, no path.
    pub file: String,
}

impl Comment {
    /// Reads `key:value` parted by tabs, in any order. What is not known is passed over: other keys may come later, and
    /// minisign itself writes words without a value.
    pub fn parse(text: &str) -> Result<Self, CommentError> {
        let mut values = Values(BTreeMap::new());
        for pair in text.split('\t') {
            if let Some((key, value)) = pair.split_once(':') {
                values.add(key, value)?;
            }
        }
        let comment = Comment {
            role: values
                .read("role", |value| [Role::Pack, Role::Feed].into_iter().find(|r| r.name() == value))?,
            serial: values.read("serial", number)?,
            issued: values.read("issued", day)?,
            expires: values.read("expires", day)?,
            size: values.read("size", |value| number(value).filter(|size| *size <= LARGEST))?,
            file: values.read("file", file)?,
        };
        if comment.expires < comment.issued { Err(CommentError::ExpiresFirst) } else { Ok(comment) }
    }

    /// Whether its last day has passed.
    pub fn has_expired(&self, today: NaiveDate) -> bool {
        self.expires < today
    }
}

impl fmt::Display for Comment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Comment { role, serial, issued, expires, size, file } = self;
        write!(
            f,
            "role:{role}\tserial:{serial}\tissued:{issued}\texpires:{expires}\tsize:{size}\tfile:{file}"
        )
    }
}

const KEYS: [&str; 6] = ["role", "serial", "issued", "expires", "size", "file"];

/// The values by key, of the keys that we know.
struct Values<'a>(BTreeMap<&'static str, &'a str>);

impl<'a> Values<'a> {
    fn add(&mut self, key: &str, value: &'a str) -> Result<(), CommentError> {
        let Some(key) = KEYS.into_iter().find(|known| *known == key) else { return Ok(()) };
        match self.0.insert(key, value) {
            None => Ok(()),
            Some(_) => Err(CommentError::Twice(key)),
        }
    }

    fn read<T>(&self, key: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<T, CommentError> {
        let value = self.0.get(key).ok_or(CommentError::Missing(key))?;
        read(value).ok_or(CommentError::Odd(key))
    }
}

/// From 1. One value has one form: neither `+1` nor `01`.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| *number > 0 && number.to_string() == text)
}

/// `2026-11-29` and nothing else.
fn day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    day.filter(|day| text.len() == 10 && day.to_string() == text)
}

/// It becomes part of an address and of a path: what could lead elsewhere is no name.
fn file(text: &str) -> Option<String> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'.' || byte == b'-';
    let named = text.starts_with(|first: char| first.is_ascii_alphanumeric());
    let good = named && text.len() <= LONGEST_NAME && text.bytes().all(plain) && !text.contains("..");
    good.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use CommentError::{ExpiresFirst, Missing, Odd, Twice};

    const GOOD: &str =
        "role:pack\tserial:12\tissued:2026-11-29\texpires:2027-05-28\tsize:20812345\tfile:pack-12.securite";

    #[test]
    fn what_is_written_is_read() {
        let comment = Comment::parse(GOOD).unwrap();
        assert_eq!((comment.role, comment.serial, comment.size), (Role::Pack, 12, 20_812_345));
        assert_eq!(comment.to_string(), GOOD);
        assert_eq!(comment.file, Role::Pack.file(12));
        let other_order = GOOD.split('\t').rev().collect::<Vec<_>>().join("\t");
        assert_eq!(Comment::parse(&other_order), Ok(comment.clone()));
        let later = format!("timestamp:1795978298\t{GOOD}\thashed\tdelta:x\tdelta:y");
        assert_eq!(Comment::parse(&later), Ok(comment), "keys of later versions are passed over");
    }

    #[test]
    fn what_is_missing_or_doubled_is_refused() {
        for key in KEYS {
            let without =
                GOOD.split('\t').filter(|pair| !pair.starts_with(key)).collect::<Vec<_>>().join("\t");
            assert_eq!(Comment::parse(&without), Err(Missing(key)));
            let pair = GOOD.split('\t').find(|pair| pair.starts_with(key)).unwrap();
            assert_eq!(Comment::parse(&format!("{GOOD}\t{pair}")), Err(Twice(key)));
            assert_eq!(Comment::parse(&GOOD.replace(pair, &format!("{key}:"))), Err(Odd(key)));
        }
        for text in ["", "role", "Role:pack", " role:pack", "serial:12"] {
            assert_eq!(Comment::parse(text), Err(Missing("role")), "{text}");
        }
    }

    #[test]
    fn odd_values_are_refused() {
        let check = |from: &str, to: &str, key: &'static str| {
            assert_eq!(Comment::parse(&GOOD.replace(from, to)), Err(Odd(key)), "{to}");
        };
        for role in ["role:", "role:Pack", "role:pack ", "role:pack:feed", "role:news"] {
            check("role:pack", role, "role");
        }
        for serial in ["0", "-1", "+12", "012", " 12", "12.0", "0x12", "18446744073709551616", "١٢"] {
            check("serial:12", &format!("serial:{serial}"), "serial");
        }
        for day in [
            "2026-11-31",
            "2026-11-1",
            "+2026-11-9",
            "+12026-11-29",
            "26-11-29",
            "2026-11-29T00:00",
            "12026-11-29",
            "29/11/2026",
        ] {
            check("2026-11-29", day, "issued");
            check("2027-05-28", day, "expires");
        }
        for size in ["0", "-5", "1e6", "536870913"] {
            check("20812345", size, "size");
        }
        for file in [
            "../a",
            "a/b",
            "a\\b",
            "/a",
            ".a",
            "-a",
            "a..b",
            "A",
            "a b",
            "a%2fb",
            "é",
            "a\u{202e}b",
            "a:b",
            "a?b",
            "a\nb",
        ] {
            check("pack-12.securite", file, "file");
        }
        check("pack-12.securite", &"a".repeat(65), "file");
    }

    #[test]
    fn the_bounds_themselves_are_good() {
        let good = |from: &str, to: &str| assert!(Comment::parse(&GOOD.replace(from, to)).is_ok(), "{to}");
        good("serial:12", "serial:18446744073709551615");
        good("20812345", "536870912");
        good("2027-05-28", "2026-11-29");
        good("pack-12.securite", &"a".repeat(64));
        assert_eq!(Comment::parse(&GOOD.replace("2027-05-28", "2026-11-28")), Err(ExpiresFirst));
    }
}
