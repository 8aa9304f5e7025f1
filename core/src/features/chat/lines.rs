//! What was said, and what is on its way, as lines.

use securite_chat::{Author, Conversation, Echo, EchoState, LONGEST, Line};

use super::action::ChatAction;
use super::card::{card, is_command};
use super::model::Talk;
use super::state::{ConversationLine, LineSide};
use crate::action::{Symbol, Tap};
use crate::atlas::Atlas;
use crate::buttons::{PageButton, PageControl, act};
use crate::links::{link, page};
use crate::text::{Words, harmless, hosts};

/// The newest lines, the oldest of them first; then what is on its way.
pub(super) fn lines(talk: &Talk, atlas: Option<&Atlas>, words: &Words) -> Vec<ConversationLine> {
    let conversation = &talk.conversation;
    let all = conversation.timeline().lines();
    let newest = all.iter().skip(all.len().saturating_sub(talk.shown));
    let said = newest.filter_map(|line| told(line, conversation, atlas, words));
    said.chain(conversation.queue().echoes().iter().map(|echo| on_its_way(echo, words))).collect()
}

/// What the person wrote, one message a line: to be copied.
pub(super) fn mine(conversation: &Conversation) -> String {
    let lines = conversation.timeline().lines().iter();
    let said =
        lines.filter(|line| conversation.author(line) == Author::Me).filter_map(|line| line.text.clone());
    let coming = conversation.queue().echoes().iter().map(|echo| echo.text.clone());
    said.chain(coming).collect::<Vec<_>>().join("\n")
}

pub(super) fn too_long(letters: usize, words: &Words) -> String {
    words.chat_too_long(&letters.to_string(), &LONGEST.to_string())
}

/// Whether there is anything of it to be shown.
pub(super) fn is_told(line: &Line, conversation: &Conversation) -> bool {
    let by_another = conversation.author(line) != Author::Me;
    let is_command = by_another && line.text.as_deref().is_some_and(is_command);
    !(line.hidden || is_command)
}

pub(super) fn told(
    line: &Line,
    conversation: &Conversation,
    atlas: Option<&Atlas>,
    words: &Words,
) -> Option<ConversationLine> {
    let author = conversation.author(line);
    let written = line.text.as_deref();
    if !is_told(line, conversation) {
        return None;
    }
    let card = written.filter(|_| author != Author::Me).and_then(|text| card(text, atlas, words));
    let text = match (&card, written) {
        (Some(_), _) => words.chat_card(),
        (None, Some(text)) => text.to_owned(),
        (None, None) => words.chat_taken_back(),
    };
    let buttons = match card {
        Some(card) => vec![card],
        None if author == Author::Me => Vec::new(),
        None => pages(&text, words),
    };
    let state = if author == Author::Me && written.is_some() { words.chat_sent() } else { String::new() };
    Some(line_of(line.id.clone(), author, text, state, buttons, conversation, words))
}

fn on_its_way(echo: &Echo, words: &Words) -> ConversationLine {
    let id = echo.transaction.hex();
    let action = ChatAction::SentAgain { id: id.clone() };
    let again = Tap::as_written(words.chat_send_again(), action, Symbol::Renew);
    let (state, buttons) = match echo.state {
        EchoState::Waiting => (words.chat_sending(), Vec::new()),
        EchoState::Sent { .. } => (words.chat_sent(), Vec::new()),
        EchoState::Refused => (words.chat_refused(), vec![act(again)]),
    };
    let (author, text) = (words.chat_me(), harmless(&echo.text));
    let spoken = words.chat_line_state_spoken(&words.chat_line_spoken(&author, &text), &state);
    ConversationLine { id, side: LineSide::Mine, author, text, state, buttons, spoken }
}

fn line_of(
    id: String,
    author: Author,
    text: String,
    state: String,
    buttons: Vec<PageButton>,
    conversation: &Conversation,
    words: &Words,
) -> ConversationLine {
    let several = conversation.officers() > 1;
    let (side, author) = match author {
        Author::Me => (LineSide::Mine, words.chat_me()),
        Author::Officer(1) if !several => (LineSide::Theirs, words.chat_officer()),
        Author::Officer(number) => (LineSide::Theirs, words.chat_officer_number(&number.to_string())),
        Author::Service => (LineSide::Service, words.chat_service()),
    };
    let said = words.chat_line_spoken(&author, &text);
    let spoken = if state.is_empty() { said } else { words.chat_line_state_spoken(&said, &state) };
    ConversationLine { id, side, author, text, state, buttons, spoken }
}

/// The pages that a message names: opened by a touch, with the host in sight.
fn pages(text: &str, words: &Words) -> Vec<PageButton> {
    let open = |(address, host): (String, String)| {
        let link = link(words.chat_page(&host), words.chat_page_spoken(&host), page(&address));
        PageButton { main: false, control: PageControl::Open { link } }
    };
    hosts(text).into_iter().map(open).collect()
}
