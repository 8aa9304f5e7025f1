//! Whether what a person types to police tells of present danger to life or body: the screen then offers 17 and 114
//! above the conversation. Nothing is blocked by it, and the message goes its way.
//!
//! One idea: what somebody in need types is folded until all its spellings look alike ([`fold`]), then compared with
//! short lists of words in `patterns.txt`, which explains its own writing. It knows words, not what is meant, and is
//! never the only way to 17 (`docs/safety.md`, C7). A false alarm costs a glance, a miss may cost a life; but a panel
//! that is always there is no longer seen.
//!
//! Nothing is kept, counted or sent: text in, yes or no out.

mod fold;
mod matching;
mod patterns;

pub(crate) use fold::sentences;
pub(crate) use patterns::Patterns;
use std::sync::LazyLock;

/// The list as it is written; lines with a mistake are left out of it, and a test finds them.
pub(crate) const LIST: &str = include_str!("patterns.txt");

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns::read(LIST).0);

/// Whether `text`, French or English in any spelling, tells of danger to life or body that is there now. Takes a time
/// that grows with the length only: it may be asked at each letter typed.
pub fn tells_of_danger(text: &str) -> bool {
    sentences(text).iter().any(|sentence| PATTERNS.tells(sentence))
}
