//! The map in braille dots: two across and four down in each cell, labels and pins over them.
//!
//! One idea: a drawing unit is a dot. Pins are told apart by their sign, never by colour alone.

use securite_core::features::chart::{Item, Kind, items};
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

/// Dots from one to the next where something is filled: so few that streets stand out.
const SPARSE: i32 = 8;

/// Draws into so many columns and rows, row by row.
pub(crate) fn draw(drawing: &ChartDrawing, columns: u16, rows: u16) -> Vec<Vec<Cell>> {
    let (pins, scale) = (&drawing.pins, &drawing.scale);
    let empty = Cell { sign: ' ', ink: Ink::Empty };
    let mut cells = vec![vec![empty; usize::from(columns)]; usize::from(rows)];
    let items = items(&drawing.geometry);
    fill(&mut cells, &items);
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

/// Single dots inside all closed lines, by the even-odd rule.
fn fill(cells: &mut [Vec<Cell>], items: &[Item]) {
    let rings = items.iter().filter(|item| item.kind == Kind::Filled).map(|item| &item.points);
    let steps = |ring: &Vec<(i16, i16)>| -> Vec<_> {
        ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)).collect()
    };
    let steps: Vec<_> = rings.flat_map(steps).collect();
    let width = cells.first().map_or(0, Vec::len) as i32 * 2;
    for row in (0..cells.len() as i32 * 4).step_by(4) {
        // Every second row begins in between.
        let first = if row % 8 == 0 { 1 } else { 1 + SPARSE / 2 };
        let mut crossed: Vec<f64> = steps.iter().filter_map(|(from, to)| crossing(*from, *to, row)).collect();
        crossed.sort_by(f64::total_cmp);
        for column in (first..width).step_by(SPARSE as usize) {
            if crossed.partition_point(|x| *x < f64::from(column)) % 2 == 1 {
                dot(cells, (column, row + 1), Ink::Filled);
            }
        }
    }
}

/// Where a step, in quarters of a dot, crosses this row of dots.
fn crossing(from: (i16, i16), to: (i16, i16), row: i32) -> Option<f64> {
    let at = |(x, y): (i16, i16)| (f64::from(x) / 4.0, f64::from(y) / 4.0);
    let ((x1, y1), (x2, y2), y) = (at(from), at(to), f64::from(row) + 1.5);
    ((y1 > y) != (y2 > y)).then(|| x1 + (x2 - x1) * (y - y1) / (y2 - y1))
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
            label_side: LabelSide::Right,
            tone,
            open: None,
            accessibility_label: label.into(),
        }
    }

    fn text(columns: u16, rows: u16) -> String {
        // A line of what was asked for from the upper left to the lower right, and one house.
        let mut bytes = vec![2, 2, 2, 0, 0, 0, 0, 0, 124, 0, 60, 0];
        bytes.extend([4, 1, 0, 120, 0, 0, 0]);
        let pins =
            [pin(Tone::Chosen, 4, 10, "A"), pin(Tone::Quiet, 20, 2, ""), pin(Tone::Plain, -9, 900, "B")];
        let scale =
            securite_core::ScaleBar { label: "1 km".into(), length: 8, accessibility_label: String::new() };
        let drawing = ChartDrawing { geometry: bytes, names: Vec::new(), pins: pins.into(), scale };
        let cells = draw(&drawing, columns, rows);
        cells.iter().map(|row| row.iter().map(|cell| cell.sign).collect::<String>() + "\n").collect()
    }

    #[test]
    fn lines_dots_pins_labels_and_scale_have_their_places() {
        assert_eq!(text(16, 4), "⠉⠒⠤⣀      ◉    ⠁\n    ⠉⠒⠤⣀        \n  ◆ A   ⠉⠒⠤⣀    \n├──┤ 1 km   ⠉⠒⠤⣀\n");
        assert_eq!(text(0, 0), "");
        assert_eq!(text(1, 1), "├\n");
    }

    fn rows(drawing: &ChartDrawing, columns: u16, rows: u16) -> String {
        let cells = draw(drawing, columns, rows);
        cells.iter().map(|row| row.iter().map(|cell| cell.sign).collect::<String>() + "\n").collect()
    }

    fn drawn(geometry: Vec<u8>, pins: Vec<PinRow>, names: &[(&str, i32, i32)]) -> ChartDrawing {
        let named = |(name, x, y): &(&str, i32, i32)| ChartName { name: (*name).into(), x: *x, y: *y };
        let scale =
            securite_core::ScaleBar { label: String::new(), length: 4, accessibility_label: String::new() };
        ChartDrawing { geometry, names: names.iter().map(named).collect(), pins, scale }
    }

    /// A square with a square hole, in dots.
    #[test]
    fn what_is_filled_has_sparse_dots_and_holes_have_none() {
        let mut geometry = vec![2];
        for (low, high) in [(0u8, 40u8), (16, 28)] {
            geometry.extend([5, 4, 0]);
            for (x, y) in [(low, low), (high, low), (high, high), (low, high)] {
                geometry.extend([x, y].iter().flat_map(|at| (u16::from(*at) * 4).to_le_bytes()));
            }
        }
        let text = rows(&drawn(geometry, Vec::new(), &[]), 24, 10);
        let even = "⠐   ⠐   ⠐   ⠐   ⠐       ";
        let odd = "  ⠐   ⠐   ⠐   ⠐   ⠐     ";
        let (even_hole, odd_hole) = ("⠐   ⠐           ⠐       ", "  ⠐   ⠐       ⠐   ⠐     ");
        let scale = "├┤    ⠐   ⠐   ⠐   ⠐     ";
        let expected = [even, odd, even, odd, even_hole, odd_hole, even_hole, odd, even, scale];
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_label_ends_at_its_pin() {
        let check = |side: LabelSide, x: i32, expected: &str| {
            let pin = PinRow { label_side: side, ..pin(Tone::Plain, x, 4, "Lieu") };
            assert_eq!(rows(&drawn(vec![2], vec![pin], &[]), 14, 4), expected.replace('|', "\n"));
        };
        check(LabelSide::Right, 8, "              |    ◇ Lieu    |              |├┤            |");
        check(LabelSide::Left, 20, "              |     Lieu ◇   |              |├┤            |");
        check(LabelSide::Above, 20, "        Lieu  |          ◇   |              |├┤            |");
        check(LabelSide::Below, 26, "              |             ◇|          Lieu|├┤            |");
        check(LabelSide::Hidden, 8, "              |    ◇         |              |├┤            |");
    }

    #[test]
    fn a_name_has_its_middle_where_it_says() {
        let text = rows(&drawn(vec![2], Vec::new(), &[("Cergy", 14, 5)]), 14, 3);
        assert_eq!(text, "              \n     Cergy    \n├┤            \n");
    }
}
