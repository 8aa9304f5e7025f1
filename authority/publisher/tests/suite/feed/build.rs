//! What is published, and what stays of what was.

use std::fs;
use std::path::Path;

use chrono::Duration;
use securite_feed::{Area, Theme};
use securite_publisher::feed::{LeftOut, Publishing, prune, publish};
use securite_publisher::signing::Folder;
use securite_signed::{Keys, Role};

use super::super::common::files;
use super::{Desk, held, ids, item, new_key};

#[test]
fn what_is_written_is_what_a_phone_reads() {
    let desk = Desk::new();
    desk.write_file(
        "all.txt",
        "\u{feff}---\r\nTitle: \"Accident sur l’A15\"\r\n\r\nTHEME: road-safety\r\nAreas: france; Cergy (Val-d’Oise), 2a, Saint-Denis (974)\r\n\
         Published: 2026-11-29T17:30:00+01:00\r\nCorrected: 29/11/2026 18h00\r\nUntil: 30/11/2026 8h\r\nEvent: yes\r\n\
         Source: Préfecture\r\nLink: https://example.org/a\r\n---\r\n\r\nDeux voies\r\nfermées.\r\n\r\n- Évitez le secteur.\r\n- Appelez le 17\u{a0}: jamais pour rien.\r\n"
            .as_bytes(),
    );
    let published = desk.publish();
    assert_eq!((published.comment.serial, published.days, published.items), (1, 2, 3));
    let items = held(&desk.out(), &desk.key);
    assert_eq!(ids(&items), ["all", "a", "95/b"]);
    let item = &items[0];
    assert_eq!(item.title, "Accident sur l’A15");
    assert_eq!(
        item.text,
        "Deux voies fermées.\n\n– Évitez le secteur.\n\n– Appelez le 17\u{a0}: jamais pour rien."
    );
    assert_eq!(item.themes, [Theme::RoadSafety].into_iter().collect());
    let tags: Vec<String> = item.areas.iter().map(Area::to_string).collect();
    assert_eq!(tags, ["area:FR", "area:95127", "area:2A", "area:97411"]);
    assert_eq!(item.published.to_rfc3339(), "2026-11-29T16:30:00+00:00");
    assert_eq!(item.corrected.unwrap().to_rfc3339(), "2026-11-29T17:00:00+00:00");
    assert_eq!(item.until.to_rfc3339(), "2026-11-30T07:00:00+00:00");
    assert!(item.event);
    assert_eq!((item.source.as_str(), item.link.as_deref()), ("Préfecture", Some("https://example.org/a")));
    assert_eq!(items[1].until.to_rfc3339(), "2026-12-06T22:59:59+00:00", "a day counts to its end");
}

#[test]
fn a_day_without_news_keeps_its_file_and_the_others_are_told() {
    let desk = Desk::new();
    desk.write("c", &item("2026-11-29", "Autre chose."));
    let first = desk.publish();
    assert_eq!(first.changes.unwrap().new, ["95/b", "a", "c"]);
    let before = files(&desk.out());
    let yesterday = before.iter().find(|name| name.starts_with("2026-11-28")).unwrap();
    let bytes = fs::read(desk.out().join(yesterday)).unwrap();
    desk.write("a", &item("2026-11-29 08:00\ncorrigé: 2026-11-29 12:00", "Raccrochez, rappelez."));
    desk.write("d", &item("2026-11-29", "Encore."));
    desk.write("c", &item("2026-11-29\nretiré: oui", "Autre chose."));
    let second = desk.publish();
    let changes = second.changes.unwrap();
    assert_eq!(
        (changes.new, changes.corrected, changes.withdrawn),
        (vec!["d".into()], vec!["a".into()], vec!["c".into()])
    );
    assert!(changes.silent.is_empty());
    assert_eq!(fs::read(desk.out().join(yesterday)).unwrap(), bytes);
    assert_eq!(ids(&held(&desk.out(), &desk.key)), ["a", "d", "95/b"]);
    let after = files(&desk.out());
    assert!(before.iter().all(|name| after.contains(name)), "a phone may be fetching what was there");
    assert_eq!(after.len(), before.len() + 2, "one segment and the index");
    desk.remove("a.md");
    assert_eq!(desk.publish().changes.unwrap().withdrawn, ["a"]);
    desk.write("d", &item("2026-11-29", "Encore un mot."));
    assert_eq!(desk.publish().changes.unwrap().silent, ["d"], "no day after “corrigé”");
}

#[test]
fn where_nothing_changed_only_the_announcement_is_new() {
    let mut desk = Desk::new();
    let first = desk.publish();
    desk.now += Duration::days(3);
    let second = desk.publish();
    assert!(second.renewed && !first.renewed);
    assert_eq!(second.comment.serial, 1);
    assert_eq!(second.comment.expires, first.comment.expires + Duration::days(3));
    assert_eq!(second.bytes.1, 0);
    // Another key: the same index under a serial of its own.
    desk.key = new_key();
    let third = desk.publish();
    assert_eq!((third.renewed, third.comment.serial), (false, 2));
    assert_eq!(held(&desk.out(), &desk.key).len(), 2);
}

#[test]
fn what_is_for_later_has_ended_or_is_old_is_left_out() {
    let mut desk = Desk::new();
    desk.write("later", &item("2026-11-29 20:00", "Ce soir."));
    desk.write("ended", &item("2026-11-01", "Fini.").replace("2026-12-06", "2026-11-28"));
    desk.write("old", &item("2026-10-25", "Ancien."));
    desk.write("oldest", &item("2026-10-26", "Presque ancien."));
    let published = desk.publish();
    assert_eq!(published.left_out, LeftOut { later: 1, ended: 1, old: 1 });
    assert_eq!(ids(&held(&desk.out(), &desk.key)), ["a", "95/b", "oldest"]);
    desk.now += Duration::hours(3);
    assert_eq!(desk.publish().changes.unwrap().new, ["later"]);
}

#[test]
fn a_day_is_not_fetched_again_because_one_of_its_items_has_ended() {
    let mut desk = Desk::new();
    desk.write("short", &item("2026-11-28", "Un jour.").replace("2026-12-06", "2026-11-29"));
    desk.publish();
    desk.now += Duration::days(1);
    let second = desk.publish();
    assert!(second.renewed);
    assert_eq!(second.changes.unwrap(), Default::default());
    // With the next change of its day it goes.
    desk.write("c", &item("2026-11-28", "Encore."));
    desk.publish();
    assert_eq!(ids(&held(&desk.out(), &desk.key)), ["a", "95/b", "c"]);
    // A day of which all items have ended is not listed.
    desk.now += Duration::days(10);
    assert_eq!(desk.publish().days, 0);
}

/// Copies what is published.
fn copy(from: &Path, to: &Path, wanted: impl Fn(&str) -> bool) {
    fs::create_dir_all(to).unwrap();
    for name in files(from).iter().filter(|name| wanted(name)) {
        fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

#[test]
fn whoever_is_stopped_in_the_middle_leaves_what_was_announced_and_can_begin_again() {
    let desk = Desk::new();
    desk.publish();
    let before = files(&desk.out());
    let whole = desk.folder.path().join("whole");
    copy(&desk.out(), &whole, |_| true);
    desk.write("a", &item("2026-11-29 08:00", "Autrement."));
    desk.publish_into(&whole);
    let all = |_: &str| true;
    let segments = |name: &str| name.ends_with(".json.gz");
    let index_too = |name: &str| !name.ends_with(".minisig");
    for step in ["nothing", "segments", "index"] {
        let written = |name: &str| match step {
            "segments" => segments(name),
            "index" => index_too(name),
            _ => false,
        };
        let out = desk.folder.path().join(step);
        copy(&desk.out(), &out, all);
        copy(&whole, &out, |name| written(name) && !before.contains(&name.to_owned()));
        assert_eq!(held(&out, &desk.key)[0].text, "Raccrochez.", "{step}");
        desk.write("a", &item("2026-11-29 08:00", "Autrement."));
        desk.publish_into(&out);
        assert_eq!(held(&out, &desk.key)[0].text, "Autrement.", "{step}");
    }
    // Something else is published than what was stopped after its index: under another serial.
    let out = desk.folder.path().join("other");
    copy(&desk.out(), &out, all);
    copy(&whole, &out, |name| index_too(name) && !before.contains(&name.to_owned()));
    desk.write("a", &item("2026-11-29 08:00", "Encore autrement."));
    assert_eq!(desk.publish_into(&out).comment.serial, 3);
    assert_eq!(held(&out, &desk.key)[0].text, "Encore autrement.");
}

#[test]
fn what_cannot_be_written_is_not_announced() {
    let desk = Desk::new();
    desk.publish();
    desk.write("a", &item("2026-11-29 08:00", "Autrement."));
    let items = desk.read().unwrap().items;
    let how = Publishing { out: &desk.out(), key: &desk.key, serial: Some(2), expires: 14, now: desk.now };
    // The index cannot be: the segment is there, and the former announcement.
    let there = files(&desk.out()).len();
    fs::create_dir(desk.out().join("feed-2.securite")).unwrap();
    publish(&items, &how).unwrap_err();
    assert_eq!(files(&desk.out()).len(), there + 2);
    assert_eq!(held(&desk.out(), &desk.key)[0].text, "Raccrochez.");
    // A segment cannot be: no index is written.
    fs::remove_dir(desk.out().join("feed-2.securite")).unwrap();
    let known = |name: &String| name.starts_with("2026-11-29");
    for name in files(&desk.out()).into_iter().filter(known) {
        let announced = fs::read_to_string(desk.out().join("feed-1.securite")).unwrap().contains(&name);
        if !announced {
            fs::remove_file(desk.out().join(&name)).unwrap();
            fs::create_dir(desk.out().join(&name)).unwrap();
        }
    }
    publish(&items, &how).unwrap_err();
    assert!(!desk.out().join("feed-2.securite").exists());
    assert_eq!(held(&desk.out(), &desk.key)[0].text, "Raccrochez.");
}

#[test]
fn a_damaged_segment_is_written_again() {
    let desk = Desk::new();
    desk.publish();
    let name = files(&desk.out()).into_iter().find(|name| name.starts_with("2026-11-29")).unwrap();
    fs::write(desk.out().join(&name), b"damaged").unwrap();
    let second = desk.publish();
    assert!(second.changes.is_none(), "nobody knows what was there");
    assert_eq!(held(&desk.out(), &desk.key).len(), 2);
}

#[test]
fn what_no_phone_fetches_any_more_can_be_deleted() {
    let desk = Desk::new();
    desk.publish();
    desk.write("a", &item("2026-11-29 08:00", "Autrement."));
    desk.publish();
    let all = files(&desk.out());
    assert_eq!(prune(&desk.out(), 7).unwrap(), 0, "a phone may still be at it");
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(8 * 86_400);
    for name in &all {
        fs::File::options().append(true).open(desk.out().join(name)).unwrap().set_modified(long_ago).unwrap();
    }
    assert_eq!(prune(&desk.out(), 9).unwrap(), 0);
    assert_eq!(prune(&desk.out(), 7).unwrap(), 2, "the former index and its segment of that day");
    assert_eq!(held(&desk.out(), &desk.key).len(), 2);
    let folder = Folder::new(desk.out(), Role::Feed);
    assert!(folder.verify(&Keys::parse(&[desk.key.public()]).unwrap()).is_ok());
    assert_eq!(prune(&desk.folder.path().join("items"), 7).unwrap(), 0, "nothing is announced here");
}
