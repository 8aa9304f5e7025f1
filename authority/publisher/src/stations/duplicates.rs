//! Each desk is offered once.
//!
//! The directory lists some places twice. Two records of one force at one address are one desk. Where an
//! address is shared otherwise, nobody can say which record is wrong: both stay, with a note.

use std::collections::{BTreeMap, BTreeSet};

use super::Draft;
use super::words::{content_words, service_key, town_key};
use crate::note::NoteKind;
use crate::report::Report;

/// Withholds second records of a desk and notes what is shared.
pub(super) fn withhold(drafts: &mut Vec<Draft>, report: &mut Report) {
    let mut second: BTreeSet<String> = BTreeSet::new();
    for group in groups(drafts, address_of) {
        for force in [securite_stations::Force::Police, securite_stations::Force::Gendarmerie] {
            let mut same: Vec<&Draft> =
                group.iter().copied().filter(|draft| draft.station.force == force).collect();
            same.sort_by_key(|draft| (!named_after_its_town(draft), draft.station.id.as_str()));
            let Some((kept, others)) = same.split_first() else { continue };
            for other in others {
                let text = format!("{} is at the address of {}", other.station.name, kept.station.name);
                report.note(&other.station.id, NoteKind::SameDesk, text);
                second.insert(other.station.id.clone());
            }
        }
        shared(&group, &second, report);
    }
    drafts.retain(|draft| !second.contains(&draft.station.id));
}

/// Notes that the remaining records of a group share their address.
fn shared(group: &[&Draft], second: &BTreeSet<String>, report: &mut Report) {
    let ids: Vec<&str> =
        group.iter().map(|draft| draft.station.id.as_str()).filter(|id| !second.contains(*id)).collect();
    if let [first, others @ ..] = ids.as_slice()
        && !others.is_empty()
    {
        report.note(first, NoteKind::SharedAddress, format!("as {}", others.join(", ")));
    }
}

/// Records with the same key, two or more.
fn groups<'a, K: Ord>(drafts: &'a [Draft], key: impl Fn(&'a Draft) -> Option<K>) -> Vec<Vec<&'a Draft>> {
    let mut groups: BTreeMap<K, Vec<&'a Draft>> = BTreeMap::new();
    for draft in drafts {
        if let Some(key) = key(draft) {
            groups.entry(key).or_default().push(draft);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// Commune and words of the address, whatever the order of its lines. Only where there is a street line.
fn address_of(draft: &Draft) -> Option<(&str, BTreeSet<String>)> {
    let words: BTreeSet<String> = draft.station.street.iter().flat_map(|line| content_words(line)).collect();
    (words.len() > 1).then_some((draft.station.insee.as_str(), words))
}

fn named_after_its_town(draft: &Draft) -> bool {
    service_key(&draft.station.name) == town_key(&draft.station.town)
}
