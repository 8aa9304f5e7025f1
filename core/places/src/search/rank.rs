//! Candidates in order, and the answers made of the best of them.

use std::collections::BTreeMap;

use super::houses::{self, Wanted};
use super::query::Used;
use super::streets::Fit;
use super::{Typos, cost};
use crate::format::{AreaKind, AreaRecord, StreetRecord};
use crate::index::Index;
use crate::{Place, PlaceKind, PointSource};

/// A fit below this needs no second look with typos allowed.
const GOOD: u32 = 30;
/// A fit below this has found its error.
const GOOD_WITH_TYPO: u32 = cost::TYPO + 10;
/// A fit below this needs no word cut in two.
const GOOD_IN_ONE_WORD: u32 = 2 * GOOD;
/// House numbers are looked up in this many of the best streets.
const MAX_LOCATED: usize = 48;

/// One way to read the text.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) area: u32,
    /// Street name number.
    pub(super) street: Option<u32>,
    pub(super) wanted: Option<Wanted>,
    pub(super) cost: u32,
    /// What the words of the text cost that fit nothing, and where it is.
    unmatched: u32,
    /// How unlikely a guess at its area is, beside its cost.
    pub(super) rarity: u32,
    /// Whether its area is a guess at what is written.
    pub(super) guess: bool,
    /// Whether the text says in full in which area it is.
    pub(super) anchored: bool,
    /// Whether the street's name goes on where the text does not.
    pub(super) partial: bool,
    /// The tokens that have a part in it.
    pub(super) used: Used,
    /// Those of the street's name.
    pub(super) street_used: Used,
    /// Number of the commune: an arrondissement is as important as the whole.
    pub(super) commune: u32,
    /// What its number costs, once it was looked for.
    located: u32,
    is_department: bool,
}

impl Candidate {
    /// A street whose name fits like this; `other` is what area and number cost.
    pub(super) fn street(area: u32, street: u32, fit: Fit, other: u32, wanted: Option<Wanted>) -> Self {
        let used = wanted.as_ref().map_or(fit.used, |wanted| fit.used.and(wanted.used));
        Candidate {
            street: Some(street),
            wanted,
            unmatched: fit.cost - fit.beside + other,
            partial: fit.partial,
            street_used: fit.used,
            ..Candidate::area(area, fit.cost, other, used)
        }
    }

    /// An area; what its own name costs, and what the rest of the text does.
    pub(super) fn area(area: u32, own: u32, rest: u32, used: Used) -> Self {
        Candidate {
            area,
            street: None,
            wanted: None,
            cost: own + rest,
            unmatched: 0,
            rarity: 0,
            guess: false,
            anchored: false,
            partial: false,
            used,
            street_used: Used::default(),
            commune: area,
            located: 0,
            is_department: false,
        }
    }

    /// With tokens of the text that name its area.
    pub(super) fn using(self, used: Used) -> Self {
        Candidate { used: self.used.and(used), ..self }
    }

    /// With a cost that is not for words of the text.
    pub(super) fn beside(self, cost: u32) -> Self {
        Candidate { cost: self.cost + cost, ..self }
    }

    pub(super) fn guessed(self, rarity: u32, guess: bool) -> Self {
        Candidate { rarity, guess, ..self }
    }

    pub(super) fn anchored(self, anchored: bool) -> Self {
        Candidate { anchored, ..self }
    }

    /// What it costs among all: a guess at a village more than one at a city.
    pub(super) fn weight(&self) -> u32 {
        self.cost + self.rarity
    }

    /// What it costs but for the place of its number.
    pub(super) fn fit_cost(&self) -> u32 {
        self.weight().saturating_sub(self.located)
    }

    /// Cheaper first; then an area before a street, a commune before a department, then by importance.
    fn order(&self) -> (u32, bool, bool, u32, u32, u32) {
        let is_street = self.street.is_some();
        let importance = if is_street { self.commune } else { self.area };
        (self.weight(), is_street, self.is_department, importance, self.area, self.street.unwrap_or(0))
    }
}

/// All interpretations so far, the cheapest of each place.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    best: BTreeMap<(u32, Option<u32>), Candidate>,
    /// The least weight and the least cost so far.
    least: Option<(u32, u32)>,
    /// Cost of a text of which nothing is understood.
    nothing: u32,
    /// Whether a town stands where a commune stands that is only begun or misspelt.
    pub(super) guessed_town: bool,
}

/// A candidate with its place.
pub(super) struct Placed {
    pub(super) candidate: Candidate,
    pub(super) place: Place,
    pub(super) population: u32,
}

impl Candidates {
    /// For a text whose words cost `nothing` when none of them is understood.
    pub(super) fn for_text(nothing: u32) -> Self {
        Candidates { nothing, ..Candidates::default() }
    }

    /// An area, of whose cost `rest` is what the rest of the text costs. A commune that is named beyond
    /// doubt stands even if its street is not known to us. A department does not: "10" is also a house
    /// number.
    pub(super) fn add_area(&mut self, index: &Index, mut candidate: Candidate, rest: u32, sure: bool) {
        candidate.is_department =
            index.area_head(candidate.area).is_some_and(|area| area.kind == AreaKind::Department);
        let sure = sure && !candidate.is_department;
        if sure {
            // What is more than a street says a little still: the reading that explains more is meant.
            let more = rest.saturating_sub(cost::UNKNOWN_STREET);
            candidate.cost -= more - more / cost::BEYOND_STREET;
        }
        if sure || rest * 2 < self.nothing {
            self.keep(candidate);
        }
    }

    /// A street. Half understood is a guess, and not offered.
    pub(super) fn add(&mut self, index: &Index, mut candidate: Candidate) {
        if candidate.unmatched * 2 < self.nothing {
            candidate.commune = index.commune(candidate.area);
            self.keep(candidate);
        }
    }

    fn keep(&mut self, candidate: Candidate) {
        let weight = candidate.weight();
        let least = self.least.unwrap_or((weight, candidate.cost));
        let least = (least.0.min(weight), least.1.min(candidate.cost));
        self.least = Some(least);
        if weight > least.0 + cost::SPREAD {
            return;
        }
        let key = (candidate.area, candidate.street);
        let known = self.best.entry(key).or_insert_with(|| candidate.clone());
        if candidate.order() < known.order() {
            *known = candidate;
        }
    }

    /// Adds what another pass found. One that has found the town for a word which said nothing yet knows better
    /// what the streets elsewhere are worth, and has them all.
    pub(super) fn merge(&mut self, other: Candidates) {
        if other.guessed_town && !self.guessed_town {
            *self = other;
            return;
        }
        other.best.into_values().for_each(|candidate| self.keep(candidate));
    }

    /// The areas of all candidates.
    pub(super) fn areas(&self) -> impl Iterator<Item = u32> + '_ {
        self.best.keys().map(|(area, _)| *area)
    }

    /// With a candidate before all others.
    pub(super) fn led_by(mut self, first: Candidate) -> Self {
        let least = self.least.map_or(first.cost, |(weight, _)| weight.saturating_sub(1));
        let is_department = true;
        self.best.insert((first.area, None), Candidate { cost: least, is_department, ..first });
        self
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    /// Whether no pass that allows these typos can do much better. A guess at a village leaves room for
    /// an error in the name of a town; an error once found, another look at every word seldom helps.
    pub(super) fn fits_well(&self, typos: Typos) -> bool {
        self.least.is_some_and(|(weight, cost)| match typos {
            Typos::None | Typos::InUnknownWords => weight < GOOD,
            Typos::InGluedWords => cost < GOOD_IN_ONE_WORD,
            Typos::InAnyWord => cost < GOOD_WITH_TYPO,
        })
    }

    /// The best places, best first, as many as may be wanted.
    pub(super) fn into_placed(self, index: &Index, limit: usize) -> Vec<Placed> {
        let mut candidates: Vec<Candidate> = self.best.into_values().collect();
        candidates.sort_by_key(Candidate::order);
        candidates.truncate(MAX_LOCATED.max(limit * 2));
        let streets = street_records(index, &candidates);
        let mut placed: Vec<Placed> = candidates
            .into_iter()
            .filter_map(|mut candidate| {
                let area = index.area(candidate.area)?;
                let population = area.population;
                let (place, extra) = match candidate.street {
                    Some(name) => street_place(index, &candidate, streets.get(&(candidate.area, name))?)?,
                    None => (area_place(index, area), 0),
                };
                candidate.cost += extra;
                candidate.located = extra;
                Some(Placed { candidate, place, population })
            })
            .collect();
        placed.sort_by_key(|placed| placed.candidate.order());
        let best = placed.first().map_or(u32::MAX, |placed| placed.candidate.weight());
        placed.retain(|placed| placed.candidate.weight() <= best.saturating_add(cost::SPREAD));
        placed
    }
}

/// All communes of today, the most important first.
pub(super) fn communes(index: &Index) -> impl Iterator<Item = Place> + '_ {
    let areas = (0..index.area_count()).filter_map(|number| index.area(number));
    areas.filter(|area| area.kind == AreaKind::Commune).map(|area| area_place(index, area))
}

/// The street records of the candidates, each area read once.
fn street_records(index: &Index, candidates: &[Candidate]) -> BTreeMap<(u32, u32), StreetRecord> {
    let mut wanted: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for candidate in candidates {
        wanted.entry(candidate.area).or_default().extend(candidate.street);
    }
    let mut records = BTreeMap::new();
    for (area, mut names) in wanted.into_iter().filter(|(_, names)| !names.is_empty()) {
        names.sort_unstable();
        let mut names = names.into_iter().peekable();
        for street in index.streets_of(area) {
            // Both are in rising order.
            while names.next_if(|name| *name < street.name).is_some() {}
            match names.peek() {
                Some(name) if *name == street.name => records.insert((area, street.name), street),
                Some(_) => continue,
                None => break,
            };
        }
    }
    records
}

/// The place of a street or a house number in it, and what the number costs.
fn street_place(index: &Index, candidate: &Candidate, street: &StreetRecord) -> Option<(Place, u32)> {
    let area = index.area(candidate.area)?;
    let commune = area.name.clone();
    let postcode = street.postcode.checked_sub(1).and_then(|at| area.postcodes.get(at as usize));
    let postcodes = postcode.map_or_else(|| area.postcodes.clone(), |postcode| vec![postcode.clone()]);
    let mut place = Place {
        covers: 1,
        kind: PlaceKind::Street,
        name: index.street_name(street.name),
        number: None,
        insee: area.code,
        commune,
        department: area.department,
        postcodes,
        point: Some(street.point),
        point_source: PointSource::Street,
    };
    let Some(wanted) = &candidate.wanted else { return Some((place, 0)) };
    let located = houses::locate(index, street, wanted);
    if located.source != PointSource::Street {
        place.kind = PlaceKind::House;
        place.number = Some(wanted.text());
    }
    place.point = Some(located.point);
    place.point_source = located.source;
    Some((place, located.cost))
}

pub(super) fn area_place(index: &Index, area: AreaRecord) -> Place {
    let commune = index.area(area.commune);
    let (insee, commune_name) = match (area.kind, commune) {
        // An arrondissement keeps its own code; jurisdiction is known for it.
        (AreaKind::Delegated | AreaKind::Postcode, Some(commune)) => (commune.code, commune.name),
        _ => (area.code.clone(), area.name.clone()),
    };
    let point_source = match area.kind {
        AreaKind::Postcode | AreaKind::Department => PointSource::Area,
        _ => PointSource::Commune,
    };
    let covers = area.inside.len().max(1);
    let mut postcodes = area.postcodes;
    if postcodes.is_empty() && area.kind == AreaKind::Delegated {
        postcodes = index.area(area.commune).map(|commune| commune.postcodes).unwrap_or_default();
    }
    Place {
        covers,
        kind: area.kind.place_kind(),
        name: area.name,
        number: None,
        insee,
        commune: commune_name,
        department: area.department,
        postcodes,
        point: area.point,
        point_source,
    }
}
