//! The feature by itself: what it asks is answered by hand or by servers in a box.

use std::collections::VecDeque;

use securite_chat::testing::{Fate, Server};
use securite_chat::{ChatAnswer, ChatRequest, Door, Endpoint, NoAnswer};
use serde_json::json;

use super::super::*;
use crate::action::ScreenName;
use crate::context::Now;
use crate::page::told;
use crate::secret::Secret;
use crate::testing::{small_atlas, wall};
use crate::text::{Language, ReadingLevel, Words};
use crate::work::{Answer, Chance, Request, SendError, Work, WorkId, WorkIds};

pub(super) struct Desk {
    pub(super) model: ChatModel,
    pub(super) ids: WorkIds,
    pub(super) server: Server,
    pub(super) asked: VecDeque<(WorkId, Request)>,
    pub(super) waiting: VecDeque<WorkId>,
    pub(super) words: &'static Words,
    pub(super) now: Now,
    /// How often what is asked next was to have connections of its own.
    pub(super) reconnects: usize,
    /// What the device has sealed.
    pub(super) sealed: Option<Secret>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let door =
            Door { address: "http://127.0.0.1:1/".into(), homeservers: vec!["http://127.0.0.1:2/".into()] };
        let mut server = Server::new();
        server.services = json!({"services": [
            {"id": "police", "terms": "2026-11", "open": true, "officers": 2, "waiting": 1, "delay_s": 200},
            {"id": "gendarmerie", "terms": "2026-11", "open": false, "officers": 0, "waiting": 0, "delay_s": null},
        ]});
        let model =
            ChatModel { door: Some(door), chance: Chance::from(Some([1; 32])), ..ChatModel::default() };
        let words = Words::of(Language::French, ReadingLevel::Standard);
        let now = wall("2026-11-29T10:00");
        Desk {
            now,
            reconnects: 0,
            sealed: None,
            model,
            ids: WorkIds::default(),
            server,
            asked: VecDeque::new(),
            waiting: VecDeque::new(),
            words,
        }
    }

    fn take(&mut self, works: Vec<Work>) {
        let effects = sealing(&mut self.model, works);
        // What must outlive a kill is written before anything goes out.
        assert!(!effects.iter().skip(1).any(|effect| matches!(effect, ChatEffect::Seal(_))));
        for effect in effects {
            let work = match effect {
                ChatEffect::Seal(secret) => {
                    self.sealed = secret;
                    continue;
                }
                ChatEffect::Wait(work) => work,
            };
            match work {
                Work::Send { id, request } => self.asked.push_back((id, request)),
                Work::Wake { id, .. } => self.waiting.push_back(id),
                Work::Reconnect => self.reconnects += 1,
                Work::Cancel { id } => {
                    self.asked.retain(|(asked, _)| *asked != id);
                    self.waiting.retain(|waiting| *waiting != id);
                }
            }
        }
    }

    pub(super) fn act(&mut self, action: ChatAction) {
        let works = act(&mut self.model, action, self.words, &mut self.ids);
        self.take(works);
    }

    pub(super) fn open(&mut self, screen: ScreenName) {
        let works = opened(&mut self.model, &screen, &mut self.ids);
        self.take(works);
    }

    pub(super) fn close(&mut self, screen: ScreenName) {
        closed(&mut self.model, &screen);
    }

    pub(super) fn away(&mut self) {
        let works = gone_long(&mut self.model, &mut self.ids);
        self.take(works);
    }

    pub(super) fn line(&mut self, metered: bool) {
        let works = line_changed(&mut self.model, metered, &mut self.ids);
        self.take(works);
    }

    pub(super) fn typed(&mut self, field: &str, text: &str) {
        typed(&mut self.model, field, text.into());
    }

    /// Types a message and sends it.
    pub(super) fn says(&mut self, text: &str) {
        self.typed(MESSAGE, text);
        let works = entered(&mut self.model, MESSAGE, &mut self.ids);
        self.take(works);
    }

    pub(super) fn begun() -> Self {
        let mut desk = Desk::new();
        desk.act(ChatAction::Began { service: "police".into() });
        desk.settle(Fate::Arrives);
        desk
    }

    /// Answers what is asked, and what comes of it, a few times.
    pub(super) fn settle(&mut self, fate: Fate) {
        for _ in 0..10 {
            self.step(fate);
        }
    }

    /// A time that was waited for passes; where there is none, a request has this fate.
    pub(super) fn step(&mut self, fate: Fate) {
        let works = match (self.waiting.pop_front(), self.asked.pop_front()) {
            (Some(id), asked) => {
                asked.into_iter().for_each(|asked| self.asked.push_front(asked));
                woke(&mut self.model, id, self.now, &mut self.ids)
            }
            (None, Some((id, request))) => {
                let answer = self.server.ask(&to_chat(request), fate);
                answered(&mut self.model, id, self.now, from_chat(answer), &mut self.ids)
            }
            (None, None) => return,
        };
        self.take(works);
    }

    /// Answers the next request so.
    pub(super) fn answer(&mut self, answer: Result<Answer, SendError>) {
        self.answer_at(0, answer);
    }

    /// Answers the request at this place so.
    pub(super) fn answer_at(&mut self, at: usize, answer: Result<Answer, SendError>) {
        let (id, _) = self.asked.remove(at).unwrap();
        let works = answered(&mut self.model, id, self.now, answer, &mut self.ids);
        self.take(works);
    }

    /// The program is killed and started anew, with what it had sealed and the same servers.
    pub(super) fn killed(mut self) -> Self {
        let (server, sealed) = (std::mem::replace(&mut self.server, Server::new()), self.sealed.take());
        let mut desk = Desk { server, now: self.now, sealed, ..Desk::new() };
        // Each start has another secret.
        let made = self.model.chance.id().unwrap();
        desk.model.chance = Chance::from(Some(std::array::from_fn(|at| made[at % 16])));
        let works = unsealed(&mut desk.model, desk.sealed.clone(), &mut desk.ids);
        desk.take(works);
        desk
    }

    /// What is under way.
    pub(super) fn asks(&self) -> Vec<String> {
        self.asked.iter().map(|(_, request)| request.address.split('?').next().unwrap().to_owned()).collect()
    }

    pub(super) fn page(&self) -> String {
        told(&project(&self.model, self.words))
    }

    pub(super) fn screen(&self) -> ConversationState {
        conversation(&self.model, small_atlas().as_ref(), self.words).1
    }

    /// How it stands.
    pub(super) fn standing(&self) -> String {
        let all: Vec<String> =
            self.screen().standing.iter().map(|one| format!("{:?}: {}", one.tone, one.text)).collect();
        all.join(" / ").replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// What was said, and what leads on.
    pub(super) fn lines(&self) -> Vec<String> {
        let lines = self.screen().lines.into_iter();
        let told = |line: ConversationLine| {
            let buttons: Vec<String> = line.buttons.iter().map(button).collect();
            let end = if line.state.is_empty() { String::new() } else { format!(" ({})", line.state) };
            format!("{}: {}{end}{}", line.author, line.text, buttons.concat())
                .replace(['\u{a0}', '\u{202f}'], " ")
        };
        lines.map(told).collect()
    }

    pub(super) fn buttons(&self) -> String {
        self.screen().buttons.iter().map(button).collect()
    }
}

fn button(button: &crate::buttons::PageButton) -> String {
    match &button.control {
        crate::buttons::PageControl::Act { tap } => format!(" [{}]", tap.label),
        crate::buttons::PageControl::Open { link } => {
            format!(" [{}] {}", link.label, crate::links::told(link))
        }
    }
}

pub(super) fn to_chat(request: Request) -> ChatRequest {
    ChatRequest {
        endpoint: Endpoint::of(request.method, &request.address).unwrap(),
        address: request.address,
        body: request.body,
        token: request.token,
        key: request.key.and_then(|key| key.parse().ok()),
        limit: request.limit,
        patience: request.patience,
    }
}

fn from_chat(answer: Result<ChatAnswer, NoAnswer>) -> Result<Answer, SendError> {
    match answer {
        Ok(ChatAnswer { status, body }) => Ok(Answer { status, body }),
        Err(NoAnswer::Lost) => Err(SendError::Unreachable),
        Err(NoAnswer::TooLarge) => Err(SendError::TooLarge),
        Err(NoAnswer::NotAllowed) => Err(SendError::NotAllowed),
    }
}
