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
}

impl InSpite {
    /// Nothing where no commune is named; more than there is where nothing but the commune can be meant.
    pub(super) fn of(names: &[Name], all: &[Piece<'_>]) -> Self {
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
    pub(super) fn cost(self, fit: streets::Fit, wanted: Option<&Wanted>) -> u32 {
        let used = wanted.map_or(fit.used, |wanted| fit.used.and(wanted.used));
        if used.holds(self.told) && fit.as_written.holds(self.named) { 0 } else { cost::OTHER_COMMUNE }
    }
}

/// What it costs that a street has nothing of the last part, where a commune stands.
pub(super) fn last_part(query: &Query, all: &[Piece<'_>], fit: streets::Fit) -> u32 {
    let Some(from) = all.iter().rposition(|piece| query.is_boundary(piece.at)).filter(|from| *from > 0)
    else {
        return 0;
    };
    let telling = |piece: &&Piece<'_>| piece.alone >= cost::TELLING;
    let last = all.iter().skip(from).filter(telling).map(|piece| piece.at);
    let last = last.fold(Used::default(), Used::with);
    if last == Used::default() || fit.as_written.meets(last) { 0 } else { cost::OTHER_COMMUNE }
}

pub(super) fn other_department(own: &str, department: Option<&str>) -> u32 {
    match department {
        Some(department) if own != department => cost::OTHER_DEPARTMENT,
        _ => 0,
    }
}
