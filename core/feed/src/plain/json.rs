//! JSON Feed 1.0 and 1.1 (jsonfeed.org).

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::text::{LINE, PARAGRAPH};
use super::{Raw, RawItem};
use crate::FeedError;

#[derive(Deserialize)]
struct Feed<'a> {
    #[serde(borrow)]
    version: Cow<'a, str>,
    #[serde(borrow, default)]
    title: Cow<'a, str>,
    #[serde(borrow)]
    items: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Written<'a> {
    /// Often a number, which the standard tells to take for a text.
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    url: Option<String>,
    date_published: Option<String>,
    date_modified: Option<String>,
    #[serde(borrow)]
    title: Option<Cow<'a, str>>,
    #[serde(borrow)]
    summary: Option<Cow<'a, str>>,
    #[serde(borrow)]
    content_html: Option<Cow<'a, str>>,
    content_text: Option<String>,
}

pub(super) fn read(text: &str) -> Result<Raw<'_>, FeedError> {
    let feed: Feed<'_> = serde_json::from_str(text).map_err(|_| FeedError::Senseless("feed"))?;
    if !feed.version.starts_with("https://jsonfeed.org/version/1") {
        return Err(FeedError::Senseless("feed"));
    }
    let items: Vec<_> = feed.items.iter().filter_map(|item| read_item(item)).collect();
    let senseless = feed.items.len() - items.len();
    Ok(Raw { title: feed.title, items, senseless })
}

fn read_item<'a>(item: &'a RawValue) -> Option<RawItem<'a>> {
    let written: Written<'a> = serde_json::from_str(item.get()).ok()?;
    let id = written.id.map(RawValue::get).unwrap_or_default();
    let id = match serde_json::from_str(id) {
        Ok(text) => text,
        Err(_) if id.starts_with(['{', '[']) => return None,
        Err(_) => id.to_owned(),
    };
    // Here a line is a line, and markup is none.
    let text = written.content_text.map(|text| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        text.replace("\r\n", "\n").replace("\n\n", PARAGRAPH).replace('\n', LINE).into()
    });
    Some(RawItem {
        id,
        link: written.url.unwrap_or_default(),
        published: written.date_published.unwrap_or_default(),
        updated: written.date_modified.unwrap_or_default(),
        title: written.title.unwrap_or_default(),
        summary: written.summary.unwrap_or_default(),
        content: text.or(written.content_html).unwrap_or_default(),
    })
}
