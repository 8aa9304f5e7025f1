//! The samples of the demonstration.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use securite_feed::{Area, Theme};
use securite_publisher::feed::{Items, Moments, Reading};

use super::PLACES;

fn samples(now: DateTime<Utc>) -> Items {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/news");
    Reading { places: &PLACES, moments: Moments { now, relative: true } }.read(&folder).unwrap()
}

#[test]
fn they_are_good_on_each_day_and_say_what_they_are() {
    // Also where clocks change, and at the end of a year.
    for now in
        ["2026-11-29T18:00:00Z", "2027-03-28T01:30:00Z", "2027-10-31T01:30:00Z", "2028-02-29T00:00:00Z"]
    {
        let now: DateTime<Utc> = now.parse().unwrap();
        let Items { items, notes } = samples(now);
        assert!(notes.is_empty(), "{notes:?}");
        assert!(items.len() >= 60, "{}", items.len());
        for item in &items {
            assert!(
                item.title.starts_with("Exemple\u{a0}: ") && item.source.starts_with("Exemple"),
                "{}",
                item.id
            );
            assert!(item.published <= now && item.until > now, "{} on {now}", item.id);
        }
    }
}

#[test]
fn there_is_something_for_everybody() {
    let Items { items, .. } = samples("2026-11-29T18:00:00Z".parse().unwrap());
    for theme in Theme::ALL {
        assert!(items.iter().filter(|item| item.themes.has(theme)).count() >= 4, "{theme:?}");
    }
    let departments: BTreeSet<&Area> = items.iter().flat_map(|item| &item.areas).collect();
    assert!(departments.len() >= 20);
    assert!(items.iter().filter(|item| item.event).count() >= 3);
    assert!(items.iter().filter(|item| item.corrected.is_some()).count() >= 4);
}
