//! Areas in order of importance, and the keys under which they are found.

use std::collections::BTreeMap;

use super::{AreaInput, WordNumbers, fst_of, lists_by_word};
use crate::PlaceKind;
use crate::fold;
use crate::format::{AreaKind, AreaRecord, BlobWriter, NO_AREA, varint};

/// All areas, the most important first: an area's place in the list is its number.
pub(super) struct Areas {
    pub(super) records: Vec<AreaRecord>,
    /// Key → areas found under it; `true` when the key is the name without its stop words.
    pub(super) keys: BTreeMap<String, Vec<(u32, bool)>>,
    by_code: BTreeMap<String, u32>,
}

impl Areas {
    pub(super) fn sorted(inputs: &[AreaInput]) -> Self {
        let mut order: Vec<&AreaInput> = inputs.iter().collect();
        order.sort_by(|a, b| {
            let importance = |area: &AreaInput| (std::cmp::Reverse(area.population), area.kind);
            importance(a)
                .cmp(&importance(b))
                .then_with(|| a.code.cmp(&b.code))
                .then_with(|| a.name.cmp(&b.name))
        });
        let by_code = order
            .iter()
            .enumerate()
            .filter(|(_, area)| matches!(area.kind, PlaceKind::Commune | PlaceKind::Arrondissement))
            .map(|(number, area)| (area.code.clone(), number as u32))
            .collect::<BTreeMap<_, _>>();
        let number_of = |code: &str| by_code.get(code).copied().unwrap_or(NO_AREA);
        let mut records: Vec<AreaRecord> = order
            .iter()
            .map(|area| AreaRecord {
                kind: kind_of(area.kind),
                code: area.code.clone(),
                name: area.name.clone(),
                commune: number_of(&area.commune),
                department: area.department.clone(),
                population: area.population,
                point: area.point,
                postcodes: area.postcodes.clone(),
                inside: area.covers.iter().map(|code| number_of(code)).filter(|n| *n != NO_AREA).collect(),
            })
            .collect();
        add_arrondissements(&mut records);
        for record in &mut records {
            record.inside.sort_unstable();
            record.inside.dedup();
        }
        let mut keys: BTreeMap<String, Vec<(u32, bool)>> = BTreeMap::new();
        for (number, area) in order.iter().enumerate() {
            let is_city = records
                .get(number)
                .is_some_and(|record| record.kind == AreaKind::Commune && !record.inside.is_empty());
            // "75000": the city of which each arrondissement has a postcode of its own.
            if is_city {
                keys.entry(format!("{}000", area.department)).or_default().push((number as u32, false));
            }
            for (key, short) in keys_of(area) {
                keys.entry(key).or_default().push((number as u32, short));
            }
        }
        Areas { records, keys, by_code }
    }

    /// The number of a commune or arrondissement.
    pub(super) fn number(&self, insee: &str) -> Option<u32> {
        self.by_code.get(insee).copied()
    }

    pub(super) fn records(&self) -> Vec<u8> {
        let mut blob = BlobWriter::default();
        for record in &self.records {
            blob.add(|out| record.write(out));
        }
        blob.finish()
    }

    /// The numbers of communes and arrondissements in the order of their codes.
    pub(super) fn codes(&self) -> Vec<u8> {
        let mut blob = BlobWriter::default();
        blob.add(|out| {
            varint::push(out, self.by_code.len() as u32);
            self.by_code.values().for_each(|number| varint::push(out, *number));
        });
        blob.finish()
    }

    /// The FST of keys and the lists it points to. Lists are numbered by their most important area, so
    /// that the smallest number under a prefix is its best answer.
    pub(super) fn key_sections(&self) -> Result<(Vec<u8>, Vec<u8>), fst::Error> {
        let mut order: Vec<(&String, &Vec<(u32, bool)>)> = self.keys.iter().collect();
        order.sort_by_key(|(key, list)| (list.iter().map(|(area, _)| *area).min(), *key));
        let mut lists = BlobWriter::default();
        let mut numbers = BTreeMap::new();
        for (number, (key, list)) in order.into_iter().enumerate() {
            numbers.insert(key.as_str(), number as u32);
            // The lowest bit tells a name without its stop words.
            let marked: Vec<u32> = list.iter().map(|(area, short)| area * 2 + u32::from(*short)).collect();
            lists.add(|out| varint::push_sorted(out, &marked));
        }
        Ok((fst_of(numbers.iter().map(|(key, number)| (*key, *number)))?, lists.finish()))
    }

    pub(super) fn by_word(&self, words: &WordNumbers) -> Vec<u8> {
        let whole = self.keys.iter().flat_map(|(key, list)| {
            list.iter().filter(|(_, short)| !short).map(move |(area, _)| (*area, key.clone()))
        });
        lists_by_word(words, whole)
    }
}

fn kind_of(kind: PlaceKind) -> AreaKind {
    match kind {
        PlaceKind::DelegatedCommune => AreaKind::Delegated,
        PlaceKind::Arrondissement => AreaKind::Arrondissement,
        PlaceKind::Postcode => AreaKind::Postcode,
        PlaceKind::Department => AreaKind::Department,
        PlaceKind::Commune | PlaceKind::House | PlaceKind::Street => AreaKind::Commune,
    }
}

/// A commune with arrondissements holds them.
fn add_arrondissements(records: &mut [AreaRecord]) {
    let pairs: Vec<(u32, u32)> = (0u32..)
        .zip(records.iter())
        .filter(|(_, record)| record.kind == AreaKind::Arrondissement)
        .map(|(number, record)| (record.commune, number))
        .collect();
    for (commune, arrondissement) in pairs {
        if let Some(record) = records.get_mut(commune as usize) {
            record.inside.push(arrondissement);
        }
    }
}

/// The forms under which people look for an area, and whether each is a shortened one.
fn keys_of(area: &AreaInput) -> Vec<(String, bool)> {
    let words = fold::words(&area.name);
    let mut keys = Vec::new();
    match area.kind {
        PlaceKind::Postcode => keys.push((area.code.clone(), false)),
        PlaceKind::Department => keys.push((area.code.to_lowercase(), false)),
        _ => {}
    }
    // The department of Paris is its commune: one answer is enough.
    if area.kind == PlaceKind::Department && area.code == "75" || area.kind == PlaceKind::Postcode {
        return keys;
    }
    keys.push((fold::join(&words), false));
    keys.extend(fold::short_key(&words).map(|key| (key, true)));
    for other in &area.other_names {
        let words = fold::words(other);
        keys.push((fold::join(&words), false));
        keys.extend(fold::short_key(&words).map(|key| (key, true)));
    }
    if area.kind == PlaceKind::Arrondissement {
        // "Paris 4e Arrondissement" is typed "Paris 4".
        let without: Vec<_> = words.iter().filter(|word| word.text != "arrondissement").cloned().collect();
        keys.push((fold::join(&without), false));
    }
    keys.retain(|(key, _)| !key.is_empty());
    keys.sort();
    keys.dedup_by(|a, b| a.0 == b.0);
    keys
}
