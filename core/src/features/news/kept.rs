//! What a person chose of news, and the device keeps.

use chrono::{DateTime, Utc};
use securite_feed::{Area, Theme, Themes};

/// What a person chose.
#[derive(Clone, PartialEq, Eq)]
pub struct NewsKept {
    /// About what.
    pub themes: Themes,
    /// From where, beside the nation.
    pub places: Vec<NewsPlace>,
    /// When a server last answered.
    pub asked: Option<DateTime<Utc>>,
    /// Notices of the system, where they are wanted.
    pub notices: Option<NewsNotices>,
}

/// What was told by notices of the system.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NewsNotices {
    /// Until when all has been told: what is older is no reason for a notice.
    pub told: DateTime<Utc>,
    /// The event whose notice is shown: when it was published or corrected last, and its id.
    pub event: Option<(DateTime<Utc>, String)>,
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
        NewsKept { themes: Themes::all(), places: Vec::new(), asked: None, notices: None }
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
        NewsKept { themes, places, asked, notices: None }
    }
}

impl NewsNotices {
    /// As one line: "1764489600", and behind a blank the moment and the id of an event.
    pub fn written(&self) -> String {
        let event = self.event.as_ref().map(|(of, id)| format!(" {} {id}", of.timestamp()));
        format!("{}{}", self.told.timestamp(), event.unwrap_or_default())
    }

    /// What was written so; `None` where it has no meaning here.
    pub fn read(text: &str) -> Option<Self> {
        let moment = |seconds: &str| DateTime::from_timestamp(seconds.parse().ok()?, 0);
        let mut words = text.splitn(3, ' ');
        let told = moment(words.next()?)?;
        let event = words.next().and_then(moment).zip(words.next().map(str::to_owned));
        Some(NewsNotices { told, event })
    }
}

silent!(NewsKept, NewsPlace, NewsNotices);
