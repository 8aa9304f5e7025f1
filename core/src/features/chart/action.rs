//! What a person can do with the map. All lengths are in the drawing's units: dp on Android, points
//! on iOS, braille dots in a terminal.

/// An action of the map.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChartAction {
    /// The surface has this size. Nothing is drawn before it is known.
    Resized {
        /// Units across.
        width: i32,
        /// Units down.
        height: i32,
        /// Mean width of a letter of a label.
        letter_width: i32,
        /// Height of a line of a label.
        line_height: i32,
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
    /// The place and its stations, all of them.
    Fitted,
}

// Where somebody looks is nobody's business.
silent!(ChartAction { Resized, Panned, Zoomed, Fitted });
