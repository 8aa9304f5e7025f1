//! Lines and what they enclose, cut at the edge of the drawing and freed of points that nobody can see.
//!
//! A hundred lines of our own: the library for geometry brings an index of trees for what is needed here.

/// A point on the surface.
pub(super) type Spot = (f64, f64);

/// The parts of a line inside the box.
pub(super) fn inside(line: &[Spot], frame: Frame) -> Vec<Vec<Spot>> {
    joined(line.iter().zip(line.iter().skip(1)).filter_map(|(from, to)| segment(*from, *to, frame)))
}

/// The part of a segment inside the box (Liang and Barsky, 1984).
fn segment(from: Spot, to: Spot, Frame { low, high }: Frame) -> Option<(Spot, Spot)> {
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

/// A box on the surface.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) low: Spot,
    pub(super) high: Spot,
}

impl Frame {
    /// What of the inside of a closed line is in the box, as a closed line (Sutherland and Hodgman, 1974). Where the
    /// line leaves the box, this one goes along its edge; parts that only such a way joins have nothing between them.
    pub(super) fn cut(self, ring: Vec<Spot>) -> Vec<Spot> {
        let (low, high) = (self.low, self.high);
        let ring = cut(ring, |spot| spot.0 - low.0, |spot| (low.0, spot.1));
        let ring = cut(ring, |spot| high.0 - spot.0, |spot| (high.0, spot.1));
        let ring = cut(ring, |spot| spot.1 - low.1, |spot| (spot.0, low.1));
        cut(ring, |spot| high.1 - spot.1, |spot| (spot.0, high.1))
    }

    /// Whether a point lies on the edge: those that [`Frame::cut`] puts there do to the bit.
    pub(super) fn on_edge(self, spot: Spot) -> bool {
        spot.0 == self.low.0 || spot.0 == self.high.0 || spot.1 == self.low.1 || spot.1 == self.high.1
    }

    /// A closed line without its ways along the edge of the box.
    pub(super) fn lines(self, ring: &[Spot]) -> Vec<Vec<Spot>> {
        let along = |one: f64, other: f64, edge: f64| one == edge && other == edge;
        let (low, high) = (self.low, self.high);
        let on_one_side = |from: &Spot, to: &Spot| {
            [low.0, high.0].iter().any(|edge| along(from.0, to.0, *edge))
                || [low.1, high.1].iter().any(|edge| along(from.1, to.1, *edge))
        };
        let steps = ring.iter().zip(ring.iter().skip(1));
        joined(steps.filter(|(from, to)| !on_one_side(from, to)).map(|(from, to)| (*from, *to)))
    }
}

/// A closed line cut at one side of a box: how far a point is inside of it, and where it lies on it.
fn cut(ring: Vec<Spot>, room: impl Fn(Spot) -> f64, onto: impl Fn(Spot) -> Spot) -> Vec<Spot> {
    if ring.iter().all(|spot| room(*spot) >= 0.0) {
        return ring;
    }
    let mut kept = Vec::with_capacity(ring.len());
    for (from, to) in ring.iter().zip(ring.iter().skip(1)) {
        let (before, after) = (room(*from), room(*to));
        if before >= 0.0 {
            kept.push(*from);
        }
        if (before >= 0.0) != (after >= 0.0) {
            let share = before / (before - after);
            let met = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            kept.push(onto(met));
        }
    }
    kept.extend(kept.first().copied());
    kept
}

/// Steps that follow each other, as lines.
fn joined(steps: impl Iterator<Item = (Spot, Spot)>) -> Vec<Vec<Spot>> {
    let mut runs: Vec<Vec<Spot>> = Vec::new();
    for (start, end) in steps {
        match runs.last_mut() {
            Some(run) if run.last() == Some(&start) => run.push(end),
            _ => runs.push(vec![start, end]),
        }
    }
    runs
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

/// The line without the points that lie nearer than `tolerance` to it (Douglas and Peucker, 1973). Those that
/// are `held` stay, and so do the ends.
pub(super) fn simplified(line: &[Spot], tolerance: f64, held: impl Fn(Spot) -> bool) -> Vec<Spot> {
    let mut kept = vec![false; line.len()];
    let last = line.len().saturating_sub(1);
    let between = line.iter().enumerate().take(last).skip(1).filter(|(_, spot)| held(**spot));
    let mut open = Vec::new();
    let mut first = 0;
    for end in between.map(|(number, _)| number).chain([last]) {
        open.push((first, end));
        first = end;
    }
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
