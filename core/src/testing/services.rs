//! The published services, to compare what a page says with where it was read.

/// One entry of `core/data/services.json`.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Service {
    id: String,
    /// Its number to call.
    pub(crate) phone: Option<String>,
    /// Its number to write to.
    pub(crate) sms: Option<String>,
    /// Its page.
    pub(crate) url: Option<String>,
    source: Vec<Source>,
    verified_on: String,
}

#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
struct Source {
    title: String,
    date: String,
}

/// The entry of this id. Fails for one without a source and a date (S3).
pub(crate) fn service(id: &str) -> Service {
    let all: Vec<Service> = serde_json::from_str(include_str!("../../data/services.json")).unwrap();
    let found = all.into_iter().find(|service| service.id == id).unwrap();
    assert!(
        !found.verified_on.is_empty()
            && found.source.iter().any(|source| !source.title.is_empty() && !source.date.is_empty())
    );
    found
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
