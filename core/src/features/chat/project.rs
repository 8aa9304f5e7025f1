//! How the chat is told.

use super::ChatState;
use crate::action::{OutsideLink, Symbol, Tone};
use crate::numbers;
use crate::station_card::Remark;
use crate::text::Words;

/// The chat of police and gendarmerie. Entry `chat-general` of `core/data/services.json`.
pub(super) const OFFICIAL_PAGE: &str = "https://www.masecurite.interieur.gouv.fr/fr/echange-tchat-police";

/// What the first page of the chat shows.
pub(crate) fn project(words: &Words) -> ChatState {
    let plain = |text| Remark::new(text, Tone::Plain);
    ChatState {
        title: words.chat_title(),
        warning: Remark::new(words.chat_not_for_emergencies(), Tone::Warning),
        urgent: vec![numbers::police(words), numbers::by_text(words), numbers::europe(words)],
        heading: words.chat_heading(),
        remarks: vec![
            plain(words.chat_what()),
            plain(words.chat_who_reads()),
            plain(words.chat_what_they_see()),
            plain(words.chat_no_delay()),
            plain(words.chat_own_terms()),
            Remark::new(words.chat_browser(), Tone::Careful),
            plain(words.chat_independent()),
        ],
        open: OutsideLink {
            label: words.chat_open(),
            accessibility_label: words.chat_open_spoken(),
            address: OFFICIAL_PAGE.into(),
            symbol: Symbol::Web,
        },
        source: Remark::new(words.chat_source(), Tone::Quiet),
    }
}
