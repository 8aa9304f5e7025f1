//! Streets that are not where the text says: when they are meant all the same, and what that costs.

use super::cost;
use super::houses::Wanted;
use super::named::Name;
use super::query::{Piece, Query, Used};
use super::streets;

/// What a street elsewhere must hold to be meant although the text names a commune.
#[derive(Clone, Copy, Default)]
pub(super) struct InSpite {
    /// All words but articles, types of streets and numbers.
    told: Used,
    /// The words of the commune's name, without an error.
    named: Used,
    /// Those of a name that is only begun in a part of its own: whole words.
    begun: Used,
}

impl InSpite {
    /// Nothing where no commune is named; more than there is where nothing but the commune can be meant.
    pub(super) fn of(query: &Query, names: &[Name], all: &[Piece<'_>]) -> Self {
        // "Lyon 10": there is no such arrondissement, and without "rue" no such house.
        let numbers = |name: &Name| {
            let behind = all.get(name.to..).unwrap_or_default();
            name.from == 0 && !behind.is_empty() && behind.iter().all(|piece| piece.token.is_numeral())
        };
        if names.iter().any(|name| name.certain || name.exact && name.known && numbers(name)) {
            return InSpite { told: Used::EVERY, named: Used::EVERY, begun: Used::EVERY };
        }
        let all = if names.is_empty() { &[] } else { all };
        let said = |piece: &&Piece<'_>| !piece.token.is_stop() && !piece.token.is_way();
        let starts = |name: &Name| all.get(name.from).is_some_and(|first| query.is_boundary(first.at));
        let at_name = |at: usize, is: &dyn Fn(&Name) -> bool| {
            names.iter().any(|name| (name.from..name.to).contains(&at) && is(name))
        };
        let mut in_spite = InSpite::default();
        for (at, piece) in all.iter().enumerate().filter(|(_, piece)| said(piece)) {
            in_spite.told = in_spite.told.with(piece.at);
            // What is misspelt without a comma may be a word of the street as well.
            if at_name(at, &|name| name.exact || starts(name)) {
                in_spite.named = in_spite.named.with(piece.at);
            }
            if at_name(at, &|name| !name.exact && name.from > 0 && starts(name)) {
                in_spite.begun = in_spite.begun.with(piece.at);
            }
        }
        in_spite
    }

    /// What it costs that a street is not where the text says.
    pub(super) fn cost(self, fit: streets::Fit, wanted: Option<&Wanted>) -> u32 {
        let used = wanted.map_or(fit.used, |wanted| fit.used.and(wanted.used));
        let meant = used.holds(self.told) && fit.as_written.holds(self.named) && fit.whole.holds(self.begun);
        if meant { 0 } else { cost::OTHER_COMMUNE }
    }
}

/// What it costs that a street has nothing of the last part, where a commune stands.
pub(super) fn last_part(query: &Query, all: &[Piece<'_>], fit: streets::Fit) -> u32 {
    let Some(from) = all.iter().rposition(|piece| query.is_boundary(piece.at)).filter(|from| *from > 0)
    else {
        return 0;
    };
    let content = |piece: &&Piece<'_>| piece.alone >= cost::CONTENT;
    let last = all.iter().skip(from).filter(content).map(|piece| piece.at);
    let last = last.fold(Used::default(), Used::with);
    if last == Used::default() || fit.as_written.meets(last) { 0 } else { cost::OTHER_COMMUNE }
}

pub(super) fn other_department(own: &str, department: Option<&str>) -> u32 {
    match department {
        Some(department) if own != department => cost::OTHER_DEPARTMENT,
        _ => 0,
    }
}
