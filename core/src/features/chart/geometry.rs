//! The bytes of the drawing, as `docs/chart-format.md` tells.

/// First byte.
pub const VERSION: u8 = 2;
/// Never more bytes than this.
pub(super) const MAX_BYTES: usize = 64 * 1024;
/// Steps in a drawing unit.
const STEPS: f64 = 4.0;

/// What an item is. The numbers are those of the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A part of the outline of a commune or arrondissement.
    Commune = 1,
    /// A part of the outline of what was asked for.
    Asked = 2,
    /// A part of the outline of a department; the coast is among them.
    Department = 3,
    /// House numbers, a dot each.
    Houses = 4,
    /// A part of the inside of what was asked for, closed.
    Filled = 5,
}

/// All kinds, for whoever goes through them.
pub const KINDS: [Kind; 5] = [Kind::Commune, Kind::Asked, Kind::Department, Kind::Houses, Kind::Filled];

/// One line, a closed line that is filled, or many dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// From the left and from the top, in quarters of a drawing unit.
    pub points: Vec<(i16, i16)>,
}

/// The items of a drawing; what cannot be read ends it.
pub fn items(bytes: &[u8]) -> Vec<Item> {
    let mut found = Vec::new();
    let mut rest = match bytes.split_first() {
        Some((&VERSION, rest)) => rest,
        _ => return found,
    };
    while let Some((item, after)) = item(rest) {
        found.push(item);
        rest = after;
    }
    found
}

fn item(bytes: &[u8]) -> Option<(Item, &[u8])> {
    let (&kind, rest) = bytes.split_first()?;
    let kind = KINDS.into_iter().find(|known| *known as u8 == kind)?;
    let (count, rest) = rest.split_first_chunk::<2>()?;
    let (points, after) = rest.split_at_checked(usize::from(u16::from_le_bytes(*count)) * 4)?;
    let number = |low: u8, high: u8| i16::from_le_bytes([low, high]);
    let point = |bytes: &[u8]| match bytes {
        [a, b, c, d] => Some((number(*a, *b), number(*c, *d))),
        _ => None,
    };
    Some((Item { kind, points: points.chunks_exact(4).filter_map(point).collect() }, after))
}

/// Appends an item. False when there is no room for it in so many bytes.
pub(super) fn push(out: &mut Vec<u8>, kind: Kind, points: &[(f64, f64)], most: usize) -> bool {
    let Ok(count) = u16::try_from(points.len()) else { return false };
    if out.len() + size(points) > most {
        return false;
    }
    out.push(kind as u8);
    out.extend(count.to_le_bytes());
    for part in points.iter().flat_map(|(x, y)| [x, y]) {
        out.extend(((part * STEPS).round() as i16).to_le_bytes());
    }
    true
}

/// The bytes of an item.
pub(super) fn size(points: &[(f64, f64)]) -> usize {
    3 + points.len() * 4
}
