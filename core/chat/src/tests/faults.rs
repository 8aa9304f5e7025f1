//! Nothing is lost, doubled or out of order, whatever happens to requests, and wherever the program is killed.

use proptest::prelude::*;

use super::id;
use super::phone::Phone;
use crate::testing::{Fate, Server};
use crate::{ChatId, EchoState, Link};

const OFFICER: &str = "@agent:chat.localhost";

/// What happens next.
#[derive(Debug, Clone, Copy)]
enum Turn {
    /// The person writes.
    Write,
    /// The officer writes so many.
    Officer(u8),
    /// The oldest request under way ends so; where none is, a pause ends.
    Request(Fate),
    /// The homeserver takes the token away, if it has not done so yet.
    Revoked,
    /// The line to the network is another.
    Line,
    /// The program is killed and goes on with what was kept before the last command went out.
    Killed,
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let fate = prop_oneof![
        6 => Just(Fate::Arrives),
        1 => Just(Fate::Lost),
        2 => Just(Fate::Swallowed),
        1 => Just(Fate::Doubled),
        1 => Just(Fate::Busy),
        1 => Just(Fate::Portal),
        1 => Just(Fate::Cut),
    ];
    let turn = prop_oneof![
        3 => Just(Turn::Write),
        2 => (1..9u8).prop_map(Turn::Officer),
        8 => fate.prop_map(Turn::Request),
        1 => Just(Turn::Revoked),
        1 => Just(Turn::Line),
        1 => Just(Turn::Killed),
    ];
    proptest::collection::vec(turn, 0..80)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn nothing_is_lost_doubled_or_out_of_order(turns in turns()) {
        let (mut server, mut phone) = (Server::new(), Phone::new());
        let mut written = Vec::new();
        let mut answered = 0;
        let mut revoked = false;
        for turn in turns {
            match turn {
                Turn::Write => {
                    let text = format!("mine {}", written.len());
                    let number = u8::try_from(written.len()).unwrap() + 10;
                    phone.conversation.write(ChatId([number; 16]), &text).unwrap();
                    written.push(text);
                    let commands = phone.conversation.step();
                    phone.take(commands);
                }
                Turn::Officer(count) => for _ in 0..count {
                    server.says(OFFICER, &format!("theirs {answered}"));
                    answered += 1;
                },
                Turn::Request(fate) => phone.request(&mut server, fate),
                Turn::Revoked if !revoked => {
                    revoked = true;
                    server.revoke();
                }
                Turn::Revoked => {}
                Turn::Line => {
                    let commands = phone.conversation.line_changed();
                    phone.take(commands);
                }
                Turn::Killed => phone.killed(),
            }
        }
        // The line is good again: after enough requests all is said, and all has come.
        for _ in 0..400 {
            phone.request(&mut server, Fate::Arrives);
            phone.conversation.ask_earlier();
            let commands = phone.conversation.step();
            phone.take(commands);
        }
        let mine: Vec<String> = server.texts().into_iter().filter(|text| text.starts_with("mine")).collect();
        prop_assert_eq!(mine, written);
        prop_assert_eq!(phone.texts(), server.texts());
        prop_assert!(phone.conversation.queue().echoes().is_empty());
        prop_assert_eq!(phone.conversation.link(), Link::Good);
    }
}

#[test]
fn a_message_is_shown_as_sent_only_once_the_homeserver_has_it() {
    let (mut server, mut phone) = (Server::new(), Phone::new());
    phone.request(&mut server, Fate::Arrives);
    phone.conversation.write(id(1), "bonjour").unwrap();
    let commands = phone.conversation.step();
    phone.take(commands);
    let state = |phone: &Phone| phone.conversation.queue().echoes().first().map(|echo| echo.state.clone());
    assert_eq!(state(&phone), Some(EchoState::Waiting));
    // The first is the sync that began with the session.
    phone.request(&mut server, Fate::Arrives);
    phone.request(&mut server, Fate::Swallowed);
    assert_eq!(state(&phone), Some(EchoState::Waiting));
    for _ in 0..3 {
        phone.request(&mut server, Fate::Arrives);
    }
    assert_eq!(state(&phone), None);
    assert_eq!(phone.texts(), ["bonjour"]);
}
