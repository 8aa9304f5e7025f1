//! A question for an answer by e-mail.

use securite_chat::testing::Fate;

use super::super::*;
use super::desk::Desk;
use crate::action::ScreenName;
use crate::page::told;
use crate::work::{Answer, SendError};

fn page(desk: &Desk) -> String {
    told(&question(&desk.model, "police", desk.words).1)
}

fn closes(desk: &mut Desk) {
    desk.close(ScreenName::ChatQuestion { service: "police".into() });
}

fn leave(desk: &mut Desk) {
    desk.act(ChatAction::QuestionLeft { service: "police".into() });
}

/// With a question on its way.
fn sending() -> Desk {
    let mut desk = Desk::new();
    desk.typed(MAIL, "a@b.fr");
    desk.typed(QUESTION, "Quand ?");
    leave(&mut desk);
    assert_eq!(desk.asks(), ["http://127.0.0.1:1/v1/questions"]);
    desk
}

/// With one that may have arrived.
fn unsure() -> Desk {
    let mut desk = sending();
    desk.answer(Err(SendError::TooSlow));
    desk
}

/// The key of the question on its way, and its words.
fn asked(desk: &Desk) -> (String, String) {
    let (_, request) = desk.asked.back().unwrap();
    (request.key.clone().unwrap(), String::from_utf8(request.body.to_vec()).unwrap())
}

#[track_caller]
fn question_says(mail: &str, text: &str, said: &str) {
    let mut desk = Desk::new();
    desk.typed(MAIL, mail);
    desk.typed(QUESTION, text);
    leave(&mut desk);
    assert!(desk.asks().is_empty(), "nothing is sent");
    assert!(page(&desk).contains(said), "{}", page(&desk));
}

#[test]
fn a_question_needs_an_address_and_words() {
    for mail in ["", "a", "a@", "@b.fr", "a@b", "a b@c.fr", "a@b@c.fr", "a@b..fr"] {
        question_says(mail, "Quand ?", "Cette adresse e-mail n’est pas complète");
    }
    question_says("a@b.fr", " \n", "Écrivez votre question");
    question_says("a@b.fr", &"a".repeat(4_001), "4001 caractères, 4000 au plus");
}

#[test]
fn a_question_is_left_once_and_then_forgotten_here() {
    let mut desk = sending();
    leave(&mut desk);
    assert_eq!(desk.asks().len(), 1);
    let first = asked(&desk);
    // The answer was lost: the words are still there, and the same question goes again under the same key.
    desk.answer(Err(SendError::TooSlow));
    assert!(page(&desk).contains("Nous ne savons pas si la question est arrivée"), "{}", page(&desk));
    leave(&mut desk);
    assert_eq!(asked(&desk), first);
    desk.settle(Fate::Arrives);
    assert!(page(&desk).contains("Chosen: La question est chez le service"));
    assert!(desk.model.question.mail.is_blank() && desk.model.question.text.is_blank());
}

#[test]
fn words_that_were_changed_are_another_question_and_the_first_may_have_arrived() {
    let mut desk = sending();
    let (first, _) = asked(&desk);
    desk.answer(Err(SendError::TooSlow));
    desk.typed(QUESTION, "Quand, et où ?");
    assert!(page(&desk).contains("Careful: Une première version est peut-être arrivée"), "{}", page(&desk));
    // Put back as they were, they are the same question.
    desk.typed(QUESTION, " Quand ? ");
    assert!(page(&desk).contains("Nous ne savons pas si la question est arrivée"), "{}", page(&desk));
    leave(&mut desk);
    assert_eq!(asked(&desk).0, first);
    desk.answer(Err(SendError::TooSlow));
    desk.typed(QUESTION, "Quand, et où ?");
    leave(&mut desk);
    let (second, words) = asked(&desk);
    assert!(second != first && words.contains("et où"), "{words}");
    // One for another service, too.
    desk.answer(Err(SendError::TooSlow));
    desk.act(ChatAction::QuestionLeft { service: "gendarmerie".into() });
    assert_ne!(asked(&desk).0, second);
}

#[test]
fn what_was_written_while_the_first_was_on_its_way_is_not_lost_with_it() {
    let mut desk = sending();
    desk.typed(QUESTION, "Et où ?");
    desk.settle(Fate::Arrives);
    assert!(page(&desk).contains("La question est chez le service"));
    assert_eq!(desk.model.question.text.text, "Et où ?");
}

#[test]
fn a_question_that_is_being_written_is_forgotten_with_its_page() {
    for mut desk in [Desk::new(), unsure()] {
        desk.typed(QUESTION, "Quand ?");
        closes(&mut desk);
        assert!(desk.model.question.text.is_blank());
        assert!(!desk.page().contains("question est"), "{}", desk.page());
    }
}

#[test]
fn one_that_is_on_its_way_goes_on_when_its_page_is_left_and_the_first_page_says_what_came_of_it() {
    let mut desk = sending();
    closes(&mut desk);
    assert_eq!(desk.asks().len(), 1);
    assert!(desk.page().contains("Quiet: Envoi de la question"), "{}", desk.page());
    desk.answer(Err(SendError::TooSlow));
    assert!(desk.page().contains("Careful: Nous ne savons pas si votre question est arrivée"));
    assert!(desk.page().contains("> Votre question | Police nationale"), "{}", desk.page());
    // Its words are written into the fields again.
    let (_, first) = question(&desk.model, "police", desk.words);
    assert!(told(&first).contains("réessayez"));
    let written = &desk.model.question.text.prefill;
    assert_eq!((written.number, written.text.as_str()), (1, "Quand ?"));
    leave(&mut desk);
    closes(&mut desk);
    desk.settle(Fate::Arrives);
    assert!(desk.page().contains("Chosen: La question est chez le service"), "{}", desk.page());
    assert!(!desk.page().contains("> Votre question"));
    assert_eq!(project(&desk.model, desk.words).announcement, "La question est chez le service.");
    // Said once.
    desk.close(ScreenName::Chat);
    assert!(!desk.page().contains("La question est"));
}

#[test]
fn one_that_the_service_did_not_take_is_there_to_be_changed() {
    let mut desk = sending();
    closes(&mut desk);
    desk.answer(Ok(Answer { status: 400, body: "{}".into() }));
    assert!(desk.page().contains("Careful: Le service n’a pas pris la question"), "{}", desk.page());
    assert!(desk.page().contains("> Votre question"));
}

#[test]
fn a_long_while_away_takes_the_words_and_leaves_what_is_known() {
    let erased = "Careful: Nous ne savons pas si votre question est arrivée. L’application";
    // On its way: it goes on without its words.
    for (answer, said) in [
        (Ok(Answer { status: 202, body: "{}".into() }), "Chosen: La question est chez le service"),
        (Err(SendError::TooSlow), erased),
    ] {
        let mut desk = sending();
        desk.away();
        assert!(desk.model.question.mail.is_blank() && desk.model.question.text.is_blank());
        assert!(desk.page().contains("Quiet: Envoi de la question") && !desk.page().contains("> Votre"));
        desk.answer(answer);
        assert!(desk.page().contains(said), "{}", desk.page());
    }
    // What came of it meanwhile is said all the same.
    let mut desk = sending();
    closes(&mut desk);
    desk.settle(Fate::Arrives);
    desk.away();
    assert!(desk.page().contains("Chosen: La question est chez le service"), "{}", desk.page());
    let mut desk = unsure();
    desk.away();
    assert!(desk.page().contains(erased), "{}", desk.page());
    assert!(desk.model.question.sent.is_none());
    // The field of a page that is still open is emptied.
    assert_eq!((desk.model.question.text.prefill.number, desk.model.question.text.text.as_str()), (1, ""));
}
