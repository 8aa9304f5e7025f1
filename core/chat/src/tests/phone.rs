//! A phone that asks a server in a box.

use std::collections::VecDeque;

use super::{door, id, opening};
use crate::testing::{Fate, Server};
use crate::{Call, ChatRequest, Command, Conversation};

/// A phone and what it has asked.
pub(super) struct Phone {
    pub(super) conversation: Conversation,
    asked: VecDeque<(Call, ChatRequest)>,
    pauses: VecDeque<Call>,
    kept: Vec<u8>,
}

impl Phone {
    pub(super) fn new() -> Self {
        let conversation = Conversation::new(door(), id(9), opening());
        let mut phone = Phone {
            kept: conversation.kept(),
            conversation,
            asked: VecDeque::new(),
            pauses: VecDeque::new(),
        };
        let commands = phone.conversation.step();
        phone.take(commands);
        phone
    }

    /// What is kept is written before what is asked goes out.
    pub(super) fn take(&mut self, commands: Vec<Command>) {
        self.kept = self.conversation.kept();
        for command in commands {
            match command {
                Command::Ask { call, request } => self.asked.push_back((call, request)),
                Command::Wait { call, .. } => self.pauses.push_back(call),
                Command::Cancel { call } => {
                    self.asked.retain(|(asked, _)| *asked != call);
                    self.pauses.retain(|paused| *paused != call);
                }
            }
        }
        for call in [Call::Open, Call::Sync, Call::Send, Call::Earlier, Call::Close] {
            let busy = self.asked.iter().filter(|(asked, _)| *asked == call).count();
            let busy = busy + self.pauses.iter().filter(|paused| **paused == call).count();
            assert!(busy <= 1, "{call:?} is under way twice");
        }
    }

    pub(super) fn request(&mut self, server: &mut Server, fate: Fate) {
        let commands = match (self.pauses.pop_front(), self.asked.pop_front()) {
            (Some(call), asked) => {
                asked.into_iter().for_each(|asked| self.asked.push_front(asked));
                self.conversation.woke(call)
            }
            (None, Some((call, request))) => {
                let answer = server.ask(&request, fate);
                self.conversation.answered(call, &answer, 7)
            }
            (None, None) => return,
        };
        self.take(commands);
    }

    /// Answers so many requests that nothing new can come of it.
    pub(super) fn settle(&mut self, server: &mut Server) {
        let commands = self.conversation.step();
        self.take(commands);
        for _ in 0..12 {
            self.request(server, Fate::Arrives);
        }
    }

    pub(super) fn killed(&mut self) {
        self.asked.clear();
        self.pauses.clear();
        self.conversation = Conversation::resumed(door(), &self.kept).unwrap();
        let commands = self.conversation.step();
        self.take(commands);
    }

    pub(super) fn texts(&self) -> Vec<String> {
        self.conversation
            .timeline()
            .lines()
            .iter()
            .map(|line| line.text.clone().unwrap_or_default())
            .collect()
    }
}
