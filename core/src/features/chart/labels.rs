//! Where labels have room: beside their pin, over no other pin or label, whole or not at all.

use super::view::Surface;

/// Left, top, right, bottom, in drawing units.
type Area = (i32, i32, i32, i32);

/// The left and top edge of each label, in the order of the pins, the first ones first served.
/// A pin takes a square of two lines around its point.
pub(super) fn arrange(
    pins: &[(i32, i32, usize)],
    kept_free: Area,
    surface: Surface,
) -> Vec<Option<(i32, i32)>> {
    let line = surface.line_height;
    let mut taken: Vec<Area> = pins.iter().map(|(x, y, _)| around(*x, *y, line)).collect();
    taken.push(kept_free);
    let mut place = |(x, y, letters): &(i32, i32, usize)| {
        let on_surface = (0..surface.width).contains(x) && (0..surface.height).contains(y);
        let letters = i32::try_from(*letters).ok().filter(|letters| on_surface && *letters > 0)?;
        let width = letters.saturating_mul(surface.letter_width);
        let centred = (x - width / 2).min(surface.width - width).max(0);
        let tries = [
            (x + line, y - line / 2),
            (x - line - width, y - line / 2),
            (centred, y - 2 * line),
            (centred, y + line),
        ];
        let fits = |(left, top): &(i32, i32)| {
            let area = (*left, *top, left.saturating_add(width), top + line);
            let whole = area.0 >= 0 && area.1 >= 0 && area.2 <= surface.width && area.3 <= surface.height;
            whole && !taken.iter().any(|other| overlap(*other, area))
        };
        let found = tries.into_iter().find(fits)?;
        taken.push((found.0, found.1, found.0 + width, found.1 + line));
        Some(found)
    };
    pins.iter().map(&mut place).collect()
}

fn around(x: i32, y: i32, line: i32) -> Area {
    (x.saturating_sub(line), y.saturating_sub(line), x.saturating_add(line), y.saturating_add(line))
}

fn overlap(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
