//! How one station is told.

use securite_stations::{PositionKind, Station};

use super::{StationAction, StationModel};
use crate::action::{Symbol, Tap, Tone};
use crate::atlas::Atlas;
use crate::buttons::reach;
use crate::context::Ctx;
use crate::page::{LeadRow, PageBuilder, PageState, to_station};
use crate::station_card::{self, Near, Remark, ShortRow, Standing};
use crate::text::Words;

/// Its name, and its page. `standing` is what it is to the place that was asked for, if any was.
pub(crate) fn project(
    model: &StationModel,
    id: &str,
    standing: Option<Standing>,
    atlas: Option<&Atlas>,
    ctx: Ctx,
) -> (String, PageState) {
    let found = atlas.and_then(|atlas| atlas.stations.by_id(id).map(|station| (atlas, station)));
    let Some((atlas, station)) = found else {
        let page = PageBuilder::new().remark(ctx.words.station_unknown(), Tone::Careful);
        return (ctx.words.station_title(), page.page());
    };
    let page = known(model, &station, standing, atlas, ctx).page();
    (station.name, page)
}

/// The kept station, for other screens.
pub(crate) struct Kept {
    /// Leads to its page, where one touch lets it go, and calls it; `None` when the data no longer have it.
    pub(crate) row: Option<LeadRow>,
    /// Lets it go.
    pub(crate) forget: Tap,
}

/// The kept station, if one is kept.
pub(crate) fn kept(model: &StationModel, atlas: Option<&Atlas>, ctx: Ctx) -> Option<Kept> {
    let id = model.kept.as_deref()?;
    let station = atlas.and_then(|atlas| atlas.stations.by_id(id));
    let row = station.map(|station| {
        let standing = Standing {
            reason: ctx.words.reason_kept(),
            tone: Tone::Chosen,
            distance: None,
            stands_out: false,
        };
        let beside = station_card::calls(&station, ctx.words).into_iter().next();
        LeadRow { beside, ..to_station(station_card::short(&station, standing, ctx)) }
    });
    let name = row.as_ref().map_or("", |row| row.open.label.as_str());
    Some(Kept { forget: forget(name, ctx.words), row })
}

/// Calls and the way first.
fn known(
    model: &StationModel,
    station: &Station,
    standing: Option<Standing>,
    atlas: &Atlas,
    ctx: Ctx,
) -> PageBuilder {
    let words = ctx.words;
    let kept = model.kept.as_deref() == Some(station.id.as_str());
    let (reason, distance) = match standing {
        Some(standing) => (Some(Remark::new(standing.reason, standing.tone)), standing.distance),
        None => (None, None),
    };
    let near = near(station, atlas, ctx);
    let page = PageBuilder::new()
        .remark(station_card::force_name(station, words), Tone::Quiet)
        .remarks(reason)
        .buttons(reach(station_card::calls(station, words), station_card::way(station, words)))
        .facts(station_card::joined_lines(station_card::lines(station, distance, ctx)))
        .button(Some(keep(station, kept, words)))
        .remarks(station_card::any_station(words))
        .numbers(station_card::sources(Some(&station.origin), words));
    let page = if near.is_empty() { page } else { page.section(words.station_near()) };
    page.stations(near)
}

fn keep(station: &Station, kept: bool, words: &Words) -> Tap {
    if kept {
        return forget(&station.name, words);
    }
    Tap {
        label: words.station_keep(),
        accessibility_label: words.station_keep_spoken(&station.name),
        enabled: true,
        action: StationAction::Kept { id: station.id.clone() }.into(),
        symbol: Symbol::Keep,
    }
}

/// Lets the kept station go, wherever it is shown.
fn forget(name: &str, words: &Words) -> Tap {
    Tap {
        label: words.station_forget(),
        accessibility_label: words.station_forget_spoken(name),
        enabled: true,
        action: StationAction::Forgotten.into(),
        symbol: Symbol::Kept,
    }
}

/// Around a position that is not sure nothing is said to be near.
fn near(station: &Station, atlas: &Atlas, ctx: Ctx) -> Vec<ShortRow> {
    let point = station.point.filter(|_| station.position != PositionKind::Approximate);
    let mut near =
        point.map_or_else(Vec::new, |point| station_card::near(&atlas.stations, point, Some(&station.id)));
    // By what is told of them: a distance, and then those that have none.
    let is_sure = |near: &Near| near.station.position != PositionKind::Approximate;
    near.sort_by(|a, b| is_sure(b).cmp(&is_sure(a)).then(a.distance_m.total_cmp(&b.distance_m)));
    near.iter().map(|near| station_card::short(&near.station, from_here(near, ctx.words), ctx)).collect()
}

fn from_here(near: &Near, words: &Words) -> Standing {
    let is_sure = near.station.position != PositionKind::Approximate;
    Standing {
        reason: words.reason_also_near(),
        tone: Tone::Plain,
        distance: is_sure.then(|| words.distance_from_station(&words.distance(near.distance_m))),
        stands_out: false,
    }
}
