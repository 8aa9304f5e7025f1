//! One station in a list.

use securite_stations::Station;

use super::ground::joined_lines;
use super::hours::{self, Opening};
use super::lines::{force_name, short_lines, way};
use super::state::StationRow;
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::buttons::reach;
use crate::context::Ctx;
use crate::text::Words;

/// What a station is to the place that was asked for.
pub(crate) struct Standing {
    /// In charge, nearest, also near.
    pub(crate) reason: String,
    /// [`Tone::Chosen`] for the one in charge.
    pub(crate) tone: Tone,
    /// From the place, in words; `None` where it is not sure.
    pub(crate) distance: Option<String>,
    /// Whether the reason tells it from the others.
    pub(crate) stands_out: bool,
}

/// What decides whether to go there.
pub(crate) fn row(station: &Station, standing: Standing, ctx: Ctx) -> StationRow {
    let words = ctx.words;
    let Standing { reason, tone, distance, .. } = standing;
    let force = force_name(station, words);
    let opening = hours::opening(station, ctx);
    let accessibility_label = spoken(station, &reason, distance.as_deref(), &opening, words);
    let way = way(station, words);
    let (lines, calls) = short_lines(station, distance, opening, way.is_some(), words);
    StationRow {
        id: station.id.clone(),
        name: station.name.clone(),
        force,
        reason,
        tone,
        buttons: reach(calls, way),
        open: Tap {
            label: words.station_open(),
            accessibility_label: words.station_open_spoken(&station.name),
            enabled: true,
            action: AppAction::Opened { screen: ScreenName::Station { id: station.id.clone() } },
            symbol: Symbol::Forward,
        },
        accessibility_label,
        lines: joined_lines(lines),
    }
}

/// The same in two lines, for those that are not the answer.
pub(crate) struct ShortRow {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Why this one, where, when.
    pub(crate) detail: String,
    pub(crate) accessibility_label: String,
}

/// What a list says of a station that is not the answer.
pub(crate) fn short(station: &Station, standing: Standing, ctx: Ctx) -> ShortRow {
    let words = ctx.words;
    let Standing { reason, distance, stands_out, .. } = standing;
    let opening = hours::opening(station, ctx);
    let accessibility_label = spoken(station, &reason, distance.as_deref(), &opening, words);
    // Where it is, at least: a distance needs two sure points.
    let place = distance.or_else(|| Some(station.town.clone()).filter(|town| !town.is_empty()));
    // Hours that no rule reads stand on its page, word by word.
    let hours = if opening.text.is_some() { words.hours_in_words() } else { opening.sentence };
    let told = [Some(reason).filter(|_| stands_out), place, Some(hours)];
    let detail = told.into_iter().flatten().reduce(|one, next| words.place_detail(&one, &next));
    ShortRow {
        id: station.id.clone(),
        name: station.name.clone(),
        detail: detail.unwrap_or_default(),
        accessibility_label,
    }
}

/// All of it in one breath.
fn spoken(
    station: &Station,
    reason: &str,
    distance: Option<&str>,
    opening: &Opening,
    words: &Words,
) -> String {
    let said = words.station_spoken(&force_name(station, words), &station.name, reason);
    let distance = distance.map(|distance| format!("{distance}."));
    [Some(said), distance, Some(opening.sentence.clone())].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
