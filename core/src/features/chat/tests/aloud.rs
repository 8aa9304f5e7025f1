//! What a screen reader says by itself: a shell speaks where it is another text than before.

use expect_test::expect;
use securite_chat::testing::Fate;

use super::super::*;
use super::desk::Desk;
use super::talk::{GUICHET, OFFICER, claimed, member};

/// What was said while requests were answered one by one.
fn heard(desk: &mut Desk, answers: usize) -> Vec<String> {
    let said = |desk: &Desk| desk.screen().announcement.replace('\u{a0}', " ");
    let mut all = vec![said(desk)];
    for _ in 0..answers {
        desk.step(Fate::Arrives);
        all.push(said(desk));
    }
    all.dedup();
    all.remove(0);
    all
}

#[test]
fn each_line_is_said_once_also_when_it_says_what_the_one_before_did() {
    let mut desk = claimed();
    let mut all = Vec::new();
    for text in ["Oui", "Oui", "Oui", "Non", "Oui"] {
        desk.server.says(OFFICER, text);
        // Some of what is answered then says nothing new.
        all.extend(heard(&mut desk, 4));
    }
    expect![[r#"
        Agent : Oui
        Agent : Oui. Les mêmes mots, 2 fois de suite.
        Agent : Oui. Les mêmes mots, 3 fois de suite.
        Agent : Non
        Agent : Oui"#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn what_one_wrote_is_not_said_and_says_nothing_again() {
    let mut desk = claimed();
    desk.server.says(OFFICER, "Bonjour");
    assert_eq!(heard(&mut desk, 4), ["Agent : Bonjour"]);
    desk.says("Moi");
    assert_eq!(heard(&mut desk, 6), [""; 0]);
    // What is not shown is not said either.
    desk.server.says(OFFICER, "!fin");
    assert_eq!(heard(&mut desk, 4), [""; 0]);
}

#[test]
fn how_things_stand_is_said_when_it_is_another_and_not_after_each_line() {
    let mut desk = claimed();
    desk.server.says(OFFICER, "Bonjour");
    assert_eq!(heard(&mut desk, 4), ["Agent : Bonjour"]);
    desk.step(Fate::Lost);
    assert!(desk.screen().announcement.starts_with("Pas de réseau"));
    assert_eq!(heard(&mut desk, 4), ["Un agent est dans la conversation."]);
    // Both in one answer: all of it.
    desk.server.says(OFFICER, "Au revoir");
    member(&mut desk, OFFICER, "leave");
    let said = desk.screen().announcement.replace('\u{a0}', " ");
    assert_eq!(said, "L’agent est parti. Personne ne lit en ce moment. Agent : Au revoir");
}

#[test]
fn of_many_the_last_are_said_and_how_many_there_were_before() {
    let mut desk = claimed();
    for number in 1..=4 {
        desk.server.says(OFFICER, &format!("Message {number}"));
    }
    let said = heard(&mut desk, 3);
    assert_eq!(said, ["Un autre message avant. Agent : Message 2 Agent : Message 3 Agent : Message 4"]);
    // What was before is no news.
    let mut desk = Desk { server: desk.server, ..Desk::new() };
    desk.act(ChatAction::Began { service: "police".into() });
    desk.settle(Fate::Arrives);
    desk.act(ChatAction::EarlierAsked);
    assert_eq!(heard(&mut desk, 6), [""; 0]);
    desk.server.says(GUICHET, "Conversation enregistrée");
    assert_eq!(heard(&mut desk, 4), ["Service : Conversation enregistrée"]);
}
