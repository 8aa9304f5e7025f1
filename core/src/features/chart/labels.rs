//! Where labels have room: beside their pin, over no other pin or label, whole or not at all.
//!
//! A shell measures its words when it draws them, and they end at their pin. Here their width is guessed, rather too
//! wide than too narrow, so that what fits here fits there.

use super::clip::Spot;
use super::view::Surface;
use crate::drawing::LabelSide;

/// Farther than any surface is large.
const FAR: f64 = 1e6;

/// Left, top, right, bottom, in drawing units.
pub(super) type Area = (i32, i32, i32, i32);

/// A pin, or the sign of the place, whose head is at its point.
#[derive(Clone, Copy)]
pub(super) struct Stand {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) is_place: bool,
    /// How wide its label may be.
    pub(super) width: i32,
}

/// The side of each label, in the order of the pins, the first ones first served. What they take is added to `taken`.
pub(super) fn arrange(pins: &[Stand], taken: &mut Vec<Area>, surface: Surface) -> Vec<LabelSide> {
    taken.extend(pins.iter().map(|pin| pin.area(surface)));
    let mut side = |pin: &Stand| {
        let on_surface = (0..surface.width).contains(&pin.x) && (0..surface.height).contains(&pin.y);
        let sides = [LabelSide::Right, LabelSide::Left, LabelSide::Below, LabelSide::Above];
        let mut areas = sides.into_iter().map(|side| (side, pin.label(side, surface)));
        let fits = |(_, area): &(LabelSide, Area)| on_surface && is_free(*area, taken, surface);
        let Some((side, area)) = areas.find(fits) else { return LabelSide::Hidden };
        taken.push(area);
        side
    };
    pins.iter().map(&mut side).collect()
}

/// Whether an area is whole on the surface and over nothing else.
pub(super) fn is_free(area: Area, taken: &[Area], surface: Surface) -> bool {
    let whole = area.0 >= 0 && area.1 >= 0 && area.2 <= surface.width && area.3 <= surface.height;
    whole && !taken.iter().any(|other| overlap(*other, area))
}

/// The width that words may take: a capital counts for one and a half small letters, and so do the widest of
/// those; a letter more is the gap to what they belong to.
pub(super) fn width(words: &str, surface: Surface) -> i32 {
    let wide = |letter: &char| letter.is_uppercase() || ['m', 'w', 'œ', 'æ'].contains(letter);
    let halves = words.chars().map(|letter| if wide(&letter) { 3 } else { 2 }).sum::<i32>() + 2;
    (halves * surface.letter_width + 1) / 2
}

impl Stand {
    pub(super) fn new((x, y): Spot, is_place: bool, words: &str, surface: Surface) -> Self {
        // Far outside it is all the same where.
        let held = |at: f64| at.clamp(-FAR, FAR).round() as i32;
        Stand { x: held(x), y: held(y), is_place, width: width(words, surface) }
    }

    fn area(self, surface: Surface) -> Area {
        let half = surface.pin_width / 2;
        let (up, down) = if self.is_place { (half, half) } else { (surface.pin_height, 0) };
        around(self.x - half, self.y - up, self.x + half, self.y + down)
    }

    fn label(self, side: LabelSide, surface: Surface) -> Area {
        let (left, top, right, bottom) = self.area(surface);
        let line = surface.line_height;
        // Beside the middle of the head.
        let across = top + surface.pin_width / 2 - line / 2;
        let from = (self.x - self.width / 2).min(surface.width - self.width).max(0);
        match side {
            LabelSide::Right | LabelSide::Hidden => (right, across, right + self.width, across + line),
            LabelSide::Left => (left - self.width, across, left, across + line),
            LabelSide::Above => (from, top - line, from + self.width, top),
            LabelSide::Below => (from, bottom, from + self.width, bottom + line),
        }
    }
}

/// Never empty: a point is in the way too.
fn around(left: i32, top: i32, right: i32, bottom: i32) -> Area {
    (left, top, right.max(left + 1), bottom.max(top + 1))
}

fn overlap(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
