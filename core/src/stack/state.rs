//! What a shell holds of its screens, and what can happen to them.

use crate::action::ScreenName;

/// The screens that stand over each other, and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StackState {
    /// From the bottom up: home first, then each screen once. The last one is on top.
    pub screens: Vec<ScreenName>,
    /// Whether two panes fit.
    pub wide: bool,
    /// The screens in sight, from left to right: the top, or the list with what stands beside it.
    pub panes: Vec<ScreenName>,
    /// The screens that the core is told to keep up to date.
    pub open: Vec<ScreenName>,
    /// The page of the bar that is marked: where one is.
    pub marked: Option<ScreenName>,
    /// Whether the system's picture of the app must show nothing (D6).
    pub private: bool,
    /// Whether no other picture may be taken of it either, and nothing but a screen reader may read it: the section on
    /// violence. A picture of the chat may be somebody's proof.
    pub secret: bool,
    /// How often the app was left quickly. After it nothing of the screens before may be seen, not even moving
    /// away (D2).
    pub leavings: u32,
}

/// What happens to the screens.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum StackStep {
    /// A control leads to a screen.
    Lead {
        /// Which one.
        screen: ScreenName,
    },
    /// A cell of the bar was touched.
    Bar {
        /// Its page.
        screen: ScreenName,
    },
    /// One back.
    Back,
    /// Back by a gesture of the system's own, until so many screens are left.
    BackTo {
        /// How many, home among them.
        left: u32,
    },
    /// Left quickly (D2).
    Leave,
    /// The app is no longer in front, or the device is locked (D5).
    Away,
    /// The window has another width.
    Width {
        /// Whether two panes fit.
        wide: bool,
    },
}
