//! Feeds of others, in the forms that the web has: RSS, Atom, JSON Feed. Nobody signed them, so they are labelled so, and
//! nothing in them counts but words, a date and an address.
//!
//! One idea: each form is read into the same few strings ([`Raw`]); what they mean is decided here, once.

mod date;
mod entities;
mod json;
mod letters;
#[cfg(test)]
mod tests;
mod text;
mod xml;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Area, FeedError, Item, Themes};
use text::{plain, shortened};

/// The largest feed, in bytes.
pub const LARGEST_FEED: usize = 2 * 1024 * 1024;
/// The most items of a feed: the newest count.
pub const MOST_NEWEST: usize = 500;

const TERM: TimeDelta = TimeDelta::days(30);
/// By how much a clock or a zone may be wrong.
const AHEAD: TimeDelta = TimeDelta::days(1);
const LONGEST_TITLE: usize = 200;
const LONGEST_TEXT: usize = 5_000;
const LONGEST_SOURCE: usize = 100;
const LONGEST_LINK: usize = 2_000;

/// What a feed does not say of itself.
#[derive(Debug, Clone)]
pub struct PlainSource<'a> {
    /// The name of the feed: it stands before each id, and for the source where the feed has no title.
    pub name: &'a str,
    /// Whom its items are for; none: the nation.
    pub areas: &'a [Area],
    /// Now: what is dated later makes no sense.
    pub now: DateTime<Utc>,
}

/// A feed of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainFeed {
    /// The newest first, each id once.
    pub items: Vec<Item>,
    /// How many lack a date that can be trusted, an id or words.
    pub passed_over: usize,
}

/// A feed as its form says it: what stands for text may be markup.
#[derive(Default)]
struct Raw<'a> {
    title: Cow<'a, str>,
    items: Vec<RawItem<'a>>,
    /// Items of which nothing could be read.
    senseless: usize,
}

/// An item as the form says it; empty: it does not.
#[derive(Default)]
struct RawItem<'a> {
    id: String,
    link: String,
    published: String,
    updated: String,
    title: Cow<'a, str>,
    summary: Cow<'a, str>,
    content: Cow<'a, str>,
}

/// Reads RSS, Atom or JSON Feed.
pub fn read(bytes: &[u8], of: &PlainSource<'_>) -> Result<PlainFeed, FeedError> {
    if bytes.len() > LARGEST_FEED {
        return Err(FeedError::TooLarge);
    }
    let text = letters::decoded(bytes)?;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let raw = if text.starts_with('<') { xml::read(text)? } else { json::read(text)? };
    let source = match shortened(plain(&raw.title), LONGEST_SOURCE) {
        title if title.is_empty() => of.name.to_owned(),
        title => title,
    };
    let all = raw.items.len();
    let mut dated: Vec<_> =
        raw.items.into_iter().filter_map(|item| Some((published(&item, of.now)?, item))).collect();
    let mut passed_over = raw.senseless + all - dated.len();
    dated.sort_by_key(|(published, _)| Reverse(*published));
    let mut ids = BTreeSet::new();
    let mut items = Vec::new();
    for (published, raw) in dated {
        if items.len() == MOST_NEWEST {
            break;
        }
        match item(raw, published, &source, of) {
            Some(item) if ids.insert(item.id.clone()) => items.push(item),
            Some(_) => {}
            None => passed_over += 1,
        }
    }
    Ok(PlainFeed { items, passed_over })
}

/// When it was published, if that can be: not before there were feeds, not later than now.
fn published(item: &RawItem<'_>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let published = date::instant(&item.published).or_else(|| date::instant(&item.updated))?;
    (DateTime::from_timestamp(date::FIRST, 0)? <= published && published <= now + AHEAD).then_some(published)
}

fn item(raw: RawItem<'_>, published: DateTime<Utc>, source: &str, of: &PlainSource<'_>) -> Option<Item> {
    let text = [raw.content, raw.summary].iter().map(|text| plain(text)).find(|text| !text.is_empty());
    let text = text.unwrap_or_default();
    let title = Some(plain(&raw.title).replace('\n', " ")).filter(|title| !title.is_empty());
    // Short messages have no title: their first words are one.
    let title = title.unwrap_or_else(|| text.split('\n').next().unwrap_or_default().to_owned());
    let id = [&raw.id, &raw.link, &title].into_iter().find(|id| !id.is_empty())?;
    Some(Item {
        id: format!("{} {id}", of.name),
        text: shortened(if text == title { String::new() } else { text }, LONGEST_TEXT),
        title: Some(shortened(title, LONGEST_TITLE)).filter(|title| !title.is_empty())?,
        themes: Themes::default().with_other(),
        areas: if of.areas.is_empty() { vec![Area::Nation] } else { of.areas.to_vec() },
        published,
        corrected: date::instant(&raw.updated)
            .filter(|updated| published < *updated && *updated <= of.now + AHEAD),
        until: published + TERM,
        event: false,
        source: source.to_owned(),
        link: address(&raw.link),
    })
}

/// An address that a person can be led to: https, a host, no name before an @.
fn address(link: &str) -> Option<String> {
    let url = url::Url::parse(link).ok().filter(|_| link.len() <= LONGEST_LINK)?;
    let good = url.scheme() == "https"
        && url.host_str().is_some()
        && url.username().is_empty()
        && url.password().is_none();
    good.then(|| url.into())
}
