//! What feeds of others become, and what is refused.

mod bombs;
mod dates;
mod samples;
mod texts;
mod unread;

use chrono::{DateTime, Utc};

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn source() -> PlainSource<'static> {
    PlainSource { name: "exemple", areas: &[], now: at("2026-11-29T12:00:00Z") }
}

fn read(text: &str) -> Result<PlainFeed, FeedError> {
    super::read(text.as_bytes(), &source())
}

/// A feed with these items.
fn rss(items: &str) -> String {
    format!("<rss version='2.0'><channel><title>Exemple</title>{items}</channel></rss>")
}

/// An item of today.
fn entry(id: &str, more: &str) -> String {
    format!("<item><guid>{id}</guid><pubDate>29 Nov 2026 08:00:00 GMT</pubDate>{more}</item>")
}

/// The one item of a feed that says this of it.
fn one(more: &str) -> Item {
    let feed = read(&rss(&entry("1", more))).unwrap();
    assert_eq!((feed.items.len(), feed.passed_over), (1, 0), "{more}");
    feed.items.into_iter().next().unwrap()
}
