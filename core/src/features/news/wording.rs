//! Themes, places and days of news, in words.

use chrono_tz::Europe::Paris;
use securite_feed::{Area, Item, Theme, Themes};

use super::NewsKept;
use crate::atlas::Atlas;
use crate::context::Now;
use crate::departments::name_of;
use crate::text::{Words, harmless};

/// The name of a theme.
pub(super) fn theme(theme: Theme, words: &Words) -> String {
    match theme {
        Theme::RoadSafety => words.news_theme_road_safety(),
        Theme::VictimSupport => words.news_theme_victim_support(),
        Theme::Digital => words.news_theme_digital(),
        Theme::Family => words.news_theme_family(),
        Theme::Youth => words.news_theme_youth(),
        Theme::Recruitment => words.news_theme_recruitment(),
        Theme::DailyLife => words.news_theme_daily_life(),
        Theme::BurglaryPrevention => words.news_theme_burglary_prevention(),
        Theme::Businesses => words.news_theme_businesses(),
    }
}

/// Themes, parted by commas; those without a name here count once.
pub(super) fn themes(themes: Themes, words: &Words) -> String {
    let other = themes.has_other().then(|| words.news_theme_other());
    themes.known().map(|known| theme(known, words)).chain(other).collect::<Vec<_>>().join(", ")
}

/// The themes that were chosen; `None`: all of them.
pub(crate) fn chosen_themes(chosen: Themes, words: &Words) -> Option<String> {
    (chosen != Themes::all()).then(|| themes(chosen, words))
}

/// The names of the places that are followed.
pub(crate) fn place_names(kept: &NewsKept) -> Vec<String> {
    kept.places.iter().map(|place| line(&place.name)).collect()
}

/// The areas of an item, parted by commas. A code that the data do not know stands for itself.
pub(super) fn areas(item: &Item, atlas: Option<&Atlas>, words: &Words) -> String {
    let name = |area: &Area| match area {
        Area::Nation => words.news_nation(),
        Area::Department(code) => words.place_department(code.as_str(), name_of(code.as_str())),
        Area::Commune(code) => commune(code.as_str(), area, atlas),
        Area::Station(id) => {
            let station = atlas.and_then(|atlas| atlas.stations.by_id(id));
            station.map_or_else(|| words.news_a_station(), |station| station.name)
        }
    };
    item.areas.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn commune(code: &str, area: &Area, atlas: Option<&Atlas>) -> String {
    let places =
        area.within().zip(atlas).map(|(department, atlas)| atlas.places.in_department(department.as_str()));
    let place = places.into_iter().flatten().find(|place| place.insee == code);
    place.map_or_else(|| code.to_owned(), |place| place.commune)
}

/// The day of a time, as it is in France.
pub(super) fn day(time: chrono::DateTime<chrono::Utc>, now: Now, words: &Words) -> String {
    let day = time.with_timezone(&Paris).date_naive();
    let today = now.local(Paris).date();
    match (today - day).num_days() {
        -1 => words.news_tomorrow(),
        0 => words.news_today(),
        1 => words.news_yesterday(),
        _ => words.date(day),
    }
}

/// Themes, the place for which an item is shown, its day; and whose it is where nobody has signed it.
pub(super) fn about(item: &Item, place: &str, unsigned: Option<&str>, now: Now, words: &Words) -> String {
    let about = words.news_detail(&day(item.published, now, words), place, &themes(item.themes, words));
    match unsigned {
        Some(name) => words.news_detail_unsigned(&about, &line(name)),
        None => about,
    }
}

/// The same with the hour.
pub(super) fn moment(time: chrono::DateTime<chrono::Utc>, now: Now, words: &Words) -> String {
    words.news_moment(&day(time, now, words), &words.time(time.with_timezone(&Paris).time()))
}

/// One line of what others wrote: what moves or hides text is gone, and so are line ends.
pub(super) fn line(text: &str) -> String {
    harmless(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs of what others wrote.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    harmless(text).split("\n\n").map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}
