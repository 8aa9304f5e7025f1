//! Leaving out work whose answer nobody would see.

use super::Event;
use crate::action::AppAction;
use crate::features::directory::DirectoryAction;

/// Whether an event changes nothing because a later one, already waiting, replaces it: an address
/// typed on while a search ran. Only the last text is searched.
pub fn overtaken<'a>(event: &Event, mut later: impl Iterator<Item = &'a Event>) -> bool {
    let is_query = |event: &Event| matches!(directory(event), Some(DirectoryAction::QueryChanged { .. }));
    // The next thing that happens on that screen decides: "submit" wants the text before it.
    is_query(event) && later.find(|event| concerns_directory(event)).is_some_and(is_query)
}

fn directory(event: &Event) -> Option<&DirectoryAction> {
    match event {
        Event::Done(AppAction::Directory { action }) => Some(action),
        _ => None,
    }
}

fn concerns_directory(event: &Event) -> bool {
    let Event::Done(action) = event else { return false };
    match action {
        AppAction::Directory { .. } | AppAction::Opened { .. } | AppAction::Closed { .. } => true,
        AppAction::TimePassed
        | AppAction::NoticeDismissed { .. }
        | AppAction::Station { .. }
        | AppAction::Chart { .. }
        | AppAction::Settings { .. } => false,
    }
}
