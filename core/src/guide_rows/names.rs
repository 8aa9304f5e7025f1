//! What the closed lists of the guide are called.

use securite_guide::{Audience, Login, Theme};
use serde::Serialize;

use crate::text::Words;

/// A theme.
pub(crate) fn theme(theme: Theme, words: &Words) -> String {
    words.guide_theme(&name(theme))
}

/// Whom it is for, as one line; `None` where it is for everybody.
pub(crate) fn audience(audience: &[Audience], words: &Words) -> Option<String> {
    if audience.is_empty() || audience.contains(&Audience::All) {
        return None;
    }
    let names: Vec<String> = audience.iter().map(|one| words.guide_audience(&name(*one))).collect();
    Some(words.guide_for(&names.join(", ")))
}

/// What one signs in with; empty where that is not known.
pub(crate) fn login(login: Login, words: &Words) -> String {
    if login == Login::Other { String::new() } else { words.guide_login(&name(login)) }
}

/// Its name in a file, as the catalogues write it.
pub(crate) fn name(value: impl Serialize) -> String {
    let name = serde_json::to_value(value).ok();
    name.as_ref().and_then(|name| name.as_str()).unwrap_or_default().replace('_', "-")
}
