//! The terms of a service, in our own words, with what we have not read. Facts: the terms of the police chat, noted in
//! November 2026; those of the gendarmerie were not found.

use super::model::ChatModel;
use crate::action::{ScreenName, Symbol, Tone};
use crate::page::{Lead, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// Which version of them this is: the door refuses another.
pub(super) const VERSION: &str = "2026-11";

/// Title and page.
pub(crate) fn project(model: &ChatModel, service: &str, words: &Words) -> (String, PageState) {
    let plain = |text| Remark::new(text, Tone::Plain);
    let unread = service == "gendarmerie";
    let accept = Lead {
        symbol: Symbol::Chat,
        title: words.chat_terms_accept(),
        detail: String::new(),
        spoken: words.chat_terms_accept(),
    };
    let page = PageBuilder::new()
        .remark(words.chat_not_for_emergencies(), Tone::Warning)
        .remarks(unread.then(|| Remark::new(words.chat_terms_unread(), Tone::Careful)))
        .remarks([
            plain(words.chat_terms_what()),
            plain(words.chat_terms_not()),
            plain(words.chat_terms_who()),
            plain(words.chat_terms_available()),
            plain(words.chat_terms_data()),
            plain(words.chat_terms_kept()),
            plain(if model.demonstration { words.chat_demonstration() } else { words.chat_terms_readers() }),
            plain(words.chat_terms_rights()),
            plain(words.chat_terms_abuse()),
            plain(words.chat_terms_words()),
        ])
        .leads(
            LeadsLook::Doors,
            vec![accept.to("accept", ScreenName::ChatWishes { service: service.into() })],
        )
        .remark(words.chat_terms_source(), Tone::Quiet)
        .page();
    (words.chat_terms_title(&super::name(service, words)), page)
}
