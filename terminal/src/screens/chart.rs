//! The map: the drawing, below it its stations and what moves it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use securite_core::features::chart::{ChartSize, ChartState};
use securite_core::{ChartContent, PinRow, Tap};

use super::page::draw_remarks;
use crate::braille::{self, Cell};
use crate::design::Ink;
use crate::paper::{Act, Button, Paper};

/// Rows that are kept for the words below until they are known.
const WORDS: u16 = 8;

/// Draws the page, and leaves the rows free that the drawing takes of `height`.
pub(super) fn draw(paper: &mut Paper, state: &ChartState, height: u16) {
    let (ChartContent::Drawn { drawing }, Some(controls)) = (&state.content, &state.controls) else {
        return empty(paper, state);
    };
    let top = paper.rows.len();
    // The stations in the order of the list, with the signs that stand for them in the drawing.
    let stations: Vec<Button> =
        drawing.pins.iter().filter_map(|pin| Some(button(pin, pin.open.as_ref()?))).collect();
    paper.buttons("", &stations);
    paper.buttons("", &[&controls.closer, &controls.farther, &controls.fit].map(Button::from));
    if let Some(missing) = &state.missing {
        paper.buttons("", &[Button::from(missing)]);
    }
    draw_remarks(paper, &state.remarks);
    // The drawing has more than half of what is in sight; where the words are many, the page scrolls.
    let height = usize::from(height);
    paper.leave_free(top, height.saturating_sub(paper.rows.len()).max(height * 3 / 5));
}

fn empty(paper: &mut Paper, state: &ChartState) {
    if let ChartContent::Empty { text } = &state.content {
        paper.line("", text, Ink::Amber);
    }
}

fn button(pin: &PinRow, open: &Tap) -> Button {
    Button { label: format!("{} {}", braille::sign(pin.tone), open.label), ..Button::from(open) }
}

/// The surface in braille dots, with the rows that the page leaves free, or likely will.
pub(crate) fn surface(inside: Rect, paper: &Paper) -> ChartSize {
    let rows = paper.free.map_or(inside.height.saturating_sub(WORDS), |(_, rows)| rows as u16);
    ChartSize {
        width: i32::from(inside.width) * 2,
        height: i32::from(rows) * 4,
        letter_width: 2,
        // A dot may lie anywhere in its cell: what has two lines by the dots has one by the cells.
        line_height: 8,
        pin_width: 2,
        pin_height: 0,
        corner_width: 0,
        corner_height: 0,
    }
}

/// Draws the map itself into the rows left free, as far as they are in sight. The station whose page
/// `focused` opens stands out.
pub(crate) fn draw_surface(
    buffer: &mut Buffer,
    inside: Rect,
    paper: &Paper,
    above: usize,
    state: &ChartState,
    focused: Option<&Act>,
) {
    let ChartContent::Drawn { drawing } = &state.content else { return };
    let Some((top, rows)) = paper.free else { return };
    let focused = pin_of(state, focused).map(|pin| (pin.x.div_euclid(2), pin.y.div_euclid(4)));
    let cells = braille::draw(drawing, inside.width, rows as u16);
    for (row, line) in cells.iter().enumerate() {
        let Some(y) = (top + row).checked_sub(above).filter(|y| *y < usize::from(inside.height)) else {
            continue;
        };
        for (column, Cell { sign, ink }) in line.iter().enumerate() {
            let here = focused == Some((column as i32, row as i32));
            let style = if here { style(*ink).add_modifier(Modifier::REVERSED) } else { style(*ink) };
            let at = (inside.x + column as u16, inside.y + y as u16);
            if let Some(cell) = buffer.cell_mut(at) {
                cell.set_char(*sign).set_style(style);
            }
        }
    }
}

/// The station on the map whose page this control opens.
pub(crate) fn pin_of<'a>(state: &'a ChartState, act: Option<&Act>) -> Option<&'a PinRow> {
    let ChartContent::Drawn { drawing } = &state.content else { return None };
    let Some(Act::Send(action)) = act else { return None };
    drawing.pins.iter().find(|pin| pin.open.as_ref().is_some_and(|open| open.action == *action))
}

fn style(ink: braille::Ink) -> Style {
    match ink {
        braille::Ink::Empty | braille::Ink::Houses | braille::Ink::Scale | braille::Ink::Label => Ink::Plain,
        braille::Ink::Outline | braille::Ink::Filled | braille::Ink::Name => Ink::Dim,
        braille::Ink::Place => Ink::Bold,
        braille::Ink::Asked => Ink::Open,
        braille::Ink::Pin | braille::Ink::Chosen => Ink::Pine,
    }
    .style()
}
