//! What several records of the directory share although only one can have it: the id of a unit, a phone
//! number, a position. Looked for in all records, also in those that are not offered afterwards.

use std::collections::{BTreeMap, BTreeSet};

use securite_places::Point;

use super::directory::Record;
use super::words::content_words;
use crate::note::NoteKind;
use crate::report::Report;

/// Notes what is shared. Answers the ids of the records whose position is that of another address:
/// nobody can say whose it is.
pub(super) fn look(records: &[Record], report: &mut Report) -> BTreeSet<String> {
    for group in groups(records, unit) {
        note(&group, NoteKind::SharedUnitId, report);
    }
    for group in groups(records, phone) {
        note(&group, NoteKind::SharedPhone, report);
    }
    let mut doubtful = BTreeSet::new();
    for group in groups(records, position) {
        note(&group, NoteKind::SharedPosition, report);
        let streets: Vec<BTreeSet<String>> = group.iter().map(|record| street(record)).collect();
        let one_street = streets.windows(2).all(|pair| match pair {
            [one, next] => one.is_subset(next) || next.is_subset(one),
            _ => true,
        });
        if !one_street {
            doubtful.extend(group.iter().map(|record| record.id.clone()));
        }
    }
    doubtful
}

fn note(group: &[&Record], kind: NoteKind, report: &mut Report) {
    for record in group {
        let others = group.iter().map(|other| other.id.as_str()).filter(|id| *id != record.id);
        let others = others.take(20).collect::<Vec<_>>().join(", ");
        report.note(&record.id, kind, format!("as {others}"));
    }
}

/// Records with the same key, two or more.
fn groups<K: Ord>(records: &[Record], key: impl Fn(&Record) -> Option<K>) -> Vec<Vec<&Record>> {
    let mut groups: BTreeMap<K, Vec<&Record>> = BTreeMap::new();
    for record in records {
        if let Some(key) = key(record) {
            groups.entry(key).or_default().push(record);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// Some exports have 0 in place of an id.
fn unit(record: &Record) -> Option<String> {
    Some(record.unit.clone()).filter(|unit| !super::ministry_id(unit).is_empty())
}

fn phone(record: &Record) -> Option<String> {
    let digits: String = record.phones.first()?.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

/// To a metre: the same place was published with five digits and with eight.
fn position(record: &Record) -> Option<(i32, i32)> {
    let degrees = |text: &str| text.trim().parse::<f64>().ok();
    let point = Point::from_degrees(degrees(&record.latitude)?, degrees(&record.longitude)?)?;
    Some((point.lat, point.lon))
}

/// Telling words of the street lines without numbers: neighbours in one street share a point rightly.
fn street(record: &Record) -> BTreeSet<String> {
    let words = record.street.iter().flat_map(|line| content_words(line));
    words.filter(|word| !word.starts_with(|first: char| first.is_ascii_digit())).collect()
}
