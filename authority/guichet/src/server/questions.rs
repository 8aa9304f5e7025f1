//! Questions left by e-mail: a notice in the duty room, and the officer's reply on its way.
//!
//! One idea: the state of the duty room says which questions stand, by the key they were asked with; the address and the
//! words stand in the notice alone, and go with it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tracing::{info, warn};

use crate::conversation::{Language, QUESTION};
use crate::door::Refusal;
use crate::limits::Source;
use crate::mail::{Letter, MailError};
use crate::matrix::{Event, MatrixError};
use crate::words;

use super::Server;
use super::events::related;
use super::tick::go_on;

/// After a mail server that did not take a letter, so long until the next try.
const AGAIN_MS: u64 = 60_000;

/// A question that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Question {
    pub(super) service: String,
    pub(super) number: u64,
    pub(super) asked_ts: u64,
    /// The notice. `None`: it is not known to have been sent.
    pub(super) notice: Option<String>,
    /// The officer's reply, once there is one.
    pub(super) reply: Option<String>,
    /// Not before this it is tried again.
    #[serde(skip)]
    pub(super) not_before_ts: u64,
    /// The letter left; what is left to do is to let all of it go.
    #[serde(skip)]
    pub(super) sent: bool,
}

/// What a phone asks.
pub struct Asked {
    /// Made of service and key.
    pub id: String,
    /// Which.
    pub service: String,
    /// In which the answer is framed.
    pub language: Language,
    /// Where the answer goes.
    pub email: String,
    /// At most 4,000 characters.
    pub question: String,
    /// Who pays, if it is a flood.
    pub source: Source,
}

impl Server {
    /// Puts a question into the duty room; the same key again puts it there once.
    pub async fn ask(&self, asked: &Asked) -> Result<(), Refusal> {
        if self.shared.mailer.is_none() {
            return Err(Refusal::Closed);
        }
        let duty = self.memory().duty_room(&asked.service).filter(|_| self.is_ready());
        let duty = duty.ok_or(Refusal::Homeserver)?;
        let _alone = self.locks.lock(&asked.id).await;
        let known = self.memory().questions.get(&asked.id).cloned();
        let mut question = match known {
            Some(question) if question.notice.is_some() => return Ok(()),
            Some(question) => question,
            None => {
                let now = self.now();
                self.shared
                    .limits()
                    .admit_question(asked.source, &asked.id, now)
                    .map_err(Refusal::TooMany)?;
                let (service, number) = (asked.service.clone(), self.memory().next_number());
                Question {
                    service,
                    number,
                    asked_ts: now,
                    notice: None,
                    reply: None,
                    not_before_ts: 0,
                    sent: false,
                }
            }
        };
        self.put_question(&duty, &asked.id, &question).await?;
        let content = json!({
            "msgtype": "m.notice",
            "body": words::question(question.number, asked.language, &asked.email, &asked.question),
            QUESTION: { "number": question.number, "language": asked.language, "email": asked.email },
        });
        let txn = format!("question-{}", asked.id);
        question.notice = Some(self.matrix.send(&duty, "m.room.message", &txn, content).await?);
        self.put_question(&duty, &asked.id, &question).await?;
        Ok(())
    }

    async fn put_question(&self, duty: &str, id: &str, question: &Question) -> Result<(), MatrixError> {
        self.matrix.put_state(duty, QUESTION, id, json!(question)).await?;
        self.memory().questions.insert(id.to_owned(), question.clone());
        Ok(())
    }

    /// An officer replied to something in the duty room.
    pub(super) async fn maybe_answer(&self, service: &str, event: &Event) -> Result<(), MatrixError> {
        let reply = event.content.get("m.relates_to").and_then(|it| it.get("m.in_reply_to"));
        let to = reply.and_then(|it| it.get("event_id")).and_then(Value::as_str);
        // An answer that is edited has left already; of a picture only its name would leave. What colleagues say to each
        // other in a thread names the message before, for clients without threads: that is no reply to it.
        let said_to = event.content.get("m.relates_to").and_then(|it| it.get("is_falling_back"));
        let meant = said_to.and_then(Value::as_bool) == Some(false);
        let is_answer = match related(event, "rel_type") {
            "m.replace" => false,
            "m.thread" => meant,
            _ => true,
        } && event.text("msgtype") == "m.text";
        let Some(to) = to.filter(|_| is_answer) else { return Ok(()) };
        let found = {
            let memory = self.memory();
            let mut all = memory.questions.iter();
            all.find(|(_, it)| it.notice.as_deref() == Some(to)).map(|(id, it)| (id.clone(), it.clone()))
        };
        let Some((id, mut question)) = found.filter(|(_, it)| it.service == service) else { return Ok(()) };
        if question.reply.is_some() || words::without_quotation(event.text("body")).is_empty() {
            return Ok(());
        }
        let _alone = self.locks.lock(&id).await;
        question.reply = Some(event.event_id.clone());
        // It leaves by `send_answers`: a mail server that is slow holds up nothing that officers and people do.
        self.put_question(&event.room_id, &id, &question).await
    }

    /// Sends the answer, then redacts question and reply. What the mail server does not take now is tried again.
    async fn deliver(&self, id: &str, question: &Question) -> Result<(), MatrixError> {
        let Some(duty) = self.memory().duty_room(&question.service) else { return Ok(()) };
        let (Some(notice), Some(reply)) = (&question.notice, &question.reply) else { return Ok(()) };
        if question.sent {
            return self.end_question(id, question, &duty).await;
        }
        let asked = self.matrix.event(&duty, notice).await?;
        let replied = self.matrix.event(&duty, reply).await?;
        let letter =
            asked.as_ref().zip(replied.as_ref()).and_then(|(asked, replied)| letter(id, asked, replied));
        match (letter, &self.shared.mailer) {
            (Some(letter), Some(mailer)) => match mailer.send(&letter).await {
                Ok(()) => {
                    info!("an answer left");
                    self.change_question(id, |question| question.sent = true);
                }
                Err(MailError::Later) => {
                    warn!("the mail server does not take an answer now");
                    let later = self.now() + AGAIN_MS;
                    self.change_question(id, |question| question.not_before_ts = later);
                    return Ok(());
                }
                Err(MailError::Never) => {
                    warn!("an answer cannot be delivered");
                    let said = words::not_delivered(question.number);
                    self.say_on_duty(&question.service, &format!("undelivered-{id}"), said, &[]).await?;
                }
            },
            _ => warn!("a question or its reply is gone: nothing is sent"),
        }
        self.end_question(id, question, &duty).await
    }

    fn change_question(&self, id: &str, change: impl FnOnce(&mut Question)) {
        if let Some(question) = self.memory().questions.get_mut(id) {
            change(question);
        }
    }

    async fn end_question(&self, id: &str, question: &Question, duty: &str) -> Result<(), MatrixError> {
        for event in [&question.notice, &question.reply].into_iter().flatten() {
            self.matrix.redact(duty, event).await?;
        }
        self.matrix.put_state(duty, QUESTION, id, json!({})).await?;
        self.memory().questions.remove(id);
        Ok(())
    }

    /// Lets go what nobody answered.
    pub(super) async fn tend_questions(&self) -> Result<(), MatrixError> {
        let old = |it: &Question| it.asked_ts + self.shared.rules.question_ms <= self.now();
        let all = self.memory().questions.clone();
        // Only those are waited for: another may be on its way to a mail server that is slow.
        for id in all.into_iter().filter(|(_, it)| old(it)).map(|(id, _)| id) {
            let _alone = self.locks.lock(&id).await;
            let question = self.memory().questions.get(&id).cloned();
            let Some(question) = question else { continue };
            let Some(duty) = self.memory().duty_room(&question.service) else { continue };
            go_on(self.end_question(&id, &question, &duty).await)?;
        }
        Ok(())
    }

    /// Sends the answers that are there, and again those that did not leave. Called again and again, beside [`Server::tick`].
    pub async fn send_answers(&self) {
        if !self.is_ready() || !self.matrix.answers() {
            return;
        }
        if let Err(error) = self.send_due().await {
            warn!(%error, "answers leave once the homeserver answers");
        }
    }

    async fn send_due(&self) -> Result<(), MatrixError> {
        let all = self.memory().questions.clone();
        for id in all.into_keys() {
            let _alone = self.locks.lock(&id).await;
            let question = self.memory().questions.get(&id).cloned();
            let due = |it: &Question| it.reply.is_some() && it.not_before_ts <= self.now();
            if let Some(question) = question.filter(due) {
                go_on(self.deliver(&id, &question).await)?;
            }
        }
        Ok(())
    }
}

/// The letter of a question and its reply. `None` when one of them was redacted.
fn letter(id: &str, asked: &Event, replied: &Event) -> Option<Letter> {
    let question = asked.content.get(QUESTION)?;
    let language: Language = serde_json::from_value(question.get("language")?.clone()).ok()?;
    let to = question.get("email")?.as_str()?.parse().ok()?;
    let answer = words::without_quotation(replied.text("body"));
    let (subject, text) = words::letter(language, &answer);
    (!answer.is_empty()).then(|| Letter { id: id.to_owned(), to, subject, text })
}
