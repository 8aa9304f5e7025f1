//! What a person can do with the map. All lengths are in the drawing's units: dp on Android, points
//! on iOS, braille dots in a terminal.

/// An action of the map.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChartAction {
    /// The surface has this size. Nothing is drawn before it is known.
    Resized {
        /// The size.
        size: ChartSize,
    },
    /// The drawing was pushed by this much.
    Panned {
        /// To the right.
        right: i32,
        /// Down.
        down: i32,
    },
    /// The drawing was made larger or smaller around a point of the surface.
    Zoomed {
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
        /// 200: twice as large.
        percent: i32,
    },
    /// Fingers made the drawing larger or smaller around a point of the surface, and pushed it, in one gesture.
    Moved {
        /// The point, from the left, as it was drawn before.
        x: i32,
        /// From the top.
        y: i32,
        /// 2000: twice as large.
        per_mille: i32,
        /// How far the point was pushed to the right.
        right: i32,
        /// Down.
        down: i32,
    },
    /// The place and its stations, all of them.
    Fitted,
    /// Which stations are not drawn is told from now on, or no more.
    MissingTold {
        /// Whether it is.
        told: bool,
    },
}

/// How large a surface is, and how large what stands on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChartSize {
    /// Units across.
    pub width: i32,
    /// Units down.
    pub height: i32,
    /// Mean width of a small letter of a label. Names of communes are no larger.
    pub letter_width: i32,
    /// Height of a line of a label.
    pub line_height: i32,
    /// Width of a pin, and of the sign of the place.
    pub pin_width: i32,
    /// How far a pin stands above its point; its head is as high as wide.
    pub pin_height: i32,
    /// What lies over the lower right corner is so wide: nothing is written there. 0 where nothing does.
    pub corner_width: i32,
    /// And so high.
    pub corner_height: i32,
}

// Where somebody looks is nobody's business.
silent!(ChartAction { Resized, Panned, Zoomed, Moved, Fitted, MissingTold });
