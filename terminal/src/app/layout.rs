//! Where screens stand: one over the whole window, or a list with what was chosen beside it.

use ratatui::layout::Rect;
use securite_core::features::chart::ChartSize;
use securite_core::{PageAnswer, ScreenName};

use super::{App, windows};
use crate::screens::{Held, chart};

impl App {
    /// The screens in sight, from left to right.
    pub(super) fn panes(&self) -> Vec<(ScreenName, Rect)> {
        let body = windows::body(self.size);
        match &self.stack.panes[..] {
            [list, beside] => {
                let [left, right] = windows::two(body);
                vec![(list.clone(), left), (beside.clone(), right)]
            }
            _ => vec![(self.top().clone(), body)],
        }
    }

    /// Where a screen stands; one that is not in sight has the whole window.
    pub(super) fn pane(&self, name: &ScreenName) -> Rect {
        let found = self.panes().into_iter().find(|(shown, _)| shown == name);
        found.map_or_else(|| windows::body(self.size), |(_, pane)| pane)
    }

    /// The rows of a screen in sight.
    pub(super) fn height_of(&self, name: &ScreenName) -> usize {
        windows::inside(self.pane(name)).height.into()
    }

    /// What the shell holds of a page in this pane, with room for the cursor.
    pub(super) fn held(&self, inside: Rect) -> Held<'_> {
        let room = usize::from(inside.width).saturating_sub(3).max(1);
        Held { fields: &self.fields, room, height: inside.height }
    }

    /// The surface of the map, in dots, if the map is in sight.
    pub(super) fn surface_in_sight(&self) -> Option<ChartSize> {
        let (_, pane) = self.panes().into_iter().find(|(name, _)| *name == ScreenName::Chart)?;
        Some(chart::surface(windows::inside(pane), &self.paper(&ScreenName::Chart)))
    }

    pub(super) fn is_wide(&self) -> bool {
        self.size.width >= windows::WIDE
    }

    pub(super) fn has_answer(&self) -> bool {
        matches!(self.answer(&ScreenName::Directory), Some(PageAnswer::Found { .. }))
    }
}
