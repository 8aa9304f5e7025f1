//! Which screen a field stands on.

use crate::action::ScreenName;
use crate::features::{chat, directory, guidance, news};

/// The screen of a field; `None` for a name that no field has, and for those of a page that has several: each text of
/// theirs counts.
pub(super) fn screen_of(field: &str) -> Option<ScreenName> {
    match field {
        directory::FIELD => Some(ScreenName::Directory),
        chat::MESSAGE => Some(ScreenName::Conversation),
        guidance::SEARCH => Some(ScreenName::Guidance),
        news::SEARCH => Some(ScreenName::News),
        news::PLACE => Some(ScreenName::NewsChoices),
        _ => None,
    }
}
