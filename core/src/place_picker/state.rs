//! A place in a list to choose from.

use crate::action::Tap;

/// One place.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PlaceRow {
    /// Unique in its list, the same for the same place.
    pub id: String,
    /// Its name: "12 Rue de Rivoli".
    pub title: String,
    /// Tells places of the same name apart: "75004 Paris".
    pub detail: String,
    /// Chooses it.
    pub choose: Tap,
}

/// Which places are offered tells what was typed, so it stays out of logs.
impl std::fmt::Debug for PlaceRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PlaceRow(…)")
    }
}
