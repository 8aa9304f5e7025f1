//! News: from texts to what a phone reads back.

mod build;
mod check;
mod import;
mod refused;
mod samples;

use std::path::Path;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use securite_feed::{Index, Item, Segment, unpack};
use securite_publisher::feed::{Fault, Items, Moments, Places, Published, Publishing, Reading, publish};
use securite_publisher::signing::{Folder, SigningKey};
use securite_signed::{Keys, Role};

use super::common::shipped;

static PLACES: LazyLock<Places> = LazyLock::new(|| Places::read(&shipped("")).unwrap());

/// A key, and a folder of items with what is published of it.
struct Desk {
    folder: tempfile::TempDir,
    key: SigningKey,
    now: DateTime<Utc>,
}

impl Desk {
    /// In the evening of 29 November 2026.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("items")).unwrap();
        let desk = Desk { folder, key: new_key(), now: "2026-11-29T18:00:00Z".parse().unwrap() };
        desk.write("a", &item("2026-11-29 08:00", "Raccrochez."));
        desk.write("95/b", &item("2026-11-28 08:00", "Appelez le 17."));
        desk
    }

    fn out(&self) -> std::path::PathBuf {
        self.folder.path().join("out")
    }

    fn write(&self, name: &str, text: &str) {
        self.write_file(&format!("{name}.md"), text.as_bytes());
    }

    fn write_file(&self, name: &str, bytes: &[u8]) {
        let file = self.folder.path().join("items").join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }

    fn remove(&self, name: &str) {
        std::fs::remove_file(self.folder.path().join("items").join(name)).unwrap();
    }

    fn read(&self) -> Result<Items, Vec<Fault>> {
        let moments = Moments { now: self.now, relative: false };
        Reading { places: &PLACES, moments }.read(&self.folder.path().join("items"))
    }

    fn publish(&self) -> Published {
        self.publish_into(&self.out())
    }

    fn publish_into(&self, out: &Path) -> Published {
        let how = Publishing { out, key: &self.key, serial: None, expires: 14, now: self.now };
        publish(&self.read().unwrap().items, &how).unwrap()
    }
}

fn new_key() -> SigningKey {
    SigningKey::read(&SigningKey::make(None).unwrap().secret, None).unwrap()
}

/// An item with all that it must have.
fn item(published: &str, text: &str) -> String {
    format!(
        "titre: Faux conseillers\nthèmes: numérique, famille\nlieux: Val-d’Oise, 95127\npublié: {published}\n\
         jusqu’au: 2026-12-06\nsource: Police nationale\n\n{text}\n"
    )
}

/// What a phone has in the end, newest first.
fn held(out: &Path, key: &SigningKey) -> Vec<Item> {
    let folder = Folder::new(out, Role::Feed);
    let comment = folder.verify(&Keys::parse(&[key.public()]).unwrap()).unwrap();
    let index = Index::read(&std::fs::read(folder.file(&comment)).unwrap()).unwrap();
    let items = index.segments.iter().flat_map(|listed| {
        let packed = std::fs::read(out.join(&listed.file)).unwrap();
        assert!(listed.is(&packed), "{}", listed.file);
        let segment = Segment::read(unpack(&packed, listed.unpacked).unwrap().into()).unwrap();
        assert_eq!(segment.passed_over(), 0);
        segment.entries().iter().map(|entry| segment.item(entry).unwrap()).collect::<Vec<_>>()
    });
    items.collect()
}

fn ids(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}
