//! Whoever types nothing finds every commune, in lists that can be read.

use std::collections::BTreeMap;

use securite_places::search::initial;

use super::places;

/// More rows than this under one letter nobody reads.
const MAX_ROWS: usize = 200;

#[test]
fn every_commune_stands_in_the_list_of_its_department() {
    let departments = places().departments();
    assert!(departments.is_sorted() && departments.len() >= 101, "{}", departments.len());
    let listed: BTreeMap<String, usize> = departments
        .iter()
        .flat_map(|code| places().in_department(code))
        .fold(BTreeMap::new(), |mut seen, place| {
            *seen.entry(format!("{:?} {} {}", place.kind, place.insee, place.name)).or_default() += 1;
            seen
        });
    let missing: Vec<String> = places()
        .communes()
        .map(|place| format!("{:?} {} {}", place.kind, place.insee, place.name))
        .filter(|place| listed.get(place) != Some(&1))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_letter_has_few_enough_rows_to_read() {
    for department in places().departments() {
        let inside = places().in_department(&department);
        for under in inside.chunk_by(|one, next| initial(&one.name) == initial(&next.name)) {
            let letter = under.first().and_then(|place| initial(&place.name));
            assert!(letter.is_some_and(|letter| letter.is_ascii_uppercase()), "{department} {letter:?}");
            assert!(under.len() <= MAX_ROWS, "{department} {letter:?}: {}", under.len());
        }
    }
}
