use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn item(id: &str) -> Item {
    Item {
        id: id.into(),
        title: "Faux conseillers bancaires".into(),
        text: "Votre banque ne demande jamais un code par téléphone.\n\nRaccrochez.".into(),
        themes: [Theme::Digital, Theme::Family].into_iter().collect(),
        areas: vec![Area::of_tag("area:95").unwrap(), Area::of_tag("area:95127").unwrap()],
        published: at("2026-11-29T08:00:00Z"),
        corrected: Some(at("2026-11-29T10:00:00Z")),
        until: at("2026-12-06T08:00:00Z"),
        event: true,
        source: "Police nationale".into(),
        link: Some("https://example.org/a".into()),
    }
}

fn read(text: String) -> Result<Segment, FeedError> {
    Segment::read(Bytes::from(text))
}

#[test]
fn what_is_written_is_read() {
    let items = [item("a"), Item { corrected: None, link: None, event: false, ..item("b") }];
    let text = Segment::write(day("2026-11-29"), &items);
    let packed = pack(&text);
    assert_eq!(packed, pack(&text), "the same bytes from each who packs it");
    let segment = Segment::read(unpack(&packed, text.len() as u64).unwrap().into()).unwrap();
    let back: Vec<Item> = segment.entries().iter().map(|entry| segment.item(entry).unwrap()).collect();
    assert_eq!(back, items);
    assert_eq!(segment.entries()[0].of, at("2026-11-29T10:00:00Z"));
    assert_eq!(segment.entries()[1].key, Entry::key_of("b"));
}

#[test]
fn a_segment_that_is_no_segment_is_refused_and_an_item_that_is_none_passed_over() {
    assert_eq!(read("<html>".into()).err(), Some(FeedError::WebPage));
    assert_eq!(read("{\"items\":[]}".into()).err(), Some(FeedError::Senseless("segment")));
    assert_eq!(read("{\"version\":\"2\",\"items\":[]}".into()).err(), Some(FeedError::Senseless("segment")));
    let good = r#"{"id":"a","date_published":"2026-11-29T08:00:00+01:00","tags":["area:FR","until:2026-12-06T08:00:00Z","theme:of-tomorrow","colour:red"]}"#;
    let bad = [
        "1",
        "{}",
        "null",
        &good.replace("\"a\"", "\"\""),
        &good.replace("area:FR", "area:F"),
        &good.replace("until:2026", "until:20x26"),
        &good.replace("+01:00", ""),
    ]
    .join(",");
    let segment =
        read(format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{bad},{good}]}}"))
            .unwrap();
    assert_eq!((segment.entries().len(), segment.passed_over()), (1, 7));
    let entry = &segment.entries()[0];
    assert!(entry.themes.has_other() && entry.themes.known().next().is_none(), "kept under “other”");
    assert_eq!(entry.published, at("2026-11-29T07:00:00Z"));
}

#[test]
fn what_would_grow_without_end_is_refused() {
    let text = vec![b' '; 1_000_000];
    let packed = pack(&text);
    assert_eq!(unpack(&packed, 999_999), Err(FeedError::TooLarge));
    assert_eq!(unpack(&packed, 1_000_001), Err(FeedError::Senseless("segment")));
    assert_eq!(unpack(&packed, u64::MAX), Err(FeedError::TooLarge));
    assert_eq!(unpack(b"no gzip", 7), Err(FeedError::Senseless("segment")));
    let many = vec!["0"; MOST_ITEMS + 1].join(",");
    let text = format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{many}]}}");
    assert_eq!(read(text).err(), Some(FeedError::TooLarge));
}

#[test]
fn an_index_is_read_strictly() {
    let one = SegmentRef::of(day("2026-11-28"), b"one", 3);
    let two = SegmentRef::of(day("2026-11-29"), b"two", 3);
    assert!(two.is(b"two") && !two.is(b"three"));
    let index = Index { segments: vec![two.clone(), one.clone()] };
    assert_eq!(Index::read(&index.write()), Ok(index.clone()));
    let backwards = Index { segments: vec![one.clone(), two.clone()] };
    assert_eq!(Index::read(&backwards.write()), Ok(index));
    let refused = |segments: Vec<SegmentRef>| Index::read(&Index { segments }.write()).unwrap_err();
    let senseless = FeedError::Senseless("index");
    assert_eq!(refused(vec![two.clone(), two.clone()]), senseless);
    for file in ["../x", ".x", "", "A", "a/b", &"a".repeat(65)] {
        assert_eq!(refused(vec![SegmentRef { file: file.into(), ..two.clone() }]), senseless, "{file}");
    }
    assert_eq!(refused(vec![SegmentRef { size: 0, ..two.clone() }]), senseless);
    assert_eq!(refused(vec![SegmentRef { unpacked: u64::MAX, ..two.clone() }]), senseless);
    assert_eq!(refused(vec![SegmentRef { sha256: "00".into(), ..two }]), senseless);
    assert_eq!(Index::read(b"{\"form\":2,\"sections\":[]}"), Err(FeedError::LaterForm(2)));
    assert_eq!(Index::read(b"<html>"), Err(senseless));
}

#[test]
fn news_of_an_area_are_for_who_chose_it_or_what_it_lies_in() {
    let area = |tag: &str| Area::of_tag(tag).unwrap();
    let is_for = |news: &str, chosen: &str| area(news).is_for(&area(chosen));
    for (news, chosen) in [
        ("area:FR", "area:95127"),
        ("area:95", "area:95127"),
        ("area:95127", "area:95"),
        ("area:97411", "area:974"),
        ("area:2A", "area:2A004"),
        ("station:1", "station:1"),
        ("area:69123", "area:69383"),
        ("area:75104", "area:75056"),
        ("area:13055", "area:13216"),
        ("area:75", "area:75104"),
    ] {
        assert!(is_for(news, chosen), "{news} for {chosen}");
    }
    for (news, chosen) in [
        ("area:95", "area:FR"),
        ("area:95127", "area:95500"),
        ("area:97", "area:97411"),
        ("area:2B", "area:2A004"),
        ("station:1", "station:2"),
        ("area:69381", "area:69383"),
        ("area:75056", "area:69383"),
        ("station:1", "area:95"),
    ] {
        assert!(!is_for(news, chosen), "{news} not for {chosen}");
    }
    for tag in ["area:", "area:9", "area:9512", "area:951270", "area:95é27", "area:2a", "station:", "95127"]
    {
        assert_eq!(Area::of_tag(tag), None, "{tag}");
    }
    assert_eq!(area("area:2A").to_string(), "area:2A");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Index::read(&bytes);
        let _ = unpack(&bytes, 100);
        let _ = Segment::read(bytes.into());
    }

    #[test]
    fn any_texts_come_back(title in ".*", text in ".*", id in ".+") {
        let written = Item { title, text, id, ..item("") };
        let bytes = Segment::write(day("2026-11-29"), std::slice::from_ref(&written));
        let segment = Segment::read(bytes.into()).unwrap();
        prop_assert_eq!(segment.item(&segment.entries()[0]), Some(written));
    }
}
