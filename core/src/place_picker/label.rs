//! A place in words.

use std::collections::BTreeMap;

use securite_places::{Place, PlaceKind, starts_with_way};

use crate::action::{AppAction, Symbol};
use crate::departments::name_of;
use crate::page::{Lead, LeadRow};
use crate::text::Words;

/// More postcodes than this in one line tell nobody anything.
const MAX_POSTCODES: usize = 3;

/// Rows to choose from. `choose` makes the action from a row's id.
pub(crate) fn rows(places: &[Place], words: &Words, choose: impl Fn(String) -> AppAction) -> Vec<LeadRow> {
    let mut seen = BTreeMap::new();
    places.iter().map(|place| row(place, words, unique_id(place, &mut seen), &choose)).collect()
}

/// The place of the row with this id.
pub(crate) fn by_id<'a>(places: &'a [Place], id: &str) -> Option<&'a Place> {
    let mut seen = BTreeMap::new();
    places.iter().find(|place| unique_id(place, &mut seen) == id)
}

/// One line that names the place so that nobody can take it for another:
/// "12 bis rue de Rivoli, 75004 Paris".
pub(crate) fn in_full(place: &Place, words: &Words) -> String {
    match place.kind {
        PlaceKind::House | PlaceKind::Street => {
            words.place_in_town(&title(place, words), &detail(place, words))
        }
        _ => words.place_detail(&title(place, words), &detail(place, words)),
    }
}

fn row(place: &Place, words: &Words, id: String, choose: impl Fn(String) -> AppAction) -> LeadRow {
    let (title, detail) = (title(place, words), detail(place, words));
    let spoken = words.place_choose(&detail, &title);
    let choose = choose(id.clone());
    Lead { symbol: Symbol::Place, title, detail, spoken }.by(&id, choose)
}

/// Its name with the house number: "12 bis rue de Rivoli".
pub(crate) fn title(place: &Place, words: &Words) -> String {
    match &place.number {
        Some(number) => words.place_number(&spaced(number), &inside(&place.name)),
        None => place.name.clone(),
    }
}

/// A name of a street as it stands behind a number: its type begins small.
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next().filter(|_| starts_with_way(name)) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => name.to_owned(),
    }
}

fn detail(place: &Place, words: &Words) -> String {
    let department = words.place_department(&place.department, name_of(&place.department));
    match place.kind {
        PlaceKind::House | PlaceKind::Street => match only_postcode(place) {
            Some(postcode) => words.place_town(postcode, &place.commune),
            None => words.place_detail(&place.commune, &department),
        },
        PlaceKind::Commune => with_postcodes(place, words, department),
        PlaceKind::DelegatedCommune => words
            .place_detail(&words.place_delegated(&place.commune), &with_postcodes(place, words, department)),
        PlaceKind::Arrondissement => with_postcodes(place, words, words.place_arrondissement()),
        PlaceKind::Postcode => words.place_detail(&words.place_postcode(), &place.commune),
        PlaceKind::Department => words.place_detail(&words.place_kind_department(), &place.insee),
    }
}

fn with_postcodes(place: &Place, words: &Words, rest: String) -> String {
    let shown = place.postcodes.len() <= MAX_POSTCODES && !place.postcodes.is_empty();
    if shown { words.place_detail(&place.postcodes.join(", "), &rest) } else { rest }
}

fn only_postcode(place: &Place) -> Option<&str> {
    match place.postcodes.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// "12bis" as people write it: "12 bis".
pub(crate) fn spaced(number: &str) -> String {
    match number.find(|c: char| !c.is_ascii_digit()) {
        Some(at) if at > 0 => {
            format!("{}\u{a0}{}", number.get(..at).unwrap_or(""), number.get(at..).unwrap_or(""))
        }
        _ => number.to_owned(),
    }
}

/// What a place is, not where it stands in a list: a list may have changed under a finger.
fn unique_id(place: &Place, seen: &mut BTreeMap<String, u32>) -> String {
    let number = place.number.as_deref().unwrap_or("");
    let postcodes = place.postcodes.join("-");
    let id = format!("{:?}/{}/{postcodes}/{}/{number}", place.kind, place.insee, place.name);
    let count = seen.entry(id.clone()).or_insert(0);
    *count += 1;
    if *count == 1 { id } else { format!("{id}/{count}") }
}

#[cfg(test)]
mod tests {
    use securite_places::PointSource;

    use super::*;
    use crate::text::{Language, ReadingLevel};

    #[test]
    fn a_house_without_a_postcode_is_told_from_that_of_another_department() {
        let house = |postcodes: &[&str]| Place {
            kind: PlaceKind::House,
            name: "Rue Haute".into(),
            number: Some("12bis".into()),
            insee: "97411".into(),
            commune: "Saint-Denis".into(),
            covers: 1,
            department: "974".into(),
            postcodes: postcodes.iter().map(|&code| code.into()).collect(),
            point: None,
            point_source: PointSource::Street,
        };
        let words = Words::of(Language::French, ReadingLevel::Standard);
        let told = |postcodes: &[&str]| in_full(&house(postcodes), words).replace('\u{a0}', " ");
        assert_eq!(told(&["97400"]), "12 bis rue Haute, 97400 Saint-Denis");
        assert_eq!(told(&[]), "12 bis rue Haute, Saint-Denis · La Réunion (974)");
    }
}
