//! Bytes as letters: UTF-8, and what French sites wrote before it.

use std::borrow::Cow;

use crate::FeedError;

/// Windows-1252 from 0x80 to 0x9F; elsewhere it is Latin-1. What is free stays what it is, as in browsers.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text. Bytes that are UTF-8 are that, whatever is declared: nothing else is by chance.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, FeedError> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.into());
    }
    match declared(bytes).to_ascii_lowercase().as_str() {
        "iso-8859-1" | "latin1" | "windows-1252" | "cp1252" | "us-ascii" => {
            Ok(bytes.iter().map(|byte| windows(*byte)).collect())
        }
        "iso-8859-15" | "latin9" => Ok(bytes.iter().map(|byte| latin9(*byte)).collect()),
        // A broken letter is no reason to throw all away.
        "utf-8" | "utf8" | "" => Ok(String::from_utf8_lossy(bytes)),
        _ => Err(FeedError::Senseless("text in an encoding that is known here")),
    }
}

/// The encoding that a declaration of XML names; empty: none.
fn declared(bytes: &[u8]) -> String {
    let start: String = bytes.iter().take(200).map(|byte| char::from(*byte)).collect();
    let named = start.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).and_then(
        |(declaration, _)| {
            let (_, value) = declaration.split_once("encoding")?;
            value.split(['"', '\'']).nth(1)
        },
    );
    named.unwrap_or_default().to_owned()
}

pub(super) fn windows(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

fn latin9(byte: u8) -> char {
    match byte {
        0xA4 => '€',
        0xA6 => 'Š',
        0xA8 => 'š',
        0xB4 => 'Ž',
        0xB8 => 'ž',
        0xBC => 'Œ',
        0xBD => 'œ',
        0xBE => 'Ÿ',
        other => char::from(other),
    }
}
