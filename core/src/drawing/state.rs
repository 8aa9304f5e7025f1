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

/// Ground, names, pins and scale, in units of the surface.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartDrawing {
    /// Outlines and house numbers, packed as `docs/chart-format.md` tells; at most 64 KiB.
    pub geometry: Vec<u8>,
    /// Communes, where there is room for their names; under the pins.
    pub names: Vec<ChartName>,
    /// The place and the stations.
    pub pins: Vec<PinRow>,
    /// How long a length is.
    pub scale: ScaleBar,
}

/// The name of a commune, inside what is seen of it.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartName {
    /// The name.
    pub name: String,
    /// Its middle, from the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// Where the label of a pin stands: no more than a letter away from it. A shell measures its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum LabelSide {
    /// There is no room for it.
    Hidden,
    /// It begins right of the head.
    Right,
    /// It ends left of the head.
    Left,
    /// Its middle is that of the pin, or as near as the surface lets it stand whole.
    Above,
    /// The same, below.
    Below,
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
    /// Where its name stands.
    pub label_side: LabelSide,
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
silent!(ChartPreview, ChartDrawing, ChartName, PinRow);
silent!(ChartContent { Empty, Drawn });
