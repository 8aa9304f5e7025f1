//! Which words people mean the same by.

use std::collections::BTreeMap;

use super::words::words;

const LIST: &str = include_str!("alike.txt");

/// Of each stem the others of its groups.
pub(super) fn alike() -> BTreeMap<String, Vec<String>> {
    let mut alike: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        let group: Vec<String> = words(line).map(|word| word.stem).collect();
        for stem in &group {
            let others = group.iter().filter(|other| *other != stem).cloned();
            alike.entry(stem.clone()).or_default().extend(others);
        }
    }
    alike
}
