//! A question that is answered by e-mail, where nobody is there.

use super::action::ChatAction;
use super::deferred::{QuestionModel, QuestionStage};
use super::model::{ChatModel, Draft};
use super::{MAIL, QUESTION};
use crate::action::{ScreenName, Symbol, Tap, Tone};
use crate::buttons::main;
use crate::numbers;
use crate::page::{FieldKind, Lead, LeadRow, PageAnswer, PageBuilder, PageField, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// What a field takes at most; what is too long is refused with words and not cut.
const MOST: u32 = 100_000;
const MOST_OF_MAIL: u32 = 300;

/// Title and page.
pub(crate) fn project(model: &ChatModel, service: &str, words: &Words) -> (String, PageState) {
    let question = &model.question;
    let field = |name: &str, draft: &Draft, label, kind, max_letters| PageField {
        name: name.into(),
        label,
        kind,
        max_letters,
        secret: true,
        takes_focus: false,
        clear: None,
        prefill: draft.prefill.clone(),
    };
    let told = told(question, service, words);
    let announcement = told.as_ref().map(|remark| remark.text.clone()).unwrap_or_default();
    let action = ChatAction::QuestionLeft { service: service.into() };
    let leave = Tap::as_written(words.chat_question_leave(), action, Symbol::Mail);
    let leave = Tap { enabled: !question.is_sending(), ..leave };
    let page = PageBuilder::new()
        .remark(words.chat_not_for_emergencies(), Tone::Warning)
        .numbers([numbers::police(words), numbers::by_text(words)])
        .remarks([
            Remark::new(what(model, words), Tone::Plain),
            Remark::new(words.chat_question_trace(), Tone::Careful),
        ])
        .field(field(MAIL, &question.mail, words.chat_question_mail(), FieldKind::Mail, MOST_OF_MAIL))
        .field(field(QUESTION, &question.text, words.chat_question_text(), FieldKind::Message, MOST))
        .remarks(told)
        .buttons(vec![main(leave)])
        .answering(PageAnswer::Open, announcement);
    (words.chat_question_title(), page)
}

fn what(model: &ChatModel, words: &Words) -> String {
    if model.demonstration { words.chat_question_demonstration() } else { words.chat_question_what() }
}

fn told(question: &QuestionModel, service: &str, words: &Words) -> Option<Remark> {
    let careful = |text| Some(Remark::new(text, Tone::Careful));
    match question.stage {
        QuestionStage::Writing if question.is_as_sent(service) => careful(words.chat_question_lost()),
        QuestionStage::Writing if question.sent.is_some() => careful(words.chat_question_rewritten()),
        QuestionStage::Writing => None,
        QuestionStage::NoMail => careful(words.chat_question_no_mail()),
        QuestionStage::Empty => careful(words.chat_question_empty()),
        QuestionStage::TooLong(letters) => careful(super::lines::too_long(letters, words)),
        QuestionStage::NoChance => careful(words.chat_no_chance()),
        QuestionStage::Sending(_) => Some(Remark::new(words.chat_question_sending(), Tone::Quiet)),
        QuestionStage::Refused => careful(words.chat_question_refused()),
        QuestionStage::Left => Some(Remark::new(words.chat_question_left(), Tone::Chosen)),
    }
}

/// What the first page says of a question whose page was left while it was on its way.
pub(super) fn outcome(question: &QuestionModel, words: &Words) -> Option<Remark> {
    let (said, tone) = match question.stage {
        QuestionStage::Sending(_) => (words.chat_question_sending(), Tone::Quiet),
        QuestionStage::Left => (words.chat_question_left(), Tone::Chosen),
        QuestionStage::Refused => (words.chat_question_refused(), Tone::Careful),
        _ if question.sent.is_some() => (words.chat_question_unsure(), Tone::Careful),
        _ if question.forgotten => (words.chat_question_forgotten(), Tone::Careful),
        _ => return None,
    };
    Some(Remark::new(said, tone))
}

/// The way back to its words, if they are still there.
pub(super) fn back(question: &QuestionModel, words: &Words) -> Option<LeadRow> {
    if question.text.is_blank() {
        return None;
    }
    let (title, detail) = (words.chat_question_text(), super::name(&question.service, words));
    let spoken = words.chat_service_spoken(&title, &detail);
    let service = question.service.clone();
    let lead = Lead { symbol: Symbol::Mail, title, detail, spoken };
    Some(lead.to("question", ScreenName::ChatQuestion { service }))
}
