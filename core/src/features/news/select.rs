//! Which of the news held are for somebody.

use chrono::{DateTime, TimeDelta, Utc};
use securite_feed::{Area, Entry, Item};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::held::{At, HeldNews};
use super::kept::NewsKept;

/// Older ones are history.
const LONGEST: TimeDelta = TimeDelta::days(31);
/// As far as clocks differ.
const AHEAD: TimeDelta = TimeDelta::hours(1);

/// One that is for somebody, whatever the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) at: At,
    pub(super) why: Why,
}

/// Why it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It is for the place of this number.
    Place(usize),
    /// It is for all of France.
    Nation,
}

/// What is for somebody who chose this: those of their places first, each part newest first.
pub(super) fn select(news: &HeldNews, kept: &NewsKept) -> Vec<Chosen> {
    let chosen = |(at, entry): (At, &Entry)| {
        let why = entry.themes.meets(kept.themes).then(|| why_of(entry, kept)).flatten()?;
        Some(Chosen { at, why })
    };
    let (mut local, nation): (Vec<Chosen>, Vec<Chosen>) =
        news.entries().filter_map(chosen).partition(|chosen| matches!(chosen.why, Why::Place(_)));
    local.extend(nation);
    local
}

/// Why it is for somebody who chose this. A place before the nation: it says more.
pub(super) fn why_of(entry: &Entry, kept: &NewsKept) -> Option<Why> {
    let local = |area: &Area| *area != Area::Nation;
    let is_for = |place: &Area| entry.areas.iter().filter(|area| local(area)).any(|area| area.is_for(place));
    let place = kept.places.iter().position(|place| is_for(&place.area)).map(Why::Place);
    place.or_else(|| entry.areas.contains(&Area::Nation).then_some(Why::Nation))
}

/// Whether it is shown at this time: not before it is published, not when it has expired.
pub(super) fn counts(entry: &Entry, now: DateTime<Utc>) -> bool {
    entry.until > now && entry.published <= now + AHEAD && entry.published + LONGEST > now
}

/// Whether each word of a search is in the item. `words` are folded.
pub(super) fn fits(item: &Item, words: &[String]) -> bool {
    let text = folded(&format!("{} {} {}", item.title, item.text, item.source));
    words.iter().all(|word| text.contains(word.as_str()))
}

/// The words of a search: small letters without accents.
pub(super) fn words_of(typed: &str) -> Vec<String> {
    folded(typed).split_whitespace().map(str::to_owned).collect()
}

fn folded(text: &str) -> String {
    let apart = |letter: char| if letter == '’' { '\'' } else { letter };
    text.nfd().filter(|letter| !is_combining_mark(*letter)).map(apart).collect::<String>().to_lowercase()
}
