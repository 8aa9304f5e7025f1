//! Which screen a field stands on.

use crate::action::{LetterPage, ScreenName};
use crate::features::{chat, directory, guidance, letter, news};

/// The screen of a field; `None` for a name that no field has, and for those of a page that has several: each text of
/// theirs counts.
pub(super) fn screen_of(field: &str) -> Option<ScreenName> {
    match field {
        directory::FIELD => Some(ScreenName::Directory),
        chat::MESSAGE => Some(ScreenName::Conversation),
        guidance::SEARCH => Some(ScreenName::Guidance),
        letter::PLACE => Some(ScreenName::Letter { page: LetterPage::Place }),
        letter::TEXT => Some(ScreenName::Letter { page: LetterPage::Message }),
        news::SEARCH => Some(ScreenName::News),
        news::PLACE => Some(ScreenName::NewsChoices),
        _ => None,
    }
}
