//! What the map shows.

use crate::action::Tap;
use crate::drawing::ChartContent;
use crate::station_card::Remark;

/// The map of the place that was asked for and its stations.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartState {
    /// The map.
    pub content: ChartContent,
    /// What moves it; `None` where nothing is drawn.
    pub controls: Option<ChartControls>,
    /// How many stations are not on it; tells which, or no more. `None` where all are.
    pub missing: Option<Tap>,
    /// Which stations are not on it where that was asked, sources and dates.
    pub remarks: Vec<Remark>,
}

/// What moves the map. Fingers do the same.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartControls {
    /// Draws closer. A shell fills in the action's point where fingers tell one.
    pub closer: Tap,
    /// Draws from farther away.
    pub farther: Tap,
    /// Shows all again.
    pub fit: Tap,
}

silent!(ChartState, ChartControls);
