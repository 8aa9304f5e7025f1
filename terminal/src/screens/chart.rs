//! The map, in braille dots: two across and four down in a cell. Signs tell pins apart, not colours.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;
use ratatui::symbols::Marker;
use ratatui::widgets::Widget as _;
use ratatui::widgets::canvas::{Canvas, Context, Line, Points};
use securite_core::Tone;
use securite_core::features::chart::{ChartContent, ChartState, PinRow, ScaleBar};

use super::remarks;
use crate::design::{Ink, ink, style};
use crate::page::Page;

/// Dots in a cell.
const ACROSS: i32 = 2;
const DOWN: i32 = 4;
/// The layout of the geometry that this shell reads: `docs/chart-format.md`.
const VERSION: u8 = 1;
const DOTS: u8 = 4;

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

/// Draws the map into an area of cells.
pub(crate) fn draw(state: &ChartState, area: Rect, buffer: &mut Buffer, colour: bool) {
    let ChartContent::Drawn { geometry, pins, scale, .. } = &state.content else { return };
    let size = (f64::from(area.width) * f64::from(ACROSS), f64::from(area.height) * f64::from(DOWN));
    Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([0.0, size.0 - 1.0])
        .y_bounds([0.0, size.1 - 1.0])
        .paint(|canvas| {
            items(geometry).for_each(|(kind, points)| item(canvas, kind, &points, size.1, colour))
        })
        .render(area, buffer);
    for pin in pins.iter().filter(|pin| pin.label_shown) {
        put(&pin.label, (pin.label_x, pin.label_y), ink(pin.tone), area, buffer, colour);
    }
    for pin in pins {
        put(sign(pin), (pin.x, pin.y), ink(pin.tone), area, buffer, colour);
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

fn item(canvas: &mut Context<'_>, kind: u8, points: &[(f64, f64)], height: f64, colour: bool) {
    let up = |y: f64| height - 1.0 - y;
    let ground = if colour { Color::DarkGray } else { Color::Reset };
    if kind == DOTS {
        let coords: Vec<(f64, f64)> = points.iter().map(|(x, y)| (*x, up(*y))).collect();
        canvas.draw(&Points { coords: &coords, color: ground });
        return;
    }
    let line = if colour { Color::Gray } else { Color::Reset };
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        canvas.draw(&Line { x1: from.0, y1: up(from.1), x2: to.0, y2: up(to.1), color: line });
    }
}

/// What is packed: a kind and its points, in dots. Stops where the bytes end too early.
fn items(geometry: &[u8]) -> impl Iterator<Item = (u8, Vec<(f64, f64)>)> {
    let mut rest = match geometry.split_first() {
        Some((&VERSION, rest)) => rest,
        _ => &[],
    };
    std::iter::from_fn(move || {
        let (head, after) = rest.split_first_chunk::<3>()?;
        let [kind, low, high] = *head;
        let count = usize::from(u16::from_le_bytes([low, high]));
        let (bytes, after) = after.split_at_checked(count * 4)?;
        rest = after;
        Some((
            kind,
            bytes
                .as_chunks::<4>()
                .0
                .iter()
                .map(|[a, b, c, d]| {
                    let quarter = |low, high| f64::from(i16::from_le_bytes([low, high])) / 4.0;
                    (quarter(*a, *b), quarter(*c, *d))
                })
                .collect(),
        ))
    })
}

fn put(text: &str, at: (i32, i32), ink: Ink, area: Rect, buffer: &mut Buffer, colour: bool) {
    let (column, row) = (at.0.div_euclid(ACROSS), at.1.div_euclid(DOWN));
    let inside = |value: i32, length: u16| u16::try_from(value).ok().filter(|value| *value < length);
    let Some((column, row)) = inside(column, area.width).zip(inside(row, area.height)) else { return };
    let room = usize::from(area.width - column);
    buffer.set_stringn(area.x + column, area.y + row, text, room, style(ink, colour));
}

/// A bar in the lower left corner, with its length.
fn draw_scale(scale: &ScaleBar, area: Rect, buffer: &mut Buffer, colour: bool) {
    let cells = usize::try_from(scale.length / ACROSS).unwrap_or(0).clamp(2, usize::from(area.width.max(2)));
    let text = format!("├{}┤ {}", "─".repeat(cells - 2), scale.label);
    let bottom = i32::from(area.height.saturating_sub(1)) * DOWN;
    put(&text, (ACROSS, bottom), Ink::Plain, area, buffer, colour);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &[(u8, usize)]) {
        let read: Vec<(u8, usize)> = items(bytes).map(|(kind, points)| (kind, points.len())).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn packed_items_are_read_and_damage_ends_them() {
        let good = [1, 4, 2, 0, 4, 0, 8, 0, 0xff, 0xff, 0, 0, 1, 0, 0];
        check(&good, &[(4, 2), (1, 0)]);
        check(&good[..11], &[]);
        check(&good[..13], &[(4, 2)]);
        check(&[], &[]);
        check(&[9, 4, 0, 0], &[]);
        let (_, points) = items(&good).next().unwrap();
        assert_eq!(points, [(1.0, 2.0), (-0.25, 0.0)]);
    }
}
