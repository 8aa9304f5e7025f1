//! The bar that tells lengths: 1, 2 or 5 with zeros.

use super::view::{Surface, View};
use crate::drawing::ScaleBar;
use crate::text::Words;

/// The longest bar takes this part of the surface.
const PART: f64 = 1.0 / 3.0;

/// What it tells, in metres, and how long it is on the surface.
pub(super) struct Bar {
    metres: u32,
    pub(super) length: i32,
}

pub(super) fn bar(view: View, surface: Surface) -> Bar {
    let room = f64::from(surface.width) * PART * view.metres();
    let lengths = (0..7).flat_map(|zeros| [1, 2, 5].map(|digit: u32| digit * 10_u32.pow(zeros)));
    let metres = lengths.take_while(|metres| f64::from(*metres) <= room).last().unwrap_or(1);
    Bar { metres, length: ((f64::from(metres) / view.metres()).round() as i32).max(1) }
}

pub(super) fn scale(view: View, surface: Surface, words: &Words) -> ScaleBar {
    let Bar { metres, length } = bar(view, surface);
    let label = match metres {
        0..1_000 => words.metres(&metres.to_string()),
        _ => words.kilometres(&(metres / 1_000).to_string()),
    };
    ScaleBar { accessibility_label: words.chart_scale(&label), length, label }
}
