//! What is left to say where nothing fits: a long name with two typos, and the department of a code.

use super::areas;
use super::interpretations::Interpretations;
use super::query::{Token, Used, pieces, unexplained};
use super::rank::{Candidate, Candidates};
use super::two_typos::TwoTypos;
use super::{Mode, cost, keys};
use crate::fold;
use crate::format::AreaKind;

/// Shorter names with two typos could be any.
const TWO_ERRORS_MIN_CHARS: usize = 8;
/// Longer texts are no name alone.
const MAX_WORDS: usize = 5;
/// Most names with two typos.
const MAX_NAMES: usize = 8;
/// Most areas of one name.
const MAX_HOMONYMS: usize = 8;

impl Interpretations<'_> {
    /// What all passes found, and what is left to say where that is nothing or of another department than
    /// the CEDEX code.
    pub(super) fn when_nothing_fits(mut self, found: Candidates, mode: Mode) -> Candidates {
        let department = self.department_of_code();
        let (index, postcode) = (self.index, self.postcode);
        let fits = |area: u32| {
            let head = index.area_head(area);
            head.is_some_and(|head| postcode.is_none_or(|it| !it.contradicts(head.department)))
        };
        let cedex = postcode.is_some_and(|postcode| postcode.cedex);
        if found.is_empty() && mode == Mode::Full {
            self.read_with_two_typos();
        }
        let all = if found.is_empty() { self.found } else { found };
        match department.filter(|_| all.is_empty() || cedex && !all.areas().any(fits)) {
            Some(candidate) => all.led_by(candidate),
            None => all,
        }
    }

    /// The text as the name of an area with two typos.
    fn read_with_two_typos(&mut self) {
        let words: Vec<_> = self.query.tokens.iter().map(|token| token.word.clone()).collect();
        let key = fold::join(&words);
        let long = key.chars().count() >= TWO_ERRORS_MIN_CHARS && words.len() <= MAX_WORDS;
        if !long || self.query.tokens.iter().any(Token::is_numeral) {
            return;
        }
        let Some(automaton) = TwoTypos::new(&key) else { return };
        for list in keys::best_accepted(&self.index.area_keys, &automaton, MAX_NAMES, self.work) {
            let areas = self.index.area_list(list).take(MAX_HOMONYMS).take_while(|_| self.work.record());
            for (area, _) in areas {
                let refused = self.postcode.is_some_and(|postcode| {
                    self.index.area_head(area).is_none_or(|head| postcode.contradicts(head.department))
                });
                if refused {
                    continue;
                }
                let rarity = areas::rarity(self.index, area, self.work);
                let used = Used::range(0, words.len());
                let candidate = Candidate::area(area, cost::TWO_TYPOS, 0, used).guessed(rarity, true);
                self.found.add_area(self.index, candidate, 0, false);
            }
        }
    }

    /// The department of a code that is none of an area: "06902 Sophia Antipolis CEDEX".
    fn department_of_code(&self) -> Option<Candidate> {
        let postcode = self.postcode.filter(|postcode| !postcode.is_known())?;
        let left = unexplained(&pieces(self.index, &self.query.tokens, 0));
        // A number alone is no address.
        if left < cost::CONTENT && !postcode.cedex {
            return None;
        }
        let list = keys::exact(&self.index.area_keys, &postcode.department()?.to_lowercase(), self.work)?;
        let is_department =
            |area: &u32| self.index.area_head(*area).is_some_and(|head| head.kind == AreaKind::Department);
        let area = self.index.area_list(list).map(|(area, _)| area).find(is_department)?;
        Some(Candidate::area(area, 0, left, Used::default()).guessed(0, true))
    }
}
