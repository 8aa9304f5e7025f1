//! How privacy is told.

use crate::action::{ScreenName, Symbol, Tone};
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The shortest first: nothing of a person is sent. Then what is kept, what is forgotten, and what others keep. `asks`:
/// whether a server is asked for newer data; `news`: whether for news; `chats`: whether one writes to officers here.
/// `my_data` leads to all that is kept.
pub(crate) fn project(asks: bool, news: bool, chats: bool, my_data: LeadRow, words: &Words) -> PageState {
    let plain = |text| Remark::new(text, Tone::Plain);
    let heading = if asks || news { words.privacy_heading_asks() } else { words.privacy_heading() };
    let network = match (asks, news) {
        (true, _) => Some(words.privacy_asks()),
        (false, true) => None,
        (false, false) => Some(words.privacy_no_network()),
    };
    let of_news = news.then(|| words.privacy_news());
    let kept_of_news = news.then(|| words.privacy_kept_news());
    PageBuilder::new()
        .heading(heading)
        .remarks(network.into_iter().chain(of_news).chain([words.privacy_no_position()]).map(plain))
        .remarks(chats.then(|| plain(words.privacy_chat())))
        .section(words.privacy_kept_heading())
        .remarks(
            [words.privacy_kept()]
                .into_iter()
                .chain(kept_of_news)
                .chain([words.privacy_forgotten()])
                .map(plain),
        )
        .leads(LeadsLook::Rows, vec![my_data])
        .section(words.privacy_others_heading())
        .remarks([plain(words.privacy_calls()), plain(words.privacy_others())])
        .page()
}

/// Leads here.
pub(crate) fn door(words: &Words) -> LeadRow {
    Lead::said(Symbol::Settings, words.privacy_title(), words.privacy_detail(), words)
        .to("privacy", ScreenName::Privacy)
}
