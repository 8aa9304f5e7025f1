//! Buttons: on a page, and on a station in a list.

mod state;

pub use state::{PageButton, PageControl};

use crate::action::{OutsideLink, Tap};

/// Sends an action.
pub(crate) fn act(tap: Tap) -> PageButton {
    PageButton { main: false, control: PageControl::Act { tap } }
}

/// Sends the action that the page is for.
pub(crate) fn main(tap: Tap) -> PageButton {
    PageButton { main: true, ..act(tap) }
}

/// Leaves the app.
pub(crate) fn open(link: OutsideLink) -> PageButton {
    PageButton { main: false, control: PageControl::Open { link } }
}

/// The one way out of the app.
pub(crate) fn door(link: OutsideLink) -> PageButton {
    PageButton { main: true, ..open(link) }
}

/// Ways to reach a station. The first call is the main one; a way there never asks more than a call: a door may be
/// shut.
pub(crate) fn reach(calls: Vec<OutsideLink>, way: Option<OutsideLink>) -> Vec<PageButton> {
    let calls = calls.into_iter().enumerate().map(|(at, link)| PageButton { main: at == 0, ..open(link) });
    calls.chain(way.map(open)).collect()
}
