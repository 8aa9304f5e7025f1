//! The screen of a conversation.

use super::MESSAGE;
use super::action::ChatAction;
use super::lines::{lines, mine, too_long};
use super::model::{Asks, ChatModel, Talk};
use super::news::spoken;
use super::project::name;
use super::standing::standing;
use super::state::{ConversationAlarm, ConversationAsk, ConversationState};
use crate::action::{AppAction, Destination, Symbol, Tap, Tone};
use crate::atlas::Atlas;
use crate::buttons::{PageButton, PageControl, act};
use crate::links::link;
use crate::numbers;
use crate::page::{FieldKind, PageField};
use crate::station_card::Remark;
use crate::text::Words;

/// What the field takes at most. A message may have far less: what is too long is refused with words, and not cut.
const MOST: u32 = 100_000;

/// Title and screen.
pub(crate) fn project(
    model: &ChatModel,
    atlas: Option<&Atlas>,
    words: &Words,
) -> (String, ConversationState) {
    match &model.talk {
        Some(talk) => {
            let service = name(&talk.conversation.opening().service, words);
            (words.chat_conversation_title(&service), of_talk(talk, atlas, words))
        }
        None => (words.chat_title(), none(model, words)),
    }
}

/// There is none: it was forgotten, or could not begin.
fn none(model: &ChatModel, words: &Words) -> ConversationState {
    let (said, tone) = match model.door {
        _ if model.no_chance => (words.chat_no_chance(), Tone::Warning),
        Some(_) if model.forgotten.is_some() => (words.chat_forgotten(), Tone::Careful),
        None => (words.chat_ended_no_service(), Tone::Warning),
        Some(_) => (words.chat_none(), Tone::Plain),
    };
    let unsent = model.forgotten == Some(true);
    let unsent = unsent.then(|| Remark::new(words.chat_not_sent(), Tone::Careful));
    ConversationState {
        standing: [Remark::new(said.clone(), tone)].into_iter().chain(unsent).collect(),
        alarm: None,
        earlier: None,
        lines: Vec::new(),
        asks: None,
        refusal: None,
        field: None,
        send: None,
        buttons: vec![act(finish(words))],
        is_over: model.closing.is_empty(),
        announcement: said,
    }
}

fn of_talk(talk: &Talk, atlas: Option<&Atlas>, words: &Words) -> ConversationState {
    let conversation = &talk.conversation;
    let over = conversation.ending().is_some() || conversation.closing();
    let standing = standing(talk, words);
    let stands = standing.iter().map(|remark| remark.text.as_str()).collect::<Vec<_>>().join(" ");
    let announcement = spoken(talk, stands, atlas, words);
    ConversationState {
        standing,
        alarm: talk.alarm.then(|| alarm(words)),
        earlier: earlier(talk, words),
        lines: lines(talk, atlas, words),
        asks: talk.asks.map(|asks| ask(asks, talk, words)),
        refusal: talk.too_long.map(|letters| Remark::new(too_long(letters, words), Tone::Careful)),
        field: (!over).then(|| field(talk, words)),
        send: (!over).then(|| send(talk, words)),
        buttons: buttons(talk, over, words),
        is_over: conversation.ending().is_some() && !conversation.closing(),
        announcement,
    }
}

fn alarm(words: &Words) -> ConversationAlarm {
    ConversationAlarm {
        remark: Remark::new(words.chat_danger(), Tone::Warning),
        links: vec![numbers::police(words), numbers::by_text(words)],
    }
}

fn earlier(talk: &Talk, words: &Words) -> Option<Tap> {
    let conversation = &talk.conversation;
    let more = conversation.timeline().lines().len() > talk.shown || conversation.has_earlier();
    let comes = conversation.earlier_comes();
    let label = if comes { words.chat_earlier_comes() } else { words.chat_earlier() };
    let tap = Tap { enabled: !comes, ..Tap::as_written(label, ChatAction::EarlierAsked, Symbol::Renew) };
    (more && conversation.ending().is_none() && !conversation.closing()).then_some(tap)
}

fn field(talk: &Talk, words: &Words) -> PageField {
    PageField {
        name: MESSAGE.into(),
        label: words.chat_field(),
        kind: FieldKind::Message,
        max_letters: MOST,
        secret: true,
        takes_focus: false,
        clear: None,
        prefill: talk.draft.prefill.clone(),
    }
}

fn send(talk: &Talk, words: &Words) -> Tap {
    let enabled = !talk.draft.is_blank();
    let action = AppAction::Entered { field: MESSAGE.into() };
    Tap { enabled, ..Tap::as_written(words.chat_send(), action, Symbol::Write) }
}

fn buttons(talk: &Talk, over: bool, words: &Words) -> Vec<PageButton> {
    let enabled = talk.asks.is_none();
    let end = Tap::as_written(words.chat_end(), ChatAction::EndAsked, Symbol::Leave);
    let end = Tap { enabled, accessibility_label: words.chat_end_spoken(), ..end };
    let copy = Tap { enabled, ..Tap::as_written(words.chat_copy(), ChatAction::CopyAsked, Symbol::Copy) };
    let first = act(if over { finish(words) } else { end });
    let copies = !mine(&talk.conversation).is_empty();
    [Some(first), copies.then(|| act(copy))].into_iter().flatten().collect()
}

fn finish(words: &Words) -> Tap {
    Tap::as_written(words.chat_finish(), ChatAction::Finished, Symbol::Leave)
}

fn ask(asks: Asks, talk: &Talk, words: &Words) -> ConversationAsk {
    let tap = |label, action: ChatAction, symbol| act(Tap::as_written(label, action, symbol));
    let no = tap(words.chat_end_no(), ChatAction::AskDropped, Symbol::Clear);
    let (text, yes) = match asks {
        Asks::End => (words.chat_end_asks(), tap(words.chat_end_yes(), ChatAction::Ended, Symbol::Leave)),
        Asks::Copy => {
            let copied = Destination::Copy { text: mine(&talk.conversation), done: words.chat_copied() };
            let link = link(words.chat_copy_yes(), words.chat_copy(), copied);
            (words.chat_copy_asks(), PageButton { main: false, control: PageControl::Open { link } })
        }
    };
    ConversationAsk { remark: Remark::new(text, Tone::Careful), buttons: vec![yes, no] }
}
