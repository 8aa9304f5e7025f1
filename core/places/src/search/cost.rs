//! What each deviation between a text and a place costs. A perfect fit costs nothing; about a hundred
//! is one telling word that fits nowhere. All weights of the ranking stand here.

use super::query::Token;
use crate::index::{Index, Weight};

/// A telling word that fits nowhere.
pub(super) const TELLING: u32 = 100;
/// One typing error in a word or a name.
pub(super) const NEAR: u32 = 35;
/// A word that is not typed to its end.
pub(super) const UNFINISHED: u32 = 4;
/// A single letter for a word: "J Jaurès".
pub(super) const INITIAL: u32 = 15;
/// An area named without its articles.
pub(super) const SHORT_NAME: u32 = 6;
/// An area named by its first words only ("Chamonix").
pub(super) const FIRST_WORDS: u32 = 20;
/// An area named by some of its words, or in another order; words left out come on top.
pub(super) const SOME_WORDS: u32 = 10;
/// Two words of a street name in the other order.
pub(super) const ORDER: u32 = 6;
/// A postcode of the same department that is not one of the area.
pub(super) const OTHER_POSTCODE: u32 = 25;
/// A postcode of another department.
pub(super) const FAR_POSTCODE: u32 = 60;
/// Another department than the one named.
pub(super) const OTHER_DEPARTMENT: u32 = 80;
/// A number found only between others, or beside them.
pub(super) const INTERPOLATED: u32 = 4;
/// A number that the street has not, although it has others.
pub(super) const NO_SUCH_NUMBER: u32 = 25;
/// A number in a street of which no numbers are known.
pub(super) const NO_NUMBERS: u32 = 12;
/// A number that stands elsewhere than first.
pub(super) const LATE_NUMBER: u32 = 4;
/// Most that the rest of a text costs when its commune is sure: streets are not all known to us.
pub(super) const UNKNOWN_STREET: u32 = 120;
/// A street anywhere although the text ends with the name of a commune: not the one that is meant.
pub(super) const OTHER_COMMUNE: u32 = 60;
/// A commune as the answer for a postcode that several communes share.
pub(super) const ONE_OF_POSTCODE: u32 = 10;
/// Candidates this much worse than the best are not shown.
pub(super) const SPREAD: u32 = 120;

/// A word of the text that fits nowhere.
pub(super) fn unmatched_token(index: &Index, token: &Token) -> u32 {
    if token.word.is_number() && token.word.text.len() <= 4 {
        return 40;
    }
    match token.matcher.weight(index) {
        Weight::Small => 8,
        Weight::StreetType => 30,
        Weight::Telling => TELLING,
    }
}

/// A word of a name that was not typed.
pub(super) fn unmatched_word(index: &Index, word: u32) -> u32 {
    match index.weight(word) {
        Weight::Small => 2,
        Weight::StreetType => 14,
        Weight::Telling => 35,
    }
}
