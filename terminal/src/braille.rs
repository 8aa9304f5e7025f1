//! The map in braille dots: two across and four down in each cell, labels and pins over them.
//!
//! One idea: a drawing unit is a dot. Pins are told apart by their sign, never by colour alone.

use securite_core::Tone;
use securite_core::features::chart::{Kind, items};
use securite_core::{PinRow, ScaleBar};

/// What stands in a cell; later ones lie over earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ink {
    Empty,
    Outline,
    Houses,
    Asked,
    Scale,
    Label,
    Pin,
    Place,
    Chosen,
}

/// One character on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) sign: char,
    pub(crate) ink: Ink,
}

/// First braille sign, with no dot.
const NO_DOTS: u32 = 0x2800;
/// The bit of each dot, row by row.
const DOTS: [[u32; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// Draws into so many columns and rows, row by row.
pub(crate) fn draw(
    geometry: &[u8],
    pins: &[PinRow],
    scale: &ScaleBar,
    columns: u16,
    rows: u16,
) -> Vec<Vec<Cell>> {
    let empty = Cell { sign: ' ', ink: Ink::Empty };
    let mut cells = vec![vec![empty; usize::from(columns)]; usize::from(rows)];
    for item in items(geometry) {
        let ink = match item.kind {
            Kind::Commune | Kind::Department => Ink::Outline,
            Kind::Asked => Ink::Asked,
            Kind::Houses => Ink::Houses,
        };
        let points: Vec<(i32, i32)> = item
            .points
            .iter()
            .map(|(x, y)| (i32::from(*x).div_euclid(4), i32::from(*y).div_euclid(4)))
            .collect();
        if item.kind == Kind::Houses {
            points.iter().for_each(|point| dot(&mut cells, *point, ink));
        } else {
            points.iter().zip(points.iter().skip(1)).for_each(|(from, to)| line(&mut cells, *from, *to, ink));
        }
    }
    let last = i32::from(rows) - 1;
    let length = (scale.length / 2).clamp(2, i32::from(columns).max(2));
    let bar = format!("├{}┤ {}", "─".repeat(usize::try_from(length - 2).unwrap_or(0)), scale.label);
    write(&mut cells, 0, last, &bar, Ink::Scale);
    for pin in pins.iter().filter(|pin| pin.label_shown) {
        write(&mut cells, pin.label_x.div_euclid(2), pin.label_y.div_euclid(4), &pin.label, Ink::Label);
    }
    // The chosen one last: it lies over the others.
    for pin in pins.iter().rev() {
        let ink = match pin.tone {
            Tone::Chosen => Ink::Chosen,
            Tone::Quiet => Ink::Place,
            _ => Ink::Pin,
        };
        set(&mut cells, pin.x.div_euclid(2), pin.y.div_euclid(4), Cell { sign: sign(pin.tone), ink });
    }
    cells
}

/// What stands for the station in charge, the place itself and the other stations.
pub(crate) fn sign(tone: Tone) -> char {
    match tone {
        Tone::Chosen => '◆',
        Tone::Quiet => '◉',
        _ => '◇',
    }
}

fn at(cells: &mut [Vec<Cell>], column: i32, row: i32) -> Option<&mut Cell> {
    cells.get_mut(usize::try_from(row).ok()?)?.get_mut(usize::try_from(column).ok()?)
}

fn set(cells: &mut [Vec<Cell>], column: i32, row: i32, cell: Cell) {
    if let Some(old) = at(cells, column, row).filter(|old| old.ink <= cell.ink) {
        *old = cell;
    }
}

fn write(cells: &mut [Vec<Cell>], column: i32, row: i32, text: &str, ink: Ink) {
    for (sign, column) in text.chars().zip(column..) {
        set(cells, column, row, Cell { sign, ink });
    }
}

fn dot(cells: &mut [Vec<Cell>], (x, y): (i32, i32), ink: Ink) {
    let row = usize::try_from(y.rem_euclid(4)).ok().and_then(|row| DOTS.get(row));
    let bit = row.and_then(|row| row.get(usize::try_from(x.rem_euclid(2)).ok()?)).copied().unwrap_or(0);
    if let Some(cell) = at(cells, x.div_euclid(2), y.div_euclid(4)) {
        let before = if cell.ink == Ink::Empty { NO_DOTS } else { u32::from(cell.sign) };
        cell.sign = char::from_u32(before | bit).unwrap_or(' ');
        cell.ink = cell.ink.max(ink);
    }
}

/// Bresenham, 1965.
fn line(cells: &mut [Vec<Cell>], from: (i32, i32), to: (i32, i32), ink: Ink) {
    let (dx, dy) = ((to.0 - from.0).abs(), -(to.1 - from.1).abs());
    let (right, down) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
    let (mut x, mut y, mut error) = (from.0, from.1, dx + dy);
    loop {
        dot(cells, (x, y), ink);
        if (x, y) == to {
            break;
        }
        let twice = 2 * error;
        if twice >= dy {
            error += dy;
            x += right;
        }
        if twice <= dx {
            error += dx;
            y += down;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(tone: Tone, x: i32, y: i32, label: &str) -> PinRow {
        PinRow {
            id: label.into(),
            label: label.into(),
            x,
            y,
            label_x: x + 4,
            label_y: y - 2,
            label_shown: !label.is_empty(),
            tone,
            open: None,
            accessibility_label: label.into(),
        }
    }

    fn text(columns: u16, rows: u16) -> String {
        // A line of what was asked for from the upper left to the lower right, and one house.
        let mut bytes = vec![1, 2, 2, 0, 0, 0, 0, 0, 124, 0, 60, 0];
        bytes.extend([4, 1, 0, 120, 0, 0, 0]);
        let pins =
            [pin(Tone::Chosen, 4, 10, "A"), pin(Tone::Quiet, 20, 2, ""), pin(Tone::Plain, -9, 900, "B")];
        let scale = ScaleBar { label: "1 km".into(), length: 8, accessibility_label: String::new() };
        let cells = draw(&bytes, &pins, &scale, columns, rows);
        cells.iter().map(|row| row.iter().map(|cell| cell.sign).collect::<String>() + "\n").collect()
    }

    #[test]
    fn lines_dots_pins_labels_and_scale_have_their_places() {
        assert_eq!(text(16, 4), "⠉⠒⠤⣀      ◉    ⠁\n    ⠉⠒⠤⣀        \n  ◆ A   ⠉⠒⠤⣀    \n├──┤ 1 km   ⠉⠒⠤⣀\n");
        assert_eq!(text(0, 0), "");
        assert_eq!(text(1, 1), "├\n");
    }
}
