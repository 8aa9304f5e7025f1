//! What is published is read as a phone reads it, from a folder and from a server.

use std::fs;

use chrono::{Duration, NaiveDate};
use securite_publisher::feed::{Checked, Served, check};
use securite_publisher::signing::Folder;
use securite_signed::{Keys, Role};

use super::super::common::files;
use super::super::serve::Server;
use super::{Desk, new_key};

impl Desk {
    fn checked(&self, served: &Served) -> Checked {
        check(served, Some(&Keys::parse(&[self.key.public()]).unwrap()), self.now)
    }

    fn check(&self) -> Checked {
        self.checked(&Served::folder(&self.out()))
    }
}

#[test]
fn what_is_sound_is_read_whole() {
    let mut desk = Desk::new();
    desk.publish();
    let checked = desk.check();
    assert_eq!((checked.days, checked.items, checked.live, checked.verified), (2, 2, 2, true));
    assert!(checked.wrong.is_empty(), "{:?}", checked.wrong);
    let sizes: u64 =
        files(&desk.out()).iter().map(|name| fs::metadata(desk.out().join(name)).unwrap().len()).sum();
    assert_eq!(checked.bytes, sizes);
    desk.now += Duration::days(8);
    assert_eq!(desk.check().live, 0);
    let unverified = check(&Served::folder(&desk.out()), None, desk.now);
    assert!(!unverified.verified && unverified.wrong.is_empty());
}

#[test]
fn a_feed_is_refused_by_other_keys_after_its_days_and_in_another_role() {
    let mut desk = Desk::new();
    desk.publish();
    let key = std::mem::replace(&mut desk.key, new_key());
    let wrong = desk.check().wrong;
    assert_eq!(wrong, ["feed.minisig: signed with a key that is not known here"]);
    desk.key = key;
    desk.now += Duration::days(15);
    assert_eq!(desk.check().wrong, ["feed.minisig: it expired on 2026-12-13: phones refuse it. Build again"]);
    let day: NaiveDate = "2026-11-29".parse().unwrap();
    Folder::new(desk.out(), Role::Pack).publish(b"a pack", 9, (day, day), &desk.key).unwrap();
    fs::copy(desk.out().join("pack.minisig"), desk.out().join("feed.minisig")).unwrap();
    assert_eq!(desk.check().wrong, ["feed.minisig: this announces something else than a feed"]);
}

#[test]
fn each_thing_that_is_wrong_is_named() {
    let desk = Desk::new();
    desk.publish();
    let names = files(&desk.out());
    let of = |start: &str| names.iter().find(|name| name.starts_with(start)).unwrap().clone();
    let (today, yesterday) = (of("2026-11-29"), of("2026-11-28"));
    let bytes = fs::read(desk.out().join(&today)).unwrap();
    fs::write(desk.out().join(&today), [&bytes[..], b"x"].concat()).unwrap();
    fs::remove_file(desk.out().join(&yesterday)).unwrap();
    let wrong = desk.check().wrong;
    assert_eq!(wrong.len(), 2, "{wrong:?}");
    assert!(wrong[0].starts_with(&format!("{today}: more than ")), "{wrong:?}");
    assert!(wrong[1].starts_with(&format!("{yesterday}: ")), "{wrong:?}");
    let mut turned = bytes.clone();
    turned[20] ^= 1;
    fs::write(desk.out().join(&today), turned).unwrap();
    assert_eq!(desk.check().wrong[0], format!("{today}: it is not what the index lists"));
    let index = desk.out().join("feed-1.securite");
    let missing = fs::metadata(&index).unwrap().len() - 2;
    fs::write(index, b"{}").unwrap();
    assert_eq!(desk.check().wrong, [format!("feed.minisig: the file is cut: {missing} bytes are missing")]);
    fs::remove_file(desk.out().join("feed.minisig")).unwrap();
    assert!(desk.check().wrong[0].starts_with("feed.minisig: "));
}

#[test]
fn a_server_is_asked_for_the_same_files() {
    let desk = Desk::new();
    desk.publish();
    let server = Server::start(desk.folder.path());
    let served = |folder: &str| Served::at(&format!("http://{}/{folder}/", server.address)).unwrap();
    let checked = desk.checked(&served("out"));
    assert!(checked.verified && checked.wrong.is_empty(), "{:?}", checked.wrong);
    assert_eq!(checked.items, 2);
    assert_eq!(desk.checked(&served("items")).wrong, ["feed.minisig: the server answers with 404"]);
}

#[test]
fn only_addresses_that_a_phone_would_ask_are_asked() {
    for address in [
        "http://example.org/news/",
        "http://localhost/news/",
        "ftp://example.org/news/",
        "https://moi@example.org/news/",
        "https://example.org/news",
        "https://example.org/news/?a",
        "https://example.org/news/#a",
        "https://",
    ] {
        assert!(Served::at(address).is_err(), "{address}");
    }
    assert!(Served::at("https://example.org/news/").is_ok());
}
