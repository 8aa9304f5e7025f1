//! The line to the network is another.

use serde_json::json;

use super::{door, id, opening};
use crate::testing::{answer, session};
use crate::{Call, Command, Conversation, NoAnswer};

/// What is called off, and what is asked, in order.
fn told(commands: &[Command]) -> Vec<(&'static str, Call)> {
    let told = |command: &Command| match command {
        Command::Ask { call, .. } => ("ask", *call),
        Command::Wait { call, .. } => ("wait", *call),
        Command::Cancel { call } => ("cancel", *call),
    };
    commands.iter().map(told).collect()
}

fn open() -> Conversation {
    let mut conversation = Conversation::new(door(), id(1), opening());
    conversation.step();
    conversation.answered(Call::Open, &Ok(answer(200, session())), 0);
    conversation
}

#[test]
fn what_hangs_on_the_one_before_is_asked_again_and_is_the_same() {
    let mut conversation = open();
    conversation.write(id(2), "bonjour").unwrap();
    let mut before = conversation.step();
    let after = conversation.line_changed();
    assert_eq!(
        told(&after),
        [("cancel", Call::Sync), ("cancel", Call::Send), ("ask", Call::Send), ("ask", Call::Sync)]
    );
    // The same message under the same id.
    assert_eq!(after[2], before.remove(0));
}

#[test]
fn an_opening_is_asked_again_under_its_key() {
    let mut conversation = Conversation::new(door(), id(1), opening());
    let before = conversation.step();
    let after = conversation.line_changed();
    assert_eq!(told(&after), [("cancel", Call::Open), ("ask", Call::Open)]);
    assert_eq!(after[1], before[0]);
}

#[test]
fn what_waits_after_a_failure_is_tried_and_what_a_server_asked_to_wait_for_is_not() {
    let mut conversation = open();
    conversation.answered(Call::Sync, &Err(NoAnswer::Lost), 0);
    assert_eq!(told(&conversation.line_changed()), [("cancel", Call::Sync), ("ask", Call::Sync)]);
    conversation.answered(Call::Sync, &Ok(answer(429, json!({"retry_after_ms": 60_000}))), 0);
    assert_eq!(told(&conversation.line_changed()), []);
    assert_eq!(told(&conversation.woke(Call::Sync)), [("ask", Call::Sync)]);
}
