//! One file: an item, or all that is wrong with it.

use chrono::{DateTime, Duration, Utc};
use securite_feed::Item;

use super::header::Key;
use super::moment::Hour;
use super::themes::theme;
use super::values::{Values, line, link, listed, yes};
use super::{Fault, Moments, Places};

/// A year and a day.
const LONGEST_LIFE: Duration = Duration::days(366);
/// From 1970 to 2000.
const OLDEST: Duration = Duration::days(10_957);

/// What a file makes.
pub(super) struct Draft {
    pub(super) item: Item,
    /// Withdrawn: it is not published any more.
    pub(super) withdrawn: bool,
    /// What an editor should know, though nothing is wrong.
    pub(super) notes: Vec<Fault>,
}

/// What reads a file.
pub(super) struct Drafter<'a> {
    pub(super) places: &'a Places,
    pub(super) moments: Moments,
}

impl Drafter<'_> {
    /// The item of a file with this id.
    pub(super) fn draft(&self, file: &str, id: &str, text: &str) -> Result<Draft, Vec<Fault>> {
        let mut values = Values::of(file, text);
        let title = values.one(Key::Title, line);
        let source = values.one(Key::Source, line);
        let themes = values.list(Key::Themes, theme).into_iter().collect();
        let mut areas = Vec::new();
        for area in values.list(Key::Places, |text| self.places.area(text)) {
            if !areas.contains(&area) {
                areas.push(area);
            }
        }
        let published = values.one(Key::Published, |text| self.moments.read(text, Hour::First));
        let until = values.one(Key::Until, |text| self.moments.read(text, Hour::Last));
        let corrected = values.maybe(Key::Corrected, |text| self.moments.read(text, Hour::First));
        let link = values.maybe(Key::Link, link);
        let event = values.maybe(Key::Event, yes).unwrap_or_default();
        let withdrawn = values.maybe(Key::Withdrawn, yes).unwrap_or_default();
        let text = values.text();
        if let Some(published) = published {
            self.in_order(&mut values, published, until, corrected);
        }
        let notes = self.notes(file, &values);
        let (Some(title), Some(source), Some(published), Some(until)) = (title, source, published, until)
        else {
            return Err(values.faults);
        };
        if !values.faults.is_empty() {
            return Err(values.faults);
        }
        let id = id.to_owned();
        let item = Item { id, title, text, themes, areas, published, corrected, until, event, source, link };
        Ok(Draft { item, withdrawn, notes })
    }

    /// Days must follow each other, and not be those of a slip.
    fn in_order(
        &self,
        values: &mut Values<'_>,
        published: DateTime<Utc>,
        until: Option<DateTime<Utc>>,
        corrected: Option<DateTime<Utc>>,
    ) {
        let now = self.moments.now;
        if published > now + LONGEST_LIFE {
            values
                .wrong_with(Key::Published, "it would be published in more than a year: is the year right?");
        }
        if published < DateTime::UNIX_EPOCH + OLDEST {
            values.wrong_with(Key::Published, "it would be from before 2000: is the year right?");
        }
        if until.is_some_and(|until| until < published) {
            values.wrong_with(Key::Until, "its last day is before the day it is published");
        }
        if until.is_some_and(|until| until > published + LONGEST_LIFE) {
            values.wrong_with(Key::Until, "it would count for more than a year: name an earlier last day");
        }
        if corrected.is_some_and(|corrected| corrected < published || corrected > now) {
            let what = "it would be corrected before it is published, or later than now";
            values.wrong_with(Key::Corrected, what);
        }
    }

    fn notes(&self, file: &str, values: &Values<'_>) -> Vec<Fault> {
        let note = |line, what| Fault { file: file.to_owned(), line, what };
        let places = values.get(Key::Places).into_iter().flat_map(|field| {
            let doubts = listed(field.value).filter_map(|one| self.places.doubt(one));
            doubts.map(move |what| note(field.line, what))
        });
        let image = values.get(Key::Image).map(|field| {
            let what = "the picture is left out: fetching one would tell a server what is read";
            note(field.line, what.to_owned())
        });
        places.chain(image).collect()
    }
}
