//! What is different from what was published before.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use securite_feed::Item;

use super::segments::{Former, live};

/// Ids, in order.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Not there before.
    pub new: Vec<String>,
    /// There before, and not the same.
    pub corrected: Vec<String>,
    /// There before, and not any more, though their last day has not passed.
    pub withdrawn: Vec<String>,
    /// Corrected, but the header does not say when: phones tell nobody that it changed.
    pub silent: Vec<String>,
}

impl Changes {
    pub(super) fn between(
        former: &Former,
        days: &BTreeMap<NaiveDate, Vec<Item>>,
        now: DateTime<Utc>,
    ) -> Self {
        let before = former.days.values().flat_map(|day| live(&day.items, now));
        let before: BTreeMap<&str, &Item> = before.map(|item| (item.id.as_str(), item)).collect();
        let after: BTreeMap<&str, &Item> =
            days.values().flatten().map(|item| (item.id.as_str(), item)).collect();
        let mut changes = Changes::default();
        for (id, item) in &after {
            match before.get(id) {
                None => changes.new.push((*id).to_owned()),
                Some(same) if same == item => (),
                Some(other) => {
                    changes.corrected.push((*id).to_owned());
                    if item.corrected <= other.corrected {
                        changes.silent.push((*id).to_owned());
                    }
                }
            }
        }
        let gone = before.keys().filter(|id| !after.contains_key(*id));
        changes.withdrawn = gone.map(|id| (*id).to_owned()).collect();
        changes
    }
}
