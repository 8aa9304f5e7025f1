//! Pieces of the window. The last line is the bar's, always.

use ratatui::layout::{Constraint, Layout, Margin, Rect, Size};

/// From this width on, two screens stand beside each other.
pub(super) const WIDE: u16 = 100;
/// Below this size there is room for the bar and a sentence.
const NARROWEST: u16 = 40;
const LOWEST: u16 = 10;

/// Whether a screen can be drawn at all.
pub(super) fn is_enough(size: Size) -> bool {
    size.width >= NARROWEST && size.height >= LOWEST
}

/// All but the last line.
pub(super) fn body(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height.saturating_sub(1))
}

/// The last line.
pub(super) fn bar(size: Size) -> Rect {
    let height = size.height.min(1);
    Rect::new(0, size.height - height, size.width, height)
}

/// List and what was chosen.
pub(super) fn two(body: Rect) -> [Rect; 2] {
    Layout::horizontal([Constraint::Percentage(46), Constraint::Fill(1)]).areas(body)
}

/// What a frame leaves to its content.
pub(super) fn inside(pane: Rect) -> Rect {
    pane.inner(Margin { horizontal: 2, vertical: 1 })
}
