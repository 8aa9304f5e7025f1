//! Lines cut at the edge of the drawing and freed of points that nobody can see.
//!
//! Sixty lines of our own: the library for geometry brings an index of trees for what is needed here.

/// A point on the surface.
pub(super) type Spot = (f64, f64);

/// The parts of a line inside the box from `low` to `high`.
pub(super) fn inside(line: &[Spot], low: Spot, high: Spot) -> Vec<Vec<Spot>> {
    let mut runs: Vec<Vec<Spot>> = Vec::new();
    for (from, to) in line.iter().zip(line.iter().skip(1)) {
        let Some((start, end)) = segment(*from, *to, low, high) else { continue };
        match runs.last_mut() {
            Some(run) if run.last() == Some(&start) => run.push(end),
            _ => runs.push(vec![start, end]),
        }
    }
    runs
}

/// The part of a segment inside the box (Liang and Barsky, 1984).
fn segment(from: Spot, to: Spot, low: Spot, high: Spot) -> Option<(Spot, Spot)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let edges = [(-dx, from.0 - low.0), (dx, high.0 - from.0), (-dy, from.1 - low.1), (dy, high.1 - from.1)];
    for (toward, room) in edges {
        if toward == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if toward < 0.0 {
            enters = enters.max(room / toward);
        } else {
            leaves = leaves.min(room / toward);
        }
    }
    // The ends are kept to the bit, so that runs join.
    let at = |share: f64| (from.0 + share * dx, from.1 + share * dy);
    let start = if enters == 0.0 { from } else { at(enters) };
    let end = if leaves == 1.0 { to } else { at(leaves) };
    (enters <= leaves).then_some((start, end))
}

/// The line without the points nearer than a quarter unit to the one before: in one pass, so that a whole
/// country leaves little for the slower [`simplified`]. The ends stay.
pub(super) fn spaced(line: Vec<Spot>) -> Vec<Spot> {
    let end = line.last().copied();
    let mut kept: Vec<Spot> = Vec::new();
    for spot in line {
        if kept.last().is_none_or(|last| (spot.0 - last.0).hypot(spot.1 - last.1) >= 0.25) {
            kept.push(spot);
        }
    }
    if kept.last() != end.as_ref() {
        kept.extend(end);
    }
    kept
}

/// The line without the points that lie nearer than `tolerance` to it (Douglas and Peucker, 1973).
pub(super) fn simplified(line: &[Spot], tolerance: f64) -> Vec<Spot> {
    let mut kept = vec![false; line.len()];
    let mut open = vec![(0, line.len().saturating_sub(1))];
    while let Some((first, last)) = open.pop() {
        let (Some(from), Some(to)) = (line.get(first), line.get(last)) else { continue };
        for end in [first, last] {
            if let Some(kept) = kept.get_mut(end) {
                *kept = true;
            }
        }
        let between = line.iter().enumerate().take(last).skip(first + 1);
        let distances = between.map(|(number, spot)| (number, distance(*spot, *from, *to)));
        let farthest = distances.max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((number, _)) = farthest.filter(|(_, distance)| *distance > tolerance) {
            open.extend([(first, number), (number, last)]);
        }
    }
    line.iter().zip(kept).filter_map(|(spot, kept)| kept.then_some(*spot)).collect()
}

fn distance(spot: Spot, from: Spot, to: Spot) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx * dx + dy * dy;
    let along = if length == 0.0 { 0.0 } else { ((spot.0 - from.0) * dx + (spot.1 - from.1) * dy) / length };
    let share = along.clamp(0.0, 1.0);
    (spot.0 - from.0 - share * dx).hypot(spot.1 - from.1 - share * dy)
}
