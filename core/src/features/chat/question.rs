//! A question that is answered by e-mail, where nobody is there.

use super::action::ChatAction;
use super::model::{ChatModel, QuestionStage};
use super::{MAIL, QUESTION};
use crate::action::{Symbol, Tap, Tone};
use crate::buttons::main;
use crate::numbers;
use crate::page::{FieldKind, PageAnswer, PageBuilder, PageField, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// What a field takes at most; what is too long is refused with words and not cut.
const MOST: u32 = 100_000;
const MOST_OF_MAIL: u32 = 300;

/// Title and page.
pub(crate) fn project(model: &ChatModel, service: &str, words: &Words) -> (String, PageState) {
    let question = &model.question;
    let field = |name: &str, label, kind, max_letters| PageField {
        name: name.into(),
        label,
        kind,
        max_letters,
        secret: true,
        takes_focus: false,
        clear: None,
        prefill: question.prefill.clone(),
    };
    let sending = matches!(question.stage, QuestionStage::Sending(..));
    let told = told(question.stage, words);
    let announcement = told.as_ref().map(|remark| remark.text.clone()).unwrap_or_default();
    let action = ChatAction::QuestionLeft { service: service.into() };
    let leave = Tap::as_written(words.chat_question_leave(), action, Symbol::Mail);
    let leave = Tap { enabled: !sending, ..leave };
    let page = PageBuilder::new()
        .remark(words.chat_not_for_emergencies(), Tone::Warning)
        .numbers([numbers::police(words), numbers::by_text(words)])
        .remarks([
            Remark::new(words.chat_question_what(), Tone::Plain),
            Remark::new(words.chat_question_trace(), Tone::Careful),
        ])
        .field(field(MAIL, words.chat_question_mail(), FieldKind::Mail, MOST_OF_MAIL))
        .field(field(QUESTION, words.chat_question_text(), FieldKind::Message, MOST))
        .remarks(told)
        .buttons(vec![main(leave)])
        .answering(PageAnswer::Open, announcement);
    (words.chat_question_title(), page)
}

fn told(stage: QuestionStage, words: &Words) -> Option<Remark> {
    let careful = |text| Some(Remark::new(text, Tone::Careful));
    match stage {
        QuestionStage::Writing => None,
        QuestionStage::NoMail => careful(words.chat_question_no_mail()),
        QuestionStage::Empty => careful(words.chat_question_empty()),
        QuestionStage::TooLong(letters) => careful(super::lines::too_long(letters, words)),
        QuestionStage::NoChance => careful(words.chat_no_chance()),
        QuestionStage::Sending(..) => Some(Remark::new(words.chat_question_sending(), Tone::Quiet)),
        QuestionStage::Lost(_) => careful(words.chat_question_lost()),
        QuestionStage::Refused => careful(words.chat_question_refused()),
        QuestionStage::Left => Some(Remark::new(words.chat_question_left(), Tone::Chosen)),
    }
}
