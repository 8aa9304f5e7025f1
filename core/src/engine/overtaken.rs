//! Leaving out work whose answer nobody would see.

use super::Event;
use crate::action::AppAction;
use crate::features::chart::ChartAction;
use crate::features::directory::DirectoryAction;

/// What of an event is worth doing while others wait behind it.
#[derive(Debug)]
pub enum Worth {
    /// All of it.
    Whole(Event),
    /// It counts, and nobody would see its picture: a finger has moved the map on.
    Unseen(ChartAction),
    /// Nothing: a later one replaces it. Of an address that is being typed only the last text is searched.
    Nothing,
}

/// Weighs an event by those that are already waiting behind it, in their order.
pub fn worth<'a>(event: Event, mut later: impl Iterator<Item = &'a Event>) -> Worth {
    let is_query = |event: &Event| matches!(directory(event), Some(DirectoryAction::QueryChanged { .. }));
    if is_query(&event) {
        // The next thing that happens on that screen decides: "submit" wants the text before it.
        let replaced = later.find(|event| concerns_directory(event)).is_some_and(is_query);
        return if replaced { Worth::Nothing } else { Worth::Whole(event) };
    }
    match event {
        Event::Done(AppAction::Chart { action }) => match later.next() {
            Some(Event::Done(AppAction::Chart { .. })) => Worth::Unseen(action),
            _ => Worth::Whole(Event::Done(AppAction::Chart { action })),
        },
        event => Worth::Whole(event),
    }
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
