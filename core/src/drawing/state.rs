//! What stands on the surface of a map.

use crate::action::{Tap, Tone};

/// The map, low, as a part of the page with its stations: all of them, and it is not moved.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartPreview {
    /// The map, for the size told by [`AppAction::PreviewResized`](crate::AppAction::PreviewResized).
    pub content: ChartContent,
    /// Leads to the whole map.
    pub open: Tap,
}

/// What stands on a surface.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChartContent {
    /// No place is chosen, its position is not known, or the size of the surface is not known yet.
    Empty {
        /// Says so; empty where only the size is not known.
        text: String,
    },
    /// The drawing.
    Drawn {
        /// The drawing.
        drawing: ChartDrawing,
    },
}

/// Ground, pins and scale, in units of the surface.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartDrawing {
    /// Outlines and house numbers, packed as `docs/chart-format.md` tells; at most 64 KiB.
    pub geometry: Vec<u8>,
    /// The place and the stations.
    pub pins: Vec<PinRow>,
    /// How long a length is.
    pub scale: ScaleBar,
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
    /// [`Tone::Chosen`] for the station in charge, [`Tone::Quiet`] for the place itself, else plain.
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

// A map tells where a person lives.
silent!(ChartPreview, ChartDrawing, PinRow);
silent!(ChartContent { Empty, Drawn });
