//! A question for an answer by e-mail: what is written, what was sent, and what came of it.
//!
//! One idea: what was sent and not answered may have arrived. It is remembered with its key as it was sent: the same words
//! again go under the same key, so that they arrive once; others are another question, and that is said.

use securite_chat::{ChatId, LONGEST, Question, leave_question};

use super::ask::to_request;
use super::model::{ChatModel, Draft};
use crate::text::Words;
use crate::work::{Answer, Owner, SendError, Work, WorkId, WorkIds};

/// A question that is being written, or was sent.
#[derive(Default)]
pub(super) struct QuestionModel {
    pub(super) mail: Draft,
    pub(super) text: Draft,
    pub(super) stage: QuestionStage,
    /// What the service may have; `None`: nothing that is not known.
    pub(super) sent: Option<Sent>,
    /// To whom the last one went.
    pub(super) service: String,
    /// Whether one arrived is not known, and its words are gone from here.
    pub(super) forgotten: bool,
}

/// What was sent, and under which key.
pub(super) struct Sent {
    question: Question,
    key: ChatId,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum QuestionStage {
    #[default]
    Writing,
    NoMail,
    Empty,
    TooLong(usize),
    NoChance,
    Sending(WorkId),
    Refused,
    Left,
}

impl QuestionModel {
    pub(super) fn is_sending(&self) -> bool {
        matches!(self.stage, QuestionStage::Sending(_))
    }

    /// Whether what stands there is what was sent last.
    pub(super) fn is_as_sent(&self, service: &str) -> bool {
        self.sent.as_ref().is_some_and(|Sent { question, .. }| {
            question.service == service
                && question.email == self.mail.text.trim()
                && question.question == self.text.text.trim()
        })
    }

    /// What is wrong with a question is said until it is another.
    pub(super) fn rewritten(&mut self) {
        if !self.is_sending() {
            self.stage = QuestionStage::Writing;
        }
    }

    /// Its page was closed. What was being written is forgotten with it; what is on its way goes on.
    pub(super) fn closed(&mut self) {
        if self.is_sending() {
            self.mail.again();
            self.text.again();
        } else {
            *self = QuestionModel::default();
        }
    }

    /// What came of it was said on the first page, and that page was closed. Words that are still here stay.
    pub(super) fn told(&mut self) {
        self.forgotten = false;
        if self.stage == QuestionStage::Left {
            self.stage = QuestionStage::Writing;
        }
    }

    /// Nobody has seen the app for long: the words go (C2), and what is on its way goes on without them.
    pub(super) fn gone_long(&mut self) {
        self.forgotten |= self.sent.take().is_some() && !self.is_sending();
        self.mail.fill("");
        self.text.fill("");
        if !matches!(self.stage, QuestionStage::Refused | QuestionStage::Left) {
            self.rewritten();
        }
    }

    fn arrived(&mut self) {
        // What was written since is another question.
        if self.is_as_sent(&self.service) {
            self.mail.fill("");
            self.text.fill("");
        }
        self.sent = None;
        self.stage = QuestionStage::Left;
    }
}

pub(super) fn send(model: &mut ChatModel, service: String, words: &Words, ids: &mut WorkIds) -> Vec<Work> {
    let question = &mut model.question;
    let Some(door) = model.door.as_ref().filter(|_| !question.is_sending()) else { return Vec::new() };
    let (mail, text) = (question.mail.text.trim(), question.text.text.trim());
    let letters = text.chars().count();
    let wrong = match letters {
        _ if !is_mail(mail) => Some(QuestionStage::NoMail),
        0 => Some(QuestionStage::Empty),
        _ if letters > LONGEST => Some(QuestionStage::TooLong(letters)),
        _ => None,
    };
    if let Some(wrong) = wrong {
        question.stage = wrong;
        return Vec::new();
    }
    if !question.is_as_sent(&service) {
        let asked = Question {
            service: service.clone(),
            language: words.tag().into(),
            email: mail.to_owned(),
            question: text.to_owned(),
        };
        let Some(key) = model.chance.id().map(ChatId) else {
            question.stage = QuestionStage::NoChance;
            return Vec::new();
        };
        question.sent = Some(Sent { question: asked, key });
    }
    let Some(Sent { question: asked, key }) = &question.sent else { return Vec::new() };
    let (id, request) = (ids.next(Owner::Chat), to_request(leave_question(door, *key, asked)));
    question.service = service;
    question.forgotten = false;
    question.stage = QuestionStage::Sending(id);
    vec![Work::Send { id, request }]
}

/// Whether it was the question that was answered.
pub(super) fn answered(question: &mut QuestionModel, id: WorkId, answer: &Result<Answer, SendError>) -> bool {
    if question.stage != QuestionStage::Sending(id) {
        return false;
    }
    match answer {
        Ok(Answer { status: 200 | 202, .. }) => question.arrived(),
        Ok(Answer { status: 400 | 404 | 413, .. }) => {
            question.sent = None;
            question.stage = QuestionStage::Refused;
        }
        _ => {
            question.forgotten = question.sent.is_none();
            question.stage = QuestionStage::Writing;
        }
    }
    true
}

/// Whether it looks like an e-mail address: whether it is one shows when the answer comes.
fn is_mail(text: &str) -> bool {
    const MOST: usize = 254;
    let Some((name, host)) = text.split_once('@') else { return false };
    let good = |part: &str| {
        !part.is_empty() && !part.contains(|letter: char| letter == '@' || letter.is_whitespace())
    };
    let dotted = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    text.len() <= MOST && good(name) && good(host) && dotted && !text.contains(char::is_control)
}

silent!(QuestionModel);
