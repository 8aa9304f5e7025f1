//! The map in braille dots: two across and four down in each cell, labels and pins over them.
//!
//! One idea: a drawing unit is a dot. Pins are told apart by their sign, never by colour alone.

mod fill;
#[cfg(test)]
mod tests;

use securite_core::features::chart::{Kind, items};
use securite_core::{ChartDrawing, ChartName, LabelSide, PinRow, Tone};

/// What stands in a cell; later ones lie over earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ink {
    Empty,
    Filled,
    Outline,
    Houses,
    Asked,
    Name,
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
pub(crate) fn draw(drawing: &ChartDrawing, columns: u16, rows: u16) -> Vec<Vec<Cell>> {
    let (pins, scale) = (&drawing.pins, &drawing.scale);
    let empty = Cell { sign: ' ', ink: Ink::Empty };
    let mut cells = vec![vec![empty; usize::from(columns)]; usize::from(rows)];
    let items = items(&drawing.geometry);
    fill::fill(&mut cells, &items);
    for item in items {
        let ink = match item.kind {
            Kind::Filled => continue,
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
    for ChartName { name, x, y } in &drawing.names {
        write(&mut cells, x.div_euclid(2) - letters(name) / 2, y.div_euclid(4), name, Ink::Name);
    }
    for pin in pins {
        label(&mut cells, pin, i32::from(columns));
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

/// In the row of its pin, a blank beside it, or in the next row.
fn label(cells: &mut [Vec<Cell>], pin: &PinRow, columns: i32) {
    let (column, row, long) = (pin.x.div_euclid(2), pin.y.div_euclid(4), letters(&pin.label));
    let middle = (column - long / 2).min(columns - long).max(0);
    let (column, row) = match pin.label_side {
        LabelSide::Hidden => return,
        LabelSide::Right => (column + 2, row),
        LabelSide::Left => (column - 1 - long, row),
        LabelSide::Above => (middle, row - 1),
        LabelSide::Below => (middle, row + 1),
    };
    write(cells, column, row, &pin.label, Ink::Label);
}

fn letters(words: &str) -> i32 {
    i32::try_from(words.chars().count()).unwrap_or(i32::MAX)
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
