//! The map: the place that was asked for, its stations, outlines and house numbers, drawn without
//! tiles and without a network.

mod action;
mod state;

pub use action::ChartAction;
pub use state::{ChartContent, ChartState, PinRow, ScaleBar};

use crate::text::Words;

/// What the map shows.
pub(crate) fn project(words: &Words) -> ChartState {
    ChartState { title: words.chart_title(), content: ChartContent::Empty { text: words.chart_empty() } }
}
