//! The ways to read a text, and the candidates that each of them gives.

use std::collections::BTreeMap;

use super::areas::{self, Memo, Span};
use super::houses::{self, Wanted};
use super::query::{Piece, Postcode, Query, pieces, unexplained};
use super::rank::{Candidate, Candidates};
use super::streets;
use super::work::Work;
use super::{Errors, cost};
use crate::format::{AreaKind, AreaRecord, NO_AREA};
use crate::index::Index;

/// Most stretches of a text that are tried as the name of an area.
const MAX_STRETCHES: usize = 6;
/// Most areas whose streets are compared for one text.
const MAX_AREAS: usize = 160;
/// Most areas taken for one street name when no commune is given.
const MAX_AREAS_OF_NAME: usize = 24;
/// Most street names followed when no commune is given.
const MAX_NAMES_ANYWHERE: usize = 32;

/// All there is to know while one text is read.
pub(super) struct Readings<'a> {
    index: &'a Index,
    query: &'a Query,
    errors: Errors,
    memo: &'a Memo,
    work: &'a Work,
    found: Candidates,
}

/// An area in which the rest of the text is looked for.
#[derive(Clone, Copy)]
struct Within {
    area: u32,
    cost: u32,
    /// Whether the text names it beyond doubt.
    sure: bool,
}

impl<'a> Readings<'a> {
    pub(super) fn new(
        index: &'a Index,
        query: &'a Query,
        errors: Errors,
        memo: &'a Memo,
        work: &'a Work,
    ) -> Self {
        let found = Candidates::for_text(unexplained(&pieces(index, &query.tokens)));
        Readings { index, query, errors, memo, work, found }
    }

    pub(super) fn candidates(mut self) -> Candidates {
        for (from, to, department) in self.frames() {
            self.read((from, to), department);
        }
        self.found
    }

    /// The text whole, and without a department named at its beginning or end.
    fn frames(&self) -> Vec<(usize, usize, Option<String>)> {
        let tokens = &self.query.tokens;
        let mut frames = vec![(0, tokens.len(), None)];
        for span in self.memo.spans(self.index, tokens, (0, tokens.len()), Errors::None, self.work) {
            let whole = span.from == 0 && span.to == tokens.len();
            if whole || span.cost > cost::SHORT_NAME {
                continue;
            }
            if let Some(area) = self.index.area(span.area).filter(|area| area.kind == AreaKind::Department) {
                let frame = if span.from == 0 { (span.to, tokens.len()) } else { (0, span.from) };
                frames.push((frame.0, frame.1, Some(area.department)));
            }
        }
        frames.truncate(5);
        frames
    }

    fn read(&mut self, (from, to): (usize, usize), department: Option<String>) {
        let tokens = &self.query.tokens;
        let mut spans = self.memo.spans(self.index, tokens, (from, to), self.errors, self.work);
        let frame = tokens.get(from..to).unwrap_or_default();
        if let Some(department) = &department {
            for span in &mut spans {
                let same = self.index.area(span.area).is_some_and(|area| area.department == *department);
                span.cost += if same { 0 } else { cost::OTHER_DEPARTMENT };
            }
        }
        spans.sort_by_key(|span| (span.cost, std::cmp::Reverse(span.to - span.from), span.area));
        let mut all = pieces(self.index, frame);
        // Spans are in order of cost, so each stretch comes first with its best area.
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for span in &spans {
            if !stretches.contains(&(span.from, span.to)) {
                stretches.push((span.from, span.to));
            }
        }
        stretches.truncate(MAX_STRETCHES);
        for (from, to) in stretches {
            let rest: Vec<Piece<'_>> = all.iter().take(from).chain(all.iter().skip(to)).copied().collect();
            let here = spans.iter().filter(|span| (span.from, span.to) == (from, to));
            let within: Vec<Within> = here.flat_map(|span| self.within(span)).take(MAX_AREAS).collect();
            self.read_rest(&rest, &within);
        }
        let named = self.charge_for_leaving_out(&spans, &mut all);
        self.read_without_commune(&all, named, department.as_deref());
    }

    /// Where a commune is named, a street elsewhere must not leave out a word in silence: its name written
    /// in full makes every word dearer, else only its own words. Returns whether one is named.
    fn charge_for_leaving_out(&self, spans: &[Span], all: &mut [Piece<'_>]) -> bool {
        let mut named = false;
        let mut from = all.len();
        for span in spans.iter().filter(|span| span.sure && (span.from, span.to) != (0, all.len())) {
            if self.contradicts_postcode(span) {
                continue;
            }
            named = true;
            if span.cost <= cost::SHORT_NAME {
                from = 0;
            } else if span.to == all.len() {
                from = from.min(span.from);
            }
        }
        let telling = |piece: &&mut Piece<'_>| piece.alone >= cost::TELLING;
        all.iter_mut().skip(from).filter(telling).for_each(|piece| piece.left_out = cost::OTHER_COMMUNE);
        named
    }

    /// "60 rue Gustave Canet 14750" does not mean Canet in another department.
    fn contradicts_postcode(&self, span: &Span) -> bool {
        let Some(postcode) = self.query.postcode.as_ref().filter(|postcode| postcode.area.is_some()) else {
            return false;
        };
        self.index
            .area(span.area)
            .is_some_and(|area| self.postcode_cost(&area, postcode) >= cost::FAR_POSTCODE)
    }

    /// The area of a span, and what its postcode makes of it: the arrondissement that has it, or a penalty.
    fn within(&self, span: &Span) -> Vec<Within> {
        let Some(area) = self.index.area(span.area) else { return Vec::new() };
        let Some(postcode) = &self.query.postcode else {
            return vec![Within { area: span.area, cost: span.cost, sure: span.sure }];
        };
        let inside = area.inside.iter().filter(|inside| {
            area.kind == AreaKind::Commune
                && self.index.area(**inside).is_some_and(|area| area.postcodes.contains(&postcode.code))
        });
        let inside: Vec<Within> =
            inside.map(|inside| Within { area: *inside, cost: span.cost, sure: true }).collect();
        if !inside.is_empty() {
            return inside;
        }
        vec![Within {
            area: span.area,
            cost: span.cost + self.postcode_cost(&area, postcode),
            sure: span.sure,
        }]
    }

    fn postcode_cost(&self, area: &AreaRecord, postcode: &Postcode) -> u32 {
        let own = if area.postcodes.is_empty() { self.index.area(area.commune) } else { None };
        let postcodes = own.as_ref().map_or(&area.postcodes, |commune| &commune.postcodes);
        if postcodes.contains(&postcode.code) {
            0
        } else if postcode.code.get(..2) == area.department.get(..2) {
            cost::OTHER_POSTCODE
        } else {
            cost::FAR_POSTCODE
        }
    }

    /// The areas themselves, and the streets in them that fit the rest of the text.
    fn read_rest(&mut self, rest: &[Piece<'_>], within: &[Within]) {
        let left = unexplained(rest);
        let mut listed: BTreeMap<u32, u32> = BTreeMap::new();
        for place in within {
            self.found.add_area(self.index, place.area, place.cost, left, place.sure);
            for area in self.street_areas(place.area) {
                let known = listed.entry(area).or_insert(place.cost);
                *known = place.cost.min(*known);
            }
        }
        if rest.is_empty() || listed.is_empty() {
            return;
        }
        for (wanted, pieces, number_cost) in numbered(rest) {
            for (fit, name) in streets::fitting(self.index, &pieces, self.work) {
                for area in self.index.areas_with_street(name) {
                    let Some(area_cost) = listed.get(&area) else { continue };
                    let candidate =
                        Candidate::street(area, name, fit, area_cost + number_cost, wanted.clone());
                    self.found.add(self.index, candidate);
                }
            }
        }
    }

    /// Where the streets of an area are listed: its arrondissements, its commune, itself.
    fn street_areas(&self, area: u32) -> Vec<u32> {
        let Some(record) = self.index.area(area) else { return Vec::new() };
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

    /// The text as a street, in the communes of its postcode or anywhere. `named`: whether another reading
    /// has found the name of a commune in it.
    fn read_without_commune(&mut self, all: &[Piece<'_>], named: bool, department: Option<&str>) {
        if let Some(area) = self.query.postcode.as_ref().and_then(|postcode| postcode.area) {
            self.read_rest(all, &[Within { area, cost: 0, sure: !named }]);
            let left = unexplained(all);
            for commune in self.index.area(area).map(|area| area.inside).unwrap_or_default() {
                self.found.add_area(self.index, commune, cost::ONE_OF_POSTCODE, left, !named);
            }
            return;
        }
        if !all.is_empty() {
            self.read_areas_by_words(all, department);
            self.read_streets_anywhere(all, department);
        }
    }

    /// "Ascq Villeneuve": areas named by some of their words.
    fn read_areas_by_words(&mut self, all: &[Piece<'_>], department: Option<&str>) {
        for (area, cost) in areas::by_words(self.index, all, 24, self.work) {
            let Some(record) = self.index.area(area) else { continue };
            self.found.add_area(self.index, area, cost + other_department(&record, department), 0, false);
        }
    }

    fn read_streets_anywhere(&mut self, all: &[Piece<'_>], department: Option<&str>) {
        for (wanted, pieces, number_cost) in numbered(all) {
            for (fit, name) in
                streets::fitting(self.index, &pieces, self.work).into_iter().take(MAX_NAMES_ANYWHERE)
            {
                let most = if department.is_some() { usize::MAX } else { MAX_AREAS_OF_NAME };
                for area in self.index.areas_with_street(name).take(most).take_while(|_| self.work.record()) {
                    let elsewhere = match department {
                        Some(_) => {
                            self.index.area(area).map_or(0, |area| other_department(&area, department))
                        }
                        None => 0,
                    };
                    let candidate =
                        Candidate::street(area, name, fit, number_cost + elsewhere, wanted.clone());
                    self.found.add(self.index, candidate);
                }
            }
        }
    }
}

fn other_department(area: &AreaRecord, department: Option<&str>) -> u32 {
    match department {
        Some(department) if area.department != department => cost::OTHER_DEPARTMENT,
        _ => 0,
    }
}

/// A street with each possible house number taken out, and with none.
fn numbered<'t>(pieces: &[Piece<'t>]) -> Vec<(Option<Wanted>, Vec<Piece<'t>>, u32)> {
    let mut readings: Vec<(Option<Wanted>, Vec<Piece<'t>>, u32)> = houses::wanted(pieces)
        .into_iter()
        .map(|wanted| {
            let rest =
                pieces.iter().take(wanted.from).chain(pieces.iter().skip(wanted.to)).copied().collect();
            let late = if wanted.from == 0 { 0 } else { cost::LATE_NUMBER };
            (Some(wanted), rest, late)
        })
        .collect();
    readings.push((None, pieces.to_vec(), 0));
    readings.retain(|(_, rest, _)| !rest.is_empty());
    readings
}
