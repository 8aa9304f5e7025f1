//! What is filled: so few dots that streets and borders stand out.

use securite_core::features::chart::{Item, Kind};

use super::{Cell, Ink, dot};

/// Dots from one to the next.
const SPARSE: i32 = 8;

/// Single dots inside all closed lines, by the even-odd rule.
pub(super) fn fill(cells: &mut [Vec<Cell>], items: &[Item]) {
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
