//! The focus on a page, and how far the page is scrolled.

use crate::paper::Paper;

/// What of a page is in sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct View {
    /// The number of the control that Enter acts on.
    pub(super) focus: usize,
    /// Rows that are scrolled away, below those that stay.
    pub(super) above: usize,
}

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// To the next control in reading order.
    Next,
    Previous,
    /// To the next control below; where none is in sight the page scrolls.
    Down,
    Up,
    PageDown,
    PageUp,
    First,
    Last,
}

/// How far an arrow scrolls where there is no control to go to.
const STEP: usize = 3;

impl View {
    /// The view after a move, on a page with `height` rows in sight.
    pub(super) fn moved(mut self, paper: &Paper, height: usize, to: Move) -> Self {
        let last = paper.acts.len().saturating_sub(1);
        match to {
            Move::Next => self.focus = if self.focus >= last { 0 } else { self.focus + 1 },
            Move::Previous => self.focus = self.focus.checked_sub(1).unwrap_or(last),
            Move::First => {
                self.focus = 0;
                self.above = 0;
                return self;
            }
            Move::Last => {
                self.above = most_above(paper, height);
                return View { focus: last, ..self }.reachable(paper, height);
            }
            Move::Down | Move::Up => return self.step(paper, height, to == Move::Down),
            Move::PageDown | Move::PageUp => {
                let page = rolling(paper, height).saturating_sub(1).max(1);
                return self.scrolled(paper, height, page, to == Move::PageDown);
            }
        }
        self.settled(paper, height)
    }

    /// Scrolled so far that the control with the focus is in sight, and what is said of it: the rows
    /// down to the next control, where they are not too many.
    pub(super) fn settled(mut self, paper: &Paper, height: usize) -> Self {
        self = self.held(paper, height);
        let Some((first, last)) = paper.rows_of(self.focus) else { return self };
        let Some(row) = first.checked_sub(paper.fixed) else { return self };
        let rolling = rolling(paper, height);
        let next = self.neighbour(paper, true).and_then(|next| paper.rows_of(next));
        let said = next.map(|(row, _)| row).filter(|next| next - first < rolling / 2);
        let bottom = said.unwrap_or(last) - paper.fixed;
        if row < self.above {
            self.above = row.saturating_sub(rolling / 3);
        } else if bottom >= self.above + rolling {
            self.above = (bottom + 1 - rolling).min(row);
        }
        self.held(paper, height)
    }

    /// Scrolled no farther than the page reaches.
    pub(super) fn held(self, paper: &Paper, height: usize) -> Self {
        View { above: self.above.min(most_above(paper, height)), ..self }
    }

    /// Whether the control with the focus is in sight.
    pub(super) fn is_in_sight(self, paper: &Paper, height: usize) -> bool {
        self.sees(paper, height, self.focus)
    }

    fn sees(self, paper: &Paper, height: usize, act: usize) -> bool {
        let Some((first, _)) = paper.rows_of(act) else { return false };
        match first.checked_sub(paper.fixed) {
            None => true,
            Some(row) => row >= self.above && row < self.above + rolling(paper, height),
        }
    }

    fn step(self, paper: &Paper, height: usize, down: bool) -> Self {
        let next = self.neighbour(paper, down);
        if let Some(next) = next.filter(|next| self.sees(paper, height, *next)) {
            return View { focus: next, ..self }.settled(paper, height);
        }
        let moved = View { above: self.shifted(paper, height, STEP, down), ..self };
        match next {
            Some(next) if moved.sees(paper, height, next) => View { focus: next, ..moved },
            // At the top the way up leads on to what stays there.
            Some(next) if moved.above == self.above => View { focus: next, ..moved }.settled(paper, height),
            _ => moved.reachable(paper, height),
        }
    }

    /// The first control of the next row that has one.
    fn neighbour(self, paper: &Paper, down: bool) -> Option<usize> {
        let (first, last) = paper.rows_of(self.focus)?;
        let row = |act: usize| paper.rows_of(act).map(|(row, _)| row);
        let mut acts = 0..paper.acts.len();
        if down {
            return acts.find(|act| row(*act).is_some_and(|row| row > last));
        }
        let above = acts.rev().find_map(|act| row(act).filter(|row| *row < first))?;
        (0..paper.acts.len()).find(|act| row(*act) == Some(above))
    }

    fn scrolled(self, paper: &Paper, height: usize, by: usize, down: bool) -> Self {
        View { above: self.shifted(paper, height, by, down), ..self }.reachable(paper, height)
    }

    fn shifted(self, paper: &Paper, height: usize, by: usize, down: bool) -> usize {
        if down { (self.above + by).min(most_above(paper, height)) } else { self.above.saturating_sub(by) }
    }

    /// With the focus on a control in sight, if there is one.
    fn reachable(mut self, paper: &Paper, height: usize) -> Self {
        if !self.is_in_sight(paper, height) {
            let rolls = |act: &usize| paper.rows_of(*act).is_some_and(|(row, _)| row >= paper.fixed);
            let mut seen = (0..paper.acts.len()).filter(rolls).filter(|act| self.sees(paper, height, *act));
            self.focus = seen.next().unwrap_or(self.focus);
        }
        self
    }
}

/// Rows in sight of those that scroll.
pub(super) fn rolling(paper: &Paper, height: usize) -> usize {
    height.saturating_sub(paper.fixed)
}

/// How far a page can be scrolled.
pub(super) fn most_above(paper: &Paper, height: usize) -> usize {
    (paper.rows.len() - paper.fixed).saturating_sub(rolling(paper, height))
}
