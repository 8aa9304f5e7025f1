//! The map.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use securite_core::features::chart::{ChartAction, ChartContent, ChartState};

use super::remarks;
use crate::design::Ink;
use crate::paper::Paper;

/// Draws what is told in words.
pub(super) fn draw(paper: &mut Paper, state: &ChartState) {
    match &state.content {
        ChartContent::Empty { text } => paper.line("", text, Ink::Amber),
        ChartContent::Drawn { remarks: said, .. } => remarks(paper, "", said),
    }
}

/// The surface inside a frame, in braille dots.
pub(crate) fn surface(inside: Rect) -> ChartAction {
    ChartAction::Resized {
        width: i32::from(inside.width) * 2,
        height: i32::from(inside.height) * 4,
        letter_width: 2,
        line_height: 4,
    }
}

/// Draws the map itself.
pub(crate) fn surface_drawn(_buffer: &mut Buffer, _inside: Rect, _state: &ChartState, _focus: usize) {}
