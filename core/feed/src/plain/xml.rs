//! RSS and Atom, from one end to the other without a tree: nothing grows by depth, entities or attributes.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::text::plain;
use super::{Raw, RawItem};
use crate::FeedError;

const ATOM: &str = "http://www.w3.org/2005/Atom";
/// Others in which names mean the same. They do where there is none, too.
const LIKE_ATOM: [&str; 4] = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://backend.userland.com/rss2",
];
const CONTENT: &str = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// What an element is for us.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// Something with items in it.
    Holder,
    Item,
    Title,
    Link,
    Id,
    Summary,
    Content,
    Published,
    Updated,
    Nothing,
}

fn meaning(space: &ResolveResult<'_>, name: &str) -> Meaning {
    let space = match space {
        ResolveResult::Unbound => ATOM,
        ResolveResult::Bound(Namespace(space)) if LIKE_ATOM.contains(space) => ATOM,
        ResolveResult::Bound(Namespace(space)) => space,
        ResolveResult::Unknown(_) => "",
    };
    match (space, name) {
        (CONTENT, "encoded") => Meaning::Content,
        (DUBLIN_CORE, "date") => Meaning::Published,
        (space, _) if space != ATOM => Meaning::Nothing,
        (_, "rss" | "RDF" | "channel" | "feed") => Meaning::Holder,
        (_, "item" | "entry") => Meaning::Item,
        (_, "title") => Meaning::Title,
        (_, "link") => Meaning::Link,
        (_, "guid" | "id") => Meaning::Id,
        (_, "description" | "summary") => Meaning::Summary,
        (_, "content") => Meaning::Content,
        (_, "pubDate" | "published") => Meaning::Published,
        (_, "updated") => Meaning::Updated,
        _ => Meaning::Nothing,
    }
}

/// Reads to the end of the outermost element: what was cut is no feed.
pub(super) fn read(text: &str) -> Result<Raw<'_>, FeedError> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut raw = Raw::default();
    let mut item: Option<RawItem<'_>> = None;
    let mut open = 0_usize;
    loop {
        let (space, event) = reader.read_resolved_event().map_err(no_feed)?;
        match event {
            Event::Start(start) => {
                let meaning = meaning(&space, start.local_name().as_ref());
                match (meaning, &mut item) {
                    (Meaning::Holder, None) => open += 1,
                    _ if open == 0 => return Err(stranger(&start)),
                    (Meaning::Item, None) => {
                        item = Some(RawItem::default());
                        open += 1;
                    }
                    // Nested ones mean nothing, and are passed over as a whole.
                    (Meaning::Nothing | Meaning::Holder | Meaning::Item, _) => {
                        reader.read_to_end(start.name()).map_err(no_feed)?;
                    }
                    (meaning, item) => {
                        let inner = reader.read_text(start.name()).map_err(no_feed)?.into_inner();
                        match item {
                            Some(item) => item.take(meaning, &start, inner),
                            None if meaning == Meaning::Title && raw.title.is_empty() => raw.title = inner,
                            None => {}
                        }
                    }
                }
            }
            Event::End(end) => {
                open = open.saturating_sub(1);
                if meaning(&space, end.local_name().as_ref()) == Meaning::Item {
                    raw.items.extend(item.take());
                }
                if open == 0 {
                    return Ok(raw);
                }
            }
            Event::Eof => return Err(FeedError::Senseless("feed")),
            _ => {}
        }
    }
}

fn no_feed(_: quick_xml::Error) -> FeedError {
    FeedError::Senseless("feed")
}

fn stranger(start: &BytesStart<'_>) -> FeedError {
    let page = start.local_name().as_ref().eq_ignore_ascii_case("html");
    if page { FeedError::WebPage } else { FeedError::Senseless("feed") }
}

impl<'a> RawItem<'a> {
    /// The first of each counts.
    fn take(&mut self, meaning: Meaning, start: &BytesStart<'_>, inner: Cow<'a, str>) {
        let word = match meaning {
            Meaning::Title => return keep(&mut self.title, inner),
            Meaning::Summary => return keep(&mut self.summary, inner),
            Meaning::Content => return keep(&mut self.content, inner),
            Meaning::Link => {
                return keep(&mut self.link, linked(start).unwrap_or_else(|| plain(&inner)));
            }
            Meaning::Id => &mut self.id,
            Meaning::Published => &mut self.published,
            Meaning::Updated => &mut self.updated,
            Meaning::Nothing | Meaning::Holder | Meaning::Item => return,
        };
        keep(word, plain(&inner));
    }
}

fn keep<T: AsRef<str>>(at: &mut T, found: T) {
    if at.as_ref().is_empty() {
        *at = found;
    }
}

/// Where a link of Atom leads: the page itself, not a picture of it, an answer to it or the feed.
fn linked(start: &BytesStart<'_>) -> Option<String> {
    let value = |name: &str| {
        let mut attributes = start.attributes();
        // Whether one is there twice is a question that takes long where there are many.
        let found = attributes.with_checks(false).flatten().find(|found| found.key.as_ref() == name)?;
        Some(plain(&found.value))
    };
    let address = value("href")?;
    let itself = value("rel").is_none_or(|relation| relation == "alternate");
    Some(if itself { address } else { String::new() })
}
