//! The map, in braille dots: two across and four down in a cell. Signs tell pins apart, not colours.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::Marker;
use ratatui::widgets::Widget as _;
use ratatui::widgets::canvas::{Canvas, Context, Line, Points};
use securite_core::Tone;
use securite_core::features::chart::{ChartContent, ChartState, Item, Kind, PinRow, ScaleBar, items};

use super::remarks;
use crate::design::{Ink, ink, style};
use crate::page::Page;

/// Dots in a cell.
const ACROSS: i32 = 2;
const DOWN: i32 = 4;

/// What stands below the drawing.
pub(super) fn page(page: &mut Page, state: &ChartState) {
    match &state.content {
        ChartContent::Empty { text } => page.line(text, Ink::Amber),
        ChartContent::Drawn { pins, closer, farther, fit, remarks: said, .. } => {
            for pin in pins {
                let sign = format!("{} ", sign(pin));
                match &pin.open {
                    Some(open) => page.touch(&sign, &pin.label, ink(pin.tone), open),
                    None => page.led(&sign, &pin.label, Ink::Bold),
                }
            }
            [closer, farther, fit].into_iter().for_each(|tap| page.tap(tap));
            remarks(page, said);
        }
    }
}

/// Draws the map into an area of cells. `marked` is the number of the act that has the keys.
pub(crate) fn draw(state: &ChartState, marked: Option<usize>, area: Rect, buffer: &mut Buffer, colour: bool) {
    let ChartContent::Drawn { geometry, pins, scale, .. } = &state.content else { return };
    let size = (f64::from(area.width) * f64::from(ACROSS), f64::from(area.height) * f64::from(DOWN));
    Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([0.0, size.0 - 1.0])
        .y_bounds([0.0, size.1 - 1.0])
        .paint(|canvas| items(geometry).iter().for_each(|one| item(canvas, one, size.1, colour)))
        .render(area, buffer);
    let has_keys = marked.and_then(|at| pins.iter().filter(|pin| pin.open.is_some()).nth(at));
    let labelled = pins.iter().filter(|pin| pin.label_shown && has_keys.is_none_or(|one| one.id != pin.id));
    for pin in labelled {
        put(&pin.label, (pin.label_x, pin.label_y), style(ink(pin.tone), colour), area, buffer);
    }
    // The competent one comes first, and so lies on top.
    for pin in pins.iter().rev() {
        put(sign(pin), (pin.x, pin.y), style(ink(pin.tone), colour), area, buffer);
    }
    // The chosen pin always tells its name.
    if let Some(pin) = has_keys {
        let label = format!("{} {}", sign(pin), pin.label);
        put(
            &label,
            (pin.x, pin.y),
            style(ink(pin.tone), colour).add_modifier(Modifier::REVERSED),
            area,
            buffer,
        );
    }
    draw_scale(scale, area, buffer, colour);
}

fn sign(pin: &PinRow) -> &'static str {
    match pin.tone {
        Tone::Chosen => "◆",
        Tone::Quiet => "◉",
        _ => "◇",
    }
}

fn item(canvas: &mut Context<'_>, item: &Item, height: f64, colour: bool) {
    // Quarters of a dot, from the top; a canvas counts from the bottom.
    let place = |(x, y): &(i16, i16)| (f64::from(*x) / 4.0, height - 1.0 - f64::from(*y) / 4.0);
    let coords: Vec<(f64, f64)> = item.points.iter().map(place).collect();
    let shade = |shade| if colour { shade } else { Color::Reset };
    if item.kind == Kind::Houses {
        canvas.draw(&Points { coords: &coords, color: shade(Color::DarkGray) });
        return;
    }
    for (from, to) in coords.iter().zip(coords.iter().skip(1)) {
        canvas.draw(&Line { x1: from.0, y1: from.1, x2: to.0, y2: to.1, color: shade(Color::Gray) });
    }
}

fn put(text: &str, at: (i32, i32), drawn: Style, area: Rect, buffer: &mut Buffer) {
    let (column, row) = (at.0.div_euclid(ACROSS), at.1.div_euclid(DOWN));
    let inside = |value: i32, length: u16| u16::try_from(value).ok().filter(|value| *value < length);
    let Some((column, row)) = inside(column, area.width).zip(inside(row, area.height)) else { return };
    let room = usize::from(area.width - column);
    buffer.set_stringn(area.x + column, area.y + row, text, room, drawn);
}

/// A bar in the lower left corner, with its length.
fn draw_scale(scale: &ScaleBar, area: Rect, buffer: &mut Buffer, colour: bool) {
    let cells = usize::try_from(scale.length / ACROSS).unwrap_or(0).clamp(2, usize::from(area.width.max(2)));
    let text = format!("├{}┤ {}", "─".repeat(cells - 2), scale.label);
    let bottom = i32::from(area.height.saturating_sub(1)) * DOWN;
    put(&text, (ACROSS, bottom), style(Ink::Plain, colour), area, buffer);
}
