//! An item as JSON Feed 1.1 (jsonfeed.org) writes it.

use std::borrow::Cow;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::{Area, Item, Theme, Themes};

/// What a feed says that it is.
pub(crate) const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize, Deserialize)]
pub(crate) struct Written<'a> {
    #[serde(borrow)]
    pub(crate) id: Cow<'a, str>,
    #[serde(borrow, default)]
    title: Cow<'a, str>,
    #[serde(borrow, default)]
    content_text: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    url: Option<Cow<'a, str>>,
    #[serde(borrow)]
    date_published: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    date_modified: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    authors: Vec<Author<'a>>,
    #[serde(borrow, default)]
    tags: Vec<Cow<'a, str>>,
}

#[derive(Serialize, Deserialize)]
struct Author<'a> {
    #[serde(borrow, default)]
    name: Cow<'a, str>,
}

/// What the tags say.
pub(crate) struct Tags {
    pub(crate) themes: Themes,
    pub(crate) areas: Vec<Area>,
    pub(crate) until: Option<DateTime<Utc>>,
    pub(crate) event: bool,
}

impl Tags {
    /// What is not known is passed over: other tags may come later. A theme without a name here counts as "other".
    pub(crate) fn read<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let mut read = Tags { themes: Themes::default(), areas: Vec::new(), until: None, event: false };
        for tag in tags {
            if let Some(name) = tag.strip_prefix("theme:") {
                read.themes = Theme::named(name)
                    .map_or_else(|| read.themes.with_other(), |theme| read.themes.with(theme));
            } else if let Some(until) = tag.strip_prefix("until:") {
                read.until = instant(until).or(read.until);
            } else if tag == "event" {
                read.event = true;
            } else if let Some(area) = Area::of_tag(tag).filter(|area| !read.areas.contains(area)) {
                read.areas.push(area);
            }
        }
        if read.themes.is_empty() {
            read.themes = read.themes.with_other();
        }
        read
    }
}

/// A time with its zone, as RFC 3339 has it.
pub(crate) fn instant(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.to_utc())
}

fn written(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl<'a> From<&'a Item> for Written<'a> {
    fn from(item: &'a Item) -> Self {
        let mut tags: Vec<String> =
            item.themes.known().map(|theme| format!("theme:{}", theme.name())).collect();
        tags.extend(item.areas.iter().map(Area::to_string));
        tags.push(format!("until:{}", written(item.until)));
        tags.extend(item.event.then(|| "event".to_owned()));
        Written {
            id: Cow::from(&item.id),
            title: Cow::from(&item.title),
            content_text: Cow::from(&item.text),
            url: item.link.as_deref().map(Cow::from),
            date_published: written(item.published).into(),
            date_modified: item.corrected.map(|time| written(time).into()),
            authors: vec![Author { name: Cow::from(&item.source) }],
            tags: tags.into_iter().map(Cow::from).collect(),
        }
    }
}

impl Written<'_> {
    /// The item; `None` where it lacks a date, an end or an id.
    pub(crate) fn item(self) -> Option<Item> {
        let Tags { themes, areas, until, event } = Tags::read(self.tags.iter().map(Cow::as_ref));
        Some(Item {
            published: instant(&self.date_published)?,
            until: until?,
            corrected: self.date_modified.as_deref().and_then(instant),
            id: Some(self.id.into_owned()).filter(|id| !id.is_empty())?,
            title: self.title.into_owned(),
            text: self.content_text.into_owned(),
            themes,
            areas,
            event,
            source: self
                .authors
                .into_iter()
                .next()
                .map(|author| author.name.into_owned())
                .unwrap_or_default(),
            link: self.url.map(Cow::into_owned),
        })
    }
}
