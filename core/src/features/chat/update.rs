//! What a person does in the chat, and what comes back.

use securite_chat::{ChatId, Conversation, Echo, EchoState, Opening, WriteError, services};

use super::action::{ChatAction, ChatWish};
use super::ask::{to_request, works};
use super::deferred;
use super::model::{Asks, ChatModel, Keeping, Kept, LINES, Services, Talk};
use super::terms::VERSION;
use super::{MAIL, MESSAGE, QUESTION};
use crate::action::ScreenName;
use crate::text::Words;
use crate::work::{Owner, Work, WorkIds};

pub(crate) use super::answer::{answered, woke};

/// A screen was opened: who is there is asked anew each time the first page is.
pub(crate) fn opened(model: &mut ChatModel, screen: &ScreenName, ids: &mut WorkIds) -> Vec<Work> {
    if *screen == ScreenName::Chat { look(model, ids) } else { Vec::new() }
}

/// A screen was closed: a question that was being written is forgotten; a conversation goes on.
pub(crate) fn closed(model: &mut ChatModel, screen: &ScreenName) {
    match screen {
        ScreenName::Conversation => model.talk.iter_mut().for_each(|talk| talk.draft.again()),
        ScreenName::ChatQuestion { .. } => model.question.closed(),
        // It was said here what came of a question.
        ScreenName::Chat => model.question.told(),
        _ => {}
    }
}

fn look(model: &mut ChatModel, ids: &mut WorkIds) -> Vec<Work> {
    let Some(door) = model.door.as_ref().filter(|_| !matches!(model.services, Services::Asking(_))) else {
        return Vec::new();
    };
    let id = ids.next(Owner::Chat);
    let request = to_request(services(door));
    model.services = Services::Asking(id);
    vec![Work::Send { id, request }]
}

/// Applies what a person did.
pub(crate) fn act(model: &mut ChatModel, action: ChatAction, words: &Words, ids: &mut WorkIds) -> Vec<Work> {
    match action {
        ChatAction::LookedAgain => look(model, ids),
        ChatAction::WishSet { wish, on } => {
            let wishes = &mut model.wishes;
            let wish = match wish {
                ChatWish::ActIfSilent => &mut wishes.act_if_silent,
                ChatWish::SafeToWrite => &mut wishes.safe_to_write,
                ChatWish::MayCall => &mut wishes.may_call,
            };
            // Taken back is as if it had not been said.
            *wish = on.then_some(true);
            Vec::new()
        }
        ChatAction::KeepingChosen { keeping } => {
            model.keeping = keeping;
            Vec::new()
        }
        ChatAction::Began { service } => begin(model, service, words, ids),
        ChatAction::EndAsked => asking(model, Some(Asks::End)),
        ChatAction::CopyAsked => asking(model, Some(Asks::Copy)),
        ChatAction::AskDropped => asking(model, None),
        ChatAction::EarlierAsked => with_talk(model, ids, |talk| {
            let lines = talk.conversation.timeline().lines().len();
            if talk.shown >= lines {
                talk.conversation.ask_earlier();
            }
            talk.shown += LINES;
        }),
        ChatAction::SentAgain { id } => with_talk(model, ids, |talk| {
            if let Ok(transaction) = id.parse::<ChatId>() {
                talk.conversation.send_again(transaction);
            }
        }),
        ChatAction::Ended => with_talk(model, ids, |talk| {
            talk.conversation.end();
            talk.asks = None;
            talk.too_long = None;
            talk.alarm = false;
            talk.draft.fill("");
        }),
        ChatAction::Finished => {
            model.forgotten = None;
            leave(model, ids)
        }
        ChatAction::QuestionLeft { service } => deferred::send(model, service, words, ids),
    }
}

fn asking(model: &mut ChatModel, asks: Option<Asks>) -> Vec<Work> {
    if let Some(talk) = &mut model.talk {
        talk.asks = asks;
    }
    Vec::new()
}

fn begin(model: &mut ChatModel, service: String, words: &Words, ids: &mut WorkIds) -> Vec<Work> {
    // A second touch on the button begins nothing.
    let over = model.talk.as_ref().is_none_or(|talk| talk.conversation.ending().is_some());
    let Some(door) = model.door.clone().filter(|_| over) else { return Vec::new() };
    let key = model.chance.id().map(ChatId);
    model.no_chance = key.is_none();
    let Some(key) = key else { return Vec::new() };
    let opening = Opening {
        service,
        terms: VERSION.into(),
        language: words.tag().into(),
        wishes: std::mem::take(&mut model.wishes),
    };
    let mut effects = leave(model, ids);
    let keeping = std::mem::take(&mut model.keeping).hours().map(|hours| Keeping { hours, until: None });
    model.kept = Kept::Fine;
    model.forgotten = None;
    model.talk = Some(Talk { keeping, ..Talk::new(Conversation::new(door, key, opening)) });
    effects.extend(with_talk(model, ids, |_| {}));
    effects
}

/// What is said is gone from here; the service is told if it does not know yet.
pub(super) fn leave(model: &mut ChatModel, ids: &mut WorkIds) -> Vec<Work> {
    let effects = with_talk(model, ids, |talk| talk.conversation.end());
    if let Some(talk) = model.talk.take().filter(|talk| talk.conversation.closing()) {
        model.closing.push(talk);
    }
    effects
}

/// Nobody has seen the app for long: whoever takes the phone finds nothing (C2).
pub(crate) fn gone_long(model: &mut ChatModel, ids: &mut WorkIds) -> Vec<Work> {
    let kept = model.talk.as_ref().is_some_and(|talk| talk.keeping.is_some());
    // The draft is what nobody asked to keep.
    model.talk.iter_mut().filter(|_| kept).for_each(|talk| talk.draft.fill(""));
    if let Some(talk) = model.talk.as_ref().filter(|talk| !kept && talk.conversation.ending().is_none()) {
        let waiting = |echo: &Echo| echo.state == EchoState::Waiting;
        let unsent = talk.conversation.queue().echoes().iter().any(waiting) || !talk.draft.is_blank();
        model.forgotten = Some(unsent);
    }
    let effects = if kept { Vec::new() } else { leave(model, ids) };
    model.question.gone_long();
    model.wishes = Default::default();
    model.keeping = Default::default();
    effects
}

/// The line to the network may be another: then what hangs on the one before is asked again.
pub(crate) fn line_changed(model: &mut ChatModel, metered: bool, ids: &mut WorkIds) -> Vec<Work> {
    // A system tells it often; the first that it tells, and a line that is as it was, break nothing off.
    if model.metered.replace(metered).is_none_or(|before| before == metered) {
        return Vec::new();
    }
    let talks = model.talk.iter_mut().chain(&mut model.closing);
    let again = talks.flat_map(|talk| {
        let commands = talk.conversation.line_changed();
        works(talk, commands, ids)
    });
    [Work::Reconnect].into_iter().chain(again).collect()
}

/// Changes the conversation, if there is one, and does what it wants then.
fn with_talk(model: &mut ChatModel, ids: &mut WorkIds, change: impl FnOnce(&mut Talk)) -> Vec<Work> {
    let Some(talk) = &mut model.talk else { return Vec::new() };
    change(talk);
    let commands = talk.conversation.step();
    works(talk, commands, ids)
}

/// The text of a field changed.
pub(crate) fn typed(model: &mut ChatModel, field: &str, text: String) {
    match (field, &mut model.talk) {
        (MESSAGE, Some(talk)) => {
            talk.alarm = talk.alarm || securite_chat::tells_of_danger(&text);
            talk.too_long = None;
            talk.draft.text = text;
        }
        (MAIL, _) => {
            model.question.mail.text = text;
            model.question.rewritten();
        }
        (QUESTION, _) => {
            model.question.text.text = text;
            model.question.rewritten();
        }
        _ => {}
    }
}

/// Enter was pressed.
pub(crate) fn entered(model: &mut ChatModel, field: &str, ids: &mut WorkIds) -> Vec<Work> {
    if field != MESSAGE {
        return Vec::new();
    }
    let Some(transaction) = model.chance.id().map(ChatId) else { return Vec::new() };
    with_talk(model, ids, |talk| match talk.conversation.write(transaction, &talk.draft.text) {
        Ok(()) => talk.draft.fill(""),
        Err(WriteError::TooLong) => talk.too_long = Some(talk.draft.text.chars().count()),
        // Nothing to send, or nowhere: the words stay where they are.
        Err(WriteError::Empty | WriteError::Over) => {}
    })
}
