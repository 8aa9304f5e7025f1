//! A table: steps from home, and what stands then.

use proptest::prelude::*;

use super::*;
use crate::action::LetterPage;
use crate::features::chat::ChatAction;
use crate::features::letter::{LetterAction, LetterWhat, LetterWho};

fn station(id: &str) -> ScreenName {
    ScreenName::Station { id: id.into() }
}

/// A step by a word: `wide`, `narrow`, `back`, `leave`, `away`, `to 2`, `bar list`, or a screen that is led to.
fn named(word: &str) -> StackStep {
    let screen = |name: &str| match name {
        "home" => ScreenName::Home,
        "list" => ScreenName::Directory,
        "map" => ScreenName::Chart,
        "chat" => ScreenName::Chat,
        "discreet" => ScreenName::Discreet,
        "settings" => ScreenName::Settings,
        "departments" => ScreenName::Departments,
        "terms" => ScreenName::ChatTerms { service: "police".into() },
        "wishes" => ScreenName::ChatWishes { service: "police".into() },
        "question" => ScreenName::ChatQuestion { service: "police".into() },
        "conversation" => ScreenName::Conversation,
        "who" => ScreenName::Letter { page: LetterPage::Who },
        "what" => ScreenName::Letter { page: LetterPage::What },
        id => station(id),
    };
    match word.split_once(' ') {
        Some(("bar", name)) => StackStep::Bar { screen: screen(name) },
        Some(("to", left)) => StackStep::BackTo { left: left.parse().unwrap() },
        _ => match word {
            "wide" | "narrow" => StackStep::Width { wide: word == "wide" },
            "back" => StackStep::Back,
            "leave" => StackStep::Leave,
            "away" => StackStep::Away,
            name => StackStep::Lead { screen: screen(name) },
        },
    }
}

fn after(steps: &str) -> StackState {
    steps.split(", ").filter(|word| !word.is_empty()).map(named).fold(home(), step)
}

fn words(screens: &[ScreenName]) -> String {
    let word = |screen: &ScreenName| match screen {
        ScreenName::Directory => "list".to_owned(),
        ScreenName::Chart => "map".to_owned(),
        ScreenName::Station { id } => id.clone(),
        other => format!("{other:?}").to_lowercase(),
    };
    screens.iter().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn where_steps_lead() {
    // Steps; screens from the bottom up; what is in sight.
    let check = |steps: &str, screens: &str, panes: &str| {
        let stack = after(steps);
        assert_eq!((words(&stack.screens), words(&stack.panes)), (screens.into(), panes.into()), "{steps}");
    };
    check("", "home", "home");
    check("back", "home", "home");
    check("settings", "home settings", "settings");
    check("settings, home", "home", "home");
    check("bar list", "home list", "list");
    check("bar list, a", "home list a", "a");
    check("bar list, a, b", "home list a b", "b");
    check("bar list, a, b, back", "home list a", "a");
    // Back to what stands already, nothing twice.
    check("bar list, a, b, a", "home list a", "a");
    check("bar list, map, a, map", "home list map", "map");
    // A place from a list is answered where the field is.
    check("bar list, departments, list", "home list", "list");
    // The bar: its page alone over home.
    check("bar list, a, bar chat", "home chat", "chat");
    check("bar list, a, bar list", "home list", "list");
    check("bar list, bar list", "home list", "list");
    // What led to a conversation was for once; what it leads to stands over it.
    check("bar chat, terms, wishes, conversation", "home chat conversation", "conversation");
    check("bar chat, terms, wishes, conversation, back", "home chat", "chat");
    check("bar chat, conversation, list, back", "home chat conversation", "conversation");
    check("bar chat, terms, back", "home chat", "chat");
    // A gesture takes several at once; more or fewer than there are changes nothing else.
    check("bar list, a, b, to 2", "home list", "list");
    check("bar list, a, to 9", "home list a", "a");
    check("bar list, a, to 0", "home", "home");
}

#[test]
fn two_panes_are_the_list_and_what_it_leads_to() {
    let check = |steps: &str, screens: &str, panes: &str| {
        let stack = after(steps);
        assert_eq!((words(&stack.screens), words(&stack.panes)), (screens.into(), panes.into()), "{steps}");
    };
    check("wide, bar list", "home list", "list map");
    check("wide, bar list, a", "home list a", "list a");
    // A second one replaces the first; one back is the list and its map.
    check("wide, bar list, a, b", "home list b", "list b");
    check("wide, bar list, a, b, back", "home list", "list map");
    check("wide, bar list, a, map", "home list", "list map");
    check("wide, bar list, map", "home list", "list map");
    check("wide, bar list, departments", "home list departments", "departments");
    check("wide, bar list, departments, list", "home list", "list map");
    // Without the list a station stands alone.
    check("wide, a", "home a", "a");
    check("wide, bar chat", "home chat", "chat");
    // A turned device shows the same page.
    check("bar list, a, b, wide", "home list a b", "list b");
    check("wide, bar list, a, narrow", "home list a", "a");
    check("bar list, map, wide", "home list map", "list map");
    check("bar list, map, wide, a", "home list a", "list a");
}

#[test]
fn a_touch_leads_somewhere_or_is_only_told() {
    let lead = |screen| Some(StackStep::Lead { screen });
    let opened = AppAction::Opened { screen: ScreenName::Chat };
    assert_eq!(step_of(&opened), lead(ScreenName::Chat));
    assert_eq!(step_of(&AppAction::Left), Some(StackStep::Leave));
    let chat = |action| step_of(&AppAction::Chat { action });
    assert_eq!(chat(ChatAction::Began { service: "police".into() }), lead(ScreenName::Conversation));
    assert_eq!(chat(ChatAction::Finished), lead(ScreenName::Chat));
    assert_eq!(chat(ChatAction::Ended), None);
    let letter = |action| step_of(&AppAction::Letter { action });
    let page = |page| lead(ScreenName::Letter { page });
    assert_eq!(letter(LetterAction::WhoChosen { who: LetterWho::Myself }), page(LetterPage::What));
    assert_eq!(letter(LetterAction::WhatChosen { what: LetterWhat::Hits }), page(LetterPage::Place));
    assert_eq!(letter(LetterAction::PlaceChosen { id: "i".into() }), page(LetterPage::Message));
    assert_eq!(letter(LetterAction::PlaceTakenBack), None);
    let listed = AppAction::PlaceListed { field: "f".into(), department: "95".into(), id: "i".into() };
    assert_eq!(step_of(&listed), lead(ScreenName::Directory));
    assert_eq!(step_of(&AppAction::PlaceChosen { field: "f".into(), id: "i".into() }), None);
    assert_eq!(step_of(&AppAction::Closed { screen: ScreenName::Chat }), None);
}

#[test]
fn nothing_leads_back_into_a_section_that_was_left() {
    let check = |steps: &str, screens: &str, leavings: u32| {
        let stack = after(steps);
        assert_eq!((words(&stack.screens), stack.leavings), (screens.into(), leavings), "{steps}");
    };
    check("bar discreet, leave", "home", 1);
    check("bar discreet, away", "home", 1);
    check("settings, discreet, away", "home", 1);
    check("bar discreet, leave, back", "home", 1);
    check("bar discreet, leave, bar discreet, leave", "home", 2);
    // Whatever it leads to outside of it stands without it.
    check("bar discreet, a", "home a", 0);
    check("settings, discreet, chat, back", "home settings", 0);
    check("settings, discreet, back", "home settings", 0);
    // To go home is not to leave, and going away leaves nothing else.
    check("settings, home", "home", 0);
    check("bar chat, away", "home chat", 0);
    check("bar list, a, away", "home list a", 0);
    // A turned device is in the same hand.
    check("bar discreet, wide, narrow", "home discreet", 0);
}

#[test]
fn what_is_private_marked_and_kept_up_to_date() {
    let check = |steps: &str, private: bool, marked: &str, open: &str| {
        let stack = after(steps);
        assert_eq!(stack.secret, stack.screens.contains(&ScreenName::Discreet), "{steps}");
        let said = (stack.private, words(stack.marked.as_slice()), words(&stack.open));
        assert_eq!(said, (private, marked.into(), open.into()), "{steps}");
    };
    check("", false, "", "home");
    check("settings", false, "", "home settings");
    check("bar list", false, "list", "home list");
    check("wide, bar list", false, "list", "home list map");
    check("bar list, map, a", false, "list", "home list map a");
    check("wide, bar list, a", false, "list", "home list a map");
    check("a", false, "list", "home a");
    check("bar chat", true, "chat", "home chat");
    // A page over a private one is private as well: a gesture shows what is under it.
    check("bar chat, a", true, "list", "home chat a");
    for page in ["terms", "wishes", "question", "conversation"] {
        let name = if page == "conversation" { page.to_owned() } else { format!("chat{page}") };
        check(&format!("bar chat, {page}"), true, "chat", &format!("home chat {name}"));
    }
    // Somebody may write there who hits them (D6).
    check("who, what", true, "", "home letter letter");
    check("who, what, bar list", false, "list", "home list");
    check("bar discreet", true, "discreet", "home discreet");
    check("bar discreet, leave", false, "", "home");
}

#[test]
fn a_stack_that_nobody_could_have_made_is_put_right() {
    let none = StackState { screens: vec![], ..home() };
    assert_eq!(step(none, StackStep::Back), home());
    let odd = StackState { screens: vec![ScreenName::Chat], ..home() };
    assert_eq!(words(&step(odd, StackStep::Width { wide: true }).screens), "home chat");
}

proptest! {
    /// Whatever is done: home lies under everything, no screen stands twice, the top is in sight.
    #[test]
    fn every_stack_is_sound(steps in proptest::collection::vec(0usize..15, 0..40)) {
        const WORDS: [&str; 15] = [
            "home", "list", "map", "chat", "discreet", "settings", "a", "b", "bar list", "bar discreet", "back",
            "to 2", "leave", "wide", "narrow",
        ];
        let mut stack = home();
        for at in steps {
            stack = step(stack, named(WORDS[at]));
            let mut once: Vec<_> = stack.screens.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), stack.screens.len());
            prop_assert_eq!(stack.screens.first(), Some(&ScreenName::Home));
            prop_assert!(stack.panes.contains(stack.screens.last().unwrap()));
            prop_assert!(stack.panes.iter().all(|pane| stack.open.contains(pane)));
        }
    }
}
