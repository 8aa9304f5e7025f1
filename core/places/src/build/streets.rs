//! Streets grouped from addresses, their names in order of importance.

use std::collections::BTreeMap;

use super::areas::Areas;
use super::{AddressInput, BuildError, WordNumbers, fst_of, lists_by_word};
use crate::Point;
use crate::fold;
use crate::format::{BlobWriter, HouseNumber, StreetRecord, varint, write_houses, write_streets};

/// One folded name with every area that has a street of that name.
pub(super) struct StreetName {
    pub(super) key: String,
    /// Of its written forms the one with the most accents, then the commonest.
    written: String,
    areas: Vec<u32>,
}

/// A street of one area.
struct Street {
    postcode: String,
    point: Point,
    houses: Vec<HouseNumber>,
}

/// All streets; a name's place in the list is its number.
pub(super) struct Streets {
    pub(super) names: Vec<StreetName>,
    /// Area → name → street.
    streets: BTreeMap<u32, BTreeMap<u32, Street>>,
}

/// Words that many street names share say little; a name is listed under them only if it has no other.
fn is_common(word: &str) -> bool {
    fold::is_stop_word(word) || fold::is_street_type(word)
}

impl Streets {
    pub(super) fn grouped(areas: &Areas, addresses: &[AddressInput]) -> Result<Self, BuildError> {
        let mut by_key: BTreeMap<String, BTreeMap<u32, Vec<&AddressInput>>> = BTreeMap::new();
        let mut key_of: BTreeMap<&str, String> = BTreeMap::new();
        // Sources are sorted: the houses of a street mostly follow each other and are looked up once.
        for houses in addresses.chunk_by(|one, next| one.insee == next.insee && one.street == next.street) {
            let Some(address) = houses.first() else { continue };
            let area = areas.number(&address.insee).ok_or_else(|| BuildError::UnknownCommune {
                street: address.street.clone(),
                insee: address.insee.clone(),
            })?;
            let key = key_of.entry(&address.street).or_insert_with(|| fold::key(&address.street)).clone();
            if !key.is_empty() {
                by_key.entry(key).or_default().entry(area).or_default().extend(houses);
            }
        }
        let mut names: Vec<(StreetName, BTreeMap<u32, Vec<&AddressInput>>)> = by_key
            .into_iter()
            .map(|(key, by_area)| {
                let written = best_written(by_area.values().flatten().map(|address| address.street.as_str()));
                (StreetName { key, written, areas: by_area.keys().copied().collect() }, by_area)
            })
            .collect();
        let people = |name: &StreetName| -> u64 {
            name.areas
                .iter()
                .filter_map(|area| areas.records.get(*area as usize))
                .map(|a| u64::from(a.population))
                .sum()
        };
        names.sort_by_cached_key(|(name, _)| (std::cmp::Reverse(people(name)), name.key.clone()));
        let mut streets: BTreeMap<u32, BTreeMap<u32, Street>> = BTreeMap::new();
        for (number, (_, by_area)) in (0u32..).zip(&names) {
            for (area, addresses) in by_area {
                streets.entry(*area).or_default().insert(number, Street::from_addresses(addresses));
            }
        }
        Ok(Streets { names: names.into_iter().map(|(name, _)| name).collect(), streets })
    }

    pub(super) fn by_word(&self, words: &WordNumbers) -> Vec<u8> {
        let holders = (0u32..).zip(&self.names).map(|(number, name)| {
            let content: Vec<&str> = name.key.split(' ').filter(|word| !is_common(word)).collect();
            (number, if content.is_empty() { name.key.clone() } else { content.join(" ") })
        });
        lists_by_word(words, holders)
    }

    pub(super) fn keys(&self) -> Result<Vec<u8>, fst::Error> {
        let sorted: BTreeMap<&str, u32> =
            (0u32..).zip(&self.names).map(|(n, name)| (name.key.as_str(), n)).collect();
        fst_of(sorted.into_iter())
    }

    pub(super) fn names(&self, words: &WordNumbers) -> Vec<u8> {
        let mut blob = BlobWriter::default();
        for name in &self.names {
            blob.add(|out| {
                let numbers: Vec<u32> =
                    name.key.split(' ').filter_map(|word| words.get(word).copied()).collect();
                varint::push(out, numbers.len() as u32);
                numbers.iter().for_each(|number| varint::push(out, *number));
                out.extend(name.written.bytes());
            });
        }
        blob.finish()
    }

    pub(super) fn areas(&self) -> Vec<u8> {
        let mut blob = BlobWriter::default();
        for name in &self.names {
            blob.add(|out| varint::push_sorted(out, &name.areas));
        }
        blob.finish()
    }

    /// The streets of each area, and the house numbers of each street.
    pub(super) fn by_area(&self, areas: &Areas) -> (Vec<u8>, Vec<u8>) {
        let (mut by_area, mut houses) = (BlobWriter::default(), BlobWriter::default());
        let mut number = 0;
        for (area, record) in (0u32..).zip(&areas.records) {
            let streets = self.streets.get(&area);
            let origin = record.point.unwrap_or(Point { lat: 0, lon: 0 });
            let first = number;
            let mut rows = Vec::new();
            for (name, street) in streets.into_iter().flatten() {
                let postcode = record.postcodes.iter().position(|postcode| *postcode == street.postcode);
                let postcode = postcode.map_or(0, |at| at as u32 + 1);
                rows.push(StreetRecord { name: *name, postcode, point: street.point, number });
                houses.add(|out| write_houses(out, street.point, &street.houses));
                number += 1;
            }
            by_area.add(|out| write_streets(out, origin, first, &rows));
        }
        (by_area.finish(), houses.finish())
    }
}

impl Street {
    fn from_addresses(addresses: &[&AddressInput]) -> Self {
        let postcode = most_common(addresses.iter().map(|address| address.postcode.as_str()));
        let mut houses: Vec<HouseNumber> = addresses
            .iter()
            .filter(|address| address.number > 0)
            .map(|address| {
                let suffix = address.suffix.to_lowercase();
                let suffix = fold::suffix_of(&suffix).unwrap_or(suffix);
                HouseNumber { number: address.number, suffix, point: address.point }
            })
            .collect();
        // One number with several doors: the first one published stands for it.
        houses.sort_by(|a, b| (a.number, &a.suffix).cmp(&(b.number, &b.suffix)));
        houses.dedup_by(|a, b| a.number == b.number && a.suffix == b.suffix);
        Street { postcode, point: middle(addresses), houses }
    }
}

/// The address nearest to the mean of all: a point on the street, not beside a bent one.
fn middle(addresses: &[&AddressInput]) -> Point {
    let count = addresses.len().max(1) as i64;
    let mean = |part: fn(Point) -> i32| {
        (addresses.iter().map(|address| i64::from(part(address.point))).sum::<i64>() / count) as i32
    };
    let mean = Point { lat: mean(|point| point.lat), lon: mean(|point| point.lon) };
    let squared = |point: Point| {
        let (lat, lon) = (i64::from(point.lat - mean.lat), i64::from(point.lon - mean.lon));
        lat * lat + lon * lon
    };
    addresses
        .iter()
        .map(|address| address.point)
        .min_by_key(|point| (squared(*point), *point))
        .unwrap_or(mean)
}

/// "Épine" rather than "Epine": sources drop accents, they do not invent them.
fn best_written<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let accents = |text: &str| text.chars().filter(|ch| !ch.is_ascii()).count();
    let texts: Vec<&str> = texts.collect();
    let most = texts.iter().map(|text| accents(text)).max();
    most_common(texts.into_iter().filter(|text| Some(accents(text)) == most))
}

/// The text that occurs most often; of equals the first in the alphabet.
fn most_common<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *counts.entry(text).or_default() += 1;
    }
    let best = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)));
    best.map(|(text, _)| text.to_owned()).unwrap_or_default()
}
