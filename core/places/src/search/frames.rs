//! The parts of a text that are read each for itself: the whole, and what a department named beside it leaves.

use super::Typos;
use super::areas::{self, Span};
use super::interpretations::Interpretations;
use super::query::{Token, Used};
use crate::format::AreaKind;

/// Tokens `from..to` of the text, without the department named beside them.
pub(super) struct Frame {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) department: Option<String>,
    /// The tokens of the department.
    pub(super) used: Used,
    /// Whether the name of the department is a commune's as well ("Vienne").
    pub(super) or_commune: bool,
}

impl Interpretations<'_> {
    /// The text whole, and without a department named at its beginning or end.
    pub(super) fn frames(&self) -> Vec<Frame> {
        let count = self.query.tokens.len();
        let whole = Frame { from: 0, to: count, department: None, used: Used::default(), or_commune: false };
        let mut frames = vec![whole];
        let spans = self.memo.areas.spans(self.index, self.query, (0, count), Typos::None, self.work);
        let exact: Vec<&Span> = spans.iter().filter(|span| span.exact).collect();
        // The Vienne of Saint-Germain-sur-Vienne is a part of a name, and of a whole text there is no rest.
        let inside = |span: &Span| {
            exact.iter().any(|other| {
                other.from <= span.from && span.to <= other.to && other.to - other.from > span.to - span.from
            }) || (span.from, span.to) == (0, count)
        };
        let department = |span: &&&Span| {
            self.index.area_head(span.area).is_some_and(|area| area.kind == AreaKind::Department)
        };
        // "75 Paris": the number of the department before a commune of it.
        let before_town = |span: &Span| {
            let code = self.index.area_head(span.area).map(|area| area.department);
            let of_it = |other: &&&Span| {
                self.index.area_head(other.area).is_some_and(|area| Some(area.department) == code)
            };
            exact.iter().filter(|other| other.from == span.to && other.to == count).any(|other| of_it(&other))
        };
        let house = |span: &&&Span| {
            span.from == 0
                && !before_town(span)
                && self.query.tokens.first().is_some_and(|token| token.word.is_number())
                && !self.query.is_bare()
        };
        let at_edge = |span: &&&Span| span.from == 0 || span.to == count;
        for span in
            exact.iter().filter(department).filter(at_edge).filter(|span| !house(span) && !inside(span))
        {
            let Some(area) = areas::read(self.index, span.area, self.work) else { continue };
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

    /// "12 rue …" is no address of Aveyron.
    pub(super) fn is_house_number(&self, frame: &Frame, span: &Span) -> bool {
        let at_start = (frame.from, span.from, span.to) == (0, 0, 1);
        let first = self.query.tokens.first().filter(|_| at_start);
        first.is_some_and(|token| token.word.is_number())
            && self.query.tokens.iter().any(Token::is_street_type)
    }
}
