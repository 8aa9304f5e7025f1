//! `securite chat`: a conversation on standard output, for scripts and for who wants no screen.

use std::collections::BTreeSet;
use std::io::BufRead as _;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use securite_core::boundary::AppPaths;
use securite_core::features::chat::{ChatAction, ConversationLine, ConversationState, LineSide, MESSAGE};
use securite_core::features::settings::SettingsAction;
use securite_core::{AppAction, ScreenContent, ScreenName};

use crate::arguments::Chat;
use crate::faults::Faults;
use crate::host::{Host, Told};
use crate::profile::Chosen;
use crate::{Outcome, screens};

/// What happens: the core tells, or a line is read.
enum Happens {
    Told(Told),
    Read(String),
    /// Nothing more is read.
    NoMore,
}

impl From<Told> for Happens {
    fn from(told: Told) -> Self {
        Happens::Told(told)
    }
}

/// Holds the conversation, and says how it went. Nothing is written.
pub(crate) fn run(asked: &Chat, chosen: Chosen) -> Outcome {
    if !asked.accept_terms {
        return crate::refused(
            "lisez les conditions (securite --profile …, puis Tchat), puis ajoutez --accept-terms",
        );
    }
    let faults = match Faults::open(None) {
        Ok(faults) => faults,
        Err(sentence) => return crate::refused(&sentence),
    };
    let (sender, happens) = channel::<Happens>();
    let host =
        Host::open(AppPaths::default(), "fr", &chosen.profile, None, Arc::clone(&faults), sender.clone());
    host.dispatch(SettingsAction::LanguageChosen { tag: asked.answer.lang.language().into() });
    host.dispatch(SettingsAction::PlainWordsSet { on: asked.answer.lang.is_plain() });
    host.dispatch(ChatAction::Began { service: asked.service.tag().into() });
    host.dispatch(AppAction::Opened { screen: ScreenName::Conversation });
    read(asked, sender);
    let outcome = talk(&host, &happens);
    faults.print();
    outcome
}

/// Hands over what is to be said: the texts of the command line, or standard input line by line.
fn read(asked: &Chat, sender: Sender<Happens>) {
    let texts = asked.say.clone();
    std::thread::spawn(move || {
        let from_input = || std::io::stdin().lock().lines().map_while(Result::ok);
        let all: Box<dyn Iterator<Item = String>> = match texts.as_slice() {
            [one] if one == "-" => Box::new(from_input()),
            _ => Box::new(texts.into_iter()),
        };
        // Whoever listened may have gone before.
        let told = |happens| sender.send(happens).is_ok();
        if all.filter(|line| !line.trim().is_empty()).all(|line| told(Happens::Read(line))) {
            told(Happens::NoMore);
        }
    });
}

/// What was printed so far, and what is still to be done.
#[derive(Default)]
struct Talk {
    standing: String,
    refusal: String,
    printed: BTreeSet<String>,
    /// Nothing more is read: once all of it was sent and an officer has answered, it is ended.
    no_more: bool,
    ending: bool,
    /// Messages handed to the core.
    said: usize,
    /// Of those, how many the homeserver has, and how many were refused here.
    sent: usize,
    refused: usize,
    /// An answer of an officer came after the last message.
    answered: bool,
}

fn talk(host: &Host, happens: &Receiver<Happens>) -> Outcome {
    let mut talk = Talk::default();
    while let Ok(happened) = happens.recv() {
        match happened {
            Happens::Read(text) => {
                talk.said += 1;
                talk.answered = false;
                host.dispatch(AppAction::Typed { field: MESSAGE.into(), text });
                host.dispatch(AppAction::Entered { field: MESSAGE.into() });
            }
            Happens::NoMore => talk.no_more = true,
            Happens::Told(Told::Ended) => return Outcome::NothingFound,
            Happens::Told(Told::Screen(screen)) => {
                let ScreenContent::Conversation { state } = &screen.content else { continue };
                talk.print(state);
                if state.is_over {
                    return talk.outcome();
                }
                if talk.may_end(state) {
                    talk.ending = true;
                    host.dispatch(ChatAction::Ended);
                }
            }
        }
    }
    Outcome::NothingFound
}

impl Talk {
    /// Prints what is new: how things stand, why a message was not taken, what was said. A message of the person is
    /// printed once the homeserver has it.
    fn print(&mut self, state: &ConversationState) {
        let standing: Vec<&str> = state.standing.iter().map(|remark| remark.text.as_str()).collect();
        let standing = standing.join(" ");
        if standing != self.standing {
            crate::print(&format!("— {standing}\n"));
            self.standing = standing;
        }
        let refusal = state.refusal.as_ref().map(|refusal| refusal.text.clone()).unwrap_or_default();
        if !refusal.is_empty() && refusal != self.refusal {
            crate::print(&format!("! {refusal}\n"));
            self.refused += 1;
        }
        self.refusal = refusal;
        if let Some(alarm) = &state.alarm
            && self.printed.insert("alarm".into())
        {
            crate::print(&format!("! {}\n", alarm.remark.text));
        }
        for line in &state.lines {
            if is_settled(line) && self.printed.insert(line.id.clone()) {
                self.answered |= line.side == LineSide::Theirs;
                self.sent += usize::from(line.side == LineSide::Mine);
                crate::print(&screens::said(line));
            }
        }
    }

    /// A script must not believe that something was said that was not.
    fn outcome(&self) -> Outcome {
        if self.said > 0 && self.sent == self.said { Outcome::Found } else { Outcome::NothingFound }
    }

    /// All was sent, and an officer has said something since.
    fn may_end(&self, state: &ConversationState) -> bool {
        let sent = self.sent + self.refused >= self.said;
        self.no_more && sent && self.answered && !self.ending && state.field.is_some()
    }
}

/// Whether a line stays as it is: one of others, or one that the homeserver has. Its id is an event's then.
fn is_settled(line: &ConversationLine) -> bool {
    line.side != LineSide::Mine || line.id.starts_with('$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_went_well_where_all_was_said() {
        let check = |said, sent, refused, outcome| {
            assert_eq!(Talk { said, sent, refused, ..Talk::default() }.outcome(), outcome);
        };
        check(2, 2, 0, Outcome::Found);
        check(0, 0, 0, Outcome::NothingFound);
        check(1, 0, 1, Outcome::NothingFound);
        check(2, 1, 1, Outcome::NothingFound);
        // It ended before all of it was sent.
        check(2, 1, 0, Outcome::NothingFound);
    }
}
