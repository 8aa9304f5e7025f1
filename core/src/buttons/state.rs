//! What a button is.

use crate::action::{OutsideLink, Tap};

/// A button.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageButton {
    /// Whether it is the one that is needed most: at most one in a part.
    pub main: bool,
    /// What it does.
    pub control: PageControl,
}

/// What a button does.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum PageControl {
    /// Sends an action.
    Act {
        /// The control.
        tap: Tap,
    },
    /// Leaves the app.
    Open {
        /// The control.
        link: OutsideLink,
    },
}

silent!(PageButton, PageControl);
