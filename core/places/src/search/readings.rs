//! The ways to read a text, and the candidates that each of them gives.

use std::collections::BTreeMap;

use super::areas::{self, Memo, Span};
use super::houses::{self, Wanted};
use super::named::{Name, names};
use super::postcode::{Agreement, Postcode};
use super::query::{Piece, Query, Text, Token, Used, pieces, unexplained};
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
/// Most that the rest of a text costs beside a street of a commune that is sure: less than no street.
const KNOWN_STREET: u32 = cost::UNKNOWN_STREET - 10;
/// Most street names followed when no commune is given.
const MAX_NAMES_ANYWHERE: usize = 32;

/// All there is to know while one text is read.
pub(super) struct Readings<'a> {
    index: &'a Index,
    query: &'a Query,
    postcode: Option<&'a Postcode>,
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
    rarity: u32,
    /// Whether its name is written in full, or its postcode.
    exact: bool,
    /// Whether the text names it beyond doubt.
    sure: bool,
    /// Whether only its streets count: the arrondissement beside the one that is meant.
    only_streets: bool,
    /// The tokens that a street must hold to be meant here although the text names a commune elsewhere.
    in_spite: InSpite,
    used: Used,
}

/// Tokens `from..to` of the text, without the department named beside them.
struct Frame {
    from: usize,
    to: usize,
    department: Option<String>,
    /// The tokens of the department.
    used: Used,
    /// Whether the name of the department is a commune's as well ("Vienne").
    or_commune: bool,
}

impl<'a> Readings<'a> {
    pub(super) fn new(
        index: &'a Index,
        text: &'a Text,
        query: &'a Query,
        errors: Errors,
        memo: &'a Memo,
        work: &'a Work,
    ) -> Self {
        let found = Candidates::for_text(unexplained(&pieces(index, &query.tokens, 0)));
        Readings { index, query, postcode: text.postcode.as_ref(), errors, memo, work, found }
    }

    pub(super) fn candidates(mut self) -> Candidates {
        for frame in self.frames() {
            self.read(&frame);
        }
        self.found
    }

    /// The text whole, and without a department named at its beginning or end.
    fn frames(&self) -> Vec<Frame> {
        let count = self.query.tokens.len();
        let whole = Frame { from: 0, to: count, department: None, used: Used::default(), or_commune: false };
        let mut frames = vec![whole];
        let spans = self.memo.spans(self.index, self.query, (0, count), Errors::None, self.work);
        let exact: Vec<&Span> = spans.iter().filter(|span| span.exact).collect();
        // The Vienne of Saint-Germain-sur-Vienne is a part of a name, and of a whole text there is no rest.
        let inside = |span: &Span| {
            exact.iter().any(|other| {
                other.from <= span.from && span.to <= other.to && other.to - other.from > span.to - span.from
            }) || (span.from, span.to) == (0, count)
        };
        let department =
            |span: &&&Span| self.index.area(span.area).is_some_and(|area| area.kind == AreaKind::Department);
        let house = |span: &&&Span| {
            span.from == 0
                && self.query.tokens.first().is_some_and(|token| token.word.is_number())
                && !self.query.is_bare()
        };
        let at_edge = |span: &&&Span| span.from == 0 || span.to == count;
        for span in
            exact.iter().filter(department).filter(at_edge).filter(|span| !house(span) && !inside(span))
        {
            let Some(area) = self.index.area(span.area) else { continue };
            let (from, to) = if span.from == 0 { (span.to, count) } else { (0, span.from) };
            let same = |other: &&&Span| (other.from, other.to) == (span.from, span.to);
            frames.push(Frame {
                from,
                to,
                department: Some(area.department),
                used: Used::range(span.from, span.to),
                or_commune: exact.iter().filter(same).any(|other| !department(&other)),
            });
        }
        frames.truncate(5);
        frames
    }

    fn read(&mut self, frame: &Frame) {
        let mut spans =
            self.memo.spans(self.index, self.query, (frame.from, frame.to), self.errors, self.work);
        // A code that is not known tells its department where a commune of it is named.
        let decides = spans.iter().any(|span| span.exact && self.agreement(span) != Agreement::No);
        spans.retain(|span| self.agrees(span, decides));
        if let Some(department) = &frame.department {
            for span in &mut spans {
                let same = self.index.area(span.area).is_some_and(|area| area.department == *department);
                span.cost += if same { 0 } else { cost::OTHER_DEPARTMENT };
                span.exact &= same;
            }
        }
        spans.retain(|span| !self.is_house_number(span));
        let names = names(self.index, self.query, (frame.from, frame.to), &spans);
        // Where a name is written in full, an error or an end that is missing need not be looked for.
        let known: Vec<(usize, usize)> =
            spans.iter().filter(|span| span.exact).map(|span| (span.from, span.to)).collect();
        for span in &mut spans {
            let named = names.iter().any(|name| name.is_at(span));
            let guess_beside = !span.exact && known.contains(&(span.from, span.to));
            // "St Quentin Falavier" is longer than Saint-Quentin, and explains more.
            let longer = names.iter().any(|name| span.from <= name.from && name.to <= span.to);
            span.sure = (named || longer) && !guess_beside || names.is_empty() && span.sure && !span.exact;
        }
        spans.sort_by_key(|span| (span.weight(), std::cmp::Reverse(span.to - span.from), span.area));
        let tokens = self.query.tokens.get(frame.from..frame.to).unwrap_or_default();
        let all = pieces(self.index, tokens, frame.from);
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
                here.iter_mut().for_each(|span| span.rarity = areas::rarity(self.index, span.area));
            }
            let exact = here.iter().any(|span| span.exact);
            let within = here.iter().flat_map(|span| self.within(span, frame)).take(MAX_AREAS);
            let within: Vec<Within> = within
                .filter(|place| place.exact || !exact || rest.is_empty() || place.cost == cost::FIRST_WORDS)
                .collect();
            self.read_rest(&rest, &within);
        }
        self.read_twice_named(frame, &spans);
        self.read_without_commune(&all, frame, &names);
    }

    /// "12 rue …" is no address of Aveyron.
    fn is_house_number(&self, span: &Span) -> bool {
        let first = self.query.tokens.first().filter(|_| (span.from, span.to) == (0, 1));
        first.is_some_and(|token| token.word.is_number())
            && self.query.tokens.iter().any(Token::is_street_type)
    }

    /// Whether the postcode lets the span stand: "60 rue Gustave Canet 14750" does not mean Canet in another
    /// department, and a name with an error must have the very postcode.
    fn agrees(&self, span: &Span, decides: bool) -> bool {
        let known = self.postcode.is_some_and(Postcode::is_known);
        match self.agreement(span) {
            Agreement::Same => true,
            Agreement::Department => span.exact || !known,
            Agreement::No => !known && !decides,
        }
    }

    fn agreement(&self, span: &Span) -> Agreement {
        let Some(postcode) = self.postcode else { return Agreement::Same };
        self.index.area(span.area).map_or(Agreement::No, |area| postcode.agreement(self.index, &area))
    }

    /// The area of a span, and what its postcode makes of it: the arrondissement that has it, or a penalty.
    fn within(&self, span: &Span, frame: &Frame) -> Vec<Within> {
        let Some(area) = self.index.area(span.area) else { return Vec::new() };
        let used = Used::range(frame.from + span.from, frame.from + span.to).and(frame.used);
        let mut whole = Within {
            area: span.area,
            cost: span.cost,
            rarity: span.rarity,
            exact: span.exact,
            sure: span.sure,
            only_streets: false,
            in_spite: InSpite::default(),
            used,
        };
        let Some(postcode) = self.postcode else { return vec![whole] };
        let has = |inside: &u32| {
            self.index.area(*inside).is_some_and(|area| area.postcodes.contains(&postcode.code))
        };
        if area.kind == AreaKind::Commune && area.inside.iter().any(has) {
            let inside = area.inside.iter().map(|inside| match has(inside) {
                true => Within { area: *inside, sure: true, ..whole },
                false => {
                    let cost = span.cost + cost::NEXT_DOOR;
                    Within { area: *inside, cost, sure: false, only_streets: true, ..whole }
                }
            });
            return inside.collect();
        }
        whole.cost += match postcode.agreement(self.index, &area) {
            Agreement::Same if !whole.exact && postcode.is_known() => {
                let cost = whole.cost.min(cost::NEAR_WITH_POSTCODE);
                return vec![Within { cost, rarity: 0, exact: true, ..whole }];
            }
            Agreement::Same => 0,
            Agreement::Department => cost::OTHER_POSTCODE,
            Agreement::No => cost::FAR_POSTCODE,
        };
        vec![whole]
    }

    /// The areas themselves, and the streets in them that fit the rest of the text.
    fn read_rest(&mut self, rest: &[Piece<'_>], within: &[Within]) {
        let left = unexplained(rest);
        let bare = self.query.is_bare() && self.postcode.is_none();
        let beside = if bare && !rest.is_empty() { cost::BESIDE_NAME } else { 0 };
        let mut listed: BTreeMap<u32, Within> = BTreeMap::new();
        for place in within {
            if !place.only_streets {
                let candidate = Candidate::area(place.area, place.cost + beside, left, place.used);
                let candidate =
                    candidate.guessed(place.rarity, !place.exact).anchored(place.exact && place.sure);
                self.found.add_area(self.index, candidate, left, place.sure);
            }
            // Beside a name written in full, streets of a longer name are none of the text's.
            let longer = !place.exact && within.iter().any(|other| other.exact && other.used == place.used);
            for area in self.street_areas(place.area).into_iter().filter(|_| !longer) {
                let known = listed.entry(area).or_insert(*place);
                if place.cost < known.cost {
                    *known = *place;
                }
            }
        }
        if rest.is_empty() || listed.is_empty() {
            return;
        }
        for (wanted, pieces, number_cost) in numbered(rest) {
            for (fit, name) in streets::fitting(self.index, &pieces, self.work) {
                for area in self.index.areas_with_street(name) {
                    let Some(place) = listed.get(&area) else { continue };
                    let candidate =
                        Candidate::street(area, name, fit, place.cost + number_cost, wanted.clone());
                    let bare = if bare && !place.exact { cost::BARE_STREET } else { 0 };
                    let candidate = candidate.using(place.used).guessed(place.rarity + bare, false);
                    let mut candidate = candidate.beside(place.in_spite.cost(fit, wanted.as_ref()));
                    // A street that is known says more than its commune, whatever else the text carries.
                    if place.sure && place.exact && !fit.partial {
                        candidate.cost = candidate.cost.min(place.cost + KNOWN_STREET);
                    }
                    self.found.add(self.index, candidate.anchored(place.exact));
                }
            }
        }
    }

    /// Two names of one area, and nothing else: "Marigot, Saint-Martin".
    fn read_twice_named(&mut self, frame: &Frame, spans: &[Span]) {
        let count = frame.to - frame.from;
        let exact = |span: &&Span| span.exact && (span.from, span.to) != (0, count);
        for first in spans.iter().filter(exact).filter(|span| span.from == 0) {
            for last in spans.iter().filter(exact).filter(|span| span.from == first.to && span.to == count) {
                let same = self.index.commune(first.area) == self.index.commune(last.area);
                if same {
                    // The part rather than the whole.
                    let area = first.area.max(last.area);
                    let used = Used::range(frame.from, frame.to).and(frame.used);
                    let candidate = Candidate::area(area, first.cost + last.cost, 0, used).anchored(true);
                    self.found.add_area(self.index, candidate, 0, true);
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

    /// The text as a street, in the communes of its postcode or anywhere.
    fn read_without_commune(&mut self, all: &[Piece<'_>], frame: &Frame, names: &[Name]) {
        if let Some(area) = self.postcode.and_then(|postcode| postcode.area) {
            if frame.department.is_none() {
                self.read_in_postcode(all, area, names);
            }
        } else if !all.is_empty() && !(frame.or_commune && names.is_empty()) {
            self.read_areas_by_words(all, frame);
            self.read_streets_anywhere(all, frame, names);
        }
    }

    /// The names are of communes that have the postcode or another of its department.
    fn read_in_postcode(&mut self, all: &[Piece<'_>], area: u32, names: &[Name]) {
        let (used, sure, in_spite) = (Used::default(), names.is_empty(), InSpite::of(names, all));
        let place =
            Within { area, cost: 0, rarity: 0, exact: true, sure, only_streets: false, in_spite, used };
        let Some(record) = self.index.area(area) else { return };
        let mut within = vec![place];
        let cities = record.inside.iter().filter_map(|inside| self.index.area(*inside));
        let mut cities: Vec<u32> =
            cities.filter(|it| it.kind == AreaKind::Arrondissement).map(|it| it.commune).collect();
        cities.dedup();
        for city in cities.into_iter().filter_map(|city| self.index.area(city)) {
            let others = city.inside.iter().filter(|inside| !record.inside.contains(inside));
            within.extend(others.map(|other| Within {
                area: *other,
                cost: cost::NEXT_DOOR,
                sure: false,
                only_streets: true,
                ..place
            }));
        }
        self.read_rest(all, &within);
        let left = unexplained(all);
        for commune in record.inside.iter().filter(|_| record.kind == AreaKind::Postcode) {
            let candidate = Candidate::area(*commune, cost::ONE_OF_POSTCODE, left, used);
            self.found.add_area(self.index, candidate, left, sure);
        }
    }

    /// "Ascq Villeneuve": areas named by some of their words.
    fn read_areas_by_words(&mut self, all: &[Piece<'_>], frame: &Frame) {
        let used = Used::range(frame.from, frame.to).and(frame.used);
        for (area, cost) in areas::by_words(self.index, all, 24, self.work) {
            let Some(record) = self.index.area(area) else { continue };
            let cost = cost + other_department(&record, frame.department.as_deref());
            let candidate =
                Candidate::area(area, cost, 0, used).guessed(areas::rarity(self.index, area), true);
            self.found.add_area(self.index, candidate, 0, false);
        }
    }

    /// Where a commune is named, a street elsewhere that does not hold its name is another one.
    fn read_streets_anywhere(&mut self, all: &[Piece<'_>], frame: &Frame, names: &[Name]) {
        let in_spite = InSpite::of(names, all);
        let bare = if self.query.is_bare() { cost::BARE_STREET } else { 0 };
        let department = frame.department.as_deref();
        for (wanted, pieces, number_cost) in numbered(all) {
            for (fit, name) in
                streets::fitting(self.index, &pieces, self.work).into_iter().take(MAX_NAMES_ANYWHERE)
            {
                let other = in_spite.cost(fit, wanted.as_ref()).max(last_part(self.query, all, fit));
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
                    let candidate = candidate.using(frame.used).beside(other).guessed(bare, false);
                    self.found.add(self.index, candidate);
                }
            }
        }
    }
}

/// What a street elsewhere must hold to be meant although the text names a commune.
#[derive(Clone, Copy, Default)]
struct InSpite {
    /// All words but articles, types of streets and numbers.
    told: Used,
    /// The words of the commune's name, without an error.
    named: Used,
}

impl InSpite {
    /// Nothing where no commune is named; more than there is where nothing but the commune can be meant.
    fn of(names: &[Name], all: &[Piece<'_>]) -> Self {
        if names.iter().any(|name| name.certain) {
            return InSpite { told: Used::EVERY, named: Used::EVERY };
        }
        let all = if names.is_empty() { &[] } else { all };
        let said = |piece: &&Piece<'_>| !piece.token.is_small() && !piece.token.is_way();
        let in_name = |at: usize| names.iter().any(|name| (name.from..name.to).contains(&at));
        let mut in_spite = InSpite::default();
        for (at, piece) in all.iter().enumerate().filter(|(_, piece)| said(piece)) {
            in_spite.told = in_spite.told.with(piece.at);
            if in_name(at) {
                in_spite.named = in_spite.named.with(piece.at);
            }
        }
        in_spite
    }

    /// What it costs that a street is not where the text says.
    fn cost(self, fit: streets::Fit, wanted: Option<&Wanted>) -> u32 {
        let used = wanted.map_or(fit.used, |wanted| fit.used.and(wanted.used));
        if used.holds(self.told) && fit.as_written.holds(self.named) { 0 } else { cost::OTHER_COMMUNE }
    }
}

/// What it costs that a street has nothing of the last part, where a commune stands.
fn last_part(query: &Query, all: &[Piece<'_>], fit: streets::Fit) -> u32 {
    let Some(from) = all.iter().rposition(|piece| query.is_boundary(piece.at)).filter(|from| *from > 0)
    else {
        return 0;
    };
    let telling = |piece: &&Piece<'_>| piece.alone >= cost::TELLING;
    let last = all.iter().skip(from).filter(telling).map(|piece| piece.at);
    let last = last.fold(Used::default(), Used::with);
    if last == Used::default() || fit.as_written.meets(last) { 0 } else { cost::OTHER_COMMUNE }
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
