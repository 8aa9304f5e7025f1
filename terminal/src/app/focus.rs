//! Where the keys are on a screen, and how far it is scrolled.

use crate::page::Row;

/// The focus of one screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Focus {
    /// The number of the act that has the keys. On a screen with a field: one more, the field is 0.
    pub(crate) at: usize,
    /// The first row that is seen.
    pub(crate) scroll: usize,
}

impl Focus {
    /// To the next act, or further down where there is none.
    pub(crate) fn next(&mut self, acts: usize) {
        if self.at + 1 < acts { self.at += 1 } else { self.scroll = self.scroll.saturating_add(3) }
    }

    /// To the one before, or further up.
    pub(crate) fn previous(&mut self) {
        if self.at > 0 { self.at -= 1 } else { self.scroll = self.scroll.saturating_sub(3) }
    }

    /// Scrolls so that the rows of an act are seen.
    pub(crate) fn follow(&mut self, rows: &[Row], touch: usize, height: usize) {
        let mut own = rows.iter().enumerate().filter(|(_, row)| row.touch == Some(touch)).map(|(at, _)| at);
        let Some(first) = own.next() else { return };
        // What is said above the first act must stay within reach.
        let first = if touch == 0 && first < height { 0 } else { first };
        let last = own.next_back().unwrap_or(first);
        if first < self.scroll {
            self.scroll = first;
        } else if last >= self.scroll + height {
            self.scroll = (last + 1).saturating_sub(height);
        }
    }

    /// Keeps the scroll within the page.
    pub(crate) fn keep_within(&mut self, rows: usize, height: usize) {
        self.scroll = self.scroll.min(rows.saturating_sub(height));
    }
}
