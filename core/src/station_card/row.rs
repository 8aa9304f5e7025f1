//! One station in a list.

use securite_stations::Station;

use super::ground::joined_lines;
use super::hours;
use super::lines::{force_name, short_lines, way};
use super::state::StationRow;
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::buttons::reach;
use crate::context::Ctx;

/// What a station is to the place that was asked for.
pub(crate) struct Standing {
    /// In charge, nearest, also near.
    pub(crate) reason: String,
    /// [`Tone::Chosen`] for the one in charge.
    pub(crate) tone: Tone,
    /// From the place, in words; `None` where it is not sure.
    pub(crate) distance: Option<String>,
}

/// What decides whether to go there.
pub(crate) fn row(station: &Station, standing: Standing, ctx: Ctx) -> StationRow {
    let words = ctx.words;
    let Standing { reason, tone, distance } = standing;
    let force = force_name(station, words);
    let opening = hours::opening(station, ctx);
    let mut spoken = words.station_spoken(&force, &station.name, &reason);
    if let Some(distance) = &distance {
        spoken = format!("{spoken} {distance}.");
    }
    let accessibility_label = format!("{spoken} {}", opening.sentence);
    let (lines, calls) = short_lines(station, distance, opening, words);
    StationRow {
        id: station.id.clone(),
        name: station.name.clone(),
        force,
        reason,
        tone,
        buttons: reach(calls, way(station, words)),
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
