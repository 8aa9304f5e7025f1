//! The one rule of the screens that stand over each other: where a step leads, what is in sight, what is private.
//!
//! The stack is the shell's own value, so that a step is on the screen in the same frame (D2); its rule is here.
//! A section is a set of pages that are left together: nothing leads back into one that was left.

mod state;
#[cfg(test)]
mod tests;

pub use state::{StackState, StackStep};

use crate::action::{AppAction, ScreenName};

/// Home alone.
pub fn home() -> StackState {
    derived(vec![ScreenName::Home], false, 0)
}

/// The stack after a step.
pub fn step(stack: StackState, step: StackStep) -> StackState {
    let StackState { mut screens, mut wide, mut leavings, .. } = stack;
    match step {
        StackStep::Lead { screen: ScreenName::Home } => screens.truncate(1),
        StackStep::Lead { screen } => lead(&mut screens, screen, wide),
        StackStep::Bar { screen } => {
            screens.truncate(1);
            lead(&mut screens, screen, wide);
        }
        StackStep::Back => screens.truncate(screens.len().saturating_sub(1).max(1)),
        StackStep::BackTo { left } => screens.truncate(usize::try_from(left).unwrap_or(usize::MAX).max(1)),
        StackStep::Away if !screens.iter().any(is_discreet) => {}
        StackStep::Leave | StackStep::Away => {
            screens.truncate(1);
            leavings = leavings.wrapping_add(1);
        }
        StackStep::Width { wide: now } => wide = now,
    }
    derived(screens, wide, leavings)
}

/// What a control does to the screens, beside what the core is told by its action. An action that is itself a step is
/// told by the screens that it opens and closes.
pub fn step_of(action: &AppAction) -> Option<StackStep> {
    match action {
        AppAction::Opened { screen } => Some(StackStep::Lead { screen: screen.clone() }),
        AppAction::Left => Some(StackStep::Leave),
        // Back to the field, where the place is answered.
        AppAction::PlaceListed { .. } => Some(StackStep::Lead { screen: ScreenName::Directory }),
        AppAction::Chat { action } => action.leads_to().map(|screen| StackStep::Lead { screen }),
        AppAction::Letter { action } => action.leads_to().map(|screen| StackStep::Lead { screen }),
        AppAction::Closed { .. }
        | AppAction::TimePassed
        | AppAction::WentAway
        | AppAction::CameBack
        | AppAction::SystemLanguage { .. }
        | AppAction::NoticeDismissed { .. }
        | AppAction::Typed { .. }
        | AppAction::Entered { .. }
        | AppAction::PlaceChosen { .. }
        | AppAction::Station { .. }
        | AppAction::Chart { .. }
        | AppAction::PreviewResized { .. }
        | AppAction::LineChanged { .. }
        | AppAction::FirstRun { .. }
        | AppAction::MyData { .. }
        | AppAction::News { .. }
        | AppAction::Renewal { .. }
        | AppAction::Settings { .. } => None,
    }
}

fn lead(screens: &mut Vec<ScreenName>, screen: ScreenName, wide: bool) {
    if !is_discreet(&screen) {
        screens.retain(|other| !is_discreet(other));
    }
    // What led to it was for once: back from it is where one chose to whom to write.
    if screen == ScreenName::Conversation {
        screens.retain(|other| !is_for_once(other));
    }
    // Back to it where it stands already.
    if let Some(at) = screens.iter().position(|other| *other == screen) {
        return screens.truncate(at + 1);
    }
    let list = screens.iter().position(|other| *other == ScreenName::Directory);
    match list.filter(|_| wide && stands_beside(&screen)) {
        // What stands beside the list is replaced; the map stands there wherever nothing else does.
        Some(at) => {
            screens.truncate(at + 1);
            screens.extend(Some(screen).filter(|screen| *screen != ScreenName::Chart));
        }
        None => screens.push(screen),
    }
}

fn derived(mut screens: Vec<ScreenName>, wide: bool, leavings: u32) -> StackState {
    // A shell may hand in anything.
    if screens.first() != Some(&ScreenName::Home) {
        screens.insert(0, ScreenName::Home);
    }
    let top = screens.last().cloned().unwrap_or(ScreenName::Home);
    let has_list = screens.contains(&ScreenName::Directory);
    let panes = match &top {
        ScreenName::Directory if wide => vec![ScreenName::Directory, ScreenName::Chart],
        beside if wide && has_list && stands_beside(beside) => vec![ScreenName::Directory, top.clone()],
        _ => vec![top.clone()],
    };
    let mut open = screens.clone();
    // Beside the list, so that its map is there again when what stands in its place is closed.
    if wide && has_list && !open.contains(&ScreenName::Chart) {
        open.push(ScreenName::Chart);
    }
    let private = screens.iter().any(is_private);
    let secret = screens.iter().any(is_discreet);
    StackState { marked: page_of_bar(&top), panes, open, private, secret, screens, wide, leavings }
}

/// Where there is room these stand beside the list that leads to them.
fn stands_beside(screen: &ScreenName) -> bool {
    matches!(screen, ScreenName::Chart | ScreenName::Station { .. })
}

/// The section on domestic violence: left together, by D2, D5.
fn is_discreet(screen: &ScreenName) -> bool {
    match screen {
        ScreenName::Discreet => true,
        ScreenName::Home
        | ScreenName::Directory
        | ScreenName::Station { .. }
        | ScreenName::Departments
        | ScreenName::Communes { .. }
        | ScreenName::Chart
        | ScreenName::Chat
        | ScreenName::ChatTerms { .. }
        | ScreenName::ChatWishes { .. }
        | ScreenName::ChatQuestion { .. }
        | ScreenName::Conversation
        | ScreenName::Emergency
        | ScreenName::Letter { .. }
        | ScreenName::Compass { .. }
        | ScreenName::Guidance
        | ScreenName::GuideList { .. }
        | ScreenName::GuideEntry { .. }
        | ScreenName::Family
        | ScreenName::News
        | ScreenName::NewsItem { .. }
        | ScreenName::NewsChoices
        | ScreenName::Settings
        | ScreenName::Privacy
        | ScreenName::MyData
        | ScreenName::Legal
        | ScreenName::LegalPage { .. } => false,
    }
}

fn is_for_once(screen: &ScreenName) -> bool {
    matches!(screen, ScreenName::ChatTerms { .. } | ScreenName::ChatWishes { .. })
}

/// Elsewhere a picture of the screen may be somebody's proof (D6). The letter may say who hits whom, as the chat may.
fn is_private(screen: &ScreenName) -> bool {
    let writes = page_of_bar(screen) == Some(ScreenName::Chat) || matches!(screen, ScreenName::Letter { .. });
    is_discreet(screen) || writes
}

fn page_of_bar(screen: &ScreenName) -> Option<ScreenName> {
    match screen {
        ScreenName::Home
        | ScreenName::Emergency
        | ScreenName::Letter { .. }
        | ScreenName::Compass { .. }
        | ScreenName::Guidance
        | ScreenName::GuideList { .. }
        | ScreenName::GuideEntry { .. }
        | ScreenName::Family
        | ScreenName::News
        | ScreenName::NewsItem { .. }
        | ScreenName::NewsChoices
        | ScreenName::Settings
        | ScreenName::Privacy
        | ScreenName::MyData
        | ScreenName::Legal
        | ScreenName::LegalPage { .. } => None,
        ScreenName::Directory
        | ScreenName::Departments
        | ScreenName::Communes { .. }
        | ScreenName::Chart
        | ScreenName::Station { .. } => Some(ScreenName::Directory),
        ScreenName::Chat
        | ScreenName::ChatTerms { .. }
        | ScreenName::ChatWishes { .. }
        | ScreenName::ChatQuestion { .. }
        | ScreenName::Conversation => Some(ScreenName::Chat),
        ScreenName::Discreet => Some(ScreenName::Discreet),
    }
}
