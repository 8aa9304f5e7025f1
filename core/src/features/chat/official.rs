//! The first page where nobody runs a chat of ours: it leads to the official one.

use crate::action::Tone;
use crate::buttons::door;
use crate::links::{link, page};
use crate::numbers;
use crate::page::{PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The chat of police and gendarmerie. Entry `chat-general` of `core/data/guide`.
pub(super) const OFFICIAL_PAGE: &str = "https://www.masecurite.interieur.gouv.fr/fr/echange-tchat-police";

/// The first page of the chat: what it is not for, what is, then the door to it.
pub(crate) fn project(words: &Words) -> PageState {
    let plain = |text| Remark::new(text, Tone::Plain);
    PageBuilder::new()
        .remark(words.chat_not_for_emergencies(), Tone::Warning)
        .numbers([numbers::police(words), numbers::by_text(words), numbers::europe(words)])
        .heading(words.chat_heading())
        .remarks([
            plain(words.chat_what()),
            plain(words.chat_who_reads()),
            plain(words.chat_what_they_see()),
            plain(words.chat_no_delay()),
            plain(words.chat_own_terms()),
            Remark::new(words.chat_browser(), Tone::Careful),
            plain(words.chat_independent()),
        ])
        .buttons(vec![door(link(words.chat_open(), words.chat_open_spoken(), page(OFFICIAL_PAGE)))])
        .remark(words.chat_source(), Tone::Quiet)
        .page()
}
