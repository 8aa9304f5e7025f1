//! The page on domestic violence: left in one action, by itself, and without a way back.

use securite_core::features::directory::FIELD;
use securite_core::{AppAction, ScreenName};

use super::{Desk, USUAL};

/// The title of the screen after what was done.
fn check(does: &[&str], expected: &str) -> Desk {
    let mut desk = Desk::open("fr", USUAL);
    does.iter().for_each(|what| desk.does(what));
    assert_eq!(desk.title(), expected, "{does:?}");
    desk
}

#[test]
fn it_is_left_in_one_action_and_nothing_leads_back() {
    check(&["F1", "F3"], "Violences conjugales");
    check(&["F1", "F3", "Esc"], "Sécurité");
    check(&["F1", "F3", "Enter"], "Sécurité");
    check(&["F1", "F3", "Esc", "Esc"], "Sécurité");
    check(&["F3", "F2", "Esc"], "Sécurité");
    check(&["F3", "F4", "Esc", "Esc", "Esc"], "Sécurité");
    check(&["F3", "!unfocused"], "Sécurité");
}

#[test]
fn leaving_empties_the_stack_and_closes_everything() {
    let desk = check(&["F1", "=secret", "F3", "Esc"], "Sécurité");
    assert_eq!(desk.app.stack.screens, [ScreenName::Home]);
    for screen in [ScreenName::Directory, ScreenName::Discreet] {
        assert!(desk.told.contains(&AppAction::Closed { screen: screen.clone() }), "{screen:?}");
        assert!(!desk.app.screens.contains_key(&screen), "{screen:?}");
    }
    assert_eq!(desk.app.fields.input(FIELD).value(), "");
}

#[test]
fn the_way_out_is_first_and_stays_when_the_page_scrolls() {
    for scrolled in ["PageDown", "End"] {
        let desk = check(&["F3", scrolled], "Violences conjugales");
        assert!(desk.text().lines().nth(1).unwrap_or_default().contains("Quitter vite"));
    }
}

#[test]
fn untouched_it_asks_then_leaves() {
    let mut desk = check(&["F3"], "Violences conjugales");
    desk.waits(44);
    assert!(!desk.text().contains("Je suis là"));
    assert_eq!(desk.app.next_tick().map(|tick| tick.as_secs()), Some(45));
    desk.waits(1);
    assert!(desk.text().contains("Je suis là"));
    assert_eq!(desk.app.next_tick().map(|tick| tick.as_secs()), Some(60));
    desk.waits(15);
    assert_eq!(desk.title(), "Sécurité");
    assert_eq!(desk.app.next_tick(), None);
}

#[test]
fn an_answer_stays_and_does_nothing_else() {
    for answer in ["Enter", "Tab", "=q"] {
        let mut desk = check(&["F3"], "Violences conjugales");
        desk.waits(50);
        desk.does(answer);
        assert!(!desk.app.left && !desk.text().contains("Je suis là"), "{answer}");
        desk.waits(44);
        assert_eq!(desk.title(), "Violences conjugales");
    }
}

#[test]
fn the_question_keeps_17_and_the_quick_way_out() {
    for (key, title) in [("Esc", "Sécurité"), ("F4", "En danger")] {
        let mut desk = check(&["F3"], "Violences conjugales");
        desk.waits(50);
        desk.does(key);
        assert_eq!(desk.title(), title);
    }
}

#[test]
fn behind_the_numbers_it_leaves_too() {
    let mut desk = check(&["F3", "F4"], "En danger");
    desk.waits(60);
    assert_eq!(desk.title(), "Sécurité");
}
