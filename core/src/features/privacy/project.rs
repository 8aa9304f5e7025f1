//! How privacy is told.

use crate::action::{ScreenName, Symbol, Tone};
use crate::page::{Lead, LeadRow, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The shortest first: nothing of a person is sent. Then what is kept, what is forgotten, and what others keep. `asks`:
/// whether a server is asked for newer data; `chats`: whether one writes to officers here.
pub(crate) fn project(asks: bool, chats: bool, words: &Words) -> PageState {
    let plain = |text| Remark::new(text, Tone::Plain);
    let (heading, network) = if asks {
        (words.privacy_heading_asks(), words.privacy_asks())
    } else {
        (words.privacy_heading(), words.privacy_no_network())
    };
    PageBuilder::new()
        .heading(heading)
        .remarks([plain(network), plain(words.privacy_no_position())])
        .remarks(chats.then(|| plain(words.privacy_chat())))
        .section(words.privacy_kept_heading())
        .remarks([plain(words.privacy_kept()), plain(words.privacy_forgotten())])
        .section(words.privacy_others_heading())
        .remarks([plain(words.privacy_calls()), plain(words.privacy_others())])
        .page()
}

/// Leads here.
pub(crate) fn door(words: &Words) -> LeadRow {
    let (title, detail) = (words.privacy_title(), words.privacy_detail());
    let spoken = words.place_detail(&title, &detail);
    Lead { symbol: Symbol::Settings, title, detail, spoken }.to("privacy", ScreenName::Privacy)
}
