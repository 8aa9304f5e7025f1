//! Candidates in order, and the answers made of the best of them.

use std::collections::BTreeMap;

use super::houses::{self, Wanted};
use super::streets::Fit;
use super::{Errors, cost};
use crate::format::{AreaKind, AreaRecord, StreetRecord};
use crate::index::Index;
use crate::{Place, PlaceKind, PointSource};

/// A fit below this needs no second look with typing errors allowed.
const GOOD: u32 = 30;
/// A fit below this has found its error.
const GOOD_WITH_ERROR: u32 = cost::NEAR + GOOD;
/// House numbers are looked up in this many of the best streets.
const MAX_LOCATED: usize = 48;

/// One way to read the text.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    area: u32,
    /// Street name number.
    street: Option<u32>,
    wanted: Option<Wanted>,
    cost: u32,
    /// The part of the cost that is not for words of the text which fit nothing.
    beside: u32,
    /// Whether a telling word of the text is left unexplained.
    left_over: bool,
    /// Number of the commune: an arrondissement is as important as the whole.
    commune: u32,
}

impl Candidate {
    /// A street whose name fits like this; `other` is what area and number cost.
    pub(super) fn street(area: u32, street: u32, fit: Fit, other: u32, wanted: Option<Wanted>) -> Self {
        let cost = fit.cost + other;
        Candidate {
            area,
            street: Some(street),
            wanted,
            cost,
            beside: fit.beside,
            left_over: fit.left_over,
            commune: area,
        }
    }

    /// Cheaper first; then an area before a street, then by importance.
    fn order(&self) -> (u32, bool, u32, u32, u32) {
        let importance = if self.street.is_some() { self.commune } else { self.area };
        (self.cost, self.street.is_some(), importance, self.area, self.street.unwrap_or(0))
    }
}

/// All readings so far, the cheapest of each place.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    best: BTreeMap<(u32, Option<u32>), Candidate>,
    cheapest: Option<u32>,
    /// Cost of a text of which nothing is understood.
    nothing: u32,
}

impl Candidates {
    /// For a text whose words cost `nothing` when none of them is understood.
    pub(super) fn for_text(nothing: u32) -> Self {
        Candidates { nothing, ..Candidates::default() }
    }

    /// An area, what its own name costs, and what the rest of the text costs. A commune that is named
    /// beyond doubt stands even if its street is not known to us. A department does not: "10" is also a
    /// house number.
    pub(super) fn add_area(&mut self, index: &Index, area: u32, own: u32, rest: u32, sure: bool) {
        let sure = sure && index.area(area).is_some_and(|area| area.kind != AreaKind::Department);
        let left_over = rest >= cost::TELLING;
        let rest = if sure { rest.min(cost::UNKNOWN_STREET) } else { rest };
        if sure || (own + rest) * 2 <= self.nothing {
            self.keep(Candidate {
                area,
                street: None,
                wanted: None,
                cost: own + rest,
                beside: 0,
                left_over,
                commune: area,
            });
        }
    }

    /// A street. Less than half understood is a guess, and not offered.
    pub(super) fn add(&mut self, index: &Index, mut candidate: Candidate) {
        if (candidate.cost - candidate.beside) * 2 <= self.nothing {
            candidate.commune = index.commune(candidate.area);
            self.keep(candidate);
        }
    }

    fn keep(&mut self, candidate: Candidate) {
        let cheapest = self.cheapest.map_or(candidate.cost, |cheapest| cheapest.min(candidate.cost));
        self.cheapest = Some(cheapest);
        if candidate.cost > cheapest + cost::SPREAD {
            return;
        }
        let key = (candidate.area, candidate.street);
        let known = self.best.entry(key).or_insert_with(|| candidate.clone());
        if candidate.order() < known.order() {
            *known = candidate;
        }
    }

    pub(super) fn merge(&mut self, other: Candidates) {
        other.best.into_values().for_each(|candidate| self.keep(candidate));
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    /// Whether no pass that allows these errors can do much better.
    pub(super) fn fits_well(&self, errors: Errors) -> bool {
        let good = if errors == Errors::InAnyWord { GOOD_WITH_ERROR } else { GOOD };
        self.cheapest.is_some_and(|cost| cost < good)
    }

    /// The best places, how many of the first fit equally well, and whether the first leaves a word over.
    pub(super) fn into_places(self, index: &Index, limit: usize) -> (Vec<Place>, usize, bool) {
        let mut candidates: Vec<Candidate> = self.best.into_values().collect();
        candidates.sort_by_key(Candidate::order);
        candidates.truncate(MAX_LOCATED.max(limit * 2));
        let streets = street_records(index, &candidates);
        let mut placed: Vec<(Candidate, Place)> = candidates
            .into_iter()
            .filter_map(|mut candidate| {
                let (place, extra) = match candidate.street {
                    Some(name) => street_place(index, &candidate, streets.get(&(candidate.area, name))?)?,
                    None => (area_place(index, index.area(candidate.area)?), 0),
                };
                candidate.cost += extra;
                Some((candidate, place))
            })
            .collect();
        placed.sort_by_key(|(candidate, _)| candidate.order());
        let best = placed.first().map_or(u32::MAX, |(candidate, _)| candidate.cost);
        placed.retain(|(candidate, _)| candidate.cost <= best + cost::SPREAD);
        let equally_good = placed.iter().take_while(|(candidate, _)| candidate.cost == best).count();
        let left_over = placed.first().is_some_and(|(candidate, _)| candidate.left_over);
        (placed.into_iter().map(|(_, place)| place).take(limit).collect(), equally_good, left_over)
    }
}

/// The street records of the candidates, each area read once.
fn street_records(index: &Index, candidates: &[Candidate]) -> BTreeMap<(u32, u32), StreetRecord> {
    let mut wanted: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for candidate in candidates {
        wanted.entry(candidate.area).or_default().extend(candidate.street);
    }
    let mut records = BTreeMap::new();
    for (area, names) in wanted.into_iter().filter(|(_, names)| !names.is_empty()) {
        let origin = index.area(area).and_then(|area| area.point);
        let here = index.streets(area, origin).filter(|street| names.contains(&street.name));
        records.extend(here.take(names.len()).map(|street| ((area, street.name), street)));
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

fn area_place(index: &Index, area: AreaRecord) -> Place {
    let commune = index.area(area.commune);
    let (insee, commune_name) = match (area.kind, commune) {
        // An arrondissement keeps its own code; competence is known for it.
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
