//! Names of communes, inside what is seen of them: the largest first, over no pin, label or other name.
//!
//! A name lies in a band as high as its line. The borders that cross the band leave gaps in it; a gap inside the
//! commune that is wide enough has room for the name, so that no border goes through it.

use securite_places::Places;

use super::clip::Spot;
use super::labels::{Area, width};
use super::view::Surface;
use crate::drawing::ChartName;

/// Of more communes than this nobody reads the names.
const MOST: usize = 24;
/// Heights of the band in lines, tried in order: far from the borders first.
const BANDS: [f64; 3] = [3.0, 2.0, 1.0];
/// No name is shorter than this many letters: "Y" has a gap at each side.
const SHORTEST: i32 = 3;

/// A commune, and the box of what is seen of it.
pub(super) struct Seen {
    code: String,
    /// The steps of its borders, but for those that no band can meet and nothing seen lies left of.
    steps: Vec<(Spot, Spot)>,
    low: Spot,
    high: Spot,
}

impl Seen {
    /// `None` where no name has room.
    pub(super) fn of(code: &str, rings: &[Vec<Spot>], surface: Surface) -> Option<Self> {
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for spot in rings.iter().flatten() {
            low = (low.0.min(spot.0), low.1.min(spot.1));
            high = (high.0.max(spot.0), high.1.max(spot.1));
        }
        let low = (low.0.max(0.0), low.1.max(0.0));
        let high = (high.0.min(f64::from(surface.width)), high.1.min(f64::from(surface.height)));
        let room = high.0 - low.0 >= f64::from(SHORTEST * surface.letter_width)
            && high.1 - low.1 >= f64::from(surface.line_height);
        let all = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
        let met = all.map(|(from, to)| (*from, *to)).filter(|(from, to)| {
            from.1.max(to.1) >= low.1 && from.1.min(to.1) <= high.1 && from.0.max(to.0) >= low.0
        });
        room.then(|| Seen { code: code.to_owned(), steps: met.collect(), low, high })
    }

    fn size(&self) -> f64 {
        (self.high.0 - self.low.0) * (self.high.1 - self.low.1)
    }

    /// The middle of a name so wide: far from borders, then near the middle of what is seen.
    fn spot(&self, width: f64, line: f64, taken: &[Area]) -> Option<Spot> {
        let middle = (self.low.1 + self.high.1) / 2.0;
        let mut blocked = Vec::new();
        BANDS.into_iter().find_map(|lines| {
            let height = lines * line;
            let rows = ((self.high.1 - self.low.1 - height) / (line / 2.0)).floor();
            let mut best: Option<(f64, Spot)> = None;
            for row in 0..=(rows.min(1e4) as i32) {
                let y = self.low.1 + height / 2.0 + f64::from(row) * line / 2.0;
                let Some((from, to)) = self.gap((y, height), width, taken, &mut blocked) else { continue };
                // Twice its width is as good as any.
                let good = (to - from).min(2.0 * width) - (y - middle).abs() / 2.0;
                if best.is_none_or(|(before, _)| good > before) {
                    best = Some((good, ((from + to) / 2.0, y)));
                }
            }
            best.filter(|_| rows >= 0.0).map(|(_, spot)| spot)
        })
    }

    /// The widest free part of a band that is inside, if it is wide enough.
    fn gap(
        &self,
        (y, height): (f64, f64),
        width: f64,
        taken: &[Area],
        blocked: &mut Vec<(f64, f64)>,
    ) -> Option<(f64, f64)> {
        let (top, bottom) = (y - height / 2.0, y + height / 2.0);
        blocked.clear();
        blocked.push((self.high.0, f64::MAX));
        for (from, to) in self.steps.iter().copied() {
            if from.1.max(to.1) >= top && from.1.min(to.1) <= bottom {
                blocked.push(extent(from, to, top, bottom));
            }
        }
        let met = taken.iter().filter(|area| f64::from(area.1) < bottom && f64::from(area.3) > top);
        blocked.extend(met.map(|area| (f64::from(area.0), f64::from(area.2))));
        blocked.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut free = self.low.0;
        let mut widest: Option<(f64, f64)> = None;
        for (from, to) in blocked.iter() {
            let wide = from - free;
            if wide >= widest.map_or(width, |(from, to)| to - from) && self.contains(((free + from) / 2.0, y))
            {
                widest = Some((free, *from));
            }
            free = free.max(*to);
        }
        widest
    }

    fn contains(&self, spot: Spot) -> bool {
        let crossed = |(from, to): &(Spot, Spot)| {
            (from.1 > spot.1) != (to.1 > spot.1) && at(*from, *to, spot.1) > spot.0
        };
        self.steps.iter().filter(|step| crossed(step)).count() % 2 == 1
    }
}

/// From where to where a step is within a band.
fn extent(from: Spot, to: Spot, top: f64, bottom: f64) -> (f64, f64) {
    let (one, other) =
        if from.1 == to.1 { (from.0, to.0) } else { (at(from, to, top), at(from, to, bottom)) };
    (one.min(other), one.max(other))
}

/// Where a step is at this height, or its end nearest to it.
fn at(from: Spot, to: Spot, y: f64) -> f64 {
    let (low, high) = if from.1 <= to.1 { (from, to) } else { (to, from) };
    if y <= low.1 {
        return low.0;
    }
    if y >= high.1 {
        return high.0;
    }
    low.0 + (high.0 - low.0) * (y - low.1) / (high.1 - low.1)
}

/// The names that have room, but for the one that stands at the place already. What they take is added to `taken`.
pub(super) fn names(
    mut seen: Vec<Seen>,
    but: &str,
    taken: &mut Vec<Area>,
    surface: Surface,
    places: &Places,
) -> Vec<ChartName> {
    seen.sort_by(|one, other| other.size().total_cmp(&one.size()));
    seen.truncate(MOST);
    let name = |seen: &Seen| places.commune_name(&seen.code).filter(|name| name != but);
    let named: Vec<(&Seen, String)> = seen.iter().filter_map(|seen| Some((seen, name(seen)?))).collect();
    let is_city = |city: &str| named.iter().any(|(_, name)| is_part(name, city));
    let (cities, others): (Vec<_>, Vec<_>) = named.iter().partition(|(_, name)| is_city(name));
    let mut placed: Vec<ChartName> = Vec::new();
    for (seen, name) in others.into_iter().chain(cities) {
        // Its arrondissements say it.
        if placed.iter().any(|other| is_part(&other.name, name)) {
            continue;
        }
        let (width, line) = (width(name, surface), surface.line_height);
        let Some((x, y)) = seen.spot(f64::from(width), f64::from(line), taken) else { continue };
        let (x, y) = (x.round() as i32, y.round() as i32);
        taken.push((x - width / 2, y - line / 2, x + width / 2, y + line / 2));
        placed.push(ChartName { name: name.clone(), x, y });
    }
    placed
}

/// "Paris 4e Arrondissement" is a part of Paris, and both have an outline.
fn is_part(name: &str, city: &str) -> bool {
    name.strip_prefix(city).is_some_and(|rest| rest.starts_with(' '))
}
