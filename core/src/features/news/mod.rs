//! News by place and theme. Every phone asks for the same files; what is for somebody is chosen here, on the device (N1,
//! S2).
//!
//! One idea: places and themes choose, they never ask. Local first, the newest first, what has expired never; each item
//! says why it is shown. This is no alarm, and says so (N3).

mod action;
mod choices;
mod choose;
mod erasing;
mod held;
mod item;
mod kept;
mod model;
mod notices;
mod project;
mod select;
#[cfg(test)]
mod tests;
mod times;
mod told;
mod update;
mod wording;

pub use action::NewsAction;
pub(crate) use choices::project as choices;
pub(crate) use choose::{act, picked};
pub(crate) use erasing::{choices_gone, erased, let_go};
pub use held::{HeldNews, NewsSource, Refreshed, SourceFailure};
pub(crate) use item::project as item;
pub use kept::{NewsKept, NewsNotices, NewsPlace};
pub use model::NewsModel;
pub(crate) use notices::not_posted;
pub(crate) use project::{latest, project, to_choices};
pub use told::{ToldItem, items, said};
pub use update::NewsEffect;
pub(crate) use update::{begin, closed, fetched, forget, held_opened, opened, time_told, typed, woke};
pub(crate) use wording::{chosen_themes, place_names};

use crate::action::ScreenName;

/// The name of the field that searches the news held.
pub const SEARCH: &str = "news-search";
/// The name of the field in which a place is chosen.
pub const PLACE: &str = "news-place";

/// The names of the themes, as they are written on a command line.
pub fn theme_names() -> impl Iterator<Item = &'static str> {
    securite_feed::Theme::ALL.map(securite_feed::Theme::name).into_iter().chain([kept::OTHER])
}

/// Whether a screen is one of these.
pub(crate) fn has(screen: &ScreenName) -> bool {
    matches!(screen, ScreenName::News | ScreenName::NewsItem { .. } | ScreenName::NewsChoices)
}
