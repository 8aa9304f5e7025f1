//! What was read of services and sources, to compare what a page says without any data with it.

use crate::atlas::Atlas;

/// The entry of this id in the guide that ships.
pub(crate) fn service(id: &str) -> securite_guide::Service {
    let atlas = Atlas::open(crate::runtime::built_in_pack()).unwrap();
    atlas.guide().unwrap().service(id).unwrap().clone()
}

/// An entry of `core/data/sources.json`.
#[derive(serde::Deserialize)]
struct Source {
    id: String,
    url: String,
    verified_on: String,
}

/// The page of the source of this id. Fails for one without a date (S3).
pub(crate) fn source(id: &str) -> String {
    let all: Vec<Source> = serde_json::from_str(include_str!("../../data/sources.json")).unwrap();
    let found = all.into_iter().find(|source| source.id == id).unwrap();
    assert!(!found.verified_on.is_empty());
    found.url
}

#[test]
fn the_emergency_numbers_are_the_published_ones() {
    use crate::emergency::{BY_TEXT, EUROPE, POLICE};
    assert_eq!(service("num-17").phone.as_deref(), Some(POLICE));
    assert_eq!(service("num-112").phone.as_deref(), Some(EUROPE));
    // E4: by text, never by voice.
    let by_text = service("num-114");
    assert_eq!((by_text.sms.as_deref(), by_text.phone), (Some(BY_TEXT), None));
}
