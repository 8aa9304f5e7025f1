//! Where screens stand: one over the whole window, or a list with what was chosen beside it.

use ratatui::layout::Rect;
use securite_core::features::chart::ChartAction;
use securite_core::features::directory::DirectoryContent;
use securite_core::{ScreenName, ScreenState};

use super::{App, windows};
use crate::screens::{Held, chart};

impl App {
    /// The screens in sight, from left to right.
    pub(super) fn panes(&self) -> Vec<(ScreenName, Rect)> {
        let body = windows::body(self.size);
        let top = self.top().clone();
        let beside = match top {
            ScreenName::Station { .. } | ScreenName::Chart => Some(top.clone()),
            _ => self.companion(),
        };
        match beside {
            Some(beside) if self.is_wide() && self.has_answer() => {
                let [left, right] = windows::two(body);
                vec![(ScreenName::Directory, left), (beside, right)]
            }
            _ => vec![(top, body)],
        }
    }

    /// Where a screen stands; one that is not in sight has the whole window.
    pub(super) fn pane(&self, name: &ScreenName) -> Rect {
        let found = self.panes().into_iter().find(|(shown, _)| shown == name);
        found.map_or_else(|| windows::body(self.size), |(_, pane)| pane)
    }

    /// The map that stands beside the list although nobody opened it.
    pub(super) fn companion(&self) -> Option<ScreenName> {
        let list = *self.top() == ScreenName::Directory;
        (list && self.is_wide() && self.has_answer()).then_some(ScreenName::Chart)
    }

    /// What was typed, as much as fits, with room for the cursor.
    pub(super) fn held(&self, inside: Rect) -> Held<'_> {
        let room = usize::from(inside.width).saturating_sub(3).max(1);
        let hidden = self.field.visual_scroll(room);
        Held { typed: self.field.value(), hidden, room, height: inside.height }
    }

    /// The surface of the map, in dots, if the map is in sight.
    pub(super) fn surface_in_sight(&self) -> Option<ChartAction> {
        let (_, pane) = self.panes().into_iter().find(|(name, _)| *name == ScreenName::Chart)?;
        Some(chart::surface(windows::inside(pane), &self.paper(&ScreenName::Chart)))
    }

    fn is_wide(&self) -> bool {
        self.size.width >= windows::WIDE
    }

    fn has_answer(&self) -> bool {
        matches!(
            self.screens.get(&ScreenName::Directory),
            Some(ScreenState::Directory { state, .. })
                if matches!(state.content, DirectoryContent::Found { .. })
                    && self.stack.contains(&ScreenName::Directory)
        )
    }
}
