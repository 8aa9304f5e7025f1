//! What is asked, and what an answer makes of it.

use std::time::Duration;

use super::{Call, Command, Conversation, Stage};
use crate::answer::{Refusal, Verdict, verdict};
use crate::{ChatAnswer, ChatRequest, NoAnswer, door, pause};

#[derive(Debug, Default)]
pub(super) struct CallState {
    /// Asked, or waiting to be asked again.
    pub(super) busy: Option<Busy>,
    /// In a row.
    pub(super) failures: u32,
    /// The last failure was a server that named a time.
    pub(super) told_to_wait: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Busy {
    Asked,
    Pausing,
}

impl Conversation {
    /// The line to the network is another. What is under way may hang on one that is gone: it is called off and asked
    /// again, which every request bears. Nothing waits any longer, unless a server said how long.
    pub fn line_changed(&mut self) -> Vec<Command> {
        let moves = |state: &CallState| match state.busy {
            Some(Busy::Asked) => true,
            Some(Busy::Pausing) => !state.told_to_wait,
            None => false,
        };
        let calls: Vec<Call> =
            self.calls.iter().filter(|(_, state)| moves(state)).map(|(call, _)| *call).collect();
        for call in &calls {
            self.state(*call).busy = None;
        }
        let mut commands: Vec<Command> = calls.into_iter().map(|call| Command::Cancel { call }).collect();
        commands.extend(self.step());
        commands
    }

    /// What is to be done now. Asked again after whatever changed, it names nothing twice.
    pub fn step(&mut self) -> Vec<Command> {
        let wanted: &[Call] = match self.stage {
            Stage::Opening => &[Call::Open],
            Stage::Open => &[Call::Send, Call::Sync, Call::Earlier],
            Stage::Closing => &[Call::Close],
            Stage::Over(_) if self.untold => &[Call::Close],
            Stage::Over(_) => &[],
        };
        let stale: Vec<Call> = self
            .calls
            .iter()
            .filter(|(call, state)| state.busy.is_some() && !wanted.contains(call))
            .map(|(call, _)| *call)
            .collect();
        let mut commands = Vec::new();
        for call in stale {
            *self.state(call) = CallState::default();
            commands.push(Command::Cancel { call });
        }
        for call in wanted {
            if self.state(*call).busy.is_some() {
                continue;
            }
            match self.request(*call) {
                Some(request) => {
                    self.state(*call).busy = Some(Busy::Asked);
                    commands.push(Command::Ask { call: *call, request });
                }
                // Nothing is wanted of it any more: that it failed before says nothing of the line.
                None => self.state(*call).failures = 0,
            }
        }
        commands
    }

    /// A time has passed.
    pub fn woke(&mut self, call: Call) -> Vec<Command> {
        self.state(call).busy = None;
        self.step()
    }

    /// An answer came, or none will. `chance`: any number, so that not all phones do the same at once.
    pub fn answered(
        &mut self,
        call: Call,
        answer: &Result<ChatAnswer, NoAnswer>,
        chance: u64,
    ) -> Vec<Command> {
        self.state(call).busy = None;
        let was_open = self.is_open();
        let pause = match verdict(answer) {
            Verdict::Good(body) => match self.good(call, body) {
                true => None,
                false => Some(self.failed(call, None, chance)),
            },
            Verdict::Again(after) => Some(self.failed(call, after, chance)),
            Verdict::TooLarge => {
                self.fewer = true;
                Some(self.failed(call, None, chance))
            }
            // Only a door that says so has heard of the end.
            Verdict::Unknown if call == Call::Close => Some(self.failed(call, None, chance)),
            Verdict::Refused(Refusal { status, .. }) if call == Call::Close && status != 410 => {
                Some(self.failed(call, None, chance))
            }
            Verdict::Unknown => {
                self.unknown(call);
                None
            }
            Verdict::Refused(refusal) => {
                self.refused(call, &refusal);
                None
            }
        };
        let mut commands = Vec::new();
        match pause {
            Some(after) => {
                self.state(call).busy = Some(Busy::Pausing);
                commands.push(Command::Wait { call, after });
            }
            None => self.state(call).failures = 0,
        }
        if was_open && self.stage == Stage::Opening {
            // A homeserver that takes all tokens away would have all phones come in one moment.
            self.state(Call::Open).busy = Some(Busy::Pausing);
            commands.push(Command::Wait { call: Call::Open, after: pause::after(self.renewals, chance) });
        }
        commands.extend(self.step());
        commands
    }

    fn state(&mut self, call: Call) -> &mut CallState {
        self.calls.entry(call).or_default()
    }

    fn failed(&mut self, call: Call, wanted: Option<Duration>, chance: u64) -> Duration {
        let state = self.state(call);
        state.failures = state.failures.saturating_add(1);
        state.told_to_wait = wanted.is_some();
        match wanted {
            Some(wanted) => pause::asked_for(wanted, chance),
            None => pause::after(state.failures, chance),
        }
    }

    fn request(&mut self, call: Call) -> Option<ChatRequest> {
        match call {
            Call::Open => Some(door::open(&self.door, self.key, &self.opening)),
            Call::Close => Some(door::close(&self.door, self.key)),
            Call::Sync => {
                const FEW: u32 = 5;
                let fewer = self.fewer.then_some(FEW);
                self.session.as_ref()?.sync(self.since.as_deref(), fewer).ok()
            }
            Call::Send => {
                let echo = self.queue.next()?;
                self.sending = Some(echo.transaction);
                self.session.as_ref()?.send(echo.transaction, &echo.text).ok()
            }
            Call::Earlier => {
                self.reaching = self.reaching.take().or_else(|| self.reaches.pop());
                self.session.as_ref()?.messages(&self.reaching.as_ref()?.from).ok()
            }
        }
    }

    /// Whether the answer could be read.
    fn good(&mut self, call: Call, body: &[u8]) -> bool {
        match call {
            Call::Open => match door::read_session(&self.door, body) {
                Ok(session) => {
                    self.enter(session);
                    true
                }
                Err(_) => false,
            },
            Call::Close => {
                self.told_of_the_end();
                true
            }
            Call::Sync => {
                let Some(news) = self.session.as_ref().and_then(|session| session.read_sync(body).ok())
                else {
                    return false;
                };
                self.fewer = false;
                self.take(news);
                true
            }
            Call::Send => {
                let sent = self.session.as_ref().and_then(|session| session.read_sent(body).ok());
                let (Some(event_id), Some(transaction)) = (sent, self.sending.take()) else { return false };
                if self.timeline.knows(&event_id) {
                    self.queue.arrived(Some(&transaction.hex()), &event_id);
                } else {
                    self.queue.sent(transaction, event_id);
                }
                self.heard(call);
                true
            }
            Call::Earlier => self.take_earlier(body),
        }
    }
}
