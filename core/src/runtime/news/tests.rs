//! News fetched into a real folder from a server in a box.

mod faults;
mod identity;

use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;
use securite_feed::{Area, Index, Item, Segment, SegmentRef, Theme, pack};
use tempfile::TempDir;
use tokio::task::LocalSet;

use super::*;
use crate::features::news::{HeldNews, Refreshed, SourceFailure};
use crate::profile::{News, Published};
use crate::runtime::SystemFiles;
use crate::runtime::folder::Folder;
use crate::runtime::perform::Doors;
use crate::runtime::ports::Files;
use crate::runtime::testing::{ManualClock, ManualTimer, Reply, ServerInABox, Signer};
use crate::testing::wall;

const THERE: &str = "https://news.example.org/";
const OTHERS: &str = "https://example.org/feed.xml";

/// A publisher, its server, and a device.
struct Desk {
    signer: Signer,
    server: ServerInABox,
    files: Arc<dyn Files>,
    device: TempDir,
    plain: Vec<PlainFeed>,
}

fn desk() -> Desk {
    Desk {
        signer: Signer::default(),
        server: ServerInABox::default(),
        files: Arc::new(SystemFiles),
        device: TempDir::new().unwrap(),
        plain: Vec::new(),
    }
}

fn item(id: &str, title: &str) -> Item {
    Item {
        id: id.into(),
        title: title.into(),
        text: "Un texte.".into(),
        themes: [Theme::Digital].into_iter().collect(),
        areas: vec![Area::Nation],
        published: "2026-11-28T08:00:00Z".parse().unwrap(),
        corrected: None,
        until: "2026-12-20T08:00:00Z".parse().unwrap(),
        event: false,
        source: "Exemple".into(),
        link: None,
    }
}

/// The items of a day.
type Day<'a> = (&'a str, Vec<Item>);

impl Desk {
    /// Puts these days on the server, announced under this number; what is altered on the way is up to `alter`.
    fn publish_as(&self, serial: u64, days: &[Day<'_>], alter: impl Fn(&str, Bytes) -> Bytes) {
        let mut index = Index::default();
        for (day, items) in days {
            let day = day.parse().unwrap();
            let text = Segment::write(day, items);
            let packed = pack(&text);
            let listed = SegmentRef::of(day, &packed, text.len() as u64);
            self.answers(&listed.file, alter("segment", packed.into()));
            index.segments.push(listed);
        }
        let index = Bytes::from(index.write());
        let comment = format!(
            "role:feed\tserial:{serial}\tissued:2026-11-29\texpires:2026-12-13\tsize:{}\tfile:feed-{serial}.securite",
            index.len()
        );
        self.answers("feed.minisig", alter("announcement", self.signed(&comment, &index)));
        self.answers(&format!("feed-{serial}.securite"), alter("index", index));
    }

    fn publish(&self, serial: u64, days: &[Day<'_>]) {
        self.publish_as(serial, days, |_, bytes| bytes);
    }

    fn answers(&self, file: &str, bytes: Bytes) {
        self.server.answers(&format!("{THERE}{file}"), [Reply::Whole(200, bytes)]);
    }

    fn signed(&self, comment: &str, bytes: &Bytes) -> Bytes {
        self.signer.signs(comment, bytes)
    }

    fn news(&self) -> News {
        let keys = self.signer.keys();
        News { signed: Some(Published { address: THERE.into(), keys }), plain: self.plain.clone() }
    }

    fn folder(&self) -> Folder {
        Folder::new(self.device.path().join("news"), Arc::clone(&self.files))
    }

    /// One try.
    fn refresh(&self) -> Refreshed {
        let doors = Rc::new(Doors {
            clock: Box::new(ManualClock::at(wall("2026-11-29T10:00"))),
            network: Box::new(self.server.clone()),
            timer: Box::new(ManualTimer::default()),
        });
        let what = Refresh { news: self.news(), folder: Some(self.folder()) };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        LocalSet::new().block_on(&runtime, refresh(what, doors))
    }

    /// The titles that the next start has.
    fn start(&self) -> Vec<String> {
        titles(&open(&self.folder(), &self.news(), "2026-11-29T10:00:00Z".parse().unwrap()))
    }

    /// What was asked since the last time, without the folder.
    fn asked_since(&self, before: usize) -> Vec<String> {
        self.server.asked().into_iter().skip(before).map(|asked| asked.replace(THERE, "")).collect()
    }
}

fn titles(news: &HeldNews) -> Vec<String> {
    news.titles()
}

fn failures(refreshed: &Refreshed) -> Vec<&SourceFailure> {
    refreshed.failures.iter().collect()
}

#[test]
fn what_is_published_is_held_and_asked_for_once() {
    let desk = desk();
    desk.publish(1, &[("2026-11-29", vec![item("b", "B")]), ("2026-11-28", vec![item("a", "A")])]);
    let first = desk.refresh();
    assert_eq!(failures(&first), [] as [&SourceFailure; 0]);
    assert_eq!(titles(&first.news), ["B", "A"]);
    assert_eq!(desk.start(), ["B", "A"]);
    let asked = desk.server.asked().len();
    assert_eq!(asked, 4);
    assert_eq!(titles(&desk.refresh().news), ["B", "A"]);
    assert_eq!(desk.asked_since(asked), ["feed.minisig"]);
    let asked = desk.server.requests();
    assert!(asked[0].unless_sha256.is_none() && asked[4].unless_sha256.is_some());
}

#[test]
fn a_correction_costs_one_segment_and_what_was_withdrawn_is_gone() {
    let desk = desk();
    let old = vec![item("old", "Old")];
    desk.publish(1, &[("2026-11-29", vec![item("b", "B"), item("c", "C")]), ("2026-11-28", old.clone())]);
    desk.refresh();
    let before = desk.server.asked().len();
    let corrected = Item { corrected: "2026-11-29T09:00:00Z".parse().ok(), ..item("b", "B, corrected") };
    desk.publish(2, &[("2026-11-29", vec![corrected]), ("2026-11-28", old)]);
    assert_eq!(titles(&desk.refresh().news), ["B, corrected", "Old"]);
    let asked = desk.asked_since(before);
    assert_eq!(asked.len(), 3, "{asked:?}");
    assert_eq!(desk.start(), ["B, corrected", "Old"]);
    let files: Vec<String> = std::fs::read_dir(desk.folder().path)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.iter().filter(|name| name.ends_with(".json")).count(), 2, "{files:?}");
    assert_eq!(files.iter().filter(|name| name.ends_with(".securite")).count(), 1, "{files:?}");
}

#[test]
fn what_a_disk_has_lost_is_fetched_again() {
    let desk = desk();
    desk.publish(1, &[("2026-11-29", vec![item("a", "A")])]);
    desk.refresh();
    let path = desk.folder().beginning("2026-11-29").pop().unwrap();
    let damaged = vec![b'x'; std::fs::metadata(&path).unwrap().len() as usize];
    std::fs::write(&path, damaged).unwrap();
    assert_eq!(desk.start(), [""; 0]);
    assert_eq!(titles(&desk.refresh().news), ["A"]);
}

#[test]
fn feeds_that_nobody_signs_are_labelled_and_fail_by_themselves() {
    let mut desk = desk();
    let feed = |name: &str, address: &str| PlainFeed { address: address.into(), name: name.into() };
    desk.plain = vec![feed("Others", OTHERS), feed("Gone", "https://example.org/gone.xml")];
    desk.publish(1, &[("2026-11-28", vec![item("a", "A")])]);
    let rss = "<rss version=\"2.0\"><channel><title>x</title><item><guid>1</guid><title>From others</title>\
               <pubDate>Sun, 29 Nov 2026 08:00:00 +0100</pubDate></item></channel></rss>";
    desk.server.answers(OTHERS, [Reply::Whole(200, Bytes::from_static(rss.as_bytes()))]);
    desk.server.answers("https://example.org/gone.xml", [Reply::Whole(404, Bytes::new())]);
    let refreshed = desk.refresh();
    assert_eq!(titles(&refreshed.news), ["From others (Others)", "A"]);
    let of: Vec<Option<&str>> = refreshed.failures.iter().map(|failure| failure.of.as_deref()).collect();
    assert_eq!(of, [Some("Gone")]);
    desk.server.answers(OTHERS, [Reply::Whole(200, Bytes::from_static(b"<html>"))]);
    let refreshed = desk.refresh();
    assert_eq!(titles(&refreshed.news), ["From others (Others)", "A"], "what was held stays");
    assert_eq!(refreshed.failures.len(), 2);
}
