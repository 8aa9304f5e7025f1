//! What a person chose of news, and the device keeps.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use securite_feed::{Area, Theme, Themes};

/// What a person chose.
#[derive(Clone, PartialEq, Eq)]
pub struct NewsKept {
    /// About what.
    pub themes: Themes,
    /// From where, beside the nation.
    pub places: Vec<NewsPlace>,
    /// When servers were last asked, and need not be for a while.
    pub asked: Option<DateTime<Utc>>,
    /// When news last came, or it was said that there are no newer ones.
    pub renewed: Option<DateTime<Utc>>,
    /// Notices of the system, where they are wanted.
    pub notices: Option<NewsNotices>,
}

/// What was told by notices of the system.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NewsNotices {
    /// When a summary was shown last, or when they were turned on.
    pub told: DateTime<Utc>,
    /// What is no reason for a notice any more: the [`mark`](super::notices) of each version of each item.
    pub known: BTreeSet<u32>,
    /// The mark of the event whose notice is shown, and its id.
    pub event: Option<u32>,
}

/// A place that is followed.
#[derive(Clone, PartialEq, Eq)]
pub struct NewsPlace {
    /// What it is.
    pub area: Area,
    /// Its name, as it is shown.
    pub name: String,
}

/// The name of the themes without a name here.
pub(super) const OTHER: &str = "other";
/// More places than this are no choice any more.
pub(super) const MOST_PLACES: usize = 20;

impl Default for NewsKept {
    fn default() -> Self {
        NewsKept { themes: Themes::all(), places: Vec::new(), asked: None, renewed: None, notices: None }
    }
}

impl NewsKept {
    /// Whether anything was chosen: then the app looks for news by itself.
    pub(super) fn is_chosen(&self) -> bool {
        !self.places.is_empty() || self.themes != Themes::all() || self.notices.is_some()
    }

    /// The themes as one line: "daily-life other"; `None` where it is all of them.
    pub fn themes_written(&self) -> Option<String> {
        if self.themes == Themes::all() {
            return None;
        }
        let other = self.themes.has_other().then_some(OTHER);
        Some(self.themes.known().map(Theme::name).chain(other).collect::<Vec<_>>().join(" "))
    }

    /// The places, one a line: tag and name, parted by a tab; `None` where there is none.
    pub fn places_written(&self) -> Option<String> {
        let lines: Vec<String> =
            self.places.iter().map(|place| format!("{}\t{}", place.area, place.name)).collect();
        Some(lines.join("\n")).filter(|lines| !lines.is_empty())
    }

    /// What was written so; what has no meaning here is passed over.
    pub fn read(themes: Option<&str>, places: Option<&str>, asked: Option<DateTime<Utc>>) -> Self {
        let themes = themes.map_or_else(Themes::all, |names| {
            names.split(' ').fold(Themes::default(), |themes, name| match Theme::named(name) {
                Some(theme) => themes.with(theme),
                None if name == OTHER => themes.with_other(),
                None => themes,
            })
        });
        let place = |line: &str| {
            let (tag, name) = line.split_once('\t')?;
            Some(NewsPlace { area: Area::of_tag(tag)?, name: name.to_owned() })
        };
        let places = places.unwrap_or_default().lines().filter_map(place).take(MOST_PLACES).collect();
        NewsKept { themes, places, asked, renewed: None, notices: None }
    }
}

impl NewsNotices {
    /// As one line: seconds since 1970, the mark of the event or "-", the marks that are known.
    pub fn written(&self) -> String {
        let event = self.event.map_or_else(|| "-".to_owned(), |mark| mark.to_string());
        let known = self.known.iter().map(|mark| format!(" {mark}"));
        known.fold(format!("{} {event}", self.told.timestamp()), |line, mark| line + &mark)
    }

    /// What was written so; `None` where it has no meaning here.
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let told = DateTime::from_timestamp(words.next()?.parse().ok()?, 0)?;
        let event = words.next().and_then(|mark| mark.parse().ok());
        Some(NewsNotices { told, event, known: words.filter_map(|mark| mark.parse().ok()).collect() })
    }
}

silent!(NewsKept, NewsPlace, NewsNotices);
