//! What each deviation between a text and a place costs. A perfect fit costs nothing; about a hundred
//! is one content word that fits nowhere. All weights of the ranking stand here.

use std::f64::consts::LN_2;

use crate::format::{AreaKind, AreaRecord};
use crate::index::Weight;

/// A content word that fits nowhere.
pub(super) const CONTENT: u32 = 100;
/// One typing error in a word or a name.
pub(super) const TYPO: u32 = 35;
/// One typing error in a name while somebody types: another name may just be begun.
pub(super) const TYPO_UNFINISHED: u32 = TYPO + 2;
/// The same where the name is not typed to its end.
pub(super) const NEAR_UNFINISHED: u32 = 65;
/// Two typos in a long name.
pub(super) const TWO_TYPOS: u32 = 2 * TYPO;
/// A name beside which other words stand, where no address is written: "Les C" is no Caen.
pub(super) const BESIDE_NAME: u32 = 60;
/// A word that is not typed to its end.
pub(super) const UNFINISHED: u32 = 4;
/// A single letter for a word: "J Jaurès".
pub(super) const INITIAL: u32 = 15;
/// A word that Enter cut short.
pub(super) const CUT_SHORT: u32 = 30;
/// An area written with a short form that may mean several words ("Neuilly s Seine").
pub(super) const SHORT_FORM: u32 = 3;
/// A blank left out of an area's name.
pub(super) const NO_BLANK: u32 = 8;
/// An area named without its articles.
pub(super) const SHORT_NAME: u32 = 6;
/// The same where the name is a guess.
pub(super) const SHORT_GUESS: u32 = 18;
/// An area named by its first words only ("Chamonix").
pub(super) const FIRST_WORDS: u32 = 20;
/// An area named by some of its words, or in another order.
pub(super) const SOME_WORDS: u32 = 30;
/// How much more than elsewhere a word costs that fits one of an area's words not quite.
pub(super) const LOOSELY: u32 = 4;
/// A word of an area's name that is left out ("Malo").
pub(super) const WORD_LEFT_OUT: u32 = 8;
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
/// What the rest of a text costs beyond that, divided by this.
pub(super) const BEYOND_STREET: u32 = 16;
/// An area with an error in its name that has the very postcode of the text: no guess any more.
pub(super) const NEAR_WITH_POSTCODE: u32 = 5;
/// A street anywhere although the text names a commune: not the one that is meant.
pub(super) const OTHER_COMMUNE: u32 = 160;
/// A street in the arrondissement beside the one of the postcode.
pub(super) const NEXT_DOOR: u32 = 15;
/// A commune as the answer for a postcode that several communes share.
pub(super) const ONE_OF_POSTCODE: u32 = 10;
/// Candidates this much worse than the best are not shown.
pub(super) const SPREAD: u32 = 120;

/// Places are as often meant as they are large: each halving of the inhabitants makes a guess this much
/// less likely.
const RARITY: f64 = 6.0;
/// Towns larger than this are all large.
const LARGE: f64 = 200_000.0;
/// Counted for a place whose inhabitants are not known.
const FEW: u32 = 50;

/// A street where nothing but a name is written: as rarely meant as a village.
pub(super) const BARE_STREET: u32 = 58;
/// A guess at a department: its name is rarely typed, and it is no place to go to.
const DEPARTMENT: u32 = 25;

/// What a guess at an area costs beside its deviation: little for Paris, much for a village.
pub(super) fn rarity(area: &AreaRecord) -> u32 {
    let department = if area.kind == AreaKind::Department { DEPARTMENT } else { 0 };
    let halvings = (1.0 + LARGE / f64::from(area.population.max(FEW))).ln() / LN_2;
    department + (RARITY * halvings) as u32
}

/// A number of the text that fits nowhere.
pub(super) const NUMBER: u32 = 40;

/// A word of the text that fits nowhere.
pub(super) fn unmatched(weight: Weight) -> u32 {
    match weight {
        Weight::Stop => 8,
        Weight::StreetType => 30,
        Weight::Content => CONTENT,
    }
}

/// A word of a name that was not typed.
pub(super) fn unmatched_word(weight: Weight) -> u32 {
    match weight {
        Weight::Stop => 2,
        Weight::StreetType => 14,
        Weight::Content => 35,
    }
}
