//! The line to the network is another, as the system tells it.

use securite_chat::testing::Fate;

use super::desk::{Desk, to_chat};
use super::talk::claimed;
use crate::work::WorkId;

#[test]
fn what_is_held_over_a_line_that_is_gone_is_asked_again_once_for_each_that_is_another() {
    let mut desk = claimed();
    let held = |desk: &Desk| -> Vec<WorkId> { desk.asked.iter().map(|(id, _)| *id).collect() };
    let first = held(&desk);
    // What is told first, and whatever says the same again, breaks nothing off.
    desk.line(false);
    desk.line(false);
    assert_eq!((held(&desk), desk.reconnects), (first.clone(), 0));
    let addresses = desk.asks();
    desk.line(true);
    let second = held(&desk);
    assert_eq!((second.len(), desk.asks(), desk.reconnects), (first.len(), addresses, 1));
    assert!(second.iter().all(|id| !first.contains(id)));
    for _ in 0..20 {
        desk.line(true);
    }
    assert_eq!((held(&desk), desk.reconnects), (second, 1));
}

#[test]
fn a_message_that_was_on_its_way_is_said_once() {
    let mut desk = claimed();
    desk.line(false);
    desk.says("Bonjour");
    // It arrived, and the line went before its answer did.
    let (_, request) =
        desk.asked.iter().find(|(_, request)| request.address.contains("/send/")).unwrap().clone();
    desk.server.ask(&to_chat(request), Fate::Swallowed).unwrap_err();
    desk.line(true);
    desk.settle(Fate::Arrives);
    assert_eq!(desk.server.texts(), ["Bonjour"]);
    assert_eq!(desk.lines(), ["Vous: Bonjour (Sur le serveur)"]);
}
