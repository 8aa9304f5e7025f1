//! What the map shows.

use crate::action::{Tap, Tone};
use crate::station_card::Remark;

/// The map of the place that was asked for and its stations.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartState {
    /// The map.
    pub content: ChartContent,
}

/// What is drawn.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChartContent {
    /// No place is chosen, its position is not known, or the size of the surface is not known yet.
    Empty {
        /// Says so.
        text: String,
    },
    /// The drawing.
    Drawn {
        /// Outlines and house numbers, packed as `docs/chart-format.md` tells; at most 64 KiB.
        geometry: Vec<u8>,
        /// The place and the stations.
        pins: Vec<PinRow>,
        /// How long a length is.
        scale: ScaleBar,
        /// Draws closer. A shell fills in the action's point where fingers tell one.
        closer: Tap,
        /// Draws from farther away.
        farther: Tap,
        /// Shows all again.
        fit: Tap,
        /// What is not shown, sources and dates.
        remarks: Vec<Remark>,
    },
}

/// The place, or a station on the map; the same ids as in the list.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PinRow {
    /// Unique in its list.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Where its point is, from the left. It may lie outside the surface.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// Left edge of the label.
    pub label_x: i32,
    /// Top edge of the label.
    pub label_y: i32,
    /// Whether there is room for the label.
    pub label_shown: bool,
    /// [`Tone::Chosen`] for the competent station, [`Tone::Quiet`] for the place itself, else plain.
    pub tone: Tone,
    /// Opens the page of the station; `None` for the place.
    pub open: Option<Tap>,
    /// What a screen reader says.
    pub accessibility_label: String,
}

/// A bar of a known length.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScaleBar {
    /// "200 m".
    pub label: String,
    /// Its length on the surface.
    pub length: i32,
    /// What a screen reader says.
    pub accessibility_label: String,
}

/// Which variant: a map tells where a person lives.
impl std::fmt::Debug for ChartState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.content {
            ChartContent::Empty { .. } => "Empty",
            ChartContent::Drawn { .. } => "Drawn(…)",
        })
    }
}
