//! The house number in a text, and where it is in a street.

use super::cost;
use super::query::{Piece, Used};
use crate::fold;
use crate::format::{HouseNumber, StreetRecord};
use crate::index::Index;
use crate::{Point, PointSource};

/// A number that the text may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) number: u32,
    pub(super) suffix: String,
    /// The pieces it takes, `from..to`.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The same as tokens of the text.
    pub(super) used: Used,
}

impl Wanted {
    /// As it is shown: "12bis".
    pub(super) fn text(&self) -> String {
        format!("{}{}", self.number, self.suffix)
    }
}

/// The pieces that may be a house number, the likeliest first.
pub(super) fn wanted(pieces: &[Piece<'_>]) -> Vec<Wanted> {
    let mut found = Vec::new();
    for (from, piece) in pieces.iter().enumerate() {
        let Some((number, glued)) = fold::house_number(&piece.token.word.typed) else { continue };
        let next = |ahead: usize| pieces.get(from + ahead).map(|piece| &piece.token.word);
        // "14-16 rue": the first of the range. "12 bis rue", "12 b rue": the suffix is a word of its own.
        let range = next(1).is_some_and(fold::Word::is_number) && next(2).is_some();
        let suffix = next(1).filter(|_| glued.is_empty()).and_then(|word| suffix_word(word, next(2)));
        // "12 B bis": the same suffix twice.
        let twice = suffix.is_some() && next(2).is_some_and(|word| fold::is_named_suffix(&word.typed));
        let to = from + 1 + usize::from(range || suffix.is_some()) + usize::from(twice);
        let used = pieces.iter().take(to).skip(from).fold(Used::default(), |used, piece| used.with(piece.at));
        found.push(Wanted { number, suffix: suffix.unwrap_or(glued), from, to, used });
        if found.len() == 3 {
            break;
        }
    }
    found
}

/// A word that is a suffix: "bis", or a letter before a street type ("12 b rue", but not "12 d alsace").
fn suffix_word(word: &fold::Word, next: Option<&fold::Word>) -> Option<String> {
    let before = |next: &fold::Word| fold::is_street_type(&next.text) || fold::is_named_suffix(&next.typed);
    let letter = word.typed.len() == 1 && next.is_some_and(before);
    if fold::is_named_suffix(&word.typed) || letter { fold::suffix_of(&word.typed) } else { None }
}

/// Where a number is in a street.
pub(super) struct Located {
    pub(super) point: Point,
    pub(super) source: PointSource,
    pub(super) cost: u32,
}

/// Finds a number in a street: itself, else between its neighbours on the same side.
pub(super) fn locate(index: &Index, street: &StreetRecord, wanted: &Wanted) -> Located {
    let houses = index.houses(street);
    let at_street = |cost| Located { point: street.point, source: PointSource::Street, cost };
    if houses.is_empty() {
        return at_street(cost::NO_NUMBERS);
    }
    let same = |house: &&HouseNumber| house.number == wanted.number;
    let exact = houses.iter().filter(same).find(|house| house.suffix == wanted.suffix);
    let alike = || houses.iter().filter(same).find(|house| fold::same_suffix(&house.suffix, &wanted.suffix));
    if let Some(house) = exact.or_else(alike) {
        return Located { point: house.point, source: PointSource::Published, cost: 0 };
    }
    // "12 ter" beside a known 12.
    if let Some(house) = houses.iter().find(same) {
        return Located { point: house.point, source: PointSource::Interpolated, cost: cost::INTERPOLATED };
    }
    let side = houses.iter().filter(|house| house.number % 2 == wanted.number % 2);
    let below = side.clone().rfind(|house| house.number < wanted.number);
    let above = side.clone().find(|house| house.number > wanted.number);
    match (below, above) {
        (Some(below), Some(above)) => Located {
            point: between(below, above, wanted.number),
            source: PointSource::Interpolated,

            cost: cost::INTERPOLATED,
        },
        _ => at_street(cost::NO_SUCH_NUMBER),
    }
}

fn between(below: &HouseNumber, above: &HouseNumber, number: u32) -> Point {
    let share = f64::from(number - below.number) / f64::from(above.number - below.number);
    let part =
        |from: i32, to: i32| (f64::from(from) + share * (f64::from(to) - f64::from(from))).round() as i32;
    Point { lat: part(below.point.lat, above.point.lat), lon: part(below.point.lon, above.point.lon) }
}
