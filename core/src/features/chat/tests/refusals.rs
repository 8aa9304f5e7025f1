//! Servers that know the phone no more.

use securite_chat::testing::Fate;

use super::super::*;
use super::desk::Desk;
use super::talk::{OFFICER, claimed};

#[test]
fn a_token_that_was_taken_away_is_replaced_and_nobody_notices() {
    let mut desk = claimed();
    desk.says("Un");
    desk.settle(Fate::Arrives);
    desk.server.revoke();
    desk.server.says(OFFICER, "Deux");
    desk.says("Trois");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Vous: Un (Sur le serveur)", "Agent: Deux", "Vous: Trois (Sur le serveur)"]);
    assert_eq!(desk.standing(), "Open: Un agent est dans la conversation.");
    assert_eq!(desk.server.texts(), ["Un", "Deux", "Trois"]);
}

#[test]
fn the_new_token_is_what_is_kept() {
    let mut desk = Desk::new();
    desk.act(ChatAction::KeepingChosen { keeping: ChatKeeping::Day });
    desk.act(ChatAction::Began { service: "police".into() });
    desk.settle(Fate::Arrives);
    desk.server.revoke();
    desk.settle(Fate::Arrives);
    let mut desk = desk.killed();
    desk.settle(Fate::Arrives);
    desk.says("Bonjour");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.server.opened, 2);
    assert_eq!(desk.server.texts(), ["Bonjour"]);
}

#[test]
fn who_is_let_in_no_more_is_told_so_and_the_service_hears_that_nobody_comes_back() {
    let mut desk = claimed();
    desk.server.shuts_out = true;
    desk.says("Une adresse");
    while desk.model.talk.as_ref().unwrap().conversation.ending().is_none() {
        desk.step(Fate::Arrives);
    }
    assert!(desk.standing().starts_with("Careful: La conversation est terminée ici"), "{}", desk.standing());
    assert!(desk.standing().contains("ne partira plus"));
    assert!(!desk.screen().is_over && desk.screen().field.is_none());
    // What was written can be copied until it is left; and who leaves at once does not keep it from being told.
    assert_eq!(desk.buttons(), " [Effacer et quitter] [Copier mes messages]");
    desk.act(ChatAction::Finished);
    assert_eq!((desk.model.talk.is_some(), desk.model.closing.len()), (false, 1));
    desk.settle(Fate::Lost);
    assert!(!desk.server.closed);
    desk.settle(Fate::Arrives);
    assert!(desk.server.closed && desk.model.closing.is_empty());
}
