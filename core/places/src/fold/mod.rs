//! Folding: the one place that decides which written forms of a place are the same.
//!
//! Case, accents, ligatures, apostrophes and hyphens go away; abbreviations are written out
//! ("bd" → "boulevard", "s/" → "sur"); ordinals become numbers ("2ème" → "2", "Louis XIV" → "louis 14").
//! Full-width and other variants of a sign count as the sign. Names in the index and texts that people
//! type go through the same function, so they meet.

mod abbreviations;
mod matched;
mod numerals;

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

pub use abbreviations::starts_with_way;
pub(crate) use abbreviations::{is_stop_word, is_street_type, is_way, light_words};
pub use matched::{Run, runs};
pub(crate) use numerals::{house_number, is_named_suffix, roman, roman_started, same_suffix, suffix_of};

/// Texts are cut here: longer ones are noise, and work must stay bounded.
pub(crate) const MAX_CHARS: usize = 200;
/// More words than any address has.
pub(crate) const MAX_WORDS: usize = 24;

/// One folded word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Folded and written out: what is looked up.
    pub(crate) text: String,
    /// Folded as typed: what an unfinished word is completed from ("av" may become "avignon").
    pub(crate) typed: String,
    /// As it stands in the text, accents and all: what is shown when the word was not understood.
    pub(crate) written: String,
    /// Whether nothing but blanks stood before it; commas, brackets and the like end a part of an address.
    pub(crate) starts_part: bool,
    /// Whether a hyphen joins it to the word before: "Monte-Carlo" is one name.
    pub(crate) joined: bool,
    /// Whether it is the last word of the text: while somebody types, what goes on.
    pub(crate) ends_text: bool,
    /// Where it stands in the text, in characters; empty where it is the rest of an abbreviation.
    pub(crate) span: Range<usize>,
}

impl Word {
    /// Digits only.
    pub(crate) fn is_number(&self) -> bool {
        self.typed.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The folded words of a text.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut cut = Cut::default();
    // A blank at the end makes the last word end like every other.
    for ch in text.chars().take(MAX_CHARS).chain([' ']) {
        cut.take(ch);
    }
    let mut words = cut.words;
    words.truncate(MAX_WORDS);
    abbreviations::write_out(&mut words);
    numerals::to_digits(&mut words);
    if let Some(last) = words.last_mut() {
        last.ends_text = true;
    }
    words
}

/// A text on its way to words.
struct Cut {
    words: Vec<Word>,
    raw: String,
    /// Which character of the text each byte of `raw` comes from.
    places: Vec<usize>,
    /// The character that is read.
    at: usize,
    written: String,
    starts_part: bool,
    hyphen: bool,
    /// Whether the last word is "s/": "sur", or "sous" if another "s" follows.
    after_s_slash: bool,
}

impl Default for Cut {
    fn default() -> Self {
        Cut {
            words: Vec::new(),
            raw: String::new(),
            places: Vec::new(),
            at: 0,
            written: String::new(),
            starts_part: true,
            hyphen: false,
            after_s_slash: false,
        }
    }
}

impl Cut {
    fn take(&mut self, ch: char) {
        let before = self.raw.len();
        for sign in signs(ch) {
            if sign.is_alphanumeric() {
                push_lower(&mut self.raw, sign);
                self.places.resize(self.raw.len(), self.at);
            } else {
                self.end_word(sign);
            }
        }
        // A mark belongs to the letter before it.
        if self.raw.len() > before || is_combining_mark(ch) && !self.raw.is_empty() {
            self.written.push(ch);
        }
        self.at += 1;
    }

    fn end_word(&mut self, ch: char) {
        let s_slash = ch == '/' && self.raw == "s" && !self.after_s_slash;
        if s_slash {
            self.raw = "sur".into();
            self.places.resize(self.raw.len(), self.at);
            self.written.push(ch);
        } else if self.raw == "s" && std::mem::take(&mut self.after_s_slash) {
            // "s/s": the word begun as "sur" is "sous".
            let sur = self.words.pop().map(|word| word.span.start);
            self.raw = "sous".into();
            let last = self.places.last().copied().unwrap_or_default();
            self.places = [sur.unwrap_or(last), last, last, last].into();
        }
        if !self.raw.is_empty() {
            let pieces = split_glued(&self.raw);
            let whole = pieces.len() == 1;
            let mut places = self.places.drain(..);
            for piece in pieces {
                let first = places.next().unwrap_or_default();
                let last = places.by_ref().take(piece.len().saturating_sub(1)).last().unwrap_or(first);
                let span = first..last + 1;
                let written = if whole { self.written.clone() } else { piece.clone() };
                let starts_part = std::mem::take(&mut self.starts_part);
                let joined = std::mem::take(&mut self.hyphen);
                let ends_text = false;
                self.words.push(Word {
                    text: piece.clone(),
                    typed: piece,
                    written,
                    starts_part,
                    joined,
                    ends_text,
                    span,
                });
            }
            self.hyphen = matches!(ch, '-' | '\u{2010}' | '\u{2011}');
            self.raw.clear();
            self.written.clear();
            self.after_s_slash = s_slash;
        } else {
            self.after_s_slash &= ch == ' ';
            self.hyphen = false;
            // "Croix / 14 rue …", not "s/Seine" nor "12/14".
            self.starts_part |= ch == '/';
        }
        self.starts_part |= matches!(ch, ',' | ';' | '\n' | '|' | ':' | '(' | ')' | '[' | ']');
    }
}

/// What a character stands for, without its accents: "é" is "e", "½" is "1⁄2"; nothing where it takes no room.
fn signs(ch: char) -> impl Iterator<Item = char> {
    // A letter to Unicode, an apostrophe to people.
    let ch = if ch == '\u{2bc}' { '\'' } else { ch };
    let seen = (!is_invisible(ch)).then_some(ch);
    seen.into_iter().nfkd().filter(|sign| !is_combining_mark(*sign))
}

/// Signs that take no room: soft hyphens, joiners, the mark of a byte order.
fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The folded words of a text joined by blanks: the key under which a name is found.
pub(crate) fn key(text: &str) -> String {
    join(&words(text))
}

/// Words as one key.
pub(crate) fn join(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The key without stop words ("villeneuve d ascq" → "villeneuve ascq"), if that leaves something else.
pub(crate) fn short_key(words: &[Word]) -> Option<String> {
    let kept: Vec<_> = words.iter().filter(|word| !is_stop_word(&word.text)).cloned().collect();
    (!kept.is_empty() && kept.len() < words.len()).then(|| join(&kept))
}

/// Lower case, ligatures and letters that have no accent to lose.
fn push_lower(out: &mut String, ch: char) {
    for lower in ch.to_lowercase() {
        match lower {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            _ => out.push(lower),
        }
    }
}

/// People forget blanks: "laurent75011" and "38200luzinay" are two words each, "12bis" and "d32" one.
fn split_glued(raw: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for ch in raw.chars() {
        let breaks = pieces.last().is_some_and(|piece| {
            let before = piece.chars().next_back().is_some_and(|last| last.is_ascii_digit());
            before != ch.is_ascii_digit()
        });
        match pieces.last_mut() {
            Some(piece) if !breaks => piece.push(ch),
            _ => pieces.push(ch.to_string()),
        }
    }
    let mut joined: Vec<String> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if stay_together(last, &piece) => last.push_str(&piece),
            _ => joined.push(piece),
        }
    }
    joined
}

/// House number suffixes and ordinals follow digits; road numbers follow letters ("rd36").
fn stay_together(before: &str, after: &str) -> bool {
    let digits = |piece: &str| piece.bytes().all(|byte| byte.is_ascii_digit());
    if digits(before) {
        before.len() < 5 && (after.chars().count() == 1 || numerals::is_number_ending(after))
    } else {
        digits(after) && after.len() < 4 && before.chars().count() <= 2
            || before.starts_with(|first: char| first.is_ascii_digit())
    }
}

#[cfg(test)]
mod tests;
