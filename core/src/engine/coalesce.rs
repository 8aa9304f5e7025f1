//! Coalescing: leaving out work whose answer nobody would see.

use super::Event;
use super::fields::screen_of;
use crate::action::{AppAction, LetterPage, ScreenName};
use crate::features::chart::ChartAction;

/// What of an event is worth doing while others wait behind it.
#[derive(Debug)]
pub enum Coalesced {
    /// All of it.
    Whole(Event),
    /// It counts, and nobody would see its picture: a finger has moved the map on.
    Unseen(ChartAction),
    /// Nothing: a later one replaces it. Of a text that is being typed only the last is searched.
    Nothing,
}

/// Weighs an event by those that are already waiting behind it, in their order.
pub fn coalesce<'a>(event: Event, mut later: impl Iterator<Item = &'a Event>) -> Coalesced {
    if let Event::Acted(AppAction::Typed { field, .. }) = &event {
        let screen = screen_of(field);
        // The next thing that happens on that screen decides: "entered" wants the text before it.
        let next = later.find(|event| screen.is_none() || concerned(event) == screen);
        let replaced =
            matches!(next, Some(Event::Acted(AppAction::Typed { field: next, .. })) if next == field);
        return if replaced { Coalesced::Nothing } else { Coalesced::Whole(event) };
    }
    match event {
        Event::Acted(AppAction::Chart { action }) => match later.next() {
            Some(Event::Acted(AppAction::Chart { .. })) => Coalesced::Unseen(action),
            _ => Coalesced::Whole(Event::Acted(AppAction::Chart { action })),
        },
        event => Coalesced::Whole(event),
    }
}

/// The screen whose fields an event may change or need.
fn concerned(event: &Event) -> Option<ScreenName> {
    let Event::Acted(action) = event else { return None };
    match action {
        AppAction::Typed { field, .. }
        | AppAction::Entered { field }
        | AppAction::PlaceChosen { field, .. }
        | AppAction::PlaceListed { field, .. } => screen_of(field),
        AppAction::Opened { screen } | AppAction::Closed { screen } => Some(screen.clone()),
        // The places to touch are those of the text before.
        AppAction::Letter { .. } => Some(ScreenName::Letter { page: LetterPage::Place }),
        AppAction::Left
        | AppAction::TimePassed
        | AppAction::WentAway
        | AppAction::CameBack
        | AppAction::SystemLanguage { .. }
        | AppAction::NoticeDismissed { .. }
        | AppAction::Station { .. }
        | AppAction::Chart { .. }
        | AppAction::PreviewResized { .. }
        | AppAction::LineChanged { .. }
        | AppAction::Chat { .. }
        | AppAction::FirstRun { .. }
        | AppAction::MyData { .. }
        | AppAction::News { .. }
        | AppAction::Renewal { .. }
        | AppAction::Settings { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::letter::{LetterAction, PLACE};

    #[test]
    fn a_place_is_chosen_among_those_of_the_text_before() {
        let typed = |text: &str| Event::Acted(AppAction::Typed { field: PLACE.into(), text: text.into() });
        let chosen = Event::Acted(LetterAction::PlaceChosen { id: "a".into() }.into());
        assert!(matches!(coalesce(typed("a"), [typed("ab")].iter()), Coalesced::Nothing));
        assert!(matches!(coalesce(typed("a"), [chosen, typed("ab")].iter()), Coalesced::Whole(_)));
    }
}
