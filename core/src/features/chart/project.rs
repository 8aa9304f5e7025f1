//! How the map is told.

use securite_places::Point;

use super::action::ChartAction;
use super::model::ChartModel;
use super::scale::scale;
use super::state::{ChartControls, ChartState};
use super::subject::{Pin, Subject};
use super::view::{Surface, View};
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::context::Ctx;
use crate::drawing::{ChartContent, ChartDrawing, ChartPreview, LabelSide, PinRow};
use crate::place_picker::{in_full, title};
use crate::station_card::{Remark, joined};
use crate::text::Words;

/// The id of the place itself; no station has it.
const PLACE: &str = "place";

/// What the map shows.
pub(crate) fn project(model: &ChartModel, ctx: Ctx) -> ChartState {
    let words = ctx.words;
    let content = content(model, words);
    match shown(model) {
        Some(shown) => ChartState {
            content,
            controls: Some(controls(model, shown, words)),
            missing: missing(model, shown.subject, words),
            remarks: remarks(model, shown.subject, words),
        },
        None => ChartState { content, controls: None, missing: None, remarks: Vec::new() },
    }
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
        (_, Some(shown)) => {
            let drawing = ChartDrawing {
                geometry: model.geometry.clone(),
                names: model.names.clone(),
                pins: pins(model, shown, words),
                scale: scale(shown.view, shown.surface, words),
            };
            ChartContent::Drawn { drawing }
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

fn pins(model: &ChartModel, Shown { subject, view, surface }: Shown<'_>, words: &Words) -> Vec<PinRow> {
    let row = |((pin, point), side): ((Option<&Pin>, Point), &LabelSide)| {
        let (x, y) = view.place(point, surface);
        let (id, label) = match pin {
            Some(pin) => (pin.id.clone(), pin.label.clone()),
            None => (PLACE.to_owned(), title(&subject.place, words)),
        };
        let (tone, spoken) = match pin {
            Some(pin) if pin.chosen => (Tone::Chosen, words.chart_pin_chosen(&label)),
            Some(_) => (Tone::Plain, words.chart_pin(&label)),
            None => (Tone::Quiet, words.chart_place(&in_full(&subject.place, words))),
        };
        let open = pin.map(|pin| Tap {
            label: label.clone(),
            accessibility_label: spoken.clone(),
            enabled: true,
            action: AppAction::Opened { screen: ScreenName::Station { id: pin.id.clone() } },
            symbol: Symbol::Station,
        });
        PinRow {
            id,
            label,
            x: x.round() as i32,
            y: y.round() as i32,
            label_side: *side,
            tone,
            open,
            accessibility_label: spoken,
        }
    };
    subject.drawn().zip(&model.sides).map(row).collect()
}

/// In one line: who is far away is rarely who is looked for.
fn missing(model: &ChartModel, subject: &Subject, words: &Words) -> Option<Tap> {
    let count = u32::try_from(subject.missing().count()).ok().filter(|count| *count > 0)?;
    let label = words.chart_missing(count);
    let told = !model.tells_missing;
    Some(Tap {
        accessibility_label: if told {
            words.chart_missing_tell(&label)
        } else {
            words.chart_missing_hide(&label)
        },
        label,
        enabled: true,
        action: ChartAction::MissingTold { told }.into(),
        symbol: Symbol::Forward,
    })
}

/// What is not drawn first, where that was asked, then where the drawing comes from.
fn remarks(model: &ChartModel, subject: &Subject, words: &Words) -> Vec<Remark> {
    let told = subject.missing().filter(|_| model.tells_missing);
    let mut remarks: Vec<Remark> =
        told.map(|pin| Remark { text: words.chart_not_pinned(&pin.label), tone: Tone::Careful }).collect();
    let sources = [words.chart_source_outlines(), words.chart_source_houses()];
    remarks.extend(sources.map(|text| Remark { text, tone: Tone::Quiet }));
    joined(remarks)
}
