//! Areas whose names are one error away from what is written, or sound as it.

use super::areas::{Fit, MAX_COMPLETIONS, MAX_HOMONYMS, read};
use super::matcher;
use super::matcher::End;
use super::named::WELL_KNOWN;
use super::work::Work;
use super::{cost, keys, spellings};
use crate::index::Index;

/// Names shorter than this are not looked for with an error in them.
const NEAR_MIN_CHARS: usize = 4;
/// From this length on they are among the towns that all know: "lyn".
const SHORT_NEAR_MIN_CHARS: usize = 3;
/// Beside a name of fewer inhabitants a large town may be meant that is one error away.
const RARE: u32 = 2_000;

/// Areas whose names are one error away from a key, or sound as it.
pub(super) fn with_an_error(index: &Index, key: &str, end: End, work: &Work) -> Vec<(u32, Fit)> {
    let mut found = Vec::new();
    let mut add = |list: u32, cost: u32| {
        let areas = index.area_list(list).take(MAX_HOMONYMS).take_while(|_| work.record());
        found.extend(areas.map(|(area, _)| (area, Fit { cost, guess: true })));
    };
    for key in spellings::with_blank(key) {
        keys::exact(&index.area_keys, &key, work).into_iter().for_each(|list| add(list, cost::NO_BLANK));
    }
    for key in spellings::by_ear(key) {
        keys::exact(&index.area_keys, &key, work).into_iter().for_each(|list| add(list, cost::TYPO));
    }
    let chars = key.chars().count();
    if (SHORT_NEAR_MIN_CHARS..NEAR_MIN_CHARS).contains(&chars) {
        matcher::one_error_best(&index.area_keys, key, false, MAX_COMPLETIONS, work)
            .into_iter()
            .filter(|list| is_large(index, *list, work))
            .for_each(|list| add(list, cost::TYPO));
    }
    if chars >= NEAR_MIN_CHARS {
        let near = if end == End::MoreLetters { cost::TYPO_UNFINISHED } else { cost::TYPO };
        matcher::one_error_best(&index.area_keys, key, false, MAX_COMPLETIONS, work)
            .into_iter()
            .for_each(|list| add(list, near));
        if end == End::MoreLetters {
            matcher::one_error_best(&index.area_keys, key, true, MAX_COMPLETIONS, work)
                .into_iter()
                .for_each(|list| add(list, cost::NEAR_UNFINISHED));
        }
    }
    found
}

/// The large towns whose names sound as a key or are one error away from it.
pub(super) fn large<'a>(index: &'a Index, key: &str, work: &'a Work) -> impl Iterator<Item = u32> + use<'a> {
    let long = key.chars().count() >= SHORT_NEAR_MIN_CHARS;
    let near = long.then(|| matcher::one_error_best(&index.area_keys, key, false, MAX_COMPLETIONS, work));
    let by_ear = spellings::by_ear(key).into_iter();
    let by_ear = by_ear.filter_map(|key| keys::exact(&index.area_keys, &key, work));
    by_ear.chain(near.into_iter().flatten()).filter(|list| is_large(index, *list, work))
}

/// Whether all areas of a list have few inhabitants.
pub(super) fn is_rare(index: &Index, list: u32, work: &Work) -> bool {
    let mut areas = index.area_list(list).take(MAX_HOMONYMS);
    areas.all(|(area, _)| read(index, area, work).is_some_and(|area| area.population < RARE))
}

/// Whether the first area of a list is a town that all know.
fn is_large(index: &Index, list: u32, work: &Work) -> bool {
    let first = index.area_list(list).next();
    first.and_then(|(area, _)| read(index, area, work)).is_some_and(|area| area.population >= WELL_KNOWN)
}
