//! Text that nobody would write, and very much of it.

use super::{TELLS, TELLS_NOT, messages};
use crate::tells_of_danger;
use proptest::prelude::*;

#[test]
fn nothing_strange_is_danger_and_nothing_panics() {
    for text in
        ["", " ", "\n\n", "...", "🙂🙂🙂", "👩🏽‍🚒", "\u{0}\u{7}\u{1B}", "مرحبا", "'", "!!!???", "\u{301}"]
    {
        assert!(!tells_of_danger(text), "{text:?}");
    }
    for piece in
        ["a", "é", "🙂", "il ", "me ", "j'", "\u{301}", "2", "... ", "il me va le ", "@lui … ", "\u{1F1EB}"]
    {
        tells_of_danger(&piece.repeat(60_000 / piece.chars().count()));
    }
}

#[test]
fn danger_is_found_in_the_middle_of_much_else() {
    let calm: Vec<&str> = messages(TELLS_NOT).filter(|message| !tells_of_danger(message)).collect();
    let (before, after) = calm.split_at(calm.len() / 2);
    let (before, after) = (before.join(".\n"), after.join(".\n"));
    assert!(!tells_of_danger(&format!("{before}.\n{after}")));
    for danger in messages(TELLS).step_by(29) {
        assert!(tells_of_danger(&format!("{before}.\n{danger}\n{after}")), "{danger}");
    }
    assert!(tells_of_danger(&format!(
        "bonjour je vous écris pour mon dossier {} il me frappe et je ne sais pas",
        "puis ".repeat(300)
    )));
}

#[test]
fn letters_that_others_use_for_ours_change_nothing() {
    for message in messages(TELLS) {
        let typed = message.replace(['\'', '’'], "`").replace('e', "eee");
        assert!(tells_of_danger(&typed.to_uppercase()), "{typed}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(printed in "\\PC*", any in any::<String>(), near in "(il|me|tape|m'|…|[.!?]|é|0| ){0,60}") {
        for text in [printed, any, near] {
            tells_of_danger(&text);
        }
    }
}
