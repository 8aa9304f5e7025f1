//! Which screen a field stands on.

use crate::action::ScreenName;
use crate::features::directory;

/// The screen of a field; `None` for a name that no field has.
pub(super) fn screen_of(field: &str) -> Option<ScreenName> {
    match field {
        directory::FIELD => Some(ScreenName::Directory),
        _ => None,
    }
}
