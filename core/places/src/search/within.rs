//! The areas in which the rest of a text is looked for, as its postcode allows them.

use super::areas::{self, Span};
use super::cost;
use super::elsewhere::InSpite;
use super::frames::Frame;
use super::interpretations::Interpretations;
use super::postcode::{Agreement, Postcode};
use super::query::Used;
use crate::format::{AreaKind, AreaRecord, NO_AREA};
use crate::index::Index;

/// Most bytes of street records that are read to list the streets of areas by name.
const MAX_LISTED_BYTES: usize = 16 * 1024;

/// An area in which the rest of the text is looked for.
#[derive(Clone, Copy)]
pub(super) struct Within {
    pub(super) area: u32,
    pub(super) cost: u32,
    pub(super) rarity: u32,
    /// Whether its name is written in full, or its postcode.
    pub(super) exact: bool,
    /// Whether it is the answer even where the rest of the text names nothing in it.
    pub(super) stands: bool,
    /// Whether the text says that its streets are meant: its name stands where a commune stands, or its
    /// postcode is written.
    pub(super) named: bool,
    /// Whether only its streets count: the arrondissement beside the one that is meant.
    pub(super) only_streets: bool,
    /// The tokens that a street must hold to be meant here although the text names a commune elsewhere.
    pub(super) in_spite: InSpite,
    pub(super) used: Used,
}

impl Interpretations<'_> {
    /// Whether the postcode lets the span stand: "60 rue Gustave Canet 14750" does not mean Canet in another
    /// department, and a name with an error must have the very postcode.
    pub(super) fn agrees(&self, span: &Span, decides: bool) -> bool {
        let known = self.postcode.is_some_and(Postcode::is_known);
        match self.agreement(span) {
            Agreement::Same => true,
            Agreement::Department => span.exact || span.cost == cost::FIRST_WORDS || !known,
            Agreement::No => !known && !decides && !self.postcode.is_some_and(|postcode| postcode.cedex),
        }
    }

    /// An area, counted.
    pub(super) fn read_area(&self, number: u32) -> Option<AreaRecord> {
        areas::read(self.index, number, self.work)
    }

    pub(super) fn agreement(&self, span: &Span) -> Agreement {
        let Some(postcode) = self.postcode else { return Agreement::Same };
        self.read_area(span.area).map_or(Agreement::No, |area| postcode.agreement(self.index, &area))
    }

    /// The area of a span, and what its postcode makes of it: the arrondissement that has it, or a penalty.
    pub(super) fn within(&self, span: &Span, stands: bool, frame: &Frame) -> Vec<Within> {
        let Some(area) = self.read_area(span.area) else { return Vec::new() };
        let used = Used::range(frame.from + span.from, frame.from + span.to).and(frame.used);
        let mut whole = Within {
            area: span.area,
            cost: span.cost,
            rarity: span.rarity,
            exact: span.exact,
            stands,
            named: stands,
            only_streets: false,
            in_spite: InSpite::default(),
            used,
        };
        let Some(postcode) = self.postcode else { return vec![whole] };
        let has = |inside: &u32| {
            self.read_area(*inside).is_some_and(|area| area.postcodes.contains(&postcode.code))
        };
        if area.kind == AreaKind::Commune && area.inside.iter().any(has) {
            let inside = area.inside.iter().map(|inside| match has(inside) {
                true => Within { area: *inside, stands: true, named: true, ..whole },
                false => {
                    let cost = span.cost + cost::NEXT_DOOR;
                    Within { area: *inside, cost, stands: false, only_streets: true, ..whole }
                }
            });
            return inside.collect();
        }
        whole.cost += match postcode.agreement(self.index, &area) {
            Agreement::Same if !whole.exact && postcode.is_known() => {
                let cost = whole.cost.min(cost::NEAR_WITH_POSTCODE);
                return vec![Within { cost, rarity: 0, exact: true, named: true, ..whole }];
            }
            Agreement::Same => 0,
            Agreement::Department => cost::OTHER_POSTCODE,
            Agreement::No => cost::FAR_POSTCODE,
        };
        vec![whole]
    }

    /// Where the streets of an area are listed: its arrondissements, its commune, itself.
    pub(super) fn street_areas(&self, area: u32) -> Vec<u32> {
        let Some(record) = self.read_area(area) else { return Vec::new() };
        let mut numbers = match record.kind {
            AreaKind::Department => Vec::new(),
            AreaKind::Postcode => record.inside,
            AreaKind::Delegated => vec![record.commune],
            AreaKind::Commune if !record.inside.is_empty() => record.inside,
            AreaKind::Commune | AreaKind::Arrondissement => vec![area],
        };
        numbers.retain(|number| *number != NO_AREA);
        numbers
    }
}

/// Which of some areas have a street.
pub(super) struct StreetsWithin {
    areas: Vec<u32>,
    /// The streets of all of them, by name; `None` where they are many.
    streets: Option<Vec<(u32, u32)>>,
}

impl StreetsWithin {
    /// Of areas in rising order.
    pub(super) fn new(index: &Index, areas: impl Iterator<Item = u32>) -> Self {
        let areas: Vec<u32> = areas.collect();
        // A village has few streets, and a name that it shares has thousands of communes.
        let few = areas.iter().map(|area| index.streets_bytes(*area)).sum::<usize>() <= MAX_LISTED_BYTES;
        let streets = few.then(|| {
            let streets =
                areas.iter().flat_map(|area| index.street_names_of(*area).map(|name| (name, *area)));
            let mut streets: Vec<(u32, u32)> = streets.collect();
            streets.sort_unstable();
            streets
        });
        StreetsWithin { areas, streets }
    }

    /// Those with a street of this name, in rising order.
    pub(super) fn areas_with<'a>(&'a self, index: &'a Index, name: u32) -> impl Iterator<Item = u32> + 'a {
        let listed = self.streets.as_ref().map(|streets| {
            let from = streets.partition_point(|street| street.0 < name);
            streets.iter().skip(from).take_while(move |street| street.0 == name).map(|street| street.1)
        });
        let last = self.areas.last().copied().filter(|_| listed.is_none());
        let read = last.map(|last| {
            let all = index.areas_with_street(name).take_while(move |area| *area <= last);
            all.filter(|area| self.areas.binary_search(area).is_ok())
        });
        listed.into_iter().flatten().chain(read.into_iter().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::WORLD;

    #[test]
    fn both_ways_to_find_the_communes_of_a_street_agree() {
        let index = &WORLD.index;
        for (from, to) in [(0, index.area_count()), (3, 9), (5, 5)] {
            let listed = StreetsWithin::new(index, from..to);
            assert!(listed.streets.is_some());
            let read = StreetsWithin { areas: listed.areas.clone(), streets: None };
            let found = |way: &StreetsWithin| -> Vec<Vec<u32>> {
                (0..40).map(|name| way.areas_with(index, name).collect()).collect()
            };
            assert_eq!(found(&listed), found(&read));
            assert_eq!(found(&listed).concat().is_empty(), from == to);
        }
    }
}
