//! How the map is told.

use std::collections::BTreeSet;

use super::action::ChartAction;
use super::labels::arrange;
use super::model::ChartModel;
use super::scale::scale;
use super::state::{ChartControls, ChartState};
use super::subject::Subject;
use super::view::{Surface, View};
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::context::Ctx;
use crate::drawing::{ChartContent, ChartDrawing, ChartPreview, PinRow, ScaleBar};
use crate::place_picker::{in_full, title};
use crate::station_card::{Remark, joined};
use crate::text::Words;

/// The id of the place itself; no station has it.
const PLACE: &str = "place";

/// What the map shows.
pub(crate) fn project(model: &ChartModel, ctx: Ctx) -> ChartState {
    let words = ctx.words;
    let (controls, remarks) = match shown(model) {
        Some(shown) => (Some(controls(model, shown, words)), remarks(shown.subject, words)),
        None => (None, Vec::new()),
    };
    ChartState { content: content(model, words), controls, remarks }
}

/// The same in a page, leading to the whole of it.
pub(crate) fn preview(model: &ChartModel, ctx: Ctx) -> ChartPreview {
    let words = ctx.words;
    let open = Tap {
        label: words.directory_chart(),
        accessibility_label: words.directory_chart_spoken(),
        enabled: true,
        action: AppAction::Opened { screen: ScreenName::Chart },
        symbol: Symbol::Chart,
    };
    ChartPreview { content: content(model, words), open }
}

/// All that a drawing needs.
#[derive(Clone, Copy)]
struct Shown<'a> {
    subject: &'a Subject,
    view: View,
    surface: Surface,
}

fn shown(model: &ChartModel) -> Option<Shown<'_>> {
    Some(Shown { subject: model.subject.as_ref()?, view: model.view?, surface: model.surface? })
}

fn content(model: &ChartModel, words: &Words) -> ChartContent {
    match (&model.subject, shown(model)) {
        (_, Some(Shown { subject, view, surface })) => {
            let scale = scale(view, surface, words);
            let pins = pins(subject, view, surface, &scale, words);
            ChartContent::Drawn { drawing: ChartDrawing { geometry: model.geometry.clone(), pins, scale } }
        }
        (None, None) => ChartContent::Empty { text: words.chart_nothing_asked() },
        // Its size comes with the first drawing of the page.
        (Some(_), None) if model.surface.is_none() => ChartContent::Empty { text: String::new() },
        (Some(_), None) => ChartContent::Empty { text: words.chart_empty() },
    }
}

fn controls(model: &ChartModel, shown: Shown<'_>, words: &Words) -> ChartControls {
    let Shown { subject, view, surface } = shown;
    let (x, y) = middle(subject, view, surface);
    let zoom = |percent: i32| ChartAction::Zoomed { x, y, percent };
    let tap = |label: String, enabled: bool, action: ChartAction, symbol: Symbol| Tap {
        accessibility_label: label.clone(),
        label,
        enabled,
        action: action.into(),
        symbol,
    };
    ChartControls {
        closer: tap(words.chart_closer(), view.can_zoom(200, surface), zoom(200), Symbol::Closer),
        farther: tap(words.chart_farther(), view.can_zoom(50, surface), zoom(50), Symbol::Farther),
        fit: tap(words.chart_fit(), model.moved, ChartAction::Fitted, Symbol::Fit),
    }
}

/// What a change of scale holds in its place: what was asked for, as long as it is seen.
fn middle(subject: &Subject, view: View, surface: Surface) -> (i32, i32) {
    let place = subject.place.point.map(|point| view.place(point, surface));
    let seen = place.map(|(x, y)| (x.round() as i32, y.round() as i32));
    let within = |(x, y): &(i32, i32)| (0..surface.width).contains(x) && (0..surface.height).contains(y);
    seen.filter(within).unwrap_or((surface.width / 2, surface.height / 2))
}

fn pins(subject: &Subject, view: View, surface: Surface, scale: &ScaleBar, words: &Words) -> Vec<PinRow> {
    let row = |id: &str, label: String, tone: Tone, spoken: String, point| {
        let (x, y) = view.place(point, surface);
        let open = (tone != Tone::Quiet).then(|| Tap {
            label: label.clone(),
            accessibility_label: spoken.clone(),
            enabled: true,
            action: AppAction::Opened { screen: ScreenName::Station { id: id.to_owned() } },
            symbol: Symbol::Station,
        });
        let (x, y) = (x.round() as i32, y.round() as i32);
        PinRow {
            id: id.to_owned(),
            label,
            x,
            y,
            label_x: x,
            label_y: y,
            label_shown: false,
            tone,
            open,
            accessibility_label: spoken,
        }
    };
    let mut ids = BTreeSet::from([PLACE]);
    let mut rows = Vec::new();
    for pin in &subject.pins {
        let Some(point) = pin.drawn().filter(|_| ids.insert(&pin.id)) else { continue };
        let (tone, spoken) = match pin.chosen {
            true => (Tone::Chosen, words.chart_pin_chosen(&pin.label)),
            false => (Tone::Plain, words.chart_pin(&pin.label)),
        };
        rows.push(row(&pin.id, pin.label.clone(), tone, spoken, point));
    }
    if let Some(point) = subject.place.point {
        let (label, spoken) =
            (title(&subject.place, words), words.chart_place(&in_full(&subject.place, words)));
        rows.insert(0, row(PLACE, label, Tone::Quiet, spoken, point));
    }
    rows.sort_by_key(|row| row.tone != Tone::Chosen);
    let asked: Vec<_> = rows.iter().map(|row| (row.x, row.y, row.label.chars().count())).collect();
    // The bar and its words stand in the lower left corner.
    let letters = i32::try_from(scale.label.chars().count()).unwrap_or(0);
    let wide = scale.length + (letters + 1) * surface.letter_width;
    let bar = (0, surface.height - 2 * surface.line_height, wide, surface.height);
    for (row, found) in rows.iter_mut().zip(arrange(&asked, bar, surface)) {
        if let Some((x, y)) = found {
            (row.label_x, row.label_y, row.label_shown) = (x, y, true);
        }
    }
    rows
}

/// What is not drawn first, then where the drawing comes from.
fn remarks(subject: &Subject, words: &Words) -> Vec<Remark> {
    let missing = subject.pins.iter().filter(|pin| pin.drawn().is_none());
    let mut remarks: Vec<Remark> =
        missing.map(|pin| Remark { text: words.chart_not_pinned(&pin.label), tone: Tone::Careful }).collect();
    let sources = [words.chart_source_outlines(), words.chart_source_houses()];
    remarks.extend(sources.map(|text| Remark { text, tone: Tone::Quiet }));
    joined(remarks)
}
