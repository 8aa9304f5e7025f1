//! The ways to read a text, and the candidates that each of them gives.

use std::collections::BTreeMap;

use super::areas::{self, Span};
use super::elsewhere::{InSpite, last_part, other_department};
use super::frames::Frame;
use super::houses::{self, Wanted};
use super::named::{Name, WELL_KNOWN, names};
use super::postcode::{Agreement, Postcode};
use super::query::{Piece, Query, Text, Used, pieces, unexplained};
use super::rank::{Candidate, Candidates};
use super::within::{StreetsWithin, Within};
use super::work::Work;
use super::{Memo, Typos, cost};
use crate::format::AreaKind;
use crate::index::Index;

/// Most stretches of a text that are tried as the name of an area.
const MAX_STRETCHES: usize = 6;
/// Most areas whose streets are compared for one text.
const MAX_AREAS: usize = 160;
/// Most areas taken for one street name when no commune is given.
const MAX_AREAS_OF_NAME: usize = 24;
/// Most that the rest of a text costs beside a street of a commune that is sure: less than no street.
const KNOWN_STREET: u32 = cost::UNKNOWN_STREET - 10;
/// Most street names followed when no commune is given.
const MAX_NAMES_ANYWHERE: usize = 32;

/// All there is to know while one text is read.
pub(super) struct Interpretations<'a> {
    pub(super) index: &'a Index,
    pub(super) query: &'a Query,
    pub(super) postcode: Option<&'a Postcode>,
    pub(super) typos: Typos,
    pub(super) memo: &'a Memo,
    pub(super) work: &'a Work,
    pub(super) found: Candidates,
}

impl<'a> Interpretations<'a> {
    pub(super) fn new(
        index: &'a Index,
        text: &'a Text,
        query: &'a Query,
        typos: Typos,
        memo: &'a Memo,
        work: &'a Work,
    ) -> Self {
        let found = Candidates::for_text(unexplained(&pieces(index, &query.tokens, 0)));
        Interpretations { index, query, postcode: text.postcode.as_ref(), typos, memo, work, found }
    }

    pub(super) fn candidates(mut self) -> Candidates {
        for frame in self.frames() {
            self.read(&frame);
        }
        self.found
    }

    fn read(&mut self, frame: &Frame) {
        let spans =
            self.memo.areas.spans(self.index, self.query, (frame.from, frame.to), self.typos, self.work);
        // A code that is not known tells its department where a commune of it is named.
        let told = |span: &Span| span.exact || span.cost == cost::FIRST_WORDS;
        let decides = spans.iter().any(|span| told(span) && self.agreement(span) != Agreement::No);
        let (mut spans, refused): (Vec<Span>, Vec<Span>) =
            spans.into_iter().partition(|span| self.agrees(span, decides));
        let refused = self.read_refused(frame, &refused);
        if let Some(department) = &frame.department {
            for span in &mut spans {
                let same = self.index.area_head(span.area).is_some_and(|area| area.department == *department);
                span.cost += if same { 0 } else { cost::OTHER_DEPARTMENT };
                span.exact &= same;
            }
        }
        spans.retain(|span| !self.is_house_number(frame, span));
        let names = names(self.index, self.query, (frame.from, frame.to), &spans, self.work);
        spans.sort_by_key(|span| (span.weight(), std::cmp::Reverse(span.to - span.from), span.area));
        let tokens = self.query.tokens.get(frame.from..frame.to).unwrap_or_default();
        let all = pieces(self.index, tokens, frame.from);
        self.found.guessed_town |= names.iter().any(|name| !name.exact);
        // Spans are in order of weight, so each stretch comes first with its best area.
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for span in &spans {
            if !stretches.contains(&(span.from, span.to)) {
                stretches.push((span.from, span.to));
            }
        }
        stretches.sort_by_key(|stretch| !names.iter().any(|name| (name.from, name.to) == *stretch));
        stretches.truncate(MAX_STRETCHES);
        for (from, to) in stretches {
            let named = names.iter().any(|name| from <= name.from && name.to <= to);
            let other = !names.is_empty() && !named;
            let rest: Vec<Piece<'_>> = all.iter().take(from).chain(all.iter().skip(to)).copied().collect();
            let mut here: Vec<Span> =
                spans.iter().filter(|span| (span.from, span.to) == (from, to)).copied().collect();
            // Another commune is named: what these words could name is not meant.
            here.iter_mut().filter(|_| other).for_each(|span| span.cost += cost::OTHER_COMMUNE);
            // Of two names that a text may mean, the one that more people do.
            if names.len() > 1 {
                here.iter_mut()
                    .for_each(|span| span.rarity = areas::rarity(self.index, span.area, self.work));
            }
            let exact = here.iter().any(|span| span.exact);
            // Where a name is written in full, an error or an end that is missing need not be looked for, but
            // "…, St Ouen" may mean the large town whose name begins so.
            let stands = |span: &Span| {
                let is_meant = span.exact || !exact || span.cost == cost::FIRST_WORDS;
                // "St Quentin Falavier" is longer than Saint-Quentin, and explains more.
                named && is_meant || names.is_empty() && span.content && !span.exact
            };
            let within = here.iter().flat_map(|span| self.within(span, stands(span), frame)).take(MAX_AREAS);
            let within: Vec<Within> = within
                .filter(|place| place.exact || !exact || rest.is_empty() || place.cost == cost::FIRST_WORDS)
                .collect();
            self.read_rest(&rest, &within, names.len() > 1);
        }
        self.read_twice_named(frame, &spans);
        self.read_without_commune(&all, frame, &names, &refused);
    }

    /// The areas themselves, and the streets in them that fit the rest of the text.
    /// `several`: the text names more than one, and which of them has more words says nothing.
    fn read_rest(&mut self, rest: &[Piece<'_>], within: &[Within], several: bool) {
        let left = unexplained(rest);
        let left = if several && !rest.is_empty() { left.max(cost::UNKNOWN_STREET) } else { left };
        let bare = self.query.is_bare() && self.postcode.is_none();
        let beside = if bare && !rest.is_empty() { cost::BESIDE_NAME } else { 0 };
        let mut listed: BTreeMap<u32, Within> = BTreeMap::new();
        for place in within {
            if !place.only_streets {
                let candidate = Candidate::area(place.area, place.cost + beside, left, place.used);
                let candidate =
                    candidate.guessed(place.rarity, !place.exact).anchored(place.stands && place.exact);
                self.found.add_area(self.index, candidate, left, place.stands);
            }
            // Beside a name written in full, streets of a name that only begins so are none of the text's.
            let only_begun =
                !place.exact && within.iter().any(|other| other.exact && other.used == place.used);
            for area in self.street_areas(place.area).into_iter().filter(|_| !only_begun) {
                let known = listed.entry(area).or_insert(*place);
                if place.cost < known.cost {
                    *known = *place;
                }
            }
        }
        if rest.is_empty() || listed.is_empty() {
            return;
        }
        let streets = StreetsWithin::new(self.index, listed.keys().copied());
        for (wanted, pieces, number_cost) in numbered(rest) {
            for &(fit, name) in self.memo.streets.fitting(self.index, &pieces, self.work).iter() {
                for area in streets.areas_with(self.index, name) {
                    let Some(place) = listed.get(&area) else { continue };
                    let candidate =
                        Candidate::street(area, name, fit, place.cost + number_cost, wanted.clone());
                    let bare = if bare && !place.exact { cost::BARE_STREET } else { 0 };
                    let candidate = candidate.using(place.used).guessed(place.rarity + bare, false);
                    let mut candidate = candidate.beside(place.in_spite.cost(fit, wanted.as_ref()));
                    // A street that is known says more than its commune, whatever else the text carries.
                    if place.stands && place.exact && !fit.partial {
                        candidate.cost = candidate.cost.min(place.cost + KNOWN_STREET);
                    }
                    self.found.add(self.index, candidate.anchored(place.exact && place.named));
                }
            }
        }
    }

    /// "Rennes 44000": a town that all know, of another department than the postcode's. One of both is wrong,
    /// and nobody but the person knows which.
    fn read_refused(&mut self, frame: &Frame, refused: &[Span]) -> Vec<Name> {
        let known = |span: &&Span| {
            span.exact && self.read_area(span.area).is_some_and(|area| area.population >= WELL_KNOWN)
        };
        let spans: Vec<Span> = refused.iter().filter(known).copied().collect();
        let names = names(self.index, self.query, (frame.from, frame.to), &spans, self.work);
        for span in spans.iter().filter(|span| names.iter().any(|name| name.is_at(span))) {
            let used = Used::range(frame.from + span.from, frame.from + span.to).and(frame.used);
            let cost = span.cost + cost::FAR_POSTCODE;
            let candidate = Candidate::area(span.area, cost, cost::UNKNOWN_STREET, used).anchored(true);
            self.found.add_area(self.index, candidate, cost::UNKNOWN_STREET, true);
        }
        names.into_iter().map(|name| Name { certain: true, ..name }).collect()
    }

    /// Two names of one area, and nothing else: "Marigot, Saint-Martin".
    fn read_twice_named(&mut self, frame: &Frame, spans: &[Span]) {
        let count = frame.to - frame.from;
        let exact = |span: &&Span| span.exact && (span.from, span.to) != (0, count) && self.work.record();
        // By where the name begins and its commune, as a name at the beginning asks for it.
        let mut ends: BTreeMap<(usize, u32), Vec<&Span>> = BTreeMap::new();
        for last in spans.iter().filter(exact).filter(|span| span.to == count) {
            ends.entry((last.from, self.index.commune(last.area))).or_default().push(last);
        }
        let mut twice = Vec::new();
        for first in spans.iter().filter(exact).filter(|span| span.from == 0) {
            let commune = self.index.commune(first.area);
            for last in ends.get(&(first.to, commune)).into_iter().flatten() {
                // The part rather than the whole.
                twice.push((first.area.max(last.area), first.cost + last.cost));
            }
        }
        for (area, cost) in twice {
            let used = Used::range(frame.from, frame.to).and(frame.used);
            self.found.add_area(self.index, Candidate::area(area, cost, 0, used).anchored(true), 0, true);
        }
    }

    /// The text as a street, in the communes of its postcode or anywhere.
    fn read_without_commune(&mut self, all: &[Piece<'_>], frame: &Frame, names: &[Name], refused: &[Name]) {
        if let Some(area) = self.postcode.and_then(|postcode| postcode.area) {
            if frame.department.is_none() {
                self.read_in_postcode(all, area, names, refused);
            }
        } else if !(all.is_empty() || frame.or_commune && names.is_empty()) {
            self.read_areas_by_words(all, frame);
            self.read_streets_anywhere(all, frame, names);
        }
    }

    /// The names are of communes that have the postcode or another of its department.
    fn read_in_postcode(&mut self, all: &[Piece<'_>], area: u32, names: &[Name], refused: &[Name]) {
        let (used, stands) = (Used::default(), names.is_empty());
        let in_spite = InSpite::of(self.query, &[names, refused].concat(), all);
        let place = Within {
            area,
            cost: 0,
            rarity: 0,
            exact: true,
            stands,
            named: true,
            only_streets: false,
            in_spite,
            used,
        };
        let Some(record) = self.read_area(area) else { return };
        let mut within = vec![place];
        let cities = record.inside.iter().filter_map(|inside| self.read_area(*inside));
        let mut cities: Vec<u32> =
            cities.filter(|it| it.kind == AreaKind::Arrondissement).map(|it| it.commune).collect();
        cities.dedup();
        for city in cities.into_iter().filter_map(|city| self.read_area(city)) {
            let others = city.inside.iter().filter(|inside| !record.inside.contains(inside));
            within.extend(others.map(|other| Within {
                area: *other,
                cost: cost::NEXT_DOOR,
                stands: false,
                only_streets: true,
                ..place
            }));
        }
        self.read_rest(all, &within, false);
        let left = unexplained(all);
        for commune in record.inside.iter().filter(|_| record.kind == AreaKind::Postcode) {
            let candidate = Candidate::area(*commune, cost::ONE_OF_POSTCODE, left, used);
            self.found.add_area(self.index, candidate, left, stands);
        }
    }

    /// "Ascq Villeneuve": areas named by some of their words.
    fn read_areas_by_words(&mut self, all: &[Piece<'_>], frame: &Frame) {
        let used = Used::range(frame.from, frame.to).and(frame.used);
        for (area, cost) in areas::by_words(self.index, all, 24, self.work) {
            let Some(record) = self.index.area_head(area) else { continue };
            let cost = cost + other_department(record.department, frame.department.as_deref());
            let candidate = Candidate::area(area, cost, 0, used)
                .guessed(areas::rarity(self.index, area, self.work), true);
            self.found.add_area(self.index, candidate, 0, false);
        }
    }

    /// Where a commune is named, a street elsewhere that does not hold its name is another one.
    fn read_streets_anywhere(&mut self, all: &[Piece<'_>], frame: &Frame, names: &[Name]) {
        let in_spite = InSpite::of(self.query, names, all);
        let bare = if self.query.is_bare() { cost::BARE_STREET } else { 0 };
        let cedex = self.postcode.filter(|postcode| postcode.cedex);
        let department = frame.department.as_deref().or(cedex.and_then(Postcode::department));
        for (wanted, pieces, number_cost) in numbered(all) {
            let fitting = self.memo.streets.fitting(self.index, &pieces, self.work);
            for &(fit, name) in fitting.iter().take(MAX_NAMES_ANYWHERE) {
                let other = in_spite.cost(fit, wanted.as_ref()).max(last_part(self.query, all, fit));
                let most = if department.is_some() { usize::MAX } else { MAX_AREAS_OF_NAME };
                for area in self.index.areas_with_street(name).take(most).take_while(|_| self.work.record()) {
                    let elsewhere = match department {
                        Some(_) => {
                            let head = self.index.area_head(area);
                            head.map_or(0, |area| other_department(area.department, department))
                        }
                        None => 0,
                    };
                    let candidate =
                        Candidate::street(area, name, fit, number_cost + elsewhere, wanted.clone());
                    let candidate = candidate.using(frame.used).beside(other).guessed(bare, false);
                    self.found.add(self.index, candidate);
                }
            }
        }
    }
}

/// A street with each possible house number taken out, and with none.
fn numbered<'t>(pieces: &[Piece<'t>]) -> Vec<(Option<Wanted>, Vec<Piece<'t>>, u32)> {
    let mut interpretations: Vec<(Option<Wanted>, Vec<Piece<'t>>, u32)> = houses::wanted(pieces)
        .into_iter()
        .map(|wanted| {
            let rest =
                pieces.iter().take(wanted.from).chain(pieces.iter().skip(wanted.to)).copied().collect();
            let late = if wanted.from == 0 { 0 } else { cost::LATE_NUMBER };
            (Some(wanted), rest, late)
        })
        .collect();
    interpretations.push((None, pieces.to_vec(), 0));
    interpretations.retain(|(_, rest, _)| !rest.is_empty());
    interpretations
}
