//! What a person wishes before they write (C4): one touch each, nothing is required.

use super::action::{ChatAction, ChatKeeping, ChatWish};
use super::model::ChatModel;
use crate::action::{Symbol, Tap, Tone};
use crate::buttons::main;
use crate::page::{Choice, ChoiceRow, PageBuilder, PageState};
use crate::text::Words;

/// Nothing is kept unless it is chosen here (C2).
fn keepings(chosen: ChatKeeping, words: &Words) -> Vec<ChoiceRow> {
    let row = |id: &str, keeping, title: String, detail| {
        let on = keeping == chosen;
        let spoken = if on { words.chat_keep_chosen(&title) } else { words.chat_keep_choose(&title) };
        Choice { title, detail, chosen: on, spoken }.by(id, ChatAction::KeepingChosen { keeping })
    };
    vec![
        row("nothing", ChatKeeping::NotKept, words.chat_keep_nothing(), words.chat_keep_nothing_detail()),
        row("day", ChatKeeping::Day, words.chat_keep_day(), words.chat_keep_detail()),
        row("week", ChatKeeping::Week, words.chat_keep_week(), String::new()),
    ]
}

/// Title and page.
pub(crate) fn project(model: &ChatModel, service: &str, words: &Words) -> (String, PageState) {
    let wishes = &model.wishes;
    let on = |wish: Option<bool>| wish == Some(true);
    let begin = Tap {
        label: words.chat_begin(),
        accessibility_label: words.chat_begin_spoken(),
        enabled: true,
        action: ChatAction::Began { service: service.into() }.into(),
        symbol: Symbol::Chat,
    };
    let row = |id: &str, wish, on, title: String, detail| {
        let spoken = if on { words.chat_switch_on(&title) } else { words.chat_switch_off(&title) };
        Choice { title, detail, chosen: on, spoken }.by(id, ChatAction::WishSet { wish, on: !on })
    };
    let page = PageBuilder::new()
        .remark(words.chat_wishes_what(), Tone::Plain)
        .switches(vec![
            row(
                "silent",
                ChatWish::ActIfSilent,
                on(wishes.act_if_silent),
                words.chat_wish_silent(),
                words.chat_wish_silent_detail(),
            ),
            row(
                "safe",
                ChatWish::SafeToWrite,
                on(wishes.safe_to_write),
                words.chat_wish_safe(),
                words.chat_wish_safe_detail(),
            ),
            row(
                "call",
                ChatWish::MayCall,
                on(wishes.may_call),
                words.chat_wish_call(),
                words.chat_wish_call_detail(),
            ),
        ])
        .remark(words.chat_wishes_default(), Tone::Plain)
        .remark(words.chat_silence(), Tone::Plain)
        .section(words.chat_keep_heading())
        .one_of(keepings(model.keeping, words))
        .buttons(vec![main(begin)])
        .page();
    (words.chat_wishes_title(), page)
}
